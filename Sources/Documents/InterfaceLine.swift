import LanguageRecognition

/// What sets a string of an interface apart from prose, where no markup says so.
enum InterfaceLine {
    /// Longer lines are prose.
    private static let mostScalars = 60

    /// Whether a line is short and does not end like a sentence.
    static func isLikely(_ line: ArraySlice<UInt8>) -> Bool {
        // A scalar takes at most four bytes: a long line is not counted to its end.
        line.count <= 4 * mostScalars && line.count(where: { $0 & 0xC0 != 0x80 }) <= mostScalars
            && !endsSentence(line)
    }

    /// Whether the last sign, quotation marks and brackets aside, ends a sentence.
    static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        var end = line.endIndex
        while end > line.startIndex, "\"')]".utf8.contains(line[end - 1]) { end -= 1 }
        for quote in ["”", "»", "’", "“"] where line[..<end].suffix(quote.utf8.count).elementsEqual(quote.utf8) {
            end -= quote.utf8.count
        }
        guard end > line.startIndex else { return false }
        // An ellipsis ends a button's text ("Write a comment...") as often as a sentence's.
        return ".!?".utf8.contains(line[end - 1]) && !line[..<end].suffix(3).elementsEqual("...".utf8)
    }

    /// Where identifiers with an underscore stand in a line that has words besides.
    static func identifiers(in line: Range<Int>, of source: [UInt8]) -> [Range<Int>] {
        guard source[line].contains(UInt8(ascii: "_")) else { return [] }
        var found: [Range<Int>] = []
        var hasWords = false
        for token in tokens(in: line, of: source) {
            let text = String(decoding: source[token], as: UTF8.self)
            switch NonLanguageToken(text) {
            case .identifier? where text.contains("_"): found.append(withoutPunctuation(token, of: source))
            case nil: hasWords = hasWords || text.unicodeScalars.contains { $0.properties.isAlphabetic }
            default: break
            }
        }
        return hasWords ? found : []
    }

    /// The runs of characters other than spaces.
    static func tokens(in line: Range<Int>, of source: [UInt8]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var position = line.lowerBound
        var start: Int?
        while position < line.upperBound {
            let space = TextLines.whiteSpace(in: source, at: position, before: line.upperBound)
            if space == 0 {
                start = start ?? position
                position += 1
            } else {
                if let start { tokens.append(start..<position) }
                start = nil
                position += space
            }
        }
        if let start { tokens.append(start..<line.upperBound) }
        return tokens
    }

    private static func withoutPunctuation(_ token: Range<Int>, of source: [UInt8]) -> Range<Int> {
        func isPart(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
        let low = source[token].firstIndex(where: isPart) ?? token.lowerBound
        let last = source[token].lastIndex(where: isPart) ?? token.upperBound - 1
        return low..<(last + 1)
    }
}
