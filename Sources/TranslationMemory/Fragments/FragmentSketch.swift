/// A segment as texts are held against it by their sketches alone, so that those that share no piece with it aren't read.
struct FragmentSketch {
    private let tokens: [UInt32]
    private let isContent: [Bool]

    init(_ segment: AnalyzedText) {
        tokens = segment.tokens.map(SketchToken.pack)
        isContent = segment.tokens.map(\.isContent)
    }

    /// Whether a text may have a run of the segment's words, with two content words at least or of all that the text has.
    /// Words that differ may have equal sketches, so some that have none are let through, but none that has one is kept
    /// off.
    ///
    /// - Parameter other: the text's tokens, as its sketch has them (`SketchToken`).
    func mayShareRun(_ other: [UInt32]) -> Bool {
        guard !tokens.isEmpty, !other.isEmpty else { return false }
        // One text is laid along the other, from where its end meets the beginning on.
        for offset in 1 - other.count..<tokens.count {
            var length = 0
            var content = 0
            for place in max(0, offset)..<min(tokens.count, offset + other.count) {
                if tokens[place] != other[place - offset] {
                    length = 0
                    content = 0
                    continue
                }
                length += 1
                if isContent[place] { content += 1 }
                if content > 1 || content > 0 && length == other.count { return true }
            }
        }
        return false
    }
}
