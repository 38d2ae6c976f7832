import LocalizationModel
import Testing

@testable import XMLStream

/// What a reader gives for a text, one line an event, as `line:column name`.
func events(_ bytes: [UInt8], forbiddenCharacters: XMLStreamReader.ForbiddenCharacters = .refuse)
    throws(TolmachError) -> [String]
{
    var reader = try XMLStreamReader(bytes: bytes, file: "x.xml", forbiddenCharacters: forbiddenCharacters)
    var lines: [String] = []
    while let event = try reader.next() {
        let place = "\(reader.location.line):\(reader.location.column) "
        switch event {
        case .start(let element):
            let attributes = element.attributes.map { " \($0.name.qualifiedName)=\($0.value)" }.joined()
            lines.append(place + "<\(element.name.qualifiedName)\(attributes)>")
        case .end(let name): lines.append(place + "</\(name.qualifiedName)>")
        case .text(let text): lines.append(place + "'\(text)'")
        case .comment(let text): lines.append(place + "!\(text)")
        case .instruction(let target, let data): lines.append(place + "?\(target) \(data)")
        case .documentType(let name, _, let system): lines.append(place + "DOCTYPE \(name) \(system ?? "")")
        }
    }
    return lines
}

func failure(_ text: String) -> TolmachError? {
    do {
        _ = try events(Array(text.utf8))
        return nil
    } catch {
        return error
    }
}

@Suite("An XML file as a stream of events") struct XMLStreamReaderTests {
    @Test func everyEventHasItsPlace() throws {
        let text = """
            <?xml version="1.0"?>
            <!-- first -->
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">

              <tmx
               version="1.4">
              <seg>Дім &amp; <ph x="1"/>сад</seg><!--c-->
              <![CDATA[<raw>]]><?pi data?></tmx>
            """
        let found = try events(Array(text.utf8))
        #expect(
            found == [
                "1:1 ! first ", "2:15 DOCTYPE tmx tmx14.dtd", "5:3 <tmx version=1.4>", "6:18 '\n  '", "7:3 <seg>",
                "7:8 'Дім & '", "7:18 <ph x=1>", "7:29 </ph>", "7:29 'сад'", "7:32 </seg>", "7:38 !c",
                "7:46 '\n  <raw>'", "8:20 ?pi data", "8:31 </tmx>",
            ])
    }

    @Test func bytesTileTheDocument() throws {
        let text = "<a x='>'>один<b/>два &lt;<c>\n</c ><![CDATA[\nя]]></a>"
        let bytes = Array(text.utf8)
        var reader = try XMLStreamReader(bytes: bytes, file: "x")
        var pieces: [String] = []
        while try reader.next() != nil { pieces.append(String(decoding: bytes[reader.byteRange], as: UTF8.self)) }
        #expect(
            pieces == ["<a x='>'>", "один", "<b/>", "", "два &lt;", "<c>", "\n", "</c >", "<![CDATA[\nя]]>", "</a>"])
    }

    /// The parser tells of plain ASCII text before it moves past it, of other text after.
    @Test(arguments: ["plain", "два", " ", "a\nb", "a &amp; b", "]] ", "<![CDATA[x]]>", "a<![CDATA[\n]]>b", "&#10;"])
    func bytesOfTagsAreThoseOfTags(text: String) throws {
        let bytes = Array("<a>\(text)<b/>\(text)</a>".utf8)
        var reader = try XMLStreamReader(bytes: bytes, file: "x")
        var tags: [String] = []
        while let event = try reader.next() {
            if case .text = event { continue }
            tags.append(String(decoding: bytes[reader.byteRange], as: UTF8.self))
        }
        #expect(tags == ["<a>", "<b/>", "", "</a>"])
    }

    @Test(arguments: [XMLStreamReader.ForbiddenCharacters.refuse, .drop])
    func bytesThatAreNoUTF8AreAnError(forbidden: XMLStreamReader.ForbiddenCharacters) {
        #expect {
            _ = try events(Array("<a>x".utf8) + [0xFF, 0xFE] + Array("</a>".utf8), forbiddenCharacters: forbidden)
        } throws: { error in
            (error as? TolmachError)?.code == .invalidEncoding && (error as? TolmachError)?.location?.line == 1
        }
    }

    @Test func namespacesAreResolved() throws {
        let text = #"<x xmlns="urn:a" xmlns:m="urn:m" m:k="1" k="2" xml:lang="uk"><m:y/></x>"#
        var reader = try XMLStreamReader(bytes: Array(text.utf8), file: "x")
        let root = try reader.readRoot()
        #expect(root.name == XMLName("x", namespace: "urn:a"))
        #expect(root["k"] == "2")
        #expect(root["k", namespace: "urn:m"] == "1")
        #expect(root["lang", namespace: XMLName.xmlNamespace] == "uk")
        #expect(root["none"] == nil)
        #expect(root.namespaceDeclarations.map(\.prefix) == ["", "m"])
        #expect(try reader.next() == .start(XMLElement(name: XMLName("y", namespace: "urn:m"))))
        #expect(reader.depth == 2)
    }

    @Test func ampersandsInAttributesAreResolved() throws {
        #expect(try events(Array("<a b='&amp;lt;&#38;&#x416;'/>".utf8)) == ["1:1 <a b=&lt;&Ж>", "1:30 </a>"])
    }

    @Test func utf16IsReadBothWays() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\(String(repeating: "Çavuşoğlu Ї ", count: 9000))</a>"
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            var reader = try XMLStreamReader(bytes: bytes, file: "x")
            _ = try reader.readRoot()
            #expect(try reader.readText().unicodeScalars.count == 9000 * 12)
        }
    }

    @Test func byteOrderMarkAndDeclaredEncodingsAreRead() throws {
        #expect(try events([0xEF, 0xBB, 0xBF] + Array("<a>ї</a>".utf8)).count == 3)
        let cyrillic = Array(#"<?xml version="1.0" encoding="windows-1251"?><a>"#.utf8) + [0xC4, 0xB3, 0xEC]
        #expect(try events(cyrillic + Array("</a>".utf8))[1].hasSuffix("'Дім'"))
    }

    @Test func longTextComesInPiecesAndWhole() throws {
        let count = 5_000_000
        let bytes = Array("<a>".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: count) + Array("</a>".utf8)
        var reader = try XMLStreamReader(bytes: bytes, file: "x")
        var length = 0
        while let event = try reader.next() {
            if case .text(let text) = event { length += text.utf8.count }
        }
        #expect(length == count)
    }

    @Test func skipContentStopsAfterTheElement() throws {
        var reader = try XMLStreamReader(bytes: Array("<a><b><c>x</c></b><d/></a>".utf8), file: "x")
        _ = try reader.readRoot()
        _ = try reader.next()
        try reader.skipContent()
        #expect(try reader.next() == .start(XMLElement(name: XMLName("d"))))
    }

    @Test(
        arguments: [
            ("", "x.xml:1:1", "root element"),
            ("hello", "x.xml:1:1", "no XML"),
            ("<a>\n<b></a>", "x.xml:2:8", "</a> stands where <b> of line 2 should be closed"),
            ("<a>", "x.xml:1:", "the file ends"),
            ("<a>\n  <b>text", "x.xml:2:", "inside <b> of line 2"),
            ("<a>x<b c='&am", "x.xml:1:", "the file ends inside <a> of line 1"),
            ("<a>x &am", "x.xml:1:", "the file ends inside <a>"),
            ("<a b='1", "x.xml:1:1", "the file ends where its root element should be"),
            ("<a>\n<b>д & ж</b>\n</a>", "x.xml:2:6", "a & that begins no reference"),
            ("<a><b>AT&T</b></a>", "x.xml:1:9", "a & that begins no reference"),
            ("<a b='R & D'/>", "x.xml:1:9", "a & that begins no reference"),
            ("<a><b>x < y</b></a>", "x.xml:1:10", "a < that begins no tag"),
            ("<a b='x < y'/>", "x.xml:1:9", "a < in the value"),
            ("<a b=1/>", "x.xml:1:6", "without quotation marks"),
            ("<a>]]></a>", "x.xml:1:", "]]> in text"),
            (" <?xml version='1.0'?><a/>", "x.xml:1:7", "the XML declaration doesn't stand at the very beginning"),
            ("\u{FEFF}\u{FEFF}<a/>", "x.xml:1:1", "two byte order marks"),
            ("<a></a>x", "x.xml:1:", "something stands behind"),
            ("<!DOCTYPE a SYSTEM x><a/>", "x.xml:1:", "XML: SystemLiteral"),
            ("<?xml version='1.0' encoding='KOI8-R'?><a>&</a>", "x.xml:1:43", "a & that begins no reference"),
            ("<a>\u{1}</a>", "x.xml:1:4", "forbids"),
            ("<a>&#x1F;</a>", "x.xml:1:10", "forbids"),
            ("<a>&nbsp;</a>", "x.xml:1:10", "nbsp"),
            ("<!DOCTYPE a SYSTEM 'x.dtd'><a>&nbsp;</a>", "x.xml:1:37", "nbsp"),
            ("<a b='1' b='2'/>", "x.xml:1:15", "redefined"),
            ("<m:a/>", "x.xml:1:5", "prefix m"),
            ("<a/><b/>", "x.xml:1:5", "something stands behind"),
        ])
    func whatIsWrongIsSaidWithItsPlace(text: String, place: String, word: String) throws {
        let error = try #require(failure(text))
        #expect(error.description.hasPrefix(place))
        #expect(error.message.contains(word), "\(error)")
        #expect(error.advice != nil)
    }

    @Test func invalidEncodingIsSaid() {
        #expect(throws: TolmachError.self) { try events(Array("<a>".utf8) + [0xFF, 0xC0] + Array("</a>".utf8)) }
    }

    @Test(
        "Bytes that the declared encoding doesn't have are told as such, wherever they stand",
        arguments: [
            ("us-ascii", [0xFF, 0xFE]), ("us-ascii", [0xD0]), ("windows-1251", [0x98]), ("Shift_JIS", [0xFF, 0xFF]),
        ] as [(String, [UInt8])], [1, 100_000])
    func bytesOfNoDeclaredEncoding(encoding: (name: String, bytes: [UInt8]), lines: Int) throws {
        let before = "<?xml version='1.0' encoding='\(encoding.name)'?><a>" + String(repeating: "\n", count: lines)
        let error = #expect(throws: TolmachError.self) {
            try events(Array(before.utf8) + encoding.bytes + Array("bcd</a>".utf8))
        }
        #expect(error?.code == .invalidEncoding, "\(String(describing: error))")
        // Where a converter outside the parser stops, what it made of the bytes before is lost.
        let places = encoding.name == "us-ascii" ? lines + 1...lines + 1 : 1...lines + 1
        #expect(places.contains(error?.location?.line ?? 0))
    }

    @Test func forbiddenCharactersCanBeDropped() throws {
        let bytes = Array("<a>one\u{1F}two\n&#x0B;three</a>".utf8)
        #expect(
            try events(bytes, forbiddenCharacters: .drop) == ["1:1 <a>", "1:4 'onetwo\nthree'", "2:12 </a>"])
        var reader = try XMLStreamReader(bytes: bytes, file: "x", forbiddenCharacters: .drop)
        while try reader.next() != nil {}
        #expect(reader.droppedCharacters.map(\.line) == [1, 2])
        #expect(reader.droppedCharacterCount == 2)
    }

    @Test(
        "References behind a character that was left out are there, in every encoding",
        arguments: [
            "\u{1}&amp;", "&#1;&amp;<b c='&lt;'/>", "\u{FFFE}x&amp;", "\u{0}&amp;",
        ])
    func referencesBehindDroppedCharacters(text: String) throws {
        let rest = "R&amp;D &lt;b&gt; &quot;q&quot; &apos;&#233;"
        let xml = "<a><t>\(text)</t><t>\(rest)</t></a>"
        var inputs = [Array(xml.utf8)]
        if !text.contains("\u{0}") {
            inputs.append([0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        }
        for bytes in inputs {
            var reader = try XMLStreamReader(bytes: bytes, file: "x", forbiddenCharacters: .drop)
            var texts: [String] = []
            while let event = try reader.next() {
                if case .text(let text) = event { texts.append(text) }
            }
            #expect(texts.joined().hasSuffix("R&D <b> \"q\" 'é"))
            #expect(texts.joined().dropLast(14).contains("&"))
            #expect(reader.droppedCharacterCount > 0)
            let error = #expect(throws: TolmachError.self) {
                var reader = try XMLStreamReader(
                    bytes: bytes + bytes.suffix(bytes[0] == 0xFF ? 2 : 1), file: "x", forbiddenCharacters: .drop)
                while try reader.next() != nil {}
            }
            #expect(error?.code == .malformedInput)
        }
    }

    @Test func anUndefinedEntityBehindADroppedCharacterIsRefused() throws {
        let error = #expect(throws: TolmachError.self) {
            try events(Array("<a>\u{1}&nbsp;</a>".utf8), forbiddenCharacters: .drop)
        }
        #expect(error?.message.contains("nbsp") == true)
    }

    @Test(arguments: ["<!--", "<?p ", "<!DOCTYPE a [", "&x", "<b "])
    func whatHasNoEndIsRefusedBeforeItsEnd(beginning: String) throws {
        let start = beginning.hasPrefix("<!D") ? beginning : "<a>" + beginning
        let text = start + String(repeating: "x ", count: 3 << 20).replacing(" ", with: beginning == "&x" ? "x" : " ")
        let error = try #require(failure(text))
        #expect(error.message.contains("longer than"), "\(error)")
    }

    @Test func aLongCommentIsRead() throws {
        let text = "<a><!--\(String(repeating: "x", count: 3 << 20))-->b</a>"
        #expect(failure(text) == nil)
    }

    @Test(
        arguments: [
            "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY % p 'x'> %p;]><a/>",
        ])
    func declaredEntitiesAreRefused(text: String) throws {
        let error = try #require(failure(text))
        #expect(error.message.contains("declares the entity"))
    }

    @Test func tenThousandLevelsAreRefused() throws {
        let error = try #require(failure(String(repeating: "<a>", count: 10_000)))
        #expect(error.message.contains("deeper") && error.advice != nil)
    }

    @Test func missingFileAndFolderAreSaid() {
        let missing = #expect(throws: TolmachError.self) { _ = try XMLStreamReader(path: "/nowhere/at/all.xml") }
        #expect(missing?.message == "/nowhere/at/all.xml: no such file" && missing?.advice != nil)
        let folder = #expect(throws: TolmachError.self) {
            var reader = try XMLStreamReader(path: "/")
            _ = try reader.next()
        }
        #expect(folder?.message == "/: is a folder, not a file")
    }

    @Test func everyTruncationIsAnErrorAndNoTrap() {
        let whole = Array("<?xml version='1.0'?><a b='1'>т<![CDATA[x]]><!--c--><b/>&amp;</a>".utf8)
        for count in 0..<whole.count {
            #expect(throws: TolmachError.self) { try events(Array(whole[..<count])) }
        }
    }
}
