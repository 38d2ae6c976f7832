import LocalizationModel
import Testing

@testable import Interchange

@Suite("Units that are kept packed") struct SpilledUnitsTests {
    /// A unit with texts, codes and numbers of every length, from few characters to more than one reading takes.
    static func unit(_ number: Int, _ random: inout some RandomNumberGenerator) -> TranslationUnit {
        func text() -> InlineText {
            var text = InlineText()
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                text.append(String(repeating: "Порт ✓ a", count: Int.random(in: 0...60, using: &random)))
                guard Bool.random(using: &random) else { continue }
                let kind: InlineCode.Kind = [.open, .close, .standalone].randomElement(using: &random) ?? .open
                text.append(
                    InlineCode(
                        kind, id: [1, 127, 128, -3, .max, .min].randomElement(using: &random) ?? 1,
                        original: "<b \(number)>", equivalent: Bool.random(using: &random) ? "\n" : nil))
            }
            return text
        }
        var unit = TranslationUnit(
            id: Bool.random(using: &random) ? "u\(number)" : nil, source: text(),
            target: Bool.random(using: &random) ? text() : nil, sourceLanguage: .english,
            targetLanguage: Bool.random(using: &random) ? .russian : LanguageTag("uk-UA") ?? .ukrainian,
            status: TranslationUnit.Status.allCases.randomElement(using: &random) ?? .draft)
        unit.context.resourceID = Bool.random(using: &random) ? "key.\(number)" : nil
        unit.origin.file = Bool.random(using: &random) ? "a\(number % 3).html" : nil
        if Bool.random(using: &random) {
            unit.location = SourceLocation(file: "f\(number % 2).xlf", line: number, column: 1 + number % 300)
        }
        return unit
    }

    @Test(arguments: [0, 1, 40, 30_000]) func comeOutAsTheyWentIn(count: Int) throws {
        var random = SystemRandomNumberGenerator()
        let packed = SpilledUnits()
        var units: [(unit: TranslationUnit, place: Int)] = []
        for number in 0..<count {
            let unit = Self.unit(number, &random)
            let place = try packed.append(unit)
            // Of many, a sample: those around the end of what stays in memory are among them.
            if count < 100 || number % 7 == 0 || number > count - 50 { units.append((unit, place)) }
        }
        for (unit, place) in units.shuffled() { #expect(try packed.unit(at: place) == unit) }
    }

    @Test func whatIsMissingIsEmpty() {
        var whole = BytePacking()
        whole.add(300)
        whole.add(InlineText(plain: "ab", codes: [.init(offset: 1, code: InlineCode(.open, id: 1, original: "<b>"))]))
        for count in 0..<whole.bytes.count {
            var cut = ByteUnpacking(Array(whole.bytes.prefix(count)))
            #expect(cut.number() == (count < 2 ? 0 : 300))
            #expect("ab".hasPrefix(cut.inlineText().plain))
            #expect(cut.text().isEmpty && cut.optionalText() == nil)
        }
    }

    @Test func placesAreFoundByKey() {
        for count in [0, 1, 2, 3, 500] {
            var index = PlaceIndex<Int>()
            var expected: [Int: Int] = [:]
            for place in 0..<count {
                let key = Int.random(in: 0..<max(1, count / 2))
                index.add(key, at: place)
                expected[key] = expected[key] ?? place
            }
            index.sort()
            for key in -1...count { #expect(index[key] == expected[key]) }
            #expect((index.repeated == nil) == (expected.count == count))
        }
    }
}
