/// A memory that the user named, with the penalty that its matches carry.
///
///     MemoryReference("old.tmx:10")  // old.tmx, ten points off
public struct MemoryReference: Hashable, Sendable {
    /// The file: TMX, or a memory database.
    public var path: String
    /// Points taken off every score, 0 to 100.
    public var penalty: Int

    public init(path: String, penalty: Int = 0) {
        self.path = path
        self.penalty = penalty
    }

    /// Reads `FILE` or `FILE:PENALTY`.
    public init(_ written: String) {
        if let colon = written.lastIndex(of: ":"), let penalty = Int(written[written.index(after: colon)...]),
            (0...100).contains(penalty), colon > written.startIndex
        {
            self.init(path: String(written[..<colon]), penalty: penalty)
        } else {
            self.init(path: written)
        }
    }
}
