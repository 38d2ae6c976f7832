/// Tells which marks are part of what a number or formula says, and no punctuation: `-5`, `5%`, `€5`, `< 5`, `C++`.
enum NumberSign {
    /// The sign at a range, with all shapes of minus as one; nil where it is punctuation.
    static func sign(at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let first = bytes[range.lowerBound]
        if first < 0x80 {
            switch first {
            case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
                UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "~"):
                return UInt32(first)
            case UInt8(ascii: "-"): return isMinus(range, in: bytes) ? 0x2D : nil
            default: return nil
            }
        }
        let scalar = TokenScanner.decode(bytes, range.lowerBound).scalar
        switch scalar {
        // Dashes, the minus among them.
        case 0x2012, 0x2013, 0x2212: return isMinus(range, in: bytes) ? 0x2D : scalar == 0x2212 ? 0x2D : nil
        // Section, degree, numero, per mille.
        case 0xA7, 0xB0, 0x2116, 0x2030: return scalar
        // Arrows part steps as other marks do.
        case 0x2190...0x21FF, 0x2000...0x202F: return nil
        default:
            let category = Unicode.Scalar(scalar)?.properties.generalCategory
            return category == .mathSymbol || category == .currencySymbol ? scalar : nil
        }
    }

    /// Whether a dash has a digit right behind it and no letter or digit right before it.
    private static func isMinus(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.upperBound < bytes.count, Letters.isDigit(UInt32(bytes[range.upperBound])) else { return false }
        guard range.lowerBound > 0 else { return true }
        let before = bytes[range.lowerBound - 1]
        // Beyond ASCII nearly all is letters.
        return before < 0x80 && !Letters.isDigit(UInt32(before)) && !Letters.isLetter(UInt32(before))
    }
}
