import LocalizationModel

/// Says in the user's language what the library says in English.
///
/// The entries `library.…` of the English string file are patterns of the library's messages; the entry of the same
/// key in another file is the translation, in which the same `{placeholders}` are filled in. A message that no
/// pattern fits stays as it is.
struct LibraryMessages: Sendable {
    let strings: InterfaceStrings

    func translated(_ error: TolmachError) -> TolmachError {
        guard strings.language != .english else { return error }
        let patterns = InterfaceStrings(.english).entries.filter { $0.key.hasPrefix("library.") }
        var result = error
        result.message = translated(error.message, by: patterns)
        result.advice = error.advice.map { translated($0, by: patterns) }
        return result
    }

    private func translated(_ text: String, by patterns: [String: String]) -> String {
        // Of several patterns that fit, the one that says most is meant.
        for (key, pattern) in patterns.sorted(by: { ($1.value.utf8.count, $0.key) < ($0.value.utf8.count, $1.key) }) {
            if let values = Self.match(text, pattern) { return strings.text(key, values) }
        }
        return text
    }

    /// The values of a pattern's placeholders in a text, or nil where the text isn't of that pattern.
    static func match(_ text: String, _ pattern: String) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = text[...]
        var left = pattern[...]
        var open: Substring?
        while true {
            let brace = left.firstIndex(of: "{") ?? left.endIndex
            let literal = left[..<brace]
            if let name = open {
                let found =
                    brace == left.endIndex ? lastRange(of: literal, in: rest) : firstRange(of: literal, in: rest)
                guard let found else { return nil }
                values[String(name)] = String(rest[..<found.lowerBound])
                rest = rest[found.upperBound...]
            } else {
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            }
            guard brace < left.endIndex, let close = left[brace...].firstIndex(of: "}") else {
                return rest.isEmpty ? values : nil
            }
            open = left[left.index(after: brace)..<close]
            left = left[left.index(after: close)...]
        }
    }

    private static func firstRange(of literal: Substring, in text: Substring) -> Range<Substring.Index>? {
        text.firstRange(of: literal)
    }

    /// The literal as the end of the text.
    private static func lastRange(of literal: Substring, in text: Substring) -> Range<Substring.Index>? {
        guard text.hasSuffix(literal) else { return nil }
        return text.index(text.endIndex, offsetBy: -literal.count)..<text.endIndex
    }
}
