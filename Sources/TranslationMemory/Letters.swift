/// Classes and folding of scalars, quick for Latin and Cyrillic and right for the rest.
enum Letters {
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09...0x0D, 0xA0, 0x85, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        case 0xC0...0x24F: scalar != 0xD7 && scalar != 0xF7
        case 0x300...0x36F, 0x400...0x481, 0x48A...0x52F: true
        case 0x2000...0x206F: false
        default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        }
    }

    /// Whether words of the script are written without spaces, so that each character counts as a word.
    static func standsAlone(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC }

    /// Lower case; apostrophes made alike; `I` and `İ` as Turkish has them where it is Turkish.
    static func fold(_ scalar: UInt32, turkish: Bool) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: turkish && scalar == 0x49 ? 0x131 : scalar + 32
        case 0..<0x80: scalar
        case 0x410...0x42F, 0xC0...0xD6, 0xD8...0xDE: scalar + 32
        case 0xDF...0xFF, 0x430...0x44F, 0x450, 0x452...0x45F: scalar
        case 0x401, 0x451: 0x435
        case 0x400...0x40F: scalar + 80
        case 0x130: 0x69
        case 0x2019, 0x2BC: 0x27
        case 0x2000...0x206F: scalar
        default: Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        }
    }

    /// A letter or mark that is written in two ways, in the one that folding takes it for; its letter case stays.
    static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x401: 0x415
        case 0x451: 0x435
        case 0x2019, 0x2BC: 0x27
        default: scalar
        }
    }

    static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x410...0x42F, 0x400...0x40F, 0xC0...0xD6, 0xD8...0xDE: true
        case 0..<0xC0, 0x430...0x45F: false
        default: Unicode.Scalar(scalar)?.properties.isUppercase ?? false
        }
    }
}
