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
        var unitID = unitID
        guard let address = unitID.withUTF8(Self.read) else { return nil }
        self = address
    }

    private static func read(_ id: UnsafeBufferPointer<UInt8>) -> SegmentAddress? {
        var position = 0
        if id.first == UInt8(ascii: "p"), let slash = id.firstIndex(of: UInt8(ascii: "/")) { position = slash + 1 }
        /// The number behind a letter, from 1.
        func number(after letter: UInt8) -> Int? {
            guard position < id.count, id[position] == letter else { return nil }
            position += 1
            var number = 0
            while position < id.count, id[position] >= UInt8(ascii: "0"), id[position] <= UInt8(ascii: "9") {
                let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
                let (sum, isLarger) = tens.addingReportingOverflow(Int(id[position] - UInt8(ascii: "0")))
                if isTooLarge || isLarger { return nil }
                number = sum
                position += 1
            }
            return number > 0 ? number : nil
        }
        guard let block = number(after: UInt8(ascii: "b")), position < id.count,
            id[position] == UInt8(ascii: ".") || id[position] == UInt8(ascii: "/")
        else { return nil }
        position += 1
        guard let segment = number(after: UInt8(ascii: "s")), position == id.count else { return nil }
        return SegmentAddress(block: block, number: segment)
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
