/// Remembers what was found to fit, in fixed memory: a new thing takes the place of an old one.
///
///     var key = memory.key(elementNumber)
///     for child in children { key.add(child) }
///     if !memory.contains(key) { ...; memory.remember(key) }
///
/// Things are told apart by a hash of 64 bits with a random key, so that no file can be made to look as if it fitted.
struct FittingMemory {
    /// A thing's hash, put together from numbers and bytes.
    struct Key {
        fileprivate(set) var value: UInt64
        fileprivate let multiplier: UInt64

        /// A key to begin with that no file can foresee.
        static var random: Key {
            Key(value: UInt64.random(in: 1 ... .max), multiplier: UInt64.random(in: 1 ... .max) | 1)
        }

        mutating func add(_ number: Int) {
            mix(UInt64(bitPattern: Int64(number)))
        }

        mutating func add(bytes: UnsafeBufferPointer<UInt8>) {
            let raw = UnsafeRawBufferPointer(bytes)
            var offset = 0
            while offset + 8 <= raw.count {
                mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            var word: UInt64 = 0
            for byte in raw[offset...] { word = word << 8 | UInt64(byte) }
            mix(word)
            mix(UInt64(raw.count))
        }

        private mutating func mix(_ word: UInt64) {
            let product = (value ^ word).multipliedFullWidth(by: multiplier)
            value = product.high ^ product.low &+ 0x9E37_79B9_7F4A_7C15
        }
    }

    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    private let empty = Key.random

    func key(_ number: Int) -> Key {
        var key = empty
        key.add(number)
        return key
    }

    func contains(_ key: Key) -> Bool { slots[slot(key)] == key.value }

    mutating func remember(_ key: Key) { slots[slot(key)] = key.value }

    private func slot(_ key: Key) -> Int { Int(truncatingIfNeeded: key.value >> 20) & (slots.count - 1) }
}
