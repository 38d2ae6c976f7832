import TestSupport
import Testing

@testable import TranslationMemory

struct TextNumbersTests {
    @Test func `As a dictionary does`() {
        var generator = SeededGenerator(seed: 7)
        var numbers = TextNumbers(first: 5)
        var dictionary: [[UInt64]: Int64] = [:]
        // Stored hashes that meet in the half that is kept are told apart by the secret ones.
        var differences = 0
        for _ in 0..<20_000 {
            let hash =
                (UInt64.random(in: 0..<20_000, using: &generator) &* 0x9E37_79B9_7F4A_7C15) & 0xFFFF_FFFF_0000_0000
            let secret = UInt64.random(in: 0..<4, using: &generator)
            if numbers.find(hash, secret: secret) != dictionary[[hash, secret]] { differences += 1 }
            if dictionary[[hash, secret]] == nil {
                dictionary[[hash, secret]] = numbers.insert(hash, secret: secret)
            }
        }
        #expect(differences == 0)
        #expect(numbers.next == 5 + Int64(dictionary.count))
        #expect(Set(dictionary.values).count == dictionary.count)
    }
}
