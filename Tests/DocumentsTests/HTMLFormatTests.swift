import Documents
import LocalizationModel
import Testing

extension FormatSample {
    static let html = FormatSample(
        format: "html",
        source: """
            <!DOCTYPE html>
            <html lang="en"><head><title>Talks &amp; walks</title>
            <meta name="description" content="A page about talks">
            <style>p > a { color: red }</style></head>
            <body>
            <h1>First <em>talks</em></h1>
            <p class="lead">They met in
               <a href="/bursa" title="A town">Bursa</a> and spoke.</p>
            <p><b>All of it bold</b></p>
            <ul><li>One<li>Two &laquo;quoted&raquo;</ul>
            <img src="x.jpg" alt="The ministers' table">
            <pre>left alone</pre>
            <script>if (a < b) { text = "<p>no</p>"; }</script>
            <table><tr><td>Cell<td>7</table>
            <input type="submit" value="Send"> <button>Отправить</button>
            </body></html>

            """,
        texts: [
            "Talks & walks", "A page about talks", "First <1>talks</1>", "They met in <1>Bursa</1> and spoke.",
            "A town",
            "All of it bold", "One", "Two «quoted»", "The ministers' table", "Cell", "7", "Send", "Отправить",
        ], repeatable: "<p>A <b>word</b> and <img alt='one'> another &amp; more</p>")
}

struct HTMLFormatTests {
    private func document(_ html: String) throws -> Document {
        try DocumentReader(options: .init(formatName: "html")).read(bytes: Array(html.utf8), path: "page.html")
    }

    private func texts(_ html: String) throws -> [String] {
        try document(html).blocks.map(\.text.display)
    }

    private func written(_ html: String, _ texts: [Int: InlineText]) throws -> String {
        String(decoding: try document(html).rewritten(replacing: texts), as: UTF8.self)
    }

    @Test(arguments: [
        ("<p>a b<br>c d</p>", ["a b", "c d"]),
        ("one<p>two</p>three", ["one", "two", "three"]),
        ("<p>a <!-- note --> word</p>", ["a <1/> word"]),
        ("<p>see <code>x = 1</code> here</p>", ["see <1/> here"]),
        ("<p>buy <span translate=\"no\">Acme <b>Box</b></span> today</p>", ["buy <1/> today"]),
        ("<p translate=no>kept<p>not kept", ["not kept"]),
        ("<p>by {{ user.name }} today</p>", ["by <1/> today"]),
        ("<p>{% if x %}Some words{% endif %}</p>", ["Some words"]),
        ("a < b and c > d & e", ["a < b and c > d & e"]),
        ("&#1055;&#x440;ивет &mdash; &unknown; &amp", ["Привет — &unknown; &amp"]),
        ("<p><i class='icon'></i> Save</p>", ["Save"]),
        ("<p><a href=x><img src=y>Read <b>more</b></a></p>", ["Read <1>more</1>"]),
        ("<b>one <p>two</b> three</p>", ["one", "two<1/> three"]),
        ("</b>stray</i> tags</p>", ["stray<1/> tags"]),
        ("<svg><text>drawn</text></svg>text", ["text"]),
        ("<textarea>typed <b></textarea>text", ["text"]),
        ("<p>|</p><p>—</p>", []),
        (
            "<p>Post: Draft_7</p><p>Draft_7</p><p>Draft_7 was written in spring.</p>",
            [
                "Post: <1/>", "Draft_7", "Draft_7 was written in spring.",
            ]
        ),
    ])
    func `blocks and codes`(html: String, expected: [String]) throws {
        #expect(try texts(html) == expected)
    }

    @Test(arguments: [
        ("<nav><a href=1>Home</a><a href=2>News</a> | <a href=3>About us</a></nav>", ["Home", "News", "About us"]),
        ("<div><span>19 просмотров</span><span>0 комментариев</span></div>", ["19 просмотров", "0 комментариев"]),
        ("<p><span>O</span><span>nce upon</span> a time</p>", ["<1>O</1><2>nce upon</2> a time"]),
        ("<p><b>Bold</b><b>er</b> words</p>", ["<1>Bold</1><2>er</2> words"]),
        ("<p><a>One</a> and <a>two</a></p>", ["<1>One</1> and <2>two</2>"]),
    ])
    func `strings side by side come apart, parts of a sentence don't`(html: String, expected: [String]) throws {
        #expect(try texts(html) == expected)
    }

    @Test func `kinds and languages`() throws {
        let blocks = try document(
            "<html lang=ru><h2>Новости</h2><li>Пункт<td>Ячейка<div lang=uk>Протокол</div><p title='Подсказка'>Протокол</p>"
        ).blocks
        #expect(blocks.map(\.kind) == [.heading, .listItem, .tableCell, .paragraph, .attribute, .paragraph])
        #expect(blocks.map(\.language) == [.russian, .russian, .russian, .ukrainian, .russian, .russian])
    }

    @Test func `text is escaped and codes are not`() throws {
        #expect(
            try written("<p>Old &amp; gone</p>", [0: "New < & > \"text\""]) == "<p>New &lt; &amp; &gt; \"text\"</p>")
        var text = InlineText("Встреча в ")
        text.append(InlineCode(.open, id: 1, original: "<a href='b'>"))
        text.append("Бурсе")
        text.append(InlineCode(.close, id: 1, original: "</a>"))
        #expect(
            try written("<p> Met in <a href='b'>Bursa</a>\n</p>", [0: text])
                == "<p> Встреча в <a href='b'>Бурсе</a>\n</p>")
    }

    @Test func `an attribute is escaped for its quotation marks`() throws {
        #expect(try written("<img alt='old one'>", [0: "it's \"new\""]) == "<img alt='it&#39;s &quot;new&quot;'>")
        #expect(try written("<img alt=old>", [0: "quite new"]) == "<img alt=\"quite new\">")
    }

    @Test func `an attribute inside a sentence changes with it`() throws {
        let html = "<p>See <a title=\"a\" href=a>it</a> now</p>"
        let blocks = try document(html).blocks
        #expect(blocks.map(\.text.display) == ["See <1>it</1> now", "a"] || blocks.count == 2)
        var text = InlineText("Смотрите ")
        for placed in blocks[0].text.codes { text.append(placed.code) }
        #expect(
            try written(html, [0: text, 1: "да"]) == "<p>Смотрите <a title=\"да\" href=a></a></p>")
        #expect(try written(html, [1: "да"]) == "<p>See <a title=\"да\" href=a>it</a> now</p>")
    }

    @Test func `deep nesting is no trouble`() throws {
        let html =
            String(repeating: "<div><b>", count: 100_000) + "text" + String(repeating: "</i></div>", count: 100_000)
        #expect(try texts(html) == ["text"])
    }

    @Test func `content tells HTML`() throws {
        #expect(
            try DocumentReader().read(bytes: Array("\n<!doctype HTML><p>x y".utf8), path: "-").format.name == "html")
        #expect(try DocumentReader().read(bytes: Array("a < b".utf8), path: "-").format.name == "text")
    }

    @Test func `places are those of the file`() throws {
        let block = try document("<p>one\n  &amp; two &laquo;three").blocks[0]
        let offset = "one & two «".utf8.count
        #expect(block.location(atOffset: offset, file: "f") == SourceLocation(file: "f", line: 2, column: 20))
    }
}
