/// A text that may reach a score, and the most that it may come to.
struct CandidateHint {
    var number: UInt32
    var bound: Int
}
