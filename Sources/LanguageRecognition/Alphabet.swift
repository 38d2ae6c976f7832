/// The letters that the statistics of one script know, numbered from 1; 0 is the edge of a word.
///
/// Turkish and English share an alphabet, and so do Russian and Ukrainian, so that one pass numbers
/// the letters for both languages of a script.
struct Alphabet: Sendable {
    /// One more than the highest number of a letter.
    static let size = 48
    static let wordEdge: UInt8 = 0
    /// A letter of the script that none of the languages has.
    static let stranger: UInt8 = 47

    let script: LetterScript

    /// The number of a lower-case letter, or nil where the scalar is no letter of this script.
    @inline(__always)
    func number(of scalar: UInt32) -> UInt8? {
        switch script {
        case .latin:
            switch scalar {
            case 0x61...0x7A: return UInt8(truncatingIfNeeded: scalar - 0x60)
            case 0xE7: return 27
            case 0x11F: return 28
            case 0x131: return 29
            case 0xF6: return 30
            case 0x15F: return 31
            case 0xFC: return 32
            case 0xE2: return 33
            case 0xEE: return 34
            case 0xFB: return 35
            case 0x27: return 36
            default: return LetterScript(of: scalar) == .latin ? Self.stranger : nil
            }
        case .cyrillic:
            switch scalar {
            case 0x430...0x44F: return UInt8(truncatingIfNeeded: scalar - 0x42F)
            case 0x451: return 33
            case 0x456: return 34
            case 0x457: return 35
            case 0x454: return 36
            case 0x491: return 37
            case 0x27: return 38
            default: return LetterScript(of: scalar) == .cyrillic ? Self.stranger : nil
            }
        }
    }
}
