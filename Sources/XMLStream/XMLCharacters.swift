extension Unicode.Scalar {
    /// Whether XML 1.0 has the character at all, section 2.2; it has no way to spell another.
    public var isAllowedInXML: Bool {
        switch self {
        case "\t", "\n", "\r": true
        case ..<" ", "\u{FFFE}", "\u{FFFF}": false
        default: true
        }
    }
}

extension StringProtocol {
    /// The text without the characters that XML can't hold.
    public var withoutCharactersForbiddenInXML: String {
        String(String.UnicodeScalarView(unicodeScalars.filter(\.isAllowedInXML)))
    }
}
