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
