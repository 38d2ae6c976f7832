import LocalizationModel

/// Recognises the encodings from before Unicode that our languages are still met in.
enum LegacyEncodingGuess {
    private static let cyrillic = ["windows-1251", "KOI8-U", "IBM866", "ISO-8859-5"]
    private static let sampleSize = 1 << 16
    /// Below this fit (see `CyrillicLetterFit`), bytes are no Cyrillic text.
    private static let leastFit = 0.0

    /// The name of the encoding that makes sense of bytes which are no UTF-8, or nil.
    static func name(for bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let start = max(0, first - 64)
        let sample = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + sampleSize)])
        if isDamagedUTF8(sample) { return nil }
        return turkishOrWestern(sample) ?? cyrillicName(sample)
    }

    /// Whether most of what is not ASCII is good UTF-8, so that a bad byte is damage.
    private static func isDamagedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var good = 0
        var bad = 0
        var position = 0
        while position < bytes.count {
            let length = UTF8Validation.sequenceLength(in: bytes, at: position)
            if length > 1 { good += length } else if length == 0 { bad += 1 }
            position += max(length, 1)
        }
        return good > 4 * bad
    }

    private static func cyrillicName(_ sample: UnsafeBufferPointer<UInt8>) -> String? {
        var best: (name: String, fit: Double)?
        for name in cyrillic {
            guard let encoding = CharacterEncoding(name), let utf8 = try? encoding.decode(sample),
                let fit = CyrillicLetterFit.bitsPerLetter(utf8: utf8)
            else { continue }
            if fit > best?.fit ?? leastFit { best = (name, fit) }
        }
        guard let best else { return nil }
        // KOI8-R and KOI8-U differ in Ukrainian's letters alone.
        let ukrainian: Set<UInt8> = [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD]
        return best.name == "KOI8-U" && !sample.contains(where: ukrainian.contains) ? "KOI8-R" : best.name
    }

    /// Windows-1254 where bytes above ASCII stand one by one among Latin letters and are all Turkish letters or
    /// typographic signs; windows-1252 where they are signs alone.
    private static func turkishOrWestern(_ sample: UnsafeBufferPointer<UInt8>) -> String? {
        let letters: Set<UInt8> = [
            0xC2, 0xC7, 0xCE, 0xD0, 0xD6, 0xDB, 0xDC, 0xDD, 0xDE, 0xE2, 0xE7, 0xEE, 0xF0, 0xF6, 0xFB, 0xFC, 0xFD, 0xFE,
        ]
        let signs: Set<UInt8> = [
            0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB,
        ]
        var latinLetters = 0
        var turkishLetters = 0
        var sawSign = false
        for byte in sample {
            if (0x41...0x5A).contains(byte & 0xDF) {
                latinLetters += 1
            } else if byte >= 0x80 {
                if letters.contains(byte) {
                    turkishLetters += 1
                } else if signs.contains(byte) {
                    sawSign = true
                } else {
                    return nil
                }
            }
        }
        guard latinLetters >= 2 * turkishLetters, latinLetters > 3 else { return nil }
        if turkishLetters > 0 { return "windows-1254" }
        return sawSign ? "windows-1252" : nil
    }
}
