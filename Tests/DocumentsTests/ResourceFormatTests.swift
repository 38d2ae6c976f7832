import Documents
import LocalizationModel
import Testing

extension FormatSample {
    static let appleStrings = FormatSample(
        format: "strings",
        source: """
            /* Title of the main window */
            "main.title" = "My records";
            // A counter
            // of views
            "count" = "%1$@ has %2$d \\"views\\"\\nand <b>more</b>";
            key_3="Сохранить"  ;
            "only.number" = "%d";

            """,
        texts: ["My records", "<1/> has <2/> \"views\"\nand <3>more</3>", "Сохранить"],
        repeatable: "\"key\" = \"Some words %@ \\\" more\"; ")

    static let po = FormatSample(
        format: "po",
        source: """
            # Translators' header
            msgid ""
            msgstr ""
            "Content-Type: text/plain; charset=UTF-8\\n"

            #. Button of the editor
            #: src/editor.c:7
            #, c-format
            msgctxt "menu"
            msgid "Save %s"
            msgstr "Сохранить %s"

            msgid "One record"
            msgid_plural "%d records"
            msgstr[0] ""
            msgstr[1] ""

            msgid ""
            "A long text "
            "in \\"two\\" parts\\n"
            msgstr ""

            #~ msgid "Gone"
            #~ msgstr "Ушло"

            """,
        texts: ["Save <1/>", "One record", "<1/> records", "A long text in \"two\" parts\n"],
        repeatable: "Some words %s \\\" more ", frame: ("msgid \"", "\"\nmsgstr \"\"\n"), keepsBlocks: false)

    static let json = FormatSample(
        format: "json",
        source: """
            {
              "menu": {"save": "Save {count} files", "cancel": "Cancel \\u00ab\\ud83d\\ude00\\u00bb"},
              "list": ["First one", 7, true, null, {"deep": "Deep <b>down</b>"}],
              "greeting": {"message": "Hello, $NAME$", "description": "Said at the start",
                           "placeholders": {"name": {"content": "$1", "example": "Maria Ivanova"}}},
              "title": "All records", "@title": {"description": "Of the page"},
              "path": "{{first}}/{{second}}",
            }

            """,
        texts: [
            "Save <1/> files", "Cancel «😀»", "First one", "Deep <1>down</1>", "Hello, <1/>", "All records",
        ], repeatable: "\"key\": \"Some words {x} \\n <b>more</b>\", ", frame: ("{", "\"z\": 1}"))
}

struct ResourceFormatTests {
    private func document(_ text: String, _ format: String) throws -> Document {
        try DocumentReader(options: .init(formatName: format)).read(bytes: Array(text.utf8), path: "x")
    }

    private func written(_ text: String, _ format: String, _ texts: [Int: InlineText]) throws -> String {
        String(decoding: try document(text, format).rewritten(replacing: texts), as: UTF8.self)
    }

    @Test func `PO says plural forms and the greatest length`() throws {
        let text = """
            #, c-format, max-length:60
            msgid "Save %s"
            msgstr ""

            msgid "One record"
            msgid_plural "%d records"
            msgstr[0] ""
            msgstr[1] ""
            msgstr[2] ""

            """
        let blocks = try DocumentReader(options: .init(formatName: "po"))
            .read(bytes: Array(text.utf8), path: "a.po").blocks
        #expect(blocks.map(\.maximumLength) == [60, nil, nil, nil])
        #expect(blocks.map { $0.plural?.category } == [nil, "one", "few", "many"])
        #expect(blocks.map { $0.plural?.message } == [nil, 1, 1, 1])
    }

    @Test func `keys and comments come along`() throws {
        let strings = try document(FormatSample.appleStrings.source, "strings").blocks
        #expect(strings.map(\.resourceID) == ["main.title", "count", "key_3"])
        #expect(strings.map(\.note) == ["Title of the main window", "A counter\nof views", nil])
        let po = try document(FormatSample.po.source, "po").blocks
        #expect(po.map(\.resourceID) == ["menu", "[0]", "[1]", nil])
        #expect(po[0].note == "Button of the editor")
        let json = try document(FormatSample.json.source, "json").blocks
        #expect(
            json.map(\.resourceID) == [
                "menu.save", "menu.cancel", "list.0", "list.4.deep", "greeting.message", "title",
            ])
        #expect(json.map(\.note) == [nil, nil, nil, nil, "Said at the start", "Of the page"])
    }

    @Test func `a translation goes into msgstr`() throws {
        let source = "msgid \"Save %s\"\nmsgstr \"\"\n\"old \"\n\"text\"\n\nmsgid \"OK\"\nmsgstr \"\"\n"
        var text = InlineText("Сохранить \"")
        text.append(InlineCode(.standalone, id: 1, original: "%s"))
        text.append("\"\n")
        #expect(
            try written(source, "po", [0: text, 1: "OK"])
                == "msgid \"Save %s\"\nmsgstr \"Сохранить \\\"%s\\\"\\n\"\n\nmsgid \"OK\"\nmsgstr \"OK\"\n")
    }

    @Test(arguments: [
        ("%s of %d", "<1/> of <2/>"), ("%1$s x %2$@ y", "<1/> x <2/> y"), ("%(name)s wrote", "<1/> wrote"),
        ("%{name} wrote %-5.2f", "<1/> wrote <2/>"), ("a 100% sure thing", "a 100% sure thing"),
        ("5 % discount", "5 % discount"), ("50%discount now", "50%discount now"), ("100%% sure", "100<1/> sure"),
        ("File %1 of %2", "File <1/> of <2/>"), ("by {0} and {name}", "by <1/> and <2/>"),
        ("{n, plural, one {# file} other {# files}}", "{n, plural, one {# file} other {# files}}"),
        ("{{count}} items", "<1/> items"), ("${x} and $t(key) cost $5", "<1/> and <2/> cost $5"),
        ("{ -brand } runs", "<1/> runs"), ("a {} b", "a <1/> b"), ("a < b > c", "a < b > c"),
        ("press <a href='x'>here</a><br/>now", "press <1>here</1><2/>now"), ("a</b> c", "a<1/> c"),
        ("%ld words, %zu more, %@", "<1/> words, <2/> more, <3/>"),
    ])
    func `placeholders are codes`(value: String, display: String) throws {
        let format = "{\"k\": \"\(value)\"}"
        #expect(try document(format, "json").blocks.map(\.text.display) == [display])
    }

    @Test(arguments: [
        ("{\"a\": \"text", "json", 1, 7), ("{\"a\": }", "json", 1, 7), ("{\"a\" \"b\"}", "json", 1, 6),
        ("[\n1, ]]", "json", 2, 5), ("{\n\"a\": \"b\"\n", "json", 3, 1), ("{1: 2}", "json", 1, 3),
        ("\"a\" = \"b\"\n\"c\" = \"d\";", "strings", 2, 1), ("/* no end", "strings", 1, 1),
        ("\"a\" = \"b", "strings", 1, 7),
        ("msgid \"a\nmsgstr \"\"", "po", 1, 7), ("hello", "po", 1, 1), ("\"lost\"", "po", 1, 1),
        ("msgid \"a\" b\nmsgstr \"\"", "po", 1, 10), ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", "po", 1, 1),
        ("msgid \"a\"\nmsgstr \"\"\n\nmsgctxt \"m\"\nmsgid \"b\"\n", "po", 4, 1), ("msgstr \"b\"", "po", 1, 1),
        ("msgid \"a\"\nmsgstr[0] \"b\"\nmsgstr[0] \"c\"", "po", 3, 1), ("msgid \"a\"\nmsgstr[100] \"\"", "po", 2, 1),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgid_plural \"c\"", "po", 3, 1),
    ])
    func `what breaks the rules is named with its place`(source: String, format: String, line: Int, column: Int) {
        let error = #expect(throws: TolmachError.self) { try document(source, format) }
        #expect(error?.code == .malformedInput)
        #expect(error?.location == SourceLocation(file: "x", line: line, column: column))
    }

    @Test(arguments: [
        (#""a" = 'Say it "so"';"#, #""a" = 'It\'s "so"\U0001';"#, "It's \"so\"\u{1}"),
        (#"b = Hello ;"#, #"b = "It's \"so\"" ;"#, "It's \"so\""), (#"b=Hello;"#, #"b="It's \\";"#, "It's \\"),
        (#""A shorthand";"#, #""A shorthand" = "It's";"#, "It's"),
        (#"'A shorthand' ;"#, #"'A shorthand' = 'It\'s' ;"#, "It's"),
        (#"Shorthand;"#, #"Shorthand = "It's";"#, "It's"), (#""a" = "'Quoted' text";"#, #""a" = "It's";"#, "It's"),
        (#""a" = "<b>'Quoted' text</b>";"#, #""a" = "<b>It's</b>";"#, "It's"),
    ])
    func `a string of any spelling takes a translation`(source: String, expected: String, text: String) throws {
        let written = try written(source, "strings", [0: InlineText(text)])
        #expect(written == expected)
        #expect(try document(written, "strings").blocks.map(\.text.plain) == [text])
        #expect(
            try document(written, "strings").blocks.map(\.resourceID)
                == document(source, "strings").blocks.map(\.resourceID))
    }

    @Test(arguments: [
        ("po", #"\033[1mBold\x1b[m \101\7a \q\u0041"#, "\u{1b}[1mBold\u{1b}[m A\u{7}a qu0041"),
        ("po", #"\320\237\xd0\xbe\xff"#, "По\u{FFFD}"), ("json", #"\u0041\/b \033 \x41"#, "A/b 033 x41"),
        ("strings", #"\U0041 \a\101 \u00ab"#, "A \u{7}A «"),
    ])
    func `each format has its own escapes`(format: String, source: String, text: String) throws {
        let frame: (String, String) =
            switch format {
            case "po": ("msgid \"", "\"\nmsgstr \"\"\n")
            case "json": ("{\"k\": \"", "\"}")
            default: ("\"k\" = \"", "\";")
            }
        #expect(try document(frame.0 + source + frame.1, format).blocks.map(\.text.plain) == [text])
    }

    @Test func `escapes are written as each format asks`() throws {
        #expect(
            try written("msgid \"old one\"\nmsgstr \"\"\n", "po", [0: "a\u{7}b\u{1b}ed"])
                == "msgid \"old one\"\nmsgstr \"a\\ab\\033ed\"\n")
        #expect(try written("\"k\" = \"old one\";", "strings", [0: "a \"b\"\n\\"]) == "\"k\" = \"a \\\"b\\\"\\n\\\\\";")
        #expect(try written("{\"k\": \"old one\"}", "json", [0: "a \"b\"\u{1}"]) == "{\"k\": \"a \\\"b\\\"\\u0001\"}")
    }

    @Test func `names and contents tell the formats`() throws {
        func format(_ text: String, _ path: String) throws -> String {
            try DocumentReader().read(bytes: Array(text.utf8), path: path).format.name
        }
        #expect(try format("\"a\" = \"b\";", "ru.lproj/Localizable.strings") == "strings")
        #expect(try format("", "a.PO") == "po")
        #expect(try format("{\"a\": \"b\"}", "-") == "json")
        #expect(try format("msgid \"\"\nmsgstr \"\"\n", "-") == "po")
        #expect(try format("\"a\" = \"b\";\n", "-") == "strings")
    }

    @Test func `deep nesting is no trouble`() throws {
        let text =
            String(repeating: "[{\"a\":", count: 50_000) + "\"some text\"" + String(repeating: "}]", count: 50_000)
        #expect(try document(text, "json").blocks.map(\.text.plain) == ["some text"])
    }
}
