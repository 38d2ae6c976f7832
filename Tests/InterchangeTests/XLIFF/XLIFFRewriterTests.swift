import Foundation
import LocalizationModel
import Testing

@testable import Interchange

@Suite("XLIFF changed in place, every other byte kept") struct XLIFFRewriterTests {
    static let wild = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Wild")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: wild.path)) ?? []).sorted()

    static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for edit in edits {
            result += bytes[position..<edit.range.lowerBound] + edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }

    static func rewrite(
        _ bytes: [UInt8], _ translation: (TranslationUnit) throws(TolmachError) -> XLIFFRewriter.Change?
    ) throws -> [UInt8] {
        var rewriter = try XLIFFRewriter(bytes: bytes, file: "x.xlf")
        var edits: [ByteEdit] = []
        while let some = try rewriter.next(translation) { edits += some }
        return apply(edits, to: bytes)
    }

    static func units(_ bytes: [UInt8]) throws -> [TranslationUnit] {
        var reader = try XLIFFReader(bytes: bytes, file: "x.xlf")
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: wild.appendingPathComponent(name)))
    }

    @Test func samplesOfTwelveProgramsAreThere() {
        #expect(Self.names.count == 12)
    }

    @Test(
        arguments: [
            ("phrase.mxliff", "translated draft untranslated draft"), ("wordfast.txlf", "translated untranslated"),
            ("lokalise.xliff", "translated untranslated"), ("transifex.xlf", "reviewed translated untranslated"),
        ])
    func statesAreKnown(name: String, expected: String) throws {
        #expect(try Self.units(Self.bytes(name)).map(\.status.rawValue).joined(separator: " ") == expected)
    }

    @Test func phraseKeepsItsStateInAWordOfItsOwn() throws {
        let bytes = try Self.bytes("phrase.mxliff")
        let result = try Self.rewrite(bytes) { unit in
            unit.id == "aB3:1" ? .init(target: InlineText("Чекайте тут."), status: .translated) : nil
        }
        let old = String(decoding: bytes, as: UTF8.self)
        var lines = old.components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.contains("aB3:1") })
        lines[place] = lines[place].replacingOccurrences(of: "m:confirmed=\"0\"", with: "m:confirmed=\"1\"")
        lines[place + 2] = lines[place + 2].replacingOccurrences(of: "Зачекайте", with: "Чекайте")
        #expect(String(decoding: result, as: UTF8.self) == lines.joined(separator: "\n"))
    }

    /// The rewriter sees the units that the reader sees.
    @Test(arguments: names) func unitsAreThoseOfTheReader(name: String) throws {
        let bytes = try Self.bytes(name)
        var seen: [TranslationUnit] = []
        let result = try Self.rewrite(bytes) { unit in
            seen.append(unit)
            return nil
        }
        #expect(result == bytes)
        let read = try Self.units(bytes)
        let locked = ["trados.sdlxliff", "phrase.mxliff"].contains(name) ? 1 : 0
        #expect(seen.count + locked == read.count)
        for (unit, other) in zip(seen, read) {
            #expect(unit.id == other.id && unit.source == other.source && unit.target == other.target)
            #expect(unit.status == other.status && unit.targetLanguage == other.targetLanguage)
        }
    }

    /// Putting in the translations that are there changes no byte.
    @Test(arguments: names) func mergingAFileIntoItselfChangesNothing(name: String) throws {
        let bytes = try Self.bytes(name)
        var translations = XLIFFTranslations()
        for unit in try Self.units(bytes) { try translations.add(unit) }
        #expect(
            try Self.rewrite(bytes) { unit throws(TolmachError) in try translations.change(of: unit).change } == bytes)
    }

    /// Every segment gets a new target, with the source's codes in reverse order of pairs; it reads back so.
    @Test(arguments: names) func newTargetsReadBack(name: String) throws {
        let bytes = try Self.bytes(name)
        func target(of unit: TranslationUnit) -> InlineText {
            var text = InlineText("«<&> ")
            text.append(unit.source)
            return text
        }
        var changed: [String?] = []
        let result = try Self.rewrite(bytes) { unit in
            changed.append(unit.id)
            return .init(target: target(of: unit), status: .reviewed)
        }
        #expect(!changed.isEmpty)
        for unit in try Self.units(result) where changed.contains(unit.id) {
            #expect(unit.target?.display == target(of: unit).display)
            #expect(unit.status == .reviewed, "\(unit)")
        }
        // What stands outside targets and their states is the same.
        let sources = try Self.units(bytes).map(\.source)
        #expect(try Self.units(result).map(\.source) == sources)
        #expect(String(decoding: result, as: UTF8.self).contains("minorversions") == (name == "memoq.mqxliff"))
    }

    @Test(
        arguments: [
            (#"<target state="new"/>"#, #"<target state="translated">б</target>"#),
            (#"<target  state='final' >x</target>"#, #"<target  state='translated' >б</target>"#),
            ("<target></target>", #"<target state="translated">б</target>"#),
            ("<target\n xml:lang=\"ru\" />", "<target\n xml:lang=\"ru\" state=\"translated\">б</target>"),
        ])
    func targetsAreWrittenAsTheyStood(old: String, new: String) throws {
        func file(_ target: String) -> String {
            "<xliff version='1.2'><file source-language='en' target-language='ru'><body><trans-unit id='1'><source>a</source>"
                + target + "<note>n</note></trans-unit></body></file></xliff>"
        }
        let result = try Self.rewrite(Array(file(old).utf8)) { _ in .init(target: "б", status: .translated) }
        #expect(String(decoding: result, as: UTF8.self) == file(new))
    }

    @Test func missingTargetsStandBehindTheSource() throws {
        let text = """
            <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru">
             <file id="f"><unit id="u">
              <segment id="s" state="initial" subState="x:y">
               <source>a <pc id="1"/> b\u{20}</source>
              </segment>
             </unit></file></xliff>
            """
        var target = InlineText("б ")
        target.append(InlineCode(.open, id: 1, original: ""))
        target.append("\u{1}в")
        target.append(InlineCode(.close, id: 1, original: ""))
        let result = try Self.rewrite(Array(text.utf8)) { _ in .init(target: target, status: .final) }
        let expected = text.replacingOccurrences(of: " state=\"initial\" subState=\"x:y\"", with: " state=\"final\"")
            .replacingOccurrences(
                of: "</source>",
                with: "</source>\n   <target>б <pc id=\"1\"><cp hex=\"0001\"/>в</pc></target>")
        #expect(String(decoding: result, as: UTF8.self) == expected)
    }

    /// Every valid file of the official suites, and the samples of 1.2.
    @Test(.enabled(if: Referees.conformance != nil)) func officialFilesStayAsTheyAre() throws {
        let root = try #require(Referees.conformance)
        let files =
            FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "xlf" && !$0.path.contains("/invalid/") } ?? []
        var count = 0
        for file in files where file.lastPathComponent != "Good-pgs_plural.xlf" {
            let bytes = Array(try Data(contentsOf: file))
            guard let read = try? Self.units(bytes) else { continue }
            var translations = XLIFFTranslations()
            for unit in read { try translations.add(unit) }
            #expect(
                try Self.rewrite(bytes) { unit throws(TolmachError) in try translations.change(of: unit).change }
                    == bytes, "\(file.path)")
            count += 1
        }
        #expect(count > 130)
    }

    @Test func translationsAreFoundByIDThenBySource() throws {
        var translations = XLIFFTranslations()
        func unit(_ id: String?, _ source: String, _ target: String?) -> TranslationUnit {
            TranslationUnit(
                id: id, source: InlineText(source), target: target.map { InlineText($0) }, sourceLanguage: .english,
                targetLanguage: .russian)
        }
        try translations.add(unit("1", "Port", "Порт"))
        try translations.add(unit(nil, "Deck", "Палуба"))
        #expect(try translations.change(of: unit("1", "Port", nil)).change?.target == "Порт")
        #expect(try translations.change(of: unit("1", "Pier", nil)).outcome == .stale)
        #expect(try translations.change(of: unit("9", "Deck", nil)).change?.target == "Палуба")
        #expect(try translations.change(of: unit("9", "Mast", nil)).outcome == .unknown)
        #expect(try translations.change(of: unit("1", "Port", "Порт")).outcome == .same)
    }

    @Test func ofSegmentsMarkedAlikeTheFirstIsWritten() throws {
        let file = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" \
            target-language="ru" datatype="x"><body><trans-unit id="1"><source>One. Two.</source><seg-source>\
            <mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source>\
            <target><mrk mtype="seg" mid="1">Раз.</mrk></target></trans-unit></body></file></xliff>
            """
        let result = try Self.rewrite(Array(file.utf8)) { unit in
            .init(target: InlineText(unit.source.plain.uppercased()), status: .final)
        }
        let text = String(decoding: result, as: UTF8.self)
        #expect(text.contains("<mrk mtype=\"seg\" mid=\"1\">ONE.</mrk></target>"))
        #expect(!text.contains("TWO."))
    }
}

@Suite("Translations of units that share an id") struct SharedIdentifierTests {
    static func unit(_ source: String, _ target: String?, file: String?) -> TranslationUnit {
        TranslationUnit(
            id: "1", source: InlineText(source), target: target.map { InlineText($0) }, sourceLanguage: .english,
            targetLanguage: .russian, origin: UnitOrigin(file: file))
    }

    @Test func theSourceAndTheDocumentChoose() throws {
        var translations = XLIFFTranslations()
        try translations.add(Self.unit("a", "а1", file: "x"))
        try translations.add(Self.unit("b", "б1", file: "x"))
        try translations.add(Self.unit("a", "а2", file: "y"))
        try translations.add(Self.unit("a", "а3", file: "y"))
        func target(_ source: String, _ file: String?) throws -> String? {
            try translations.change(of: Self.unit(source, nil, file: file)).change?.target.plain
        }
        #expect(try target("a", "x") == "а1")
        #expect(try target("a", "y") == "а2")
        #expect(try target("a", "z") == "а1")
        #expect(try target("b", "y") == "б1")
        #expect(try translations.change(of: Self.unit("c", nil, file: "x")).outcome == .stale)
    }

    @Test func manyOfThemAreFoundAtOnce() throws {
        // With a walk through all that share the id, this takes minutes.
        var translations = XLIFFTranslations()
        let count = 40_000
        for number in 0..<count { try translations.add(Self.unit("s\(number)", "t\(number)", file: nil)) }
        let areFound = try (0..<count).allSatisfy {
            try translations.change(of: Self.unit("s\($0)", nil, file: nil)).change?.target.plain == "t\($0)"
        }
        #expect(areFound)
    }
}
