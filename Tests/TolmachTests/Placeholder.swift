import Testing

@testable import Tolmach
