import LocalizationModel

/// Finds the texts that have all words of a frame, in their order, and room for a few values besides: a frame is a
/// sentence without its names and dates, `… arrived in …`.
///
/// Any such text stands in the list of the frame's rarest key, so that one list is read. The weight that the values may
/// have bounds the texts in it, and so do signatures and sketches (see `CandidateSearch`).
struct FrameSearch<Index: MemoryIndex> {
    let index: Index
    let analyzer: TextAnalyzer

    /// The most that a value weighs: a name of four long words.
    private static var valueWeight: Int { 80 }
    /// The most texts that are read for one frame, those that weigh least besides it first.
    private static var mostTexts: Int { 300 }

    /// Numbers of the texts.
    ///
    /// - Parameter values: how many names and dates belong into the frame.
    func texts(_ frame: AnalyzedText, values: Int) throws(TolmachError) -> [UInt32] {
        guard frame.tokens.contains(where: { $0.kind == .word }), values > 0 else { return [] }
        let highest = 2 * frame.weight + values * Self.valueWeight
        // A word in another form counts for a little less.
        let threshold =
            2 * MatchScorer.wordScale * frame.weight * MatchScorer.formCredit / (highest * MatchScorer.fullCredit)
        let bound = ScoreBound(weight: frame.weight, threshold: threshold, hasNumber: false)
        let weights = SignatureWeights(frame.tokens.lazy.map { (Posting.hash($0.key), Int($0.weight)) })
        let sketch = SegmentSketch(frame)
        var hints: [CandidateHint] = []
        for part in index.parts {
            var rarest: Range<Int>?
            for token in frame.tokens {
                let list = try part.list(of: token.key)
                if list.count < rarest?.count ?? .max { rarest = list }
            }
            guard let rarest, !rarest.isEmpty else { continue }
            try part.collect(
                rarest, bound: bound, left: frame.weight, weights: weights, sketch: sketch, into: &hints)
        }
        hints.sort { ($1.sourceBound, $0.number) < ($0.sourceBound, $1.number) }
        var found: [UInt32] = []
        for hint in hints.prefix(Self.mostTexts) {
            guard let text = try index.text(hint.number, analyzer: analyzer) else { continue }
            if Self.has(text.tokens, frame.tokens) { found.append(hint.number) }
        }
        return found
    }

    /// Whether the words of the frame stand in the text in the frame's order.
    private static func has(_ tokens: [Token], _ frame: [Token]) -> Bool {
        var place = 0
        for token in tokens where place < frame.count && token.key == frame[place].key { place += 1 }
        return place == frame.count
    }
}
