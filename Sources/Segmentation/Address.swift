/// Addresses of pages and mailboxes in running text.
enum Address {
    /// Whether the address of a page begins at an offset.
    static func isLink(in text: TextView, at offset: Int) -> Bool {
        text.has("http://", at: offset) || text.has("https://", at: offset) || text.has("www.", at: offset)
    }

    /// Whether a word with all that clings to it is an address of either kind.
    static func isAddress(_ token: Range<Int>, in text: TextView) -> Bool {
        if isLink(in: text, at: text.skip(.opener, from: token.lowerBound)) { return token.count > 8 }
        guard let at = text.bytes[token].firstIndex(of: UInt8(ascii: "@")) else { return false }
        let rest = at + 1..<token.upperBound
        return at > token.lowerBound && text.bytes[rest].contains(UInt8(ascii: "."))
    }
}
