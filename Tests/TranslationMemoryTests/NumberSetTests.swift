import TestSupport
import Testing

@testable import TranslationMemory

struct NumberSetTests {
    @Test func `As a set does, with the numbers in order`() {
        var generator = SeededGenerator(seed: 3)
        for range in [0...40 as ClosedRange<UInt32>, 65_530...65_600, 0...300_000, UInt32.max - 9...UInt32.max] {
            var numbers = NumberSet()
            var expected: Set<UInt32> = []
            for _ in 0..<200 {
                let number = UInt32.random(in: range, using: &generator)
                numbers.insert(number)
                expected.insert(number)
            }
            var all: [UInt32] = []
            numbers.forEachNumber { all.append($0) }
            #expect(all == expected.sorted())
            for number in range.prefix(1000) where numbers.contains(number) != expected.contains(number) {
                Issue.record("\(number)")
            }
            #expect(!numbers.contains(range.lowerBound ^ 1 << 20))
            // By words, up to some number.
            let last = UInt32.random(in: range, using: &generator)
            var copy = NumberSet()
            numbers.forEachWord(upTo: last) { copy.insert($1, at: $0) }
            var copied: [UInt32] = []
            copy.forEachNumber { copied.append($0) }
            #expect(copied == expected.filter { $0 <= last }.sorted())
        }
    }
}
