import Testing

@testable import Names

@Suite struct NameFrequenciesTests {
    static func name(_ letters: [UInt8]) -> LetterNumbers {
        var name = LetterNumbers()
        for letter in letters { name.append(letter) }
        return name
    }

    static func file(_ names: [(letters: [UInt8], class: Int)], worths: Int = NameFrequencies.classes) -> [UInt8] {
        let entries = names.map { NameFrequencies.entry(of: name($0.letters), class: $0.class) }.sorted()
        let header = "worths: \((0..<worths).map { String($0) }.joined(separator: " "))\n\n"
        return Array(header.utf8) + entries.flatMap { entry in (0..<4).map { UInt8(entry >> ($0 * 8) & 255) } }
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 2), (3, 2), (4, 3), (1000, 10), (Int.max, 15)])
    func classesAreLengthsInBits(count: Int, expected: Int) {
        #expect(NameFrequencies.class(ofCount: count) == expected)
    }

    @Test func aNameIsWorthWhatItsClassIs() throws {
        let bytes = Self.file((1..<100).map { ([$0, $0 &+ 1, 7], Int($0) % 15 + 1) })
        let frequencies = try #require(bytes.withUnsafeBytes { NameFrequencies($0) })
        for letter in UInt8(1)..<100 {
            #expect(frequencies.worth(of: Self.name([letter, letter + 1, 7])) == Float(letter % 15 + 1))
        }
        #expect(frequencies.worth(of: Self.name([9, 9, 9])) == 0)
        #expect(frequencies.worth(of: Self.name([])) == 0)
    }

    @Test func aFileThatIsDamagedIsNone() {
        let bytes = Self.file([([1, 2], 3)])
        for end in 0..<bytes.count - 4 {
            let isWhole = (bytes.count - end).isMultiple(of: 4) && end >= bytes.count - 4
            #expect((bytes[..<end].withUnsafeBytes { NameFrequencies($0) } == nil) != isWhole)
        }
        #expect(Self.file([], worths: 3).withUnsafeBytes { NameFrequencies($0) } == nil)
    }

    @Test func aCommonFamilyNameIsAnotherPartOfANameSoonerThanOneFromElsewhere() {
        let comparison = NameComparison()
        let japanese = comparison.likelihood("Tokimitsuro", "Судзуки")
        #expect(japanese < 0.5)
        #expect(japanese > comparison.likelihood("Tokimitsuro", "Мюллер"))
    }
}
