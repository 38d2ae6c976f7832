import LocalizationModel
import TestSupport
import Testing

@testable import XMLStream

/// Files in UTF-8 that name another encoding.
struct DeclaredEncodingTests {
    /// The text of a document in these bytes, and the encoding that was overruled.
    private static func read(
        _ text: [UInt8], encoding: String, mark: [UInt8] = []
    ) throws -> (text: String, overruled: String?) {
        let bytes = mark + Array("<?xml version='1.0' encoding='\(encoding)'?><a>".utf8) + text + Array("</a>".utf8)
        var reader = try XMLStreamReader(bytes: bytes, file: "x.xml")
        var read = ""
        while let event = try reader.next() { if case .text(let part) = event { read += part } }
        return (read, reader.overruledEncoding)
    }

    @Test(
        "UTF-8 is read as UTF-8, whatever encoding is named",
        arguments: [
            ("windows-1251", "Привет"), ("KOI8-R", "Привет, мир"), ("iso-8859-9", "ağaç"), ("windows-1252", "café"),
            ("windows-1251", "№ 5"), ("cp1251", "日本語のテキスト文章です"), ("UTF-16", "Привет"), ("utf-16le", "日"),
            ("UTF-16", "plain"), ("UCS-2", ""), ("us-ascii", "Привет"),
        ])
    func utf8(encoding: String, text: String) throws {
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let found = try Self.read(Array(text.utf8), encoding: encoding, mark: mark)
            #expect(found.text == text && found.overruled == encoding)
        }
    }

    @Test(
        "What is in the encoding that is named is read so",
        arguments: [
            ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
            ("windows-1252", [0x63, 0x61, 0x66, 0xE9], "café"),
            // It happens to be UTF-8, of a letter that no text here has.
            ("windows-1252", [0x43, 0x41, 0x46, 0xC9, 0xBB], "CAFÉ»"),
            ("windows-1251", [0x61, 0x62], "ab"), ("us-ascii", [0x61, 0x62], "ab"),
        ] as [(String, [UInt8], String)])
    func singleBytes(encoding: String, bytes: [UInt8], text: String) throws {
        let found = try Self.read(bytes, encoding: encoding)
        #expect(found.text == text && found.overruled == nil)
    }

    @Test func whatIsNeitherTheOneNorTheOtherIsRefused() throws {
        let error = #expect(throws: TolmachError.self) { try Self.read([0x61, 0xCF, 0xF0, 0x62], encoding: "UTF-16") }
        #expect(error?.code == .invalidEncoding && error?.advice != nil)
    }

    @Test("The rest of a file is looked at where its beginning says nothing", arguments: [true, false])
    func laterText(isUTF8: Bool) throws {
        let letters: [UInt8] = isUTF8 ? Array("Привет".utf8) : [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
        let filler = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
        let found = try Self.read(filler + letters, encoding: "windows-1251")
        #expect(found.text.hasSuffix("aПривет"))
        #expect((found.overruled != nil) == isUTF8)
        // One byte that is no UTF-8 is enough, wherever it stands.
        let mixed = try Self.read(Array("Привет".utf8) + filler + [0xCF, 0xF0], encoding: "windows-1251")
        #expect(mixed.overruled == nil && mixed.text.hasSuffix("aПр"))
    }
}
