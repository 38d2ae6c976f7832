internal import CICU

/// The writing system of a character, as Unicode gives it. Source: Unicode Standard Annex 24.
public enum Script: Hashable, Sendable {
    case latin, cyrillic
    /// Digits, punctuation, marks: characters of no script of their own.
    case common
    case other

    /// The script of a scalar.
    public init(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: self = .latin
        case 0..<0x80: self = .common
        case 0x400...0x52F: self = .cyrillic
        default:
            switch cicu_script(scalar.value) {
            case Self.code("Latn"): self = .latin
            case Self.code("Cyrl"): self = .cyrillic
            case Self.code("Zyyy"), Self.code("Zinh"): self = .common
            default: self = .other
            }
        }
    }

    private static func code(_ name: StaticString) -> UInt32 {
        name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }
}
