/// A short queue of places: each leaves when eight more have come.
struct WaitingPlaces {
    private var places = InlineArray<8, Int>(repeating: -1)
    private var next = 0

    /// Takes a place in and gives out the one that has waited longest; takes none in where it is nil, and then gives nil
    /// only when nothing waits any more.
    @inline(__always)
    mutating func exchange(_ place: Int?) -> Int? {
        for _ in 0..<8 {
            let out = places[next]
            places[next] = place ?? -1
            next = (next + 1) & 7
            if out >= 0 { return out }
            if place != nil { return nil }
        }
        return nil
    }
}
