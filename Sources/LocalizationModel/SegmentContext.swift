/// What stands around a segment: what makes one of two equal sentences the better match.
public struct SegmentContext: Hashable, Sendable {
    /// Plain text of the segment before, or nil where there is none or it isn't known.
    public var previous: String?
    /// Plain text of the segment after.
    public var next: String?
    /// The key of the string in its resource file.
    public var resourceID: String?

    /// Makes a context; nil is unknown.
    @inlinable public init(previous: String? = nil, next: String? = nil, resourceID: String? = nil) {
        self.previous = previous
        self.next = next
        self.resourceID = resourceID
    }
}
