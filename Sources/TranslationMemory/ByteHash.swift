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
        var state = beginning(bytes) ^ seed
        forEachWord(of: bytes) { state = folded(state ^ $0) }
        return folded(state ^ end)
    }

    /// The hashes of the same bytes for two seeds, in one pass.
    static func pair(of bytes: UnsafeBufferPointer<UInt8>, seeds: (UInt64, UInt64)) -> (UInt64, UInt64) {
        var one = beginning(bytes) ^ seeds.0
        var other = beginning(bytes) ^ seeds.1
        forEachWord(of: bytes) {
            one = folded(one ^ $0)
            other = folded(other ^ $0)
        }
        return (folded(one ^ end), folded(other ^ end))
    }

    private static let end: UInt64 = 0xd6e8_feb8_6659_fd93

    private static func beginning(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: bytes.count)
    }

    /// Calls `body` with eight bytes at a time, and then with what is left.
    @inline(__always)
    private static func forEachWord(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= raw.count {
            body(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        body(rest)
    }

    /// The same of bytes that lie anyhow.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { Array(bytes).withUnsafeBufferPointer { of($0) } }

    private static func folded(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low
    }
}
