import LocalizationModel

/// A unit that has what was looked for, and where.
public struct ConcordanceHit: Hashable, Sendable {
    /// The unit as the memory has it.
    public var unit: TranslationUnit
    /// Ranges in Unicode scalars of the source's plain text.
    public var inSource: [Range<Int>]
    /// Ranges in Unicode scalars of the target's plain text.
    public var inTarget: [Range<Int>]
    /// How near the text is to the question: the words side by side and in order before words apart, the very form
    /// before another, short texts before long ones.
    var rank: ConcordanceRank

    /// Whether the hit is nearer to the question than another.
    public func isNearer(than other: ConcordanceHit) -> Bool { rank < other.rank }
}

/// The order of what a concordance finds, the best least.
struct ConcordanceRank: Hashable, Comparable, Sendable {
    /// Whether the words stand apart, or in another order.
    var isApart: Bool
    /// Whether some word has another form.
    var isInflected: Bool
    /// Bytes of the text.
    var length: Int

    static func < (left: ConcordanceRank, right: ConcordanceRank) -> Bool {
        (left.isApart ? 1 : 0, left.isInflected ? 1 : 0, left.length)
            < (right.isApart ? 1 : 0, right.isInflected ? 1 : 0, right.length)
    }
}
