import LocalizationModel

/// Makes UTF-8 of a file's bytes, whatever encoding they are in.
///
/// A byte order mark decides; else UTF-16 is told by its bytes' shape; else the bytes must be strict UTF-8; else
/// the Cyrillic and Turkish encodings from before Unicode are tried by their letters, and said in a warning.
///
///     let text = try TextDecoding.decode(bytes, file: "page.txt")
///     text.encoding.name == "windows-1251"
public enum TextDecoding {
    private static let advice = "save it as UTF-8, or mend the file"

    /// Decodes bytes.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - name: The encoding the user declared, or nil.
    ///   - file: The path for messages.
    ///   - advice: What else the user can do where the bytes don't fit.
    /// - Throws: `TolmachError.invalidEncoding` with the offset, line and column of the first byte that does not fit;
    ///   `invalidArgument` where no encoding has the declared name.
    public static func decode(
        _ bytes: [UInt8], encoding name: String? = nil, file: String, advice: String? = nil
    ) throws(TolmachError) -> DecodedText {
        var result: Result<DecodedText, TolmachError> = .success(DecodedText(utf8: [], encoding: .utf8))
        bytes.withUnsafeBufferPointer { buffer in
            result = Result { () throws(TolmachError) in
                if let name { return try decode(buffer, bytes, declared: name, file: file) }
                return try decode(buffer, bytes, file: file)
            }
        }
        do throws(TolmachError) { return try result.get() } catch {
            var told = error
            if let advice, told.code == .invalidEncoding { told.advice = advice }
            throw told
        }
    }

    private static func decode(
        _ buffer: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8], declared name: String, file: String
    ) throws(TolmachError) -> DecodedText {
        guard CharacterEncoding(name) != nil else {
            throw TolmachError(
                .invalidArgument, "no encoding is called \(name)",
                advice: "names are such as UTF-8, windows-1251, KOI8-R")
        }
        let plainName = name.filter { $0.isLetter || $0.isNumber }.uppercased()
        let mark = ByteOrderMark.find(in: buffer)
        switch plainName {
        case "UTF8":
            let hasMark = mark?.name == "UTF-8"
            return try utf8(buffer, bytes, skipping: hasMark ? 3 : 0, file: file)
        case "UTF16", "UTF16LE", "UTF16BE":
            let implied = plainName == "UTF16BE" ? "UTF-16BE" : "UTF-16LE"
            if let mark, mark.name.hasPrefix("UTF-16"), plainName == "UTF16" || mark.name == implied {
                return try converted(buffer, from: mark.name, skipping: mark.length, file: file)
            }
            let guess = plainName == "UTF16" ? UTF16Guess.name(for: buffer) : nil
            return try converted(buffer, from: guess ?? implied, skipping: 0, file: file)
        default:
            return try converted(buffer, from: name, skipping: 0, file: file)
        }
    }

    private static func decode(
        _ buffer: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8], file: String
    ) throws(TolmachError) -> DecodedText {
        if let mark = ByteOrderMark.find(in: buffer) {
            return mark.name == "UTF-8"
                ? try utf8(buffer, bytes, skipping: mark.length, file: file)
                : try converted(buffer, from: mark.name, skipping: mark.length, file: file)
        }
        if let name = UTF16Guess.name(for: buffer) {
            var text = try converted(buffer, from: name, skipping: 0, file: file)
            text.warnings.append("read as \(name), though it has no byte order mark")
            return text
        }
        guard let error = UTF8Validation.firstError(in: buffer) else {
            return DecodedText(utf8: bytes, encoding: .utf8)
        }
        guard let name = LegacyEncodingGuess.name(for: buffer),
            var text = try? converted(buffer, from: name, skipping: 0, file: file)
        else { throw invalidUTF8(at: error, in: buffer, file: file) }
        text.warnings.append("is no UTF-8 but \(name) by its letters; converted")
        return text
    }

    private static func utf8(
        _ buffer: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8], skipping mark: Int, file: String
    ) throws(TolmachError) -> DecodedText {
        if let error = UTF8Validation.firstError(in: buffer) { throw invalidUTF8(at: error, in: buffer, file: file) }
        return DecodedText(
            utf8: mark == 0 ? bytes : Array(bytes[mark...]),
            encoding: FileEncoding(name: "UTF-8", hasByteOrderMark: mark > 0))
    }

    private static func converted(
        _ buffer: UnsafeBufferPointer<UInt8>, from name: String, skipping mark: Int, file: String
    ) throws(TolmachError) -> DecodedText {
        guard let encoding = CharacterEncoding(name) else {
            throw TolmachError(.invalidArgument, "no encoding is called \(name)")
        }
        do {
            return DecodedText(
                utf8: try encoding.decode(UnsafeBufferPointer(rebasing: buffer[mark...])),
                encoding: FileEncoding(name: name, hasByteOrderMark: mark > 0))
        } catch {
            throw TolmachError(
                error.code, error.message, at: SourceLocation(file: file, line: 1, column: 1), advice: advice)
        }
    }

    private static func invalidUTF8(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, file: String
    ) -> TolmachError {
        var line = 1
        var column = 1
        for byte in bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        let hex = String(bytes[offset], radix: 16, uppercase: true)
        return TolmachError(
            .invalidEncoding, "byte \(offset) (0x\(hex)) is no UTF-8",
            at: SourceLocation(file: file, line: line, column: column), advice: advice)
    }
}
