import FileAccess
import ICUText
import Interchange
import LocalizationModel

/// Reads and writes glossaries of every format, chosen by the ending of the file's name.
public enum GlossaryFile {
    /// What a glossary may be written as.
    public enum Format: String, CaseIterable, Sendable {
        case tbxDCA = "tbx-dca"
        case tbxDCT = "tbx-dct"
        case tbx2008 = "tbx-2008"
        case csv, tsv, omegat

        /// What parts the columns of a table; nil of TBX.
        public var separator: DelimitedTableWriter.Separator? {
            switch self {
            case .csv: .comma
            case .tsv, .omegat: .tab
            case .tbxDCA, .tbxDCT, .tbx2008: nil
            }
        }

        /// The format with a name, else the one that a path's ending stands for, else TBX.
        ///
        /// - Throws: `TolmachError.unsupportedFormat` where the ending is of no glossary format.
        public static func named(_ name: String?, path: String?) throws(TolmachError) -> Format {
            if let name, let format = Format(rawValue: name) { return format }
            switch path.map({ ending(of: $0) }) {
            case nil, "tbx", "xml": return .tbxDCA
            case "martif": return .tbx2008
            case "csv": return .csv
            case "tsv": return .tsv
            case "txt", "utf8", "tab": return .omegat
            default: throw noGlossary(path ?? "")
            }
        }
    }

    /// - Parameters:
    ///   - from: The language of the first column, and `to` of the second, where a table does not name its languages
    ///     (OmegaT's).
    /// - Returns: The concepts in file order.
    /// - Throws: `TolmachError`: `unreadableFile`, `invalidEncoding`, `malformedInput`, or `unsupportedFormat` where
    ///   the ending is of no glossary format.
    public static func read(
        _ path: String, from: LanguageTag? = nil, to: LanguageTag? = nil
    ) throws(TolmachError) -> [GlossaryConcept] {
        var matter = GlossaryMatter()
        return try read(path, from: from, to: to, matter: &matter)
    }

    /// As `read(_:from:to:)`; what the file says around its entries is added to `matter`.
    ///
    /// - Throws: As `read(_:from:to:)`.
    public static func read(
        _ path: String, from: LanguageTag?, to: LanguageTag?, matter: inout GlossaryMatter
    ) throws(TolmachError) -> [GlossaryConcept] {
        let separator: DelimitedTableWriter.Separator
        switch ending(of: path) {
        case "tbx", "xml", "martif":
            var reader = try TBXReader(path: path)
            var concepts: [GlossaryConcept] = []
            while let concept = try reader.next() { concepts.append(concept) }
            matter.merge(reader.matter)
            return concepts
        case "csv": separator = .comma
        case "tsv", "tab", "txt", "utf8": separator = .tab
        default: throw noGlossary(path)
        }
        let text = try TextDecoding.decode(InputFile.bytes(ofFile: path), file: path)
        return try readTable(text.utf8, path, separator, from: from, to: to)
    }

    private static func readTable(
        _ utf8: [UInt8], _ path: String, _ separator: DelimitedTableWriter.Separator, from: LanguageTag?,
        to: LanguageTag?
    ) throws(TolmachError) -> [GlossaryConcept] {
        if !utf8.isEmpty, !GlossaryTableReader.namesLanguages(utf8, file: path, separator: separator) {
            if let from, let to {
                return try OmegaTGlossaryTable.read(
                    utf8, file: path, separator: separator, from: from, to: to)
            }
            throw TolmachError(
                .malformedInput, "the first row names no language",
                at: SourceLocation(file: path, line: 1, column: 1),
                advice:
                    "begin a glossary with a row of language codes, such as en and ru; for a glossary of OmegaT, pass --from and --to"
            )
        }
        return try GlossaryTableReader.read(utf8, file: path, separator: separator)
    }

    /// The concepts as a table would give them back: without what it has no columns for. Those of TBX as they are.
    ///
    /// - Throws: As `bytes(of:_:from:to:matter:)`.
    public static func reduced(
        _ concepts: [GlossaryConcept], to format: Format, from: LanguageTag?, to: LanguageTag?
    ) throws(TolmachError) -> [GlossaryConcept] {
        guard let separator = format.separator else { return concepts }
        return try readTable(bytes(of: concepts, format, from: from, to: to), "", separator, from: from, to: to)
    }

    /// The file's bytes, UTF-8.
    ///
    /// - Parameters:
    ///   - matter: What to say around the entries; tables have no place for it.
    ///   - separator: What is to part the columns of a table where not the format's own.
    /// - Throws: `TolmachError.invalidArgument` where OmegaT's format has no languages to write.
    public static func bytes(
        of concepts: [GlossaryConcept], _ format: Format, from: LanguageTag?, to: LanguageTag?,
        matter: GlossaryMatter = GlossaryMatter(), separator: DelimitedTableWriter.Separator? = nil
    ) throws(TolmachError) -> [UInt8] {
        let style: TBXWriter.Style
        switch format {
        case .csv: return Array(GlossaryTableWriter.write(concepts, separator: separator ?? .comma).utf8)
        case .tsv: return Array(GlossaryTableWriter.write(concepts, separator: separator ?? .tab).utf8)
        case .omegat:
            guard let from, let to else {
                throw TolmachError(
                    .invalidArgument, "a glossary of OmegaT has two languages", advice: "pass --from and --to")
            }
            return Array(OmegaTGlossaryTable.write(concepts, from: from, to: to).utf8)
        case .tbxDCA: style = .basicDCA
        case .tbxDCT: style = .basicDCT
        case .tbx2008: style = .martif
        }
        var writer = TBXWriter(style, matter: matter)
        for concept in concepts { writer.add(concept) }
        return writer.finish()
    }

    private static func ending(of path: String) -> String {
        path.split(separator: ".").last?.lowercased() ?? ""
    }

    private static func noGlossary(_ path: String) -> TolmachError {
        TolmachError(
            .unsupportedFormat, "\(path): is no glossary by its name",
            advice: "glossaries end in .tbx, .csv or .tsv, those of OmegaT in .txt, .utf8 or .tab")
    }
}
