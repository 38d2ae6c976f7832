internal import CMemoryKernels

/// The numbers of the texts that an import has stored, in order from the first, found by their hashes: 8 bytes a text
/// and 8 a place, of which at most three quarters are filled.
///
/// A text is known by 96 bits, 64 of them of a hash whose secret is made anew for each import: that two texts meet by
/// chance is out of the question, and nobody can make two that do.
struct TextNumbers {
    /// For each place half of the stored hash, and the text's place in the order, from 1; 0 where it is open.
    private var places = [UInt64](repeating: 0, count: 1 << 10)
    /// The secret hashes of the texts in order, in chunks that never move.
    private var secrets: [[UInt64]] = []
    private(set) var count = 0
    /// The number of the first text.
    let first: Int64

    private static let chunkBits = 14

    init(first: Int64) {
        self.first = first
    }

    /// The number that the next text gets.
    var next: Int64 { first + Int64(count) }

    /// Sees that the place of a hash that will be looked for is in the processor's memory by then.
    func prepare(_ hash: UInt64) {
        let place = Int(truncatingIfNeeded: hash >> 32) & (places.count - 1)
        places.withUnsafeBufferPointer { places in
            if let start = places.baseAddress { cmemorykernels_prefetch(start + place) }
        }
    }

    /// The number of a text, or nil.
    func find(_ hash: UInt64, secret: UInt64) -> Int64? {
        let tag = hash >> 32
        var place = Int(truncatingIfNeeded: tag) & (places.count - 1)
        while places[place] != 0 {
            if places[place] >> 32 == tag {
                let index = Int(truncatingIfNeeded: places[place] & 0xFFFF_FFFF) - 1
                if secrets[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] == secret {
                    return first + Int64(index)
                }
            }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// Notes the next text and returns its number.
    mutating func insert(_ hash: UInt64, secret: UInt64) -> Int64 {
        if (count + 1) * 4 > places.count * 3 { grow() }
        if count & (1 << Self.chunkBits - 1) == 0 {
            secrets.append([])
            secrets[secrets.count - 1].reserveCapacity(1 << Self.chunkBits)
        }
        secrets[secrets.count - 1].append(secret)
        count += 1
        put((hash & 0xFFFF_FFFF_0000_0000) | UInt64(truncatingIfNeeded: count))
        return first + Int64(count - 1)
    }

    private mutating func put(_ entry: UInt64) {
        var place = Int(truncatingIfNeeded: entry >> 32) & (places.count - 1)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = entry
    }

    private mutating func grow() {
        let old = places
        places = [UInt64](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 { put(entry) }
    }
}
