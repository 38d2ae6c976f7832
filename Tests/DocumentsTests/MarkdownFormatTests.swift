import Documents
import LocalizationModel
import Testing

extension FormatSample {
    static let markdown = FormatSample(
        format: "markdown",
        source: """
            ---
            title: not read
            ---
            # Talks in Bursa #

            The ministers *met* in [Bursa](https://example.org "a town")
            and **spoke** of `peace()`.

            Second heading
            --------------

            - First item
            - [ ] Second item
              goes on here
              1. Inner item

            > Quoted text
            > on two lines

            ```swift
            let code = "left alone"
            ```

                indented code

            | Head | Other |
            |------|:-----:|
            | Cell \\| one | two |

            <div class="x">
            <p title="A hint">Inside &laquo;HTML&raquo;</p>
            </div>

            ***

            Last\\* paragraph[^1] with [a label][lab] &amp; <b>tags</b>.

            [lab]: https://example.org
            [^1]: A footnote.

            """,
        texts: [
            "Talks in Bursa", "The ministers <1>met</1> in <2>Bursa</2> and <3>spoke</3> of <4/>.", "Second heading",
            "First item", "Second item goes on here", "Inner item", "Quoted text on two lines", "Head", "Other",
            "Cell | one", "two", "A hint", "Inside «HTML»",
            "Last* paragraph<1/> with <2>a label</2> & <3>tags</3>.", "A footnote.",
        ], repeatable: "Words *and* [links](to) `code` & _more_ ** [ \\* <b> ")
}

struct MarkdownFormatTests {
    private func document(_ text: String) throws -> Document {
        try DocumentReader(options: .init(formatName: "markdown")).read(bytes: Array(text.utf8), path: "page.md")
    }

    private func texts(_ text: String) throws -> [String] {
        try document(text).blocks.map(\.text.display)
    }

    @Test(arguments: [
        ("**bold *and* more**", "bold <1>and</1> more"),
        ("a *one **two** three* b", "a <1>one <2>two</2> three</1> b"),
        ("snake_case_name and _real_ one", "snake_case_name and <1>real</1> one"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a ***both*** b", "a <1><2>both</2></1> b"),
        ("*unclosed **text", "*unclosed **text"),
        ("a ~~gone~~ ~5 b", "a <1>gone</1> ~5 b"),
        ("«*слово*», и_не_слово", "«<1>слово</1>», и_не_слово"),
        ("see ![a picture](x.png) here", "see <1>a picture</1> here"),
        ("a [b [c](d) e", "a [b <1>c</1> e"),
        ("[the talks] went on", "[the talks] went on"),
        ("`` a ` b `` and `c", "<1/> and `c"),
        ("<https://example.org> is it", "<1/> is it"),
        ("mail <a@example.org> now", "mail <1/> now"),
        ("a<br>b <i>c</i> d < e", "a<1/>b <2>c</2> d < e"),
        ("line one  \nline two", "line one <1/>line two"),
        ("line one\\\nline two", "line one<1/> line two"),
        ("by {{ name }} and {% tag %} x", "by <1/> and <2/> x"),
        ("text[^note] more", "text<1/> more"),
        ("\\# no heading \\& &copy; 2020", "# no heading & © 2020"),
        ("[**whole**](link)", "whole"),
    ])
    func `inlines`(source: String, display: String) throws {
        #expect(try texts(source) == [display])
    }

    @Test(arguments: [
        ("# One\n## Two ##\n#three", ["One", "Two", "#three"]),
        ("One\n===\nTwo\n---\n", ["One", "Two"]),
        ("* a\n\n  b\n* c", ["a", "b", "c"]),
        ("1. first\n2) second\n\n1986. A year", ["first", "second", "A year"]),
        ("a paragraph\n1986. it was", ["a paragraph 1986. it was"]),
        ("~~~\ncode\n\n# more\n~~~\ntext", ["text"]),
        ("```\nnever closed", []),
        ("- item\n\n      code in it\n\ntext", ["item", "code in it", "text"]),
        ("> # Head\n> text\nlazy", ["Head", "text lazy"]),
        ("a | b\n--|--\nc | d\n\ntext", ["a", "b", "c", "d", "text"]),
        ("<!-- a\n\nb -->\ntext", ["text"]),
        ("<script>\n\nx\n</script>\ntext", ["text"]),
        ("- - deep item", ["deep item"]),
        ("+++\na = 1\n+++\ntext", ["text"]),
        ("---\ntext after a rule", ["text after a rule"]),
    ])
    func `blocks`(source: String, expected: [String]) throws {
        #expect(try texts(source) == expected)
    }

    @Test func `kinds`() throws {
        let kinds = try document("# A head\n\ntext\n\n- item\n\na|b\n-|-\nc|d").blocks.map(\.kind)
        #expect(kinds == [.heading, .paragraph, .listItem, .tableCell, .tableCell, .tableCell, .tableCell])
    }

    /// Whatever signs a new text has, it is read back as the same text.
    @Test(arguments: [
        "# one", "- one", "1. one", "> one", "*one*", "_one_", "one_two", "2 * 3", "`code`", "[a](b)", "[a]: b",
        "[a] b",
        "<b>", "a < b", "&amp;", "a & b", "\\ x", "\\* x", "a|b", "~~x~~", "=== x", "C #", "+ x", "* x", "![a](b)",
        "a\\",
    ])
    func `signs are written so that they stay text`(words: String) throws {
        for source in ["Some text\n", "- Item\n", "# Head\n", "> Quote\n", "a|b\n-|-\nc|d\n"] {
            let written = try document(source).rewritten(replacing: [0: InlineText(words)])
            #expect(
                try document(String(decoding: written, as: UTF8.self)).blocks.first?.text.display == words, "\(source)")
        }
    }

    @Test func `a link that is its own label keeps it`() throws {
        for link in ["[Home][]", "[Home]"] {
            let document = try document("\(link)\n\n[home]: https://example.org\n")
            #expect(document.blocks[0].text.display == "<1>Home</1>")
            var text = InlineText()
            text.append(document.blocks[0].text.codes[0].code)
            text.append("Дом")
            text.append(document.blocks[0].text.codes[1].code)
            let written = try document.rewritten(replacing: [0: text])
            #expect(String(decoding: written, as: UTF8.self) == "[Дом][Home]\n\n[home]: https://example.org\n")
        }
    }

    @Test func `HTML inside is written as HTML`() throws {
        let document = try document("<div>\n<p>Old</p>\n</div>\n")
        let written = try document.rewritten(replacing: [0: "*New* & <old>"])
        #expect(String(decoding: written, as: UTF8.self) == "<div>\n<p>*New* &amp; &lt;old&gt;</p>\n</div>\n")
    }

    @Test func `content tells Markdown`() throws {
        let text = "# Head\n\nSome [link](https://example.org).\n"
        #expect(try DocumentReader().read(bytes: Array(text.utf8), path: "-").format.name == "markdown")
        #expect(try DocumentReader().read(bytes: Array("#hash tag\n".utf8), path: "-").format.name == "text")
    }
}
