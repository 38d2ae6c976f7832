/// A text that may reach a score, and the most that it may come to.
struct CandidateHint {
    var number: UInt32
    /// The most that it may come to with context or repair.
    var bound: Int
    /// The most that it may come to by the sources alone.
    var sourceBound: Int
    /// Whether none of its units stands higher than `UnitStanding.plain`; where not, that isn't known.
    var isPlain = false
}
