/// Hashes of bytes with 64 bits, the same on every machine, as the index on disk asks.
///
/// What is gathered byte by byte goes through FNV-1a and a last mixing; bytes that lie together are taken eight at a
/// time, each eight multiplied and folded. The two give different hashes.
/// Sources: Fowler, Noll, Vo, draft-eastlake-fnv-17; the folded product is that of Wang Yi's wyhash.
struct ByteHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    mutating func add(scalar: UInt32) {
        add(UInt8(truncatingIfNeeded: scalar))
        add(UInt8(truncatingIfNeeded: scalar >> 8))
        add(UInt8(truncatingIfNeeded: scalar >> 16))
    }

    /// The hash of what was added, its bits mixed so that the low ones are as good as the high ones.
    var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0xd6e8_feb8_6659_fd93
        mixed ^= mixed >> 32
        return mixed
    }

    /// The hash of bytes that lie together; another for each seed.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var state = 0xcbf2_9ce4_8422_2325 ^ seed ^ UInt64(truncatingIfNeeded: raw.count)
        var index = 0
        while index + 8 <= raw.count {
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            state = folded(state ^ eight)
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        return folded(folded(state ^ rest) ^ 0xd6e8_feb8_6659_fd93)
    }

    /// The hashes of the same bytes for two seeds, in one pass.
    static func pair(of bytes: UnsafeBufferPointer<UInt8>, seeds: (UInt64, UInt64)) -> (UInt64, UInt64) {
        let raw = UnsafeRawBufferPointer(bytes)
        let beginning = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: raw.count)
        var one = beginning ^ seeds.0
        var other = beginning ^ seeds.1
        var index = 0
        while index + 8 <= raw.count {
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            one = folded(one ^ eight)
            other = folded(other ^ eight)
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        return (
            folded(folded(one ^ rest) ^ 0xd6e8_feb8_6659_fd93), folded(folded(other ^ rest) ^ 0xd6e8_feb8_6659_fd93)
        )
    }

    /// The same of bytes that lie anyhow.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { Array(bytes).withUnsafeBufferPointer { of($0) } }

    private static func folded(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low
    }
}
