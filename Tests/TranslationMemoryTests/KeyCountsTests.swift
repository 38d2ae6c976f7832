import TestSupport
import Testing

@testable import TranslationMemory

struct KeyCountsTests {
    private func token(_ key: UInt64) -> Token {
        Token(key: key, form: key, spelling: key, start: 0, end: 1, weight: 1, kind: .word, traits: [])
    }

    @Test func `As many are taken as there are`() {
        var counts = KeyCounts([3, 8, 3, 0, 11].map(token))
        let taken = [3, 3, 3, 8, 8, 0, 0, 11, 12].map { counts.take($0) }
        #expect(taken == [true, true, false, true, false, true, false, true, false])
    }

    @Test func `A bag of none gives none`() {
        var counts = KeyCounts([])
        let isThere = counts.take(0)
        #expect(!isThere)
    }

    @Test func `It counts as a dictionary does, keys with the same low bits too`() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<200 {
            let keys = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                UInt64.random(in: 0...12, using: &generator) << UInt64.random(in: 0...6, using: &generator)
            }
            var expected: [UInt64: Int] = [:]
            for key in keys { expected[key, default: 0] += 1 }
            var counts = KeyCounts(keys.map(token))
            for key in (keys + keys + [1, 7, 1 << 40]).shuffled(using: &generator) {
                let left = expected[key, default: 0]
                let isThere = counts.take(key)
                #expect(isThere == (left > 0))
                expected[key] = left - 1
            }
        }
    }
}
