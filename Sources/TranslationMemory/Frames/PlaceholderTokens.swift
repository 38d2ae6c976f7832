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

    /// Whether a placeholder takes the next value in order, without a number or name that says which: `%s`, `%@`, `%.2f`,
    /// `{}`, `{:d}`.
    package static func isOrdered(_ placeholder: String) -> Bool {
        let text = placeholder.utf8
        if text.first == UInt8(ascii: "{") {
            let second = text.dropFirst().first
            return second == UInt8(ascii: "}") || second == UInt8(ascii: ":") || second == UInt8(ascii: "!")
        }
        let isNamed = text.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "{") }
        // Qt's `%1` ends in its digit.
        return text.first == UInt8(ascii: "%") && !isNamed && text.last.map { $0 < 0x30 || $0 > 0x39 } ?? false
    }
}
