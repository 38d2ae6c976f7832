/// A place where a sentence may end: a run of terminators, with what stands around it.
struct BoundaryCandidate {
    /// Byte offset of the first terminator.
    let terminatorStart: Int
    /// Byte offset after the terminators.
    let terminatorEnd: Int
    /// Byte offset after terminators, closing quotes and brackets, notes' numbers and smileys.
    let end: Int
    /// Byte offset of the next sentence's first byte, behind the white space.
    let next: Int
    /// The last terminator.
    let terminator: UInt32

    /// Whether there is but one terminator.
    let isSingle: Bool
    /// Whether a quote, a bracket or a note's number follows the terminator.
    var closes: Bool { end > terminatorEnd }
    /// Whether the one terminator is a full stop.
    var isFullStop: Bool { isSingle && terminator == 0x2E }
    /// Whether the terminators are an ellipsis.
    var isEllipsis: Bool { terminator == 0x2026 || terminator == 0x2E && !isSingle }
}
