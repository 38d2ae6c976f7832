/// Words of one text in their order, found by where they stand.
extension [CapitalizedWord] {
    /// The place of the word that begins at a scalar; nil where none does.
    func index(startingAt scalar: Int) -> Int? {
        let index = firstIndex(from: scalar)
        return index < count && self[index].scalars.lowerBound == scalar ? index : nil
    }

    /// The place of the word that ends before a scalar; nil where none does.
    func index(endingAt scalar: Int) -> Int? {
        let index = firstIndex(from: scalar) - 1
        return index >= 0 && self[index].scalars.upperBound == scalar ? index : nil
    }

    /// The place of the first word that begins at a scalar or behind it, by halves.
    private func firstIndex(from scalar: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].scalars.lowerBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
