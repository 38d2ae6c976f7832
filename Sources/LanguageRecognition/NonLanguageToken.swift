/// What a run of characters without white space is where it is no word of a language.
///
///     NonLanguageToken("Blog2_Post") == .identifier
///     NonLanguageToken("top-of-page.html") == .fileName
///     NonLanguageToken("Kaydet") == nil
public enum NonLanguageToken: Sendable {
    /// `https://example.org`, `www.example.org`, `example.org/page`.
    case address
    /// `name@example.org`, `@name`.
    case mailAddress
    /// `top-of-page.html`, `/usr/share`, `C:\Temp`.
    case fileName
    /// `Blog2_Post`, `getElementById`, `a1b2c3`, `--quiet`.
    case identifier
    /// `%s`, `{count}`, `${name}`, `<b>`.
    case placeholder
    /// Digits with what stands around them: `12:30`, `-5 %`, `№7`.
    case number

    /// Nil where the token is a word, or words joined by hyphens and slashes.
    public init?(_ token: some StringProtocol) {
        var copy = String(token)
        guard let kind = copy.withUTF8({ NonLanguageToken(utf8: $0) }) else { return nil }
        self = kind
    }

    /// The same for a token given as well-formed UTF-8.
    init?(utf8 token: UnsafeBufferPointer<UInt8>) {
        let bytes = Self.trimmed(token)
        switch bytes.first {
        case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "$"):
            if bytes.count > 1 {
                self = .placeholder
                return
            }
        default: break
        }
        let shape = TokenShape(bytes)
        guard shape.letters > 0 else {
            guard shape.digits > 0 else { return nil }
            self = .number
            return
        }
        guard !shape.hasOtherLetters else { return nil }
        if bytes.starts(with: "--".utf8), bytes.count > 3, bytes[2].isASCIILetterOrDigit {
            self = .identifier
        } else if shape.hasAuthority || bytes.starts(with: "www.".utf8) {
            self = .address
        } else if let at = bytes.firstIndex(of: UInt8(ascii: "@")), at < bytes.endIndex - 1 {
            self = .mailAddress
        } else if shape.slashes > 1 || shape.backslashes > 0 || bytes.first == UInt8(ascii: "/") {
            self = .fileName
        } else if shape.hasEnding {
            self = shape.slashes > 0 ? .address : .fileName
        } else if shape.hasInnerUnderscore || shape.hasHump || (shape.digits > 0 && shape.digitBeforeLetter) {
            self = .identifier
        } else {
            return nil
        }
    }

    /// Without the punctuation that a sentence or a label puts around a token.
    static func trimmed(_ token: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var low = 0
        var high = token.count
        while low < high, isOpening(token[low]) { low += 1 }
        while high > low, isClosing(token[high - 1]) { high -= 1 }
        return UnsafeBufferPointer(rebasing: token[low..<high])
    }

    @inline(__always)
    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["): true
        default: false
        }
    }

    @inline(__always)
    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
