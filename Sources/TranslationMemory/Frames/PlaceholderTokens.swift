/// Where a text has placeholders spelled out: `%s`, `%1$d`, `%(name)s`, `%{name}`, `{0}`, `{title}`, `${x}`.
package enum PlaceholderTokens {
    /// UTF-8 offsets, in the order of the text.
    package static func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var scanner = TokenScanner(bytes: bytes)
            while let piece = scanner.next() {
                guard piece.kind == .placeholder else { continue }
                let first = bytes[piece.range.lowerBound]
                // The scanner takes tags and escapes for placeholders too.
                if first == UInt8(ascii: "%") || first == UInt8(ascii: "{") || first == UInt8(ascii: "$") {
                    ranges.append(piece.range)
                }
            }
            return ranges
        }
    }
}
