extension InlineText {
    /// A part of a text and what is to stand in its place.
    public struct Replacement: Sendable {
        /// UTF-8 offsets into `plain`; empty where a code alone is replaced.
        public var range: Range<Int>
        /// The index of the code that is replaced, or nil.
        public var code: Int?
        /// What comes instead.
        public var new: InlineText

        /// Makes a replacement.
        public init(range: Range<Int>, code: Int? = nil, new: InlineText) {
            self.range = range
            self.code = code
            self.new = new
        }
    }

    /// The text with parts replaced; all other codes stay where they are.
    ///
    /// A replacement that begins before the one before it ends, or lies outside the text, is left out.
    public func replacing(_ replacements: [Replacement]) -> InlineText {
        var result = InlineText()
        var position = 0
        var next = 0
        let utf8 = plain.utf8
        func append(upTo end: Int) {
            guard end > position else { return }
            let from = utf8.index(utf8.startIndex, offsetBy: position)
            result.append(String(plain[from..<utf8.index(utf8.startIndex, offsetBy: end)]))
            position = end
        }
        let ordered = replacements.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.code ?? -1)
                < ($1.range.lowerBound, $1.range.upperBound, $1.code ?? -1)
        }
        for part in ordered where part.range.lowerBound >= position && part.range.upperBound <= utf8.count {
            while next < codes.count, part.code.map({ next < $0 }) ?? (codes[next].offset <= part.range.lowerBound) {
                append(upTo: codes[next].offset)
                result.append(codes[next].code)
                next += 1
            }
            append(upTo: part.range.lowerBound)
            result.append(part.new)
            position = max(position, part.range.upperBound)
            if part.code == next { next += 1 }
        }
        while next < codes.count {
            append(upTo: codes[next].offset)
            result.append(codes[next].code)
            next += 1
        }
        append(upTo: utf8.count)
        return result
    }
}
