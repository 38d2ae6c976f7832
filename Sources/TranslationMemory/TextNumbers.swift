/// From the hash of a text to the number under which it was stored, for as many texts as an import brings: 12 bytes a
/// place, and half of the places filled at most.
struct TextNumbers {
    private var hashes: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var numbers: [UInt32] = Array(repeating: 0, count: 1 << 12)
    private var count = 0

    /// The number stored for a hash, or nil.
    func find(_ hash: UInt64) -> UInt32? {
        var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while numbers[place] != 0 {
            if hashes[place] == hash { return numbers[place] }
            place = (place + 1) & (hashes.count - 1)
        }
        return nil
    }

    /// Notes a number, which is never 0.
    mutating func insert(_ hash: UInt64, _ number: UInt32) {
        if count * 2 >= hashes.count { grow() }
        var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while numbers[place] != 0 { place = (place + 1) & (hashes.count - 1) }
        hashes[place] = hash
        numbers[place] = number
        count += 1
    }

    private mutating func grow() {
        let old = (hashes, numbers)
        hashes = Array(repeating: 0, count: old.0.count * 2)
        numbers = Array(repeating: 0, count: old.0.count * 2)
        count = 0
        for place in old.0.indices where old.1[place] != 0 { insert(old.0[place], old.1[place]) }
    }
}
