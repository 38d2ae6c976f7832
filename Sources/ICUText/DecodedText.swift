import LocalizationModel

/// The text of a file as UTF-8, with what is needed to write it back as it was.
public struct DecodedText: Sendable {
    /// Well-formed UTF-8 without a byte order mark.
    public var utf8: [UInt8]
    /// What the file is written in.
    public var encoding: FileEncoding
    /// What a person should hear of: that the encoding was guessed.
    public var warnings: [String]

    /// Makes the result of a decoding.
    public init(utf8: [UInt8], encoding: FileEncoding, warnings: [String] = []) {
        self.utf8 = utf8
        self.encoding = encoding
        self.warnings = warnings
    }
}
