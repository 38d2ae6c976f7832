/// Bytes of a file that are replaced by others; all that no edit touches stays as it is.
public struct ByteEdit: Hashable, Sendable {
    /// The bytes that go, as offsets into the file; empty where something is only put in.
    public var range: Range<Int>
    /// What comes in their place, UTF-8.
    public var replacement: [UInt8]

    public init(_ range: Range<Int>, _ replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }
}
