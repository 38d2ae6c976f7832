/// Where things of a key stand: keys and places side by side, sorted once all are there.
///
///     var index = PlaceIndex<SegmentAddress>()
///     index.add(address, at: place)
///     index.sort()
///     index[address]
struct PlaceIndex<Key: Comparable & Sendable>: Sendable {
    struct Entry: Sendable {
        var key: Key
        var place: Int
    }

    /// In the order of their keys; those of one key in the order of their places.
    private(set) var entries: [Entry] = []
    private var isSorted = true

    /// Adds a thing that stands behind all others.
    mutating func add(_ key: Key, at place: Int) {
        if let last = entries.last, key < last.key { isSorted = false }
        entries.append(Entry(key: key, place: place))
    }

    /// Must be called before anything is looked up.
    mutating func sort() {
        if !isSorted { entries.sort { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key } }
        isSorted = true
    }

    /// The first place of a key; nil where there is none.
    subscript(key: Key) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].key == key ? entries[low].place : nil
    }

    /// The second thing of a key that has two, or nil.
    var repeated: Entry? {
        entries.indices.dropFirst().first { entries[$0].key == entries[$0 - 1].key }.map { entries[$0] }
    }
}
