import LocalizationModel

extension SegmentContext {
    /// What a unit with the context `had` gains in a segment with this one: a point for the same neighbours on both sides,
    /// and one for the same resource id.
    func points(for had: SegmentContext) -> Int {
        let neighbours =
            (previous != nil || next != nil) && Self.areAlike(previous, had.previous) && Self.areAlike(next, had.next)
        let resource = resourceID != nil && resourceID == had.resourceID
        return (neighbours ? 1 : 0) + (resource ? 1 : 0)
    }

    private static func areAlike(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if left == right { return true }
        return left.split(whereSeparator: \.isWhitespace) == right.split(whereSeparator: \.isWhitespace)
    }
}
