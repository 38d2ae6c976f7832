import LocalizationModel

/// Finds every text of an index that can reach a score, and none is ever left out: a text is skipped only where
/// a bound proves that it can't.
///
/// The bounds, for a segment of weight `a`, a text of weight `b` and shared weight `s`:
/// a score below 95 is at most `188 · s / (a + b)` (see `MatchScorer`), and `s` is at most `b`. So a score of `t` asks for
/// `s ≥ t · a / (188 - t)`. Of the segment's keys, rarest first, so many lists are read that the keys left
/// over weigh less than that: a text that stands in none of the lists read can't reach the score
/// (the prefix filter of S. Chaudhuri, V. Ganti and R. Kaushik, 2006). A text that is met first in a list shares no
/// more than this key and those after it weigh, so the longer a list, the fewer weights fit in it; each posting's
/// signature bounds what the text shares, and then its sketch does (`SegmentSketch`).
///
/// What is found is tried best first, and only while no text that is still to come can be better. Who tries may then
/// ask for more: with five good matches found, a sixth must be as good as the fifth.
final class CandidateSearch<Index: MemoryIndex> {
    struct Candidate {
        var number: UInt32
        var text: AnalyzedText
        var comparison: Comparison
        /// Whether none of its units stands higher than `UnitStanding.plain`.
        var isPlain = false

        /// What it may come to, now that it has been compared.
        var hint: CandidateHint {
            CandidateHint(
                number: number, bound: comparison.bound, sourceBound: comparison.score, isPlain: isPlain)
        }
    }

    let index: Index
    let analyzer: TextAnalyzer
    let scorer: MatchScorer

    init(index: Index, analyzer: TextAnalyzer, scorer: MatchScorer) {
        self.index = index
        self.analyzer = analyzer
        self.scorer = scorer
    }

    /// Calls `body` with each text that may score `threshold` or more, before penalties, or come to it by context
    /// or repair. It returns the threshold from then on, never a lower one.
    ///
    /// - Parameter isWorthReading: asked before a text is read; where it says no, the text is left out.
    func forEachCandidate(
        for segment: AnalyzedText, threshold: Int,
        where isWorthReading: (CandidateHint) throws(TolmachError) -> Bool = { _ in true },
        _ body: (Candidate) throws(TolmachError) -> Int
    ) throws(TolmachError) {
        var pending = PendingCandidates(threshold: threshold)
        func consider(_ hint: CandidateHint, _ threshold: Int) throws(TolmachError) -> Int? {
            guard try isWorthReading(hint) else { return nil }
            guard let text = try index.text(hint.number, analyzer: analyzer) else { return threshold }
            let comparison = scorer.compare(segment, text, threshold: threshold)
            guard comparison.bound >= threshold else { return threshold }
            return try body(
                Candidate(number: hint.number, text: text, comparison: comparison, isPlain: hint.isPlain))
        }
        try readLists(segment, &pending, consider)
        try pending.settle(downTo: 0, consider)
        try readShortTexts(segment, &pending, consider)
        try pending.settle(downTo: 0, consider)
    }

    private typealias Consider = (CandidateHint, Int) throws(TolmachError) -> Int?

    private func readLists(
        _ segment: AnalyzedText, _ pending: inout PendingCandidates, _ consider: Consider
    ) throws(TolmachError) {
        let hasNumber = segment.tokens.contains { $0.kind == .number }
        let sketch = SegmentSketch(segment)
        var lists: [SegmentLists] = []
        for part in index.parts { lists.append(try SegmentLists(segment, in: part)) }
        while true {
            let bound = ScoreBound(weight: segment.weight, threshold: pending.threshold, hasNumber: hasNumber)
            var isRead = true
            var left = 0
            for place in lists.indices {
                guard lists[place].left >= bound.leastShared || segment.tokens.isEmpty else { continue }
                if try lists[place].readNext(bound, sketch, into: &pending.hints) { isRead = false }
                left = max(left, lists[place].left)
            }
            if isRead { break }
            // A text that shares only what is left can't come to more than this.
            let stillPossible = 2 * MatchScorer.wordScale * left / max(1, segment.weight + left)
            try pending.settle(downTo: stillPossible + 1, consider)
        }
    }

    /// Those of about the segment's length first, as none of another length can be nearer than the lengths are.
    private func readShortTexts(
        _ segment: AnalyzedText, _ pending: inout PendingCandidates, _ consider: Consider
    ) throws(TolmachError) {
        let length = segment.characters.count
        guard let pattern = CharacterPattern(segment.characters) else { return }
        func read(_ other: Int, gap: Int) throws(TolmachError) {
            let longer = max(length, other)
            let distance = MatchScorer.highestDistance(length: longer, threshold: pending.threshold)
            guard 1...AnalyzedText.shortLength ~= other, gap <= distance else { return }
            for part in index.parts {
                try part.shortTexts(ofLength: other).forEach(near: pattern, within: distance) { number, distance in
                    let bound = MatchScorer.characterScore(longer: longer, distance: distance)
                    pending.hints.append(CandidateHint(number: number, bound: bound, sourceBound: bound))
                }
            }
        }
        for gap in 0..<AnalyzedText.shortLength where pending.threshold <= MatchScorer.characterScale {
            // Nor are longer ones near enough from here on.
            guard gap <= MatchScorer.highestDistance(length: length + gap, threshold: pending.threshold) else { break }
            try read(length - gap, gap: gap)
            if gap > 0 { try read(length + gap, gap: gap) }
            // The longer of the two lengths that come next bounds what they may come to.
            let stillPossible = MatchScorer.characterScore(longer: length + gap + 1, distance: gap + 1)
            try pending.settle(downTo: stillPossible + 1, consider)
        }
    }
}
