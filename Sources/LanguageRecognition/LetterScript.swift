/// The two scripts that our four languages are written in.
enum LetterScript: Sendable {
    case latin, cyrillic

    /// Nil where the scalar is no letter of either.
    @inline(__always)
    init?(of scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
            self = .latin
        case 0x400...0x481, 0x48A...0x52F:
            self = .cyrillic
        default:
            return nil
        }
    }

    /// The small letter of a capital of either script; other scalars stay. `I` becomes `i`, as everywhere but in Turkish.
    @inline(__always)
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x130: 0x69
        case 0x178: 0xFF
        case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        case 0x139...0x148, 0x179...0x17E, 0x4C1...0x4CE: scalar + (scalar & 1)
        case 0x4C0: 0x4CF
        default: scalar
        }
    }
}
