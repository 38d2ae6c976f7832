import FileAccess
import ICUText
import Interchange
import LocalizationModel

/// Reads glossaries of every format, chosen by the ending of the file's name.
public enum GlossaryFile {
    /// - Returns: The concepts in file order.
    /// - Throws: `TolmachError`: `unreadableFile`, `invalidEncoding`, `malformedInput`, or `unsupportedFormat` where
    ///   the ending is of no glossary format.
    public static func read(_ path: String) throws(TolmachError) -> [GlossaryConcept] {
        let ending = path.split(separator: ".").last?.lowercased() ?? ""
        let separator: DelimitedTableWriter.Separator
        switch ending {
        case "tbx", "xml", "martif":
            var reader = try TBXReader(path: path)
            var concepts: [GlossaryConcept] = []
            while let concept = try reader.next() { concepts.append(concept) }
            return concepts
        case "csv": separator = .comma
        case "tsv", "tab", "txt", "utf8": separator = .tab
        default:
            throw TolmachError(
                .unsupportedFormat, "\(path): is no glossary by its name",
                advice: "glossaries end in .tbx, .csv or .tsv")
        }
        let text = try TextDecoding.decode(InputFile.bytes(ofFile: path), file: path)
        return try GlossaryTableReader.read(text.utf8, file: path, separator: separator)
    }
}
