/// How the segments of a block become units of a file.
public enum UnitSegmentation: String, CaseIterable, Sendable {
    /// A unit a segment, in XLIFF 1.2; XLIFF 2 always keeps the segments of a block in one unit.
    case apart
    /// A unit a block, with its segments marked inside: `seg-source` and `mrk` in XLIFF 1.2.
    case inside
    /// A unit a block, uncut.
    case whole
}
