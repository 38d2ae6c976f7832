import LocalizationModel
import Testing

@testable import Interchange

@Suite("A translated file, before it is merged") struct TranslatedDocumentTests {
    /// Codes as people see them: `[1` opens, `1]` closes, `2` stands alone.
    static func text(_ codes: String) -> InlineText {
        var text = InlineText("")
        for code in codes.split(separator: " ") {
            let id = Int(code.filter(\.isNumber)) ?? 0
            let kind: InlineCode.Kind = code.hasPrefix("[") ? .open : code.hasSuffix("]") ? .close : .standalone
            text.append("w")
            text.append(InlineCode(kind, id: id, original: "{\(code)}"))
        }
        return text
    }

    @Test(
        arguments: [
            ("[1 1] 2", "[1 1] 2", ""), ("[1 1] 2", "2 [1 1]", ""), ("[1 1]", "", "<1> lost, </1> lost"),
            ("1", "1 1", "<1/> doubled"), ("1", "1 1 1", "<1/> doubled"), ("", "3", "<3/> added"),
            ("[1 1]", "1] [1", "<1> crossed"), ("[1 [2 2] 1]", "[1 [2 1] 2]", "<2> crossed"),
            ("[1 [2 1] 2]", "[1 [2 1] 2]", ""), ("[1", "[1", ""), ("[1 1]", "[1", "</1> lost"),
        ])
    func damagedCodesAreNamed(source: String, target: String, expected: String) {
        let damages = CodeDamage.found(in: Self.text(target), of: Self.text(source))
        #expect(damages.map(\.description).joined(separator: ", ") == expected)
    }

    @Test(arguments: [XLIFFVersion.version12, .version20, .version21, .version22])
    func translationsAreFoundByAddress(version: XLIFFVersion) throws {
        let job = SampleJob.job
        var document: TranslatedDocument?
        let files =
            version == .version12
            ? [XLIFF12Writer.write(job)] : XLIFF2Writer.write(job, version: version).map(\.bytes)
        for bytes in files {
            let next = try TranslatedDocument(bytes: bytes, file: "x.xlf")
            if document == nil { document = next } else { document?.add(next) }
        }
        let translated = try #require(document)
        #expect(translated.skeleton == job.document)
        #expect(Set(translated.addresses.map(\.unitID)) == ["b1.s1", "b2.s1", "b2.s2", "b4.s1", "b5.s1"])
        let first = try #require(try translated.segment(at: SegmentAddress(block: 1, number: 1)))
        #expect(first.isTranslated && !first.isApproved && first.damages.isEmpty)
        #expect(
            first.target(for: SampleJob.bold)?.original
                == "Переговоры в <b>Анталье</b> закончились<br/> и провалились.")
        #expect(try translated.segment(at: SegmentAddress(block: 2, number: 1))?.isTranslated == false)
    }

    static func segments(_ document: TranslatedDocument) throws -> [TranslatedDocument.TranslatedSegment] {
        try document.addresses.compactMap { try document.segment(at: $0) }
    }

    @Test func charactersThatXMLCannotHoldAreNoDifference() {
        let bold = [
            InlineText.PlacedCode(offset: 0, code: InlineCode(.open, id: 1, original: "<b>")),
            InlineText.PlacedCode(offset: 3, code: InlineCode(.close, id: 1, original: "</b>")),
        ]
        func unit(_ source: String, _ target: String) -> TranslatedDocument.TranslatedSegment {
            .init(
                unit: TranslationUnit(
                    source: InlineText(source), target: InlineText(target), sourceLanguage: .english,
                    targetLanguage: .russian))
        }
        #expect(unit("a b", "а").isOf("a\u{B} b") && !unit("a b", "а").isOf("a\u{B}b"))
        let source = InlineText(plain: "a\u{B}b", codes: bold)
        #expect(unit("<1>ab</1>", "<1>а</1>").target(for: source)?.original == "<b>а</b>")
    }

    @Test func whatTheExportCopiedIsNoTranslation() throws {
        let bytes = XLIFF12Writer.write(SampleJob.job, options: ExportOptions(profile: .omegat))
        let untouched = try TranslatedDocument(bytes: bytes, file: "x")
        #expect(try Self.segments(untouched).allSatisfy { $0.unit.target == nil && !$0.isTranslated })
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "<target>He said: ", maxSplits: 1)
        let edited = parts.joined(separator: "<target>Он сказал: ")
        let translated = try TranslatedDocument(bytes: Array(edited.utf8), file: "x")
        #expect(try Self.segments(translated).filter(\.isTranslated).map(\.unit.id) == ["b2.s1"])
    }

    @Test func unitsOfAllFilesAreCounted() throws {
        let text = XLIFFReaderTests.wrap12("<trans-unit id='k'><source>a</source></trans-unit>")
        var document = try TranslatedDocument(bytes: Array(text.utf8), file: "x")
        document.add(try TranslatedDocument(bytes: XLIFF12Writer.write(SampleJob.job), file: "y"))
        #expect(document.unitCount == 6)
    }

    @Test func twoUnitsOfOneAddressAreRefused() {
        let unit = "<trans-unit id='b1.s1'><source>a</source></trans-unit>"
        let text = XLIFFReaderTests.wrap12(unit + unit)
        #expect(throws: TolmachError.self) { try TranslatedDocument(bytes: Array(text.utf8), file: "x") }
    }

    @Test(arguments: ["b1", "b1.s", "b0.s1", "b1.s1.s1", "c1.s1", "b-1.s2", "", ".", "b99999999999999999999.s1"])
    func otherIDsAreNoAddress(id: String) {
        #expect(SegmentAddress(unitID: id) == nil)
    }
}
