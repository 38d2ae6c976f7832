/// The encoding that an XML declaration names, and whether the bytes are what it says.
///
/// Programs that make UTF-8 of a file often leave the old name in its declaration. Each byte is a character in the
/// encodings from before Unicode, so that nothing else would tell: `ÐŸÑ€Ð¸Ð²ÐµÑ‚` would be read for `Привет`.
struct DeclaredEncoding {
    /// As the file spells it: `windows-1251`.
    var name: String
    /// Where `encoding="..."` stands in the beginning of the file.
    var place: Range<Int>

    /// - Parameter beginning: what the file begins with.
    /// - Returns: nil where it names none.
    init?(_ beginning: UnsafeBufferPointer<UInt8>) {
        let start = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard beginning[start...].starts(with: "<?xml".utf8),
            let end = beginning.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let word = Array("encoding".utf8)
        func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        guard let first = (start..<end).first(where: { beginning[$0..<end].starts(with: word) }),
            let open = beginning[first..<end].firstIndex(where: isQuote),
            let close = beginning[(open + 1)..<end].firstIndex(of: beginning[open])
        else { return nil }
        name = String(decoding: beginning[(open + 1)..<close], as: UTF8.self)
        place = first..<close + 1
    }

    /// Whether a file in it could not begin as this one does, since its characters are units of two or four bytes: the name
    /// was read byte by byte.
    var isOfWideUnits: Bool {
        let name = name.lowercased()
        return ["utf-16", "utf16", "utf-32", "utf32", "ucs-2", "ucs2", "ucs-4", "ucs4", "iso-10646-ucs", "unicode"]
            .contains { name.hasPrefix($0) }
    }

    /// Whether it has no characters but those of ASCII.
    var isOfASCII: Bool { ["us-ascii", "ascii", "iso646-us", "ansi_x3.4-1968"].contains(name.lowercased()) }

    /// Whether each byte is a character in it, and those from 0x80 on are no ASCII.
    var isOfSingleBytes: Bool {
        let name = name.lowercased()
        return [
            "windows-125", "cp125", "iso-8859-", "iso8859-", "iso_8859-", "koi8", "latin", "ibm8", "cp8", "x-mac",
            "mac",
        ]
        .contains { name.hasPrefix($0) }
    }
}
