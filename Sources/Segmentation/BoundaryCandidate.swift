/// A place where a sentence may end: a run of terminators, with what stands around it.
struct BoundaryCandidate {
    /// Byte offset of the first terminator.
    let terminatorStart: Int
    /// Byte offset after terminators and closing quotes and brackets.
    let end: Int
    /// Byte offset of the next sentence's first byte, behind the white space.
    let next: Int
    /// The terminator, where there is but one.
    let onlyTerminator: Unicode.Scalar?
    /// Whether a quote or bracket was closed after the terminator.
    let closes: Bool
}
