import LocalizationModel

extension IndexPart {
    /// Ranks that two lists share, given those of both in ascending order.
    static func common(_ one: [Int32], _ other: [Int32]) -> [Int32] {
        var result: [Int32] = []
        var i = 0
        var j = 0
        while i < one.count && j < other.count {
            if one[i] == other[j] {
                result.append(one[i])
                i += 1
                j += 1
            } else if one[i] < other[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return result
    }
}
