import Testing

@testable import TranslationMemory
