import LocalizationModel
import Testing

@testable import Interchange

struct POUnitReaderTests {
    static func units(_ text: String) throws -> [TranslationUnit] {
        var reader = POUnitReader(bytes: Array(text.utf8), file: "a.po")
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    @Test func `Entries become units with context, plural number, remarks and state`() throws {
        let units = try Self.units(
            #"""
            msgid ""
            msgstr ""
            "Language: pt_BR\n"

            # of the translator
            #. of the programmer
            #: main.c:1
            msgctxt "menu"
            msgid "Say \"hello\" "
            "twice"
            msgstr "Diga\tolá"

            #, fuzzy, c-format
            #| msgid "%d fil"
            msgid "%d file"
            msgid_plural "%d files"
            msgstr[0] "%d arquivo"
            msgstr[1] "%d arquivos"
            msgid "New"
            msgstr ""

            #~ msgid "Old"
            #~ msgstr "Velho"
            """#)
        #expect(units.map(\.source.plain) == ["Say \"hello\" twice", "%d file", "%d files", "New", "Old"])
        #expect(units.map(\.target?.plain) == ["Diga\tolá", "%d arquivo", "%d arquivos", nil, "Velho"])
        #expect(units.map(\.status) == [.translated, .draft, .draft, .untranslated, .translated])
        #expect(units.map(\.context.resourceID) == ["menu", "[0]", "[1]", nil, nil])
        #expect(units[0].notes == ["of the translator", "of the programmer"] && units[1].notes.isEmpty)
        #expect(units[0].location?.line == 9)
        #expect(units.allSatisfy { $0.targetLanguage.description == "pt-BR" && $0.sourceLanguage == .english })
    }

    @Test(
        "What is no PO is refused with its place",
        arguments: [
            ("msgid \"a\nmsgstr \"b\"", 1, 7), ("\"a\"", 1, 1), ("msgid \"a\"\nmsgwhat \"b\"", 2, 1),
            ("msgid \"a\" \"b\"\nmsgstr \"\"", 1, 7), ("msgid \"a\"\nmsgstr[x] \"b\"", 2, 1), ("msgid", 1, 6),
        ])
    func malformed(text: String, line: Int, column: Int) throws {
        let error = #expect(throws: TolmachError.self) { try Self.units(text) }
        #expect(error?.location == SourceLocation(file: "a.po", line: line, column: column))
    }

    @Test(arguments: ["", "\u{FEFF}", "# only a remark", "msgid \"a\"", "\r\n\r\n"])
    func `A file without translations has no units`(text: String) throws {
        #expect(try Self.units(text).isEmpty)
    }
}
