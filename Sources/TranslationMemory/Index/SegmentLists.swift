import LocalizationModel

/// The lists of a segment's keys in one part of the index, rarest first, and how far they have been read.
struct SegmentLists {
    private struct Key {
        var hash: UInt32
        var weight: Int
        var list: Range<Int>
    }

    private let part: IndexPart
    private var keys: [Key] = []
    private var next = 0
    private var weights: SignatureWeights
    /// The weight of the keys whose lists were not read: no text that is found later for the first time shares more.
    private(set) var left: Int

    init(_ segment: AnalyzedText, in part: IndexPart) throws(TolmachError) {
        self.part = part
        left = segment.weight
        if segment.tokens.isEmpty { keys.append(Key(hash: Posting.hash(Posting.emptyKey), weight: 0, list: 0..<0)) }
        var last: UInt64?
        for token in segment.sortedTokens {
            if token.key == last {
                keys[keys.count - 1].weight += Int(token.weight)
            } else {
                keys.append(Key(hash: Posting.hash(token.key), weight: Int(token.weight), list: 0..<0))
                last = token.key
            }
        }
        for place in keys.indices { keys[place].list = try part.list(of: keys[place].hash) }
        keys.sort { ($0.list.count, $0.hash) < ($1.list.count, $1.hash) }
        weights = SignatureWeights(keys.lazy.map { ($0.hash, $0.weight) })
    }

    /// Reads the next list for texts that may reach the score that a bound speaks of.
    ///
    /// - Returns: false where all were read before.
    mutating func readNext(
        _ bound: ScoreBound, _ sketch: SegmentSketch, into hints: inout [CandidateHint]
    ) throws(TolmachError) -> Bool {
        guard next < keys.count else { return false }
        let key = keys[next]
        if !key.list.isEmpty {
            try part.collect(key.list, bound: bound, left: left, weights: weights, sketch: sketch, into: &hints)
        }
        next += 1
        left -= key.weight
        weights.remove(key.hash)
        return true
    }
}
