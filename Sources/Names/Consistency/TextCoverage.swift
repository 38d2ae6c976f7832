/// Which scalars of a text some ranges cover.
struct TextCoverage {
    private var isCovered: [Bool]

    init(_ ranges: some Sequence<Range<Int>>) {
        isCovered = []
        for range in ranges {
            if isCovered.count < range.upperBound {
                isCovered += [Bool](repeating: false, count: range.upperBound - isCovered.count)
            }
            for scalar in range { isCovered[scalar] = true }
        }
    }

    /// Whether one of the ranges overlaps another one.
    func overlaps(_ range: Range<Int>) -> Bool {
        range.clamped(to: isCovered.startIndex..<isCovered.endIndex).contains { isCovered[$0] }
    }
}
