import LocalizationModel
import TestSupport
import Testing

@testable import XMLStream

/// All that a reader says of a document, one line an event, and how it ends.
private func account(
    _ bytes: [UInt8], scanning: Bool, forbiddenCharacters: XMLStreamReader.ForbiddenCharacters = .drop
) -> [String] {
    var lines: [String] = []
    do throws(TolmachError) {
        var reader = try XMLStreamReader(
            bytes: bytes, file: "x.xml", forbiddenCharacters: forbiddenCharacters, scanning: scanning)
        while let event = try reader.next() {
            lines.append("\(reader.location) \(reader.byteRange) \(reader.depth) \(event)")
        }
        lines.append("dropped \(reader.droppedCharacters)")
    } catch {
        lines.append("error \(error)")
    }
    return lines
}

@Suite("What is read without the parser is what the parser says") struct PlainXMLScannerTests {
    static let documents: [String] = [
        "<a>x</a>", "<a/>", "<a></a>", "\u{FEFF}<a>\n<b k='1'/>\n</a>\n", "<a><b>один &amp; &lt;два&gt;</b></a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a>\r\n  <b>x\r\ny</b>\r\n</a>\r\n",
        "<?xml version='1.0' encoding='windows-1251'?><a><b>x</b></a>",
        "<!DOCTYPE tmx SYSTEM \"t.dtd\"><tmx version='1.4'><body><tu><tuv xml:lang='en'><seg>a</seg></tuv></tu></body></tmx>",
        "<a xmlns='urn:a' xmlns:m='urn:m'><b m:k='1' k='2'/><m:c xml:space='preserve'> x </m:c></a>",
        "<a xmlns:m='urn:m' xmlns:n='urn:m'><b m:k='1' n:k='2'/></a>", "<a><n:b/></a>", "<a><b n:k='1'/></a>",
        "<a><b xmlns='urn:b'><c/></b><d/></a>", "<a>x<!-- c -->y<?p q?>z<![CDATA[<&]]>\n</a>",
        "<a><b\n  k = \"1\"\n  l='&quot;2&quot;'\n/>\n<c\n>t</c\n></a>", "<a><b k=\"x\ty\nz\"/></a>", "<a>x\ry</a>",
        "<a>&#x416;&#1046;&#10;&#13;&apos;\nx</a>", "<a>&nbsp;</a>", "<a>&#1;</a>", "<a>x]]>y</a>", "<a>]] ]></a>",
        "<a>\u{1}<b>\n\u{2}</b></a>", "<a><b></c></a>", "<a><b>\n<c>x</b></a>", "<a><b k='1' k='2'/></a>",
        "<a><b k=1/></a>", "<a><b k='1'l='2'/></a>", "<a><b k='<'/></a>", "<a><b", "<a><b>x", "<a><b>&am", "<a></a>x",
        "<a><b:c:d/></a>", "<a><1/></a>", "<a><é>x</é></a>", "<a><bé/></a>", "<a>\u{FFFD}\u{10FFFF}\u{FFFF}</a>",
        "<a>text &amp; more\n &lt;tail\n<b/> &#38; z</a>", "<a><b>&lt;\n\n  &gt;</b><c/></a>", "<a></ a>", "<a></b>",
        "<a>\u{0}</a>", "<a><b k='\u{0}'/></a>", "<a k='&e;'/>", "<a><b k='&e;'/></a>", "<a><b k='a\u{1}'/></a>",
    ]

    @Test(arguments: documents) func everyEventAndErrorIsTheSame(document: String) {
        let bytes = Array(document.utf8)
        for forbidden in [XMLStreamReader.ForbiddenCharacters.drop, .refuse] {
            #expect(
                account(bytes, scanning: true, forbiddenCharacters: forbidden)
                    == account(bytes, scanning: false, forbiddenCharacters: forbidden))
        }
    }

    @Test(arguments: documents) func everyTruncationIsTheSame(document: String) {
        let bytes = Array(document.utf8)
        for count in 0..<bytes.count {
            #expect(account(Array(bytes[..<count]), scanning: true) == account(Array(bytes[..<count]), scanning: false))
        }
    }

    /// Bytes exchanged, left out and doubled.
    @Test(arguments: documents) func everyDamageIsTheSame(document: String) {
        var chance = SeededGenerator(seed: UInt64(document.utf8.count))
        let bytes = Array(document.utf8)
        let replacements: [UInt8] = Array("<>&;'\"/ \n\r]!?x:=#1".utf8) + [0, 1, 0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        for place in bytes.indices {
            var damaged = bytes
            guard let replacement = replacements.randomElement(using: &chance) else { continue }
            switch Int.random(in: 0..<3, using: &chance) {
            case 0: damaged[place] = replacement
            case 1: damaged.insert(replacement, at: place)
            default: damaged.remove(at: place)
            }
            #expect(account(damaged, scanning: true) == account(damaged, scanning: false), "\(damaged)")
        }
    }

    /// A document of many chunks, with lines of all lengths, and the place where the parser takes over anywhere in it.
    @Test(arguments: ["<!-- c -->", "<?p q?>", "\u{1}", "&nbsp;", "<é/>", "", "<b></c>", "<![CDATA[x]]>"])
    func largeDocumentsAreTheSame(oddity: String) {
        var chance = SeededGenerator(seed: 7)
        var text = "<?xml version='1.0'?>\n<tmx>\n"
        let words = ["дім", "&lt;b&gt;", "house", "\n", "çay", "&#x416;", " ", "]", "𝄞", "\r\n", "\t"]
        let odd = Int.random(in: 0..<1200, using: &chance)
        for number in 0..<1200 {
            text += "<tu tuid='\(number) &amp; x'><tuv xml:lang='en'><seg>"
            for _ in 0..<Int.random(in: 1..<30, using: &chance) { text += words.randomElement(using: &chance) ?? "" }
            if number == odd { text += oddity }
            text += "</seg></tuv></tu>\(Bool.random(using: &chance) ? "\n" : "")"
        }
        text += "</tmx>"
        let bytes = Array(text.utf8)
        #expect(account(bytes, scanning: true) == account(bytes, scanning: false))
    }

    @Test func longTextsAndTagsAreLeftToTheParser() {
        let long = String(repeating: "слово ", count: 200_000)
        let documents = [
            "<a><b>x</b><b>\(long)</b><c>y</c></a>", "<a><b k='\(long.prefix(80_000))'/>z</a>",
            "<a>\n<b k='1'/>x <b k='\(long.prefix(400_000))'/>z</a>",
        ]
        for document in documents {
            let bytes = Array(document.utf8)
            #expect(account(bytes, scanning: true) == account(bytes, scanning: false))
        }
    }
}
