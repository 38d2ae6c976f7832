/// Which segment of a document: the address that units of an exported file carry in their ids.
public struct SegmentAddress: Hashable, Comparable, Sendable {
    /// Number of the block in its document, from 1.
    public var block: Int
    /// Number of the segment in its block, from 1.
    public var number: Int

    public init(block: Int, number: Int) {
        self.block = block
        self.number = number
    }

    /// Reads `b12.s1` (a trans-unit of XLIFF 1.2), `b12/s1` (unit and segment of XLIFF 2), or `p1/b12.s1` (a plural
    /// form in the unit of its message); nil for other ids.
    public init?(unitID: String) {
        var unitID = unitID[...]
        if unitID.first == "p", let slash = unitID.firstIndex(of: "/") {
            unitID = unitID[unitID.index(after: slash)...]
        }
        let parts = unitID.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "/" })
        guard parts.count == 2, parts[0].first == "b", parts[1].first == "s", let block = Int(parts[0].dropFirst()),
            let number = Int(parts[1].dropFirst()), block > 0, number > 0
        else { return nil }
        self.init(block: block, number: number)
    }

    /// The id of the block's unit: `b12`.
    var blockID: String { "b\(block)" }
    /// The id of the segment inside its unit: `s1`.
    var segmentID: String { "s\(number)" }
    /// The id of the segment in the whole file: `b12.s1`.
    public var unitID: String { "\(blockID).\(segmentID)" }

    public static func < (left: SegmentAddress, right: SegmentAddress) -> Bool {
        (left.block, left.number) < (right.block, right.number)
    }
}
