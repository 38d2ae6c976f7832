import LocalizationModel

/// Where a text has placeholders spelled out: `%s`, `%1$d`, `%(name)s`, `%{name}`, `{0}`, `{title}`, `${x}`.
package enum PlaceholderTokens {
    /// Where they stand in UTF-8 offsets, in the order of the text.
    ///
    /// - Parameters:
    ///   - language: of the text: in Turkish `%5` is a percentage.
    ///   - known: placeholders that stand in the text's other version, and so are placeholders in any language.
    package static func ranges(
        in text: String, language: LanguageTag, known: Set<String> = []
    ) -> [Range<Int>] {
        let isPercentFirst = TokenScanner.NumberStyle(language: language).contains(.percentFirst)
        return ranges(in: text).filter { range in
            guard isPercentFirst else { return true }
            let spelled = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
            return !isNumbered(spelled) || known.contains(spelled)
        }
    }

    /// Whether a placeholder is one of Qt's: `%1`.
    static func isNumbered(_ placeholder: String) -> Bool {
        let text = placeholder.utf8
        return text.count > 1 && text.first == UInt8(ascii: "%")
            && text.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private static func ranges(in text: String) -> [Range<Int>] {
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
