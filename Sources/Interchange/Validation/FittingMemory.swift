/// Remembers what was found to fit, in fixed memory: a new thing takes the place of an old one.
///
///     var key = memory.key(elementNumber)
///     for child in children { key.add(child) }
///     if !memory.contains(key) { ...; memory.remember(key) }
///
/// Things are told apart by a hash of 64 bits with a random key, so that no file can be made to look as if it fitted.
struct FittingMemory {
    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    private let empty = KeyedHash.random

    func key(_ number: Int) -> KeyedHash {
        var key = empty
        key.add(number)
        return key
    }

    func contains(_ key: KeyedHash) -> Bool { slots[slot(key)] == key.value }

    mutating func remember(_ key: KeyedHash) { slots[slot(key)] = key.value }

    private func slot(_ key: KeyedHash) -> Int { Int(truncatingIfNeeded: key.value >> 20) & (slots.count - 1) }
}
