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
            """#)
        #expect(units.map(\.source.plain) == ["Say \"hello\" twice", "%d file", "%d files", "New"])
        #expect(units.map(\.target?.plain) == ["Diga\tolá", "%d arquivo", "%d arquivos", nil])
        #expect(units.map(\.status) == [.translated, .draft, .draft, .untranslated])
        #expect(units.map(\.context.resourceID) == ["menu", "[0]", "[1]", nil])
        #expect(units[0].notes == ["of the translator", "of the programmer"] && units[1].notes.isEmpty)
        #expect(units[0].location?.line == 9)
        #expect(units.allSatisfy { $0.targetLanguage.description == "pt-BR" && $0.sourceLanguage == .english })
    }

    @Test func `Obsolete entries are left out and counted`() throws {
        let text = #"""
            msgid "New"
            msgstr "Novo"
            #~ msgid "Old"
            #~ msgstr "Velho"

            #, fuzzy
            #~| msgid "Older files"
            #~ msgid "File"
            #~ msgid_plural "Old files"
            #~ msgstr[0] "Arquivo"
            #~ msgstr[1] "Arquivos"
            msgid "Last"
            msgstr "Último"
            #~ msgctxt "menu"
            #~ msgid "Gone"
            #~ msgstr ""
            """#
        var reader = POUnitReader(bytes: Array(text.utf8), file: "a.po")
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        #expect(units.map(\.source.plain) == ["New", "Last"])
        #expect(units.map(\.status) == [.translated, .translated])
        #expect(reader.obsoleteCount == 4)
    }

    @Test(
        "What is no PO is refused with its place",
        arguments: [
            ("msgid \"a\nmsgstr \"b\"", 1, 7), ("\"a\"", 1, 1), ("msgid \"a\"\nmsgwhat \"b\"", 2, 1),
            ("msgid \"a\" \"b\"\nmsgstr \"\"", 1, 10), ("msgid \"a\"\nmsgstr[x] \"b\"", 2, 1), ("msgid", 1, 6),
            ("msgid \"a\"", 1, 1), ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", 2, 1),
            ("msgid \"a\"\nmsgstr \"b\"\nmsgctxt \"c\"\n", 3, 1), ("msgstr \"b\"", 1, 1),
            ("msgid \"a\"\nmsgstr[1] \"b\"\nmsgstr[1] \"b\"", 3, 1), ("msgid \"a\"\nmsgstr[100] \"b\"", 2, 1),
            ("#~ msgid \"a\"\n", 1, 1), ("msgid \"a\\\"", 1, 7),
        ])
    func malformed(text: String, line: Int, column: Int) throws {
        let error = #expect(throws: TolmachError.self) { try Self.units(text) }
        #expect(error?.location == SourceLocation(file: "a.po", line: line, column: column))
    }

    @Test(arguments: ["", "\u{FEFF}", "# only a remark", "\r\n\r\n"])
    func `A file without translations has no units`(text: String) throws {
        #expect(try Self.units(text).isEmpty)
    }
}

@Suite("Writing PO") struct POUnitWriterTests {
    @Test(
        arguments: [
            ("a", #""a""#), ("\"a\\b\"", #""\"a\\b\"""#), ("a\n", #""a\n""#), ("a\nb", "\"\"\n\"a\\n\"\n\"b\""),
            ("a\n\nb\n", "\"\"\n\"a\\n\"\n\"\\n\"\n\"b\\n\""), ("\tй\u{1b}\u{7f}\r", #""\tй\033\177\r""#),
        ])
    func textsAreQuoted(text: String, expected: String) throws {
        var writer = POUnitWriter(program: "Tolmach")
        writer.add(
            TranslationUnit(
                source: InlineText("k"), target: InlineText(text), sourceLanguage: .english, targetLanguage: .russian,
                location: SourceLocation(file: "a b.xlf", line: 3, column: 1)))
        let written = String(decoding: writer.finish(), as: UTF8.self)
        #expect(written.hasSuffix("\n#: \u{2068}a b.xlf\u{2069}:3\nmsgid \"k\"\nmsgstr \(expected)\n"))
        var reader = POUnitReader(bytes: Array(written.utf8), file: "a.po")
        #expect(try reader.next()?.target?.plain == text)
    }

    @Test func pluralFormsComeBack() throws {
        let text = #"""

            #, fuzzy
            msgctxt "menu"
            msgid "%d file"
            msgid_plural "%d files"
            msgstr[0] "%d файл"
            msgstr[1] "%d файла"
            msgstr[2] ""

            msgid "One"
            msgid_plural "More"
            msgstr[0] "Один"
            msgstr[1] "Больше"

            msgctxt "alone[0]"
            msgid "a"
            msgstr "б"

            msgctxt "menu[1]"
            msgid "%d files"
            msgstr "%d файла"

            """#
        var writer = POUnitWriter(program: "Tolmach")
        for var unit in try POUnitReaderTests.units(text) {
            unit.location = nil
            writer.add(unit)
        }
        #expect(String(decoding: writer.finish(), as: UTF8.self).hasSuffix(text))
        #expect(writer.repeated == 0)
    }

    @Test func repetitionsAreCounted() {
        var writer = POUnitWriter(program: "Tolmach")
        for (id, source) in [("a", "x"), ("b", "x"), ("a", "x"), ("a", "y"), ("", "ax")] {
            writer.add(
                TranslationUnit(
                    id: id, source: InlineText(source), target: "т", sourceLanguage: .english,
                    targetLanguage: .russian))
        }
        _ = writer.finish()
        #expect(writer.repeated == 1)
    }
}
