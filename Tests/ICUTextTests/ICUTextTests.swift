import LocalizationModel
import Testing

@testable import ICUText

@Suite struct ICUTextTests {
    @Test(arguments: [
        (0.0, PluralRules.Category.many), (1, .one), (2, .few), (5, .many), (11, .many), (21, .one), (1.5, .other),
    ])
    func russianHasThreePluralForms(number: Double, category: PluralRules.Category) throws {
        #expect(try PluralRules(language: .russian).category(of: number) == category)
    }

    @Test func turkishKeepsItsTwoLettersI() {
        #expect(LetterCase.upper.apply(to: "istanbul", language: .turkish) == "İSTANBUL")
        #expect(LetterCase.lower.apply(to: "ISPARTA", language: .turkish) == "ısparta")
        #expect(LetterCase.upper.apply(to: "istanbul", language: .english) == "ISTANBUL")
    }

    @Test(arguments: [
        ("Çavuşoğlu", "Cavusoglu"), ("Айдын", "Айдын"), ("ёлка", "елка"), ("йод", "йод"), ("їжак", "іжак"),
    ])
    func marksAreStrippedButShortIStays(text: String, plain: String) {
        #expect(TextNormalization.strippingMarks(text) == plain)
    }

    @Test("A text is composed from whatever it was decomposed to, alone and before a mark")
    func compositionAgreesWithDecomposition() {
        let (nfc, nfd) = (TextNormalization.nfc, TextNormalization.nfd)
        for scalar in (UInt32(1)..<0x2200).compactMap({ Unicode.Scalar($0) }) {
            for text in [String(scalar), "\(scalar)\u{306}"] {
                #expect(Array(nfc.apply(to: text).utf8) == Array(nfc.apply(to: nfd.apply(to: text)).utf8))
            }
        }
    }

    @Test func decomposedTextIsComposed() {
        #expect(Array(TextNormalization.nfc.apply(to: "и\u{306}").unicodeScalars) == ["й"])
    }

    @Test func wordsAreFoundWithTheirStatus() throws {
        var buffer = UTF16Buffer()
        buffer.assign("Анталья, 10 марта")
        var words: [String] = []
        var iterator = try BreakIterator(.word, language: .russian)
        var start = 0
        iterator.forEachBoundary(in: buffer.units) { end, status in
            if status >= 100 { words.append(buffer.string(start..<end)) }
            start = end
        }
        #expect(words == ["Анталья", "10", "марта"])
    }

    @Test func aRegularExpressionFindsAndSaysWhereItIsWrong() throws {
        var buffer = UTF16Buffer()
        buffer.assign("5 просмотров, 12 просмотров")
        let expression = try RegularExpression(#"(\d+)\s+\p{L}+"#)
        expression.setText(buffer.units)
        #expect(expression.firstMatch(from: 0) == 0..<12)
        #expect(expression.nextMatch() == 14..<27)
        #expect(expression.range(ofGroup: 1) == 14..<16)
        #expect(throws: TolmachError.self) { try RegularExpression("a(b") }
    }

    @Test(
        "What is wrong with an expression is said in words, with its place and advice",
        arguments: [
            ("a*[", 3, "a [ is not closed"), ("a(b", 3, "a parenthesis has no partner"),
            ("a)", 2, "a parenthesis has no partner"), ("*a", 1, "a sign that can't stand here"),
            ("a**", 3, "a sign that can't stand here"), (#"\p{Foo}"#, 7, "a kind of characters"),
            ("a{x", 3, "a brace without a count"), ("a{3,1}", 6, "the smaller one"),
            (#"\9"#, 2, "a reference to a group"),
            ("(?<=a*)b", 7, "without a limit"), ("[z-a]", 4, "a range whose end"), (#"a\"#, 2, "nothing that"),
            ("a{99999999999}", 12, "too large a number"),
        ])
    func faultsAreSaidInWords(pattern: String, place: Int, reason: String) {
        let error = #expect(throws: TolmachError.self) { try RegularExpression(pattern) }
        #expect(
            error?.message.contains("at character \(place) of “\(pattern)”: ") == true, "\(String(describing: error))")
        #expect(error?.message.contains(reason) == true && error?.advice != nil, "\(String(describing: error))")
    }

    @Test func aTransformRunsByNameAndByRules() throws {
        #expect(try Transliterator(name: "Russian-Latin/BGN").apply(to: "Лавров") == "Lavrov")
        let own = try Transliterator(name: "Test-Own", rules: "ш > sch;")
        #expect(own.apply(to: "шшш") == "schschsch")
        #expect(throws: TolmachError.self) { try Transliterator(name: "No-Such-Transform") }
    }

    @Test func legacyEncodingsAreConvertedBothWays() throws {
        let encoding = try #require(CharacterEncoding("windows-1251"))
        let bytes: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
        let decoded = try bytes.withUnsafeBufferPointer { bytes throws(TolmachError) in try encoding.decode(bytes) }
        #expect(String(decoding: decoded, as: UTF8.self) == "Привет")
        let encoded = try decoded.withUnsafeBufferPointer { bytes throws(TolmachError) in
            try encoding.encode(utf8: bytes)
        }
        #expect(encoded == bytes)
        #expect(CharacterEncoding("no-such-encoding") == nil)
    }

    @Test func anIllFormedByteIsNamedByItsOffset() throws {
        let utf8 = try #require(CharacterEncoding("UTF-8"))
        let bytes: [UInt8] = [0x41, 0x42, 0xFF, 0x43]
        #expect {
            try bytes.withUnsafeBufferPointer { bytes throws(TolmachError) in try utf8.decode(bytes) }
        } throws: { error in
            (error as? TolmachError)?.message.contains("byte 2") == true
        }
    }

    @Test func aCharacterThatTheEncodingLacksIsNamedByItsOffset() throws {
        let encoding = try #require(CharacterEncoding("windows-1251"))
        let text = Array("да 中 нет".utf8)
        #expect {
            try text.withUnsafeBufferPointer { bytes throws(TolmachError) in try encoding.encode(utf8: bytes) }
        } throws: { error in
            (error as? TolmachError)?.message.contains("byte 5 ") == true
        }
    }

    @Test(arguments: [("а", Script.cyrillic), ("ğ", .latin), ("z", .latin), ("5", .common), ("中", .other)])
    func scriptsAreTold(text: String, script: Script) throws {
        #expect(Script(of: try #require(text.unicodeScalars.first)) == script)
    }
}
