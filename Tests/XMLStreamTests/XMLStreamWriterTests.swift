import Testing

@testable import XMLStream

@Suite("Writing XML") struct XMLStreamWriterTests {
    @Test func elementsStandOnLinesAndTextStaysUntouched() {
        var writer = XMLStreamWriter(indentation: 2)
        writer.declaration()
        writer.start("tu", [("id", "1"), ("none", nil)])
        writer.startInline("seg")
        writer.text("a ")
        writer.start("ph", [("x", "1")])
        writer.end()
        writer.text(" b")
        writer.end()
        writer.element("note", text: "n")
        writer.start("empty")
        writer.end()
        writer.finish()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <tu id="1">
                  <seg>a <ph x="1"/> b</seg>
                  <note>n</note>
                  <empty/>
                </tu>

                """)
    }

    @Test(
        arguments: [
            ("a < b & c > \"d\"", #"<x k="a &lt; b &amp; c &gt; &quot;d&quot;">a &lt; b &amp; c &gt; "d"</x>"#),
            ("a\tb\nc\rd", "<x k=\"a&#9;b&#10;c&#13;d\">a\tb\nc&#13;d</x>"),
            ("a\u{0}b\u{1F}c\u{FFFE}\u{FFFF}d", #"<x k="abcd">abcd</x>"#),
            ("ї 👩🏽 ﾾ", #"<x k="ї 👩🏽 ﾾ">ї 👩🏽 ﾾ</x>"#),
        ])
    func textIsEscaped(text: String, expected: String) {
        var writer = XMLStreamWriter()
        writer.element("x", [("k", text)], text: text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test func droppedCharactersAreCounted() {
        var writer = XMLStreamWriter()
        writer.element("x", text: "\u{1}\u{2}\u{FFFF}")
        #expect(writer.droppedCharacterCount == 3)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<20 {
                let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &generator))
                if let scalar { text.unicodeScalars.append(scalar) }
            }
            var writer = XMLStreamWriter(indentation: 1)
            writer.element("x", [("k", text)], text: text)
            writer.finish()
            var reader = try XMLStreamReader(bytes: writer.bytes, file: "x")
            #expect(try reader.readRoot()["k"] == text)
            #expect(try reader.readText() == text)
        }
    }

    @Test func bytesCanBeTakenOutAsTheyCome() {
        var writer = XMLStreamWriter(indentation: 2)
        var all: [UInt8] = []
        writer.start("a")
        all += writer.takeBytes()
        writer.element("b", text: "x")
        all += writer.takeBytes()
        writer.finish()
        all += writer.takeBytes()
        #expect(String(decoding: all, as: UTF8.self) == "<a>\n  <b>x</b>\n</a>\n")
    }
}
