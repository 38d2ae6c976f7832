/// A hash of 64 bits, put together from numbers and bytes, with a random key: no file can be made so that two of its
/// things meet in one hash.
///
///     var hash = KeyedHash.random
///     hash.add(number)
///     hash.add(bytes: text)
///     hash.value
struct KeyedHash: Sendable {
    private(set) var value: UInt64
    private let multiplier: UInt64

    /// A hash to begin with that no file can foresee.
    static var random: KeyedHash {
        KeyedHash(value: UInt64.random(in: 1 ... .max), multiplier: UInt64.random(in: 1 ... .max) | 1)
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

    mutating func add(text: String) {
        var text = text
        text.withUTF8 { add(bytes: $0) }
    }

    private mutating func mix(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: multiplier)
        value = product.high ^ product.low &+ 0x9E37_79B9_7F4A_7C15
    }
}
