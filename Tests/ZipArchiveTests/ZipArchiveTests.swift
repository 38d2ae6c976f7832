import LocalizationModel
import Testing

@testable import ZipArchive

@Suite("ZIP archives") struct ZipArchiveTests {
    static func archive(_ members: [(String, [UInt8])]) throws(TolmachError) -> [UInt8] {
        var writer = try ZipWriter()
        for (name, bytes) in members { try writer.add(name, bytes) }
        return try writer.finish()
    }

    static func contents(of name: String, in bytes: [UInt8], atMost limit: Int = 1 << 20) throws(TolmachError)
        -> [UInt8]?
    {
        try ZipReader(bytes: bytes, file: "a.zip").contents(of: name, atMost: limit)
    }

    static let text = Array("Текст 😀 ".utf8) + [0, 255]

    @Test(arguments: [0, 1, 100, 65_536, 65_537, 3_000_000])
    func whatIsWrittenIsReadBack(size: Int) throws {
        let bytes = (0..<size).map { Self.text[$0 % Self.text.count] }
        let archive = try Self.archive([("a/б.xml", bytes), ("b", [1])])
        #expect(try Self.contents(of: "a/б.xml", in: archive, atMost: 3_000_000) == bytes)
        #expect(try Self.contents(of: "b", in: archive) == [1])
        #expect(try Self.contents(of: "A/б.xml", in: archive) == nil)
    }

    @Test func theSameMembersMakeTheSameBytes() throws {
        #expect(try Self.archive([("a", Self.text)]) == Self.archive([("a", Self.text)]))
    }

    @Test func aBombStopsAtTheLimit() throws {
        let bomb = try Self.archive([("a", [UInt8](repeating: 0, count: 50_000_000))])
        #expect(bomb.count < 100_000)
        let error = #expect(throws: TolmachError.self) { try Self.contents(of: "a", in: bomb, atMost: 1_000_000) }
        #expect(error?.message == "a in the archive is larger than 1000000 bytes")
    }

    @Test func noArchiveIsSaid() {
        for bytes in [[], [0x50], Array("PK\u{3}\u{4}".utf8), [UInt8](repeating: 0x50, count: 1000)] as [[UInt8]] {
            #expect(throws: TolmachError.self) { try Self.contents(of: "a", in: bytes) }
        }
    }

    /// Cut short or with a byte changed, an archive gives its contents, nothing, or an error, and never another text.
    @Test func damageIsFoundOut() throws {
        let good = try Self.archive([("a", [UInt8](repeating: 7, count: 500) + Self.text), ("b", Self.text)])
        let right = try Self.contents(of: "a", in: good)
        for count in 0..<good.count {
            let cut = (try? Self.contents(of: "a", in: Array(good[..<count]))) ?? nil
            #expect(cut == nil || cut == right)
        }
        for index in good.indices {
            var bytes = good
            bytes[index] ^= 0x41
            let found = (try? Self.contents(of: "a", in: bytes)) ?? nil
            #expect(found == nil || found == right || found == Self.text, "byte \(index)")
        }
    }
}
