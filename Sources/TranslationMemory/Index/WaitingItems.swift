/// A short queue: each leaves when eight more have come, time enough for memory that was asked for to come near.
struct WaitingItems<Item> {
    private var items = InlineArray<8, Item?>(repeating: nil)
    private var next = 0

    /// Takes an item in and gives out the one that has waited longest; takes none in where it is nil, and then gives nil
    /// only when nothing waits any more.
    @inline(__always)
    mutating func exchange(_ item: Item?) -> Item? {
        for _ in 0..<8 {
            let out = items[next]
            items[next] = item
            next = (next + 1) & 7
            if out != nil || item != nil { return out }
        }
        return nil
    }
}
