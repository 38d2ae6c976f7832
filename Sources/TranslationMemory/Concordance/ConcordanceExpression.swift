import ICUText
import LocalizationModel

/// A regular expression of a question, with the buffer that it is matched in: one thread at a time.
struct ConcordanceExpression: ~Copyable {
    private let pattern: String
    private let expression: RegularExpression
    private var buffer = UTF16Buffer(capacity: 1024)

    /// - Throws: `TolmachError.invalidArgument` where the expression can't be understood.
    init(_ pattern: String) throws(TolmachError) {
        self.pattern = pattern
        // As people expect of a search: who writes no capitals means both.
        var hasCapital = false
        var isEscaped = false
        for scalar in pattern.unicodeScalars {
            hasCapital = hasCapital || (!isEscaped && scalar.properties.isUppercase)
            isEscaped = !isEscaped && scalar == "\\"
        }
        expression = try RegularExpression(pattern, caseInsensitive: !hasCapital)
    }

    /// The expression for words of which parts are left open, as `transl*`; nil where the text has no `*`.
    static func pattern(ofWildcards text: String) -> String? {
        guard text.contains("*") else { return nil }
        let words = text.split { $0.isWhitespace || $0 == "\"" }
        return words.map { word in
            let parts = word.split(separator: "*", omittingEmptySubsequences: false)
            return "\\b" + parts.map(escaped).joined(separator: "[\\w'’-]*") + "\\b"
        }
        .joined(separator: "\\s+")
    }

    /// The expression for the text itself.
    private static func escaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // What is no letter or digit may have a meaning, and has none behind a backslash.
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || !scalar.isASCII
            if !isPlain { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// What is to be said where the expression was given up on a text: what else it finds wouldn't be all there is.
    var failure: TolmachError? {
        guard expression.wasCutShort else { return nil }
        return TolmachError(
            .invalidArgument, "the regular expression “\(pattern)” takes too long on a text of the memory",
            advice: "leave it fewer ways to match: a+ instead of (a+)+")
    }

    /// Where the expression matches in a text, in Unicode scalars; nil where it doesn't. Matches of nothing don't count.
    mutating func find(in bytes: UnsafeBufferPointer<UInt8>) -> (ranges: [Range<Int>], rank: ConcordanceRank)? {
        buffer.assign(utf8: bytes)
        expression.setText(buffer.units)
        var matches: [Range<Int>] = []
        var match = expression.firstMatch(from: 0)
        while let found = match {
            if !found.isEmpty { matches.append(found) }
            if matches.count >= 1000 { break }
            match = expression.nextMatch()
        }
        guard !matches.isEmpty else { return nil }
        return (scalarRanges(matches), ConcordanceRank(isApart: false, isInflected: false, length: bytes.count))
    }

    /// Ranges of code units, in order, as ranges of scalars.
    private func scalarRanges(_ ranges: [Range<Int>]) -> [Range<Int>] {
        let units = buffer.units
        var offset = 0
        var scalars = 0
        func count(to end: Int) -> Int {
            while offset < min(end, units.count) {
                if units[offset] & 0xFC00 != 0xDC00 { scalars += 1 }
                offset += 1
            }
            return scalars
        }
        return ranges.map { range in
            let start = count(to: range.lowerBound)
            return start..<count(to: range.upperBound)
        }
    }
}
