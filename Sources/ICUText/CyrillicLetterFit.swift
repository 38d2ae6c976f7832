/// How well text fits Russian or Ukrainian by its letters: what tells the Cyrillic encodings apart, which
/// put the same bytes to other letters or to the other case.
///
/// The shares of the letters are the well-known ones of printed Russian (e altogether with ё), with
/// Ukrainian's own letters beside them.
enum CyrillicLetterFit {
    /// Letters а to я, in thousandths.
    private static let shares: [Double] = [
        80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 0.4, 19, 17,
        3, 6, 20,
    ]

    /// Mean surprise saved a letter in comparison with letters thrown at random, in bits: about 0.6 for a real
    /// text, below 0 for one read in a wrong encoding. Nil where there are too few letters to tell.
    static func bitsPerLetter(utf8 bytes: [UInt8]) -> Double? {
        var sum = 0.0
        var letters = 0
        var wasSmallLetter = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            var value = scalar.value
            guard value >= 0x80 else {
                wasSmallLetter = false
                continue
            }
            let isCapital = (0x400...0x42F).contains(value) || value == 0x490
            if (0x410...0x42F).contains(value) { value += 0x20 }
            if (0x400...0x40F).contains(value) { value += 0x50 }
            switch value {
            case 0x430...0x44F: sum += log2OfRatio(shares[Int(value - 0x430)])
            case 0x456: sum += log2OfRatio(40)
            case 0x451, 0x454, 0x457: sum += log2OfRatio(6)
            case 0x491: sum += log2OfRatio(0.4)
            // Quotation marks, dashes, the number sign: no letters, but nothing strange either.
            case 0xA0, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB, 0x2010...0x2026, 0x20AC, 0x2116:
                wasSmallLetter = false
                continue
            default: sum -= 4
            }
            if isCapital && wasSmallLetter { sum -= 4 }
            wasSmallLetter = !isCapital
            letters += 1
        }
        return letters < 4 ? nil : sum / Double(letters)
    }

    /// Binary logarithm of a share in thousandths, against 1 in 33.
    private static func log2OfRatio(_ share: Double) -> Double {
        let ratio = share / (1000.0 / 33)
        // Linear inside the octave: precise enough for comparing encodings.
        return Double(ratio.exponent) + ratio.significand - 1
    }
}
