import LocalizationModel

/// A file's character encoding and whether a byte order mark stands in front.
public struct FileEncoding: Hashable, Sendable {
    /// `UTF-8`, `UTF-16LE`, `windows-1251`: the name as IANA registers it.
    public var name: String
    /// Whether the file starts with a byte order mark.
    public var hasByteOrderMark: Bool

    /// UTF-8 without a byte order mark.
    public static let utf8 = FileEncoding(name: "UTF-8")

    /// Makes an encoding; the name is one that ICU knows.
    public init(name: String, hasByteOrderMark: Bool = false) {
        self.name = name
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// UTF-8 as bytes of this encoding, with the mark where the file had one.
    ///
    /// - Throws: `TolmachError.invalidEncoding` where a character has no place in the encoding.
    public func encode(utf8 bytes: [UInt8]) throws(TolmachError) -> [UInt8] {
        let mark = hasByteOrderMark ? ByteOrderMark.bytes(ofEncoding: name) : []
        if name == Self.utf8.name { return mark.isEmpty ? bytes : mark + bytes }
        guard let encoding = CharacterEncoding(name) else {
            throw TolmachError(.invalidArgument, "no encoding is called \(name)")
        }
        var encoded: Result<[UInt8], TolmachError> = .success([])
        bytes.withUnsafeBufferPointer { buffer in
            encoded = Result { () throws(TolmachError) in try encoding.encode(utf8: buffer) }
        }
        return mark + (try encoded.get())
    }
}
