import Interchange
import LocalizationModel
import Names

/// Says in the user's language what the library says in English.
///
/// The entries `library.…` of the English string file are patterns of the library's messages; the entry of the same
/// key in another file is the translation, in which the same `{placeholders}` are filled in. A message that no
/// pattern fits stays as it is.
struct LibraryMessages: Sendable {
    let strings: InterfaceStrings

    func translated(_ error: TolmachError) -> TolmachError {
        var result = error
        result.message = translated(error.message)
        result.advice = error.advice.map(translated)
        return result
    }

    func translated(_ finding: NameFinding) -> NameFinding {
        var result = finding
        result.message = translated(finding.message)
        return result
    }

    func translated(_ finding: FormatFinding) -> FormatFinding {
        var result = finding
        result.message = translated(finding.message)
        result.advice = finding.advice.map(translated)
        return result
    }

    /// Of several patterns that fit, the one that says most is meant: it stands first.
    private static let patterns: [(key: String, pattern: String)] = InterfaceStrings(.english).entries
        .filter { $0.key.hasPrefix("library.") }.map { ($0.key, $0.value) }
        .sorted { ($1.pattern.utf8.count, $0.key) < ($0.pattern.utf8.count, $1.key) }

    /// - Parameter depth: how often a message may still hold another: `{part}` and `{other}` are messages of their own.
    private func translated(_ text: String, depth: Int = 3) -> String {
        guard strings.language != .english, depth > 0 else { return text }
        for (key, pattern) in Self.patterns {
            guard var values = Self.match(text, pattern) else { continue }
            for name in ["part", "other"] {
                if let value = values[name] { values[name] = translated(value, depth: depth - 1) }
            }
            return strings.text(key, values)
        }
        return text
    }

    private func translated(_ text: String) -> String { translated(text, depth: 3) }

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
