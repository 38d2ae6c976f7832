import FileAccess
import ICUText
import Interchange
import LocalizationModel

/// How the table in a file is written: what parts its columns, and its encoding. Who writes it anew keeps to both.
public struct GlossaryTableForm: Sendable {
    public var separator: DelimitedTableWriter.Separator
    public var encoding: FileEncoding

    /// The form of the glossary in a file.
    ///
    /// - Throws: `TolmachError`: `unreadableFile`, `invalidEncoding`.
    public init(path: String, separator: DelimitedTableWriter.Separator) throws(TolmachError) {
        let text = try TextDecoding.decode(InputFile.bytes(ofFile: path), file: path)
        self.separator = DelimitedTableWriter.Separator.found(in: text.utf8, usual: separator)
        encoding = text.encoding
    }

    /// A table in the encoding; in UTF-8 where that lacks a letter.
    public func encoded(_ utf8: [UInt8]) -> (bytes: [UInt8], isWhole: Bool) {
        if let bytes = try? encoding.encode(utf8: utf8) { return (bytes, true) }
        return (utf8, false)
    }
}
