import Testing

@testable import XMLStream
