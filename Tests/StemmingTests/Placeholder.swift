import Testing

@testable import Stemming
