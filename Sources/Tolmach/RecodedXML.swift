import FileAccess
import ICUText
import LocalizationModel

/// An XML file in another encoding than UTF-8, as UTF-8, so that it can be edited by bytes and written back as it was.
struct RecodedXML: Sendable {
    /// The whole text without a byte order mark.
    let utf8: [UInt8]
    /// The same for a parser: the declaration names no encoding any more.
    let parsed: [UInt8]
    private let encoding: FileEncoding

    /// The byte order mark, where the file has one.
    var mark: [UInt8] { encoding.hasByteOrderMark ? ByteOrderMark.bytes(ofEncoding: encoding.name) : [] }

    /// - Returns: nil where the file is in UTF-8.
    /// - Throws: `unreadableFile`; `invalidEncoding` where the file is not in the encoding that it names.
    init?(_ file: RandomAccessFile, path: String) throws(TolmachError) {
        let head = try file.bytes(in: 0..<min(256, file.count))
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(4).contains(0)
        let named = Self.encodingName(in: head)
        let name = named.map { String(decoding: head[$0], as: UTF8.self) } ?? "utf-8"
        guard isWide || !["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased()) else { return nil }
        let bytes = try file.bytes(in: 0..<file.count)
        let text = try TextDecoding.decode(bytes, encoding: isWide ? nil : name, file: path)
        utf8 = text.utf8
        encoding = text.encoding
        var parsed = utf8
        if let place = Self.declaration(in: utf8) {
            for index in place { parsed[index] = UInt8(ascii: " ") }
        }
        self.parsed = parsed
        guard try encoding.encode(utf8: utf8) == bytes else {
            throw TolmachError(
                .invalidEncoding, "\(path): its bytes can't be kept in \(encoding.name)",
                advice: "save it as UTF-8 and merge again")
        }
    }

    /// A stretch of the text in the file's encoding.
    ///
    /// - Throws: `invalidEncoding`, which can't be.
    func encode(_ range: Range<Int>) throws(TolmachError) -> [UInt8] {
        try withoutMark(Array(utf8[range]))
    }

    /// New text in the file's encoding; characters that it can't hold become character references.
    ///
    /// - Throws: `libraryFailure`.
    func encode(_ text: [UInt8]) throws(TolmachError) -> [UInt8] {
        if let encoded = try? withoutMark(text) { return encoded }
        var held: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            held += (try? withoutMark(bytes)) ?? Array("&#\(scalar.value);".utf8)
        }
        return held
    }

    private func withoutMark(_ text: [UInt8]) throws(TolmachError) -> [UInt8] {
        try FileEncoding(name: encoding.name).encode(utf8: text)
    }

    /// Where the declaration names the encoding, as bytes of ASCII or alike.
    private static func encodingName(in bytes: [UInt8]) -> Range<Int>? {
        guard let whole = declaration(in: bytes), let quote = bytes[whole].firstIndex(where: isQuote) else {
            return nil
        }
        return quote + 1..<whole.upperBound - 1
    }

    /// `encoding="..."` of the declaration.
    private static func declaration(in bytes: [UInt8]) -> Range<Int>? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let word = Array("encoding".utf8)
        guard let start = bytes[..<end].indices.first(where: { bytes[$0..<end].starts(with: word) }),
            let open = bytes[start..<end].firstIndex(where: isQuote),
            let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
        else { return nil }
        return start..<close + 1
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
