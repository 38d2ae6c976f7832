import Foundation
import Interchange
import LocalizationModel
import Testing

@testable import Tolmach

/// What a format says that it holds comes back out of it, and what it can't hold is counted.
@Suite("Bilingual formats written and read") struct BilingualOutputTests {
    static func coded(_ before: String, _ inside: String) -> InlineText {
        var text = InlineText(before)
        text.append(InlineCode(.open, id: 1, original: "<b class=\"x\">"))
        text.append(inside)
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(InlineCode(.standalone, id: 2, original: "%s"))
        return text
    }

    static let units: [TranslationUnit] = [
        TranslationUnit(
            id: "b1.s1", source: "Talks & <tea>\n\"over\"", target: "Переговоры\tи\\чай", sourceLanguage: .english,
            targetLanguage: .russian, status: .final, notes: ["A remark"]),
        TranslationUnit(
            id: "b1.s2", source: coded("Press ", "Save "), target: coded("Нажмите ", "«Сохранить» "),
            sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(previous: "before", next: "after"), status: .draft,
            origin: UnitOrigin(createdBy: "olena", changedAt: "20240101T000000Z"),
            properties: [.init(name: "x-project", value: "p")]),
        TranslationUnit(
            id: "b2.s1", source: "Not yet", target: nil, sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(resourceID: "menu.open"), status: .untranslated),
        TranslationUnit(
            id: "b3.s1", source: "Not yet", target: "Ещё нет", sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(resourceID: "menu.close"), status: .machine),
        TranslationUnit(
            source: "No id", target: "Без ключа", sourceLanguage: .english, targetLanguage: .russian,
            status: .reviewed),
    ]

    private func written(_ format: UnitFormat) throws -> (bytes: [UInt8], losses: ConversionLosses) {
        var output = BilingualOutput(format: format, title: "t")
        for unit in Self.units { try output.add(unit) }
        return (try output.finish(), output.losses)
    }

    private func read(_ bytes: [UInt8], _ ending: String) throws -> [TranslationUnit] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        return try BilingualFile(path: file.path).units()
    }

    @Test(arguments: [
        (UnitFormat.tmx, "tmx"), (.xliff12, "xlf"), (.xliff20, "xlf"), (.xliff21, "xlf"), (.xliff22, "xlf"),
        (.tsv, "tsv"), (.csv, "csv"), (.docx, "docx"), (.html, "html"),
    ])
    func whatIsHeldComesBack(format: UnitFormat, ending: String) throws {
        let (bytes, losses) = try written(format)
        let lost = Set(losses.counts.keys)
        let again = try read(bytes, ending)
        let kept = Self.units.filter { !lost.contains(.untranslated) || $0.target != nil }
        try #require(again.count == kept.count)
        for (one, other) in zip(kept, again) {
            let keepsCodes = !lost.contains(.codes)
            #expect(
                keepsCodes ? other.source.original == one.source.original : other.source.plain == one.source.display)
            #expect(
                keepsCodes
                    ? other.target?.original == one.target?.original : other.target?.plain == one.target?.display)
            if let id = one.id.flatMap({ SegmentAddress(unitID: $0) }) {
                #expect(other.id.flatMap { SegmentAddress(unitID: $0) } == id)
            }
            if !lost.contains(.status) { #expect(other.status == one.status) }
            if !lost.contains(.notes) { #expect(other.notes == one.notes || format.xliffVersion != nil) }
            if !lost.contains(.resourceID) { #expect(other.context.resourceID == one.context.resourceID) }
            if !lost.contains(.context) { #expect(other.context.previous == one.context.previous) }
            if !lost.contains(.properties) { #expect(other.properties == one.properties) }
            if !lost.contains(.origin) { #expect(other.origin.createdBy == one.origin.createdBy) }
            #expect(other.sourceLanguage == .english && other.targetLanguage == .russian)
        }
    }

    @Test(arguments: [
        (UnitFormat.tmx, "untranslated 1"), (.xliff12, "context 1, origin 1, properties 1"),
        (.xliff21, "context 1, origin 1, properties 1, status 1"),
        (.po, "context 1, origin 1, properties 1, status 3"),
        (.tsv, "codes 1, context 1, origin 1, properties 1, resource-id 2"),
        (.html, "codes 1, context 1, origin 1, properties 1"),
    ])
    func whatIsLostIsCounted(format: UnitFormat, expected: String) throws {
        let counts = try written(format).losses.counts
        #expect(counts.map { "\($0.rawValue) \($1)" }.sorted().joined(separator: ", ") == expected)
    }

    @Test func poIsAsGettextWantsIt() throws {
        let text = String(decoding: try written(.po).bytes, as: UTF8.self)
        #expect(text.hasPrefix("msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n"))
        #expect(
            text.contains(
                """

                #. A remark
                msgctxt "b1.s1"
                msgid ""
                "Talks & <tea>\\n"
                "\\"over\\""
                msgstr "Переговоры\\tи\\\\чай"

                #, fuzzy
                msgctxt "b1.s2"
                msgid "Press <b class=\\"x\\">Save </b>%s"
                msgstr "Нажмите <b class=\\"x\\">«Сохранить» </b>%s"

                msgctxt "menu.open"
                msgid "Not yet"
                msgstr ""

                #, fuzzy
                msgctxt "menu.close"
                """))
    }

    @Test(arguments: [UnitFormat.xliff21, .po]) func onePairOfLanguagesIsHeld(format: UnitFormat) throws {
        var output = BilingualOutput(format: format)
        try output.add(Self.units[0])
        var other = Self.units[0]
        other.targetLanguage = .ukrainian
        #expect(throws: TolmachError.self) { try output.add(other) }
    }

    @Test(arguments: UnitFormat.allCases) func noUnitsMakeAFileToo(format: UnitFormat) throws {
        var output = BilingualOutput(format: format)
        #expect(try !output.finish().isEmpty || format == .po)
    }

    @Test(arguments: [UnitFormat.xliff12, .xliff20, .xliff21, .xliff22]) func schemasAreSatisfied(format: UnitFormat)
        throws
    {
        // The validator of the house; the standards' own schemas are asked by Tests/Referees/run.
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try written(format).bytes).write(to: file)
        #expect(try FormatValidator.validate(path: file.path).map(\.message) == [])
    }
}
