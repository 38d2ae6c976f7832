/// One place of a key in the index: which text holds it, how heavy that text is, and a signature of all of
/// its keys, packed so that numeric order is order by weight.
///
///     bits 63...56   weight class
///     bits 55...32   signature: a bit for each key's hash
///     bits 31...0    number of the text
struct Posting: Equatable, Sendable {
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed }

    init(weight: Int, signature: UInt32, text: UInt32) {
        packed = UInt64(WeightClass.of(weight)) << 56 | UInt64(signature & 0xFF_FFFF) << 32 | UInt64(text)
    }

    var weightClass: UInt8 { UInt8(truncatingIfNeeded: packed >> 56) }
    var signature: UInt32 { UInt32(truncatingIfNeeded: packed >> 32) & 0xFF_FFFF }
    var text: UInt32 { UInt32(truncatingIfNeeded: packed) }

    static func signatureBit(_ key: UInt64) -> Int { Int((key >> 40) % 24) }

    static func signature(_ tokens: [Token]) -> UInt32 {
        tokens.reduce(0) { $0 | 1 << UInt32(signatureBit($1.key)) }
    }

    /// The key under which texts without any token are found.
    static let emptyKey: UInt64 = 1
}

/// Weights in one byte: exact up to 63, then in sixteenths of an octave, so that a class bounds the weight.
enum WeightClass {
    static func of(_ weight: Int) -> UInt8 {
        guard weight >= 64 else { return UInt8(max(weight, 0)) }
        let octave = Int.bitWidth - 1 - weight.leadingZeroBitCount
        return UInt8(min(255, 64 + (octave - 6) * 16 + (weight >> (octave - 4) & 15)))
    }

    /// The smallest weight of a class.
    static func lowest(_ weightClass: UInt8) -> Int {
        guard weightClass >= 64 else { return Int(weightClass) }
        let octave = (Int(weightClass) - 64) / 16 + 6
        return (16 + (Int(weightClass) - 64) % 16) << (octave - 4)
    }
}
