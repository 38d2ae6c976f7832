/// Whether bytes that are said to be in an encoding of single bytes are UTF-8, which such text hardly ever is: a byte
/// from 0xC2 on would have to stand before the right number of those from 0x80 to 0xBF each time.
struct UTF8Evidence {
    /// So many characters of several bytes leave no doubt.
    private static let enough = 1000
    /// From so many on it is no chance, whatever they are.
    private static let few = 8

    private var characters = 0
    /// Whether all were characters of the texts that are translated here, or of what is common in any.
    private var areCommon = true
    private var isRefuted = false
    /// Bytes that the character at hand still lacks, and what it is up to now.
    private var missing = 0
    private var scalar: UInt32 = 0

    /// Whether more bytes would change nothing.
    var isSure: Bool { isRefuted || characters >= Self.enough }

    /// Whether what was read up to now is UTF-8 with characters beyond ASCII.
    var isUTF8: Bool { !isRefuted && characters > 0 && (areCommon || characters >= Self.few) }

    /// Whether nothing that was read up to now speaks against it.
    var isPossible: Bool { !isRefuted }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            if isSure { return }
            if missing == 0 {
                switch byte {
                case ..<0x80: continue
                case 0xC2...0xDF: (missing, scalar) = (1, UInt32(byte & 0x1F))
                case 0xE0...0xEF: (missing, scalar) = (2, UInt32(byte & 0x0F))
                case 0xF0...0xF4: (missing, scalar) = (3, UInt32(byte & 0x07))
                default: isRefuted = true
                }
            } else {
                guard byte & 0xC0 == 0x80 else {
                    isRefuted = true
                    return
                }
                scalar = scalar << 6 | UInt32(byte & 0x3F)
                missing -= 1
                if missing == 0 { endCharacter() }
            }
        }
    }

    private mutating func endCharacter() {
        characters += 1
        switch scalar {
        // Latin letters with marks and the signs before them, Cyrillic, the punctuation and currencies of both,
        // and the byte order mark.
        case 0xA0...0x17F, 0x400...0x4FF, 0x2010...0x203A, 0x20A0...0x20BF, 0x2116, 0x2122, 0xFEFF: break
        default: areCommon = false
        }
    }
}
