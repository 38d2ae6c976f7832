import Interchange
import LocalizationModel

/// What `export` can write.
enum ExportFormat: String, CaseIterable, Sendable {
    case xliff12 = "xliff-1.2"
    case xliff20 = "xliff-2.0"
    case xliff21 = "xliff-2.1"
    case xliff22 = "xliff-2.2"
    case html, markdown, tsv, csv, docx

    /// A file of an export: its bytes, and the direction it is in where that must be told from another.
    struct File {
        var direction: TranslationDirection?
        var bytes: [UInt8]
        /// The ending of a file that stands beside the export; nil is the export itself.
        var ending: String?
    }

    /// Whether it is a version of XLIFF.
    var isXLIFF: Bool {
        switch self {
        case .xliff12, .xliff20, .xliff21, .xliff22: true
        case .html, .markdown, .tsv, .csv, .docx: false
        }
    }

    /// The format that a file's name says, or nil; of the versions of XLIFF the newest that the program reads.
    init?(path: String, for profile: ClientProfile = .generic) {
        switch path.split(separator: ".").last?.lowercased() ?? "" {
        case "xlf", "xliff": self = profile.readsOnlyVersion12 ? .xliff12 : .xliff21
        case "html", "htm": self = .html
        case "md", "markdown": self = .markdown
        case "tsv": self = .tsv
        case "csv": self = .csv
        case "docx": self = .docx
        default: return nil
        }
    }

    /// The files that a job makes: one, or of XLIFF 2 one a direction.
    func files(of job: TranslationJob, options: ExportOptions, language: TableLanguage) throws(TolmachError) -> [File] {
        switch self {
        case .xliff12: return [File(bytes: XLIFF12Writer.write(job, options: options))]
        case .xliff20: return files(of: job, .version20, options)
        case .xliff21: return files(of: job, .version21, options)
        case .xliff22: return files(of: job, .version22, options)
        case .html: return [File(bytes: Array(try HTMLTableWriter.write(job, language: language).utf8))]
        case .markdown: return [File(bytes: Array(MarkdownTableWriter.write(job, language: language).utf8))]
        case .tsv:
            return [File(bytes: Array(DelimitedTableWriter.write(job, separator: .tab, language: language).utf8))]
        case .csv:
            return [File(bytes: Array(DelimitedTableWriter.write(job, separator: .comma, language: language).utf8))]
        case .docx: return [File(bytes: try DOCXTableWriter.write(BilingualTable(job), language: language))]
        }
    }

    /// What a program wants beside the export: the matches as a memory, the names and terms as a glossary.
    func memories(of job: TranslationJob, _ options: ExportOptions) -> [File] {
        job.directions.flatMap { direction in
            [
                File(
                    direction: direction, bytes: OmegaTMemory.write(job, in: direction, options: options), ending: "tmx"
                ),
                File(direction: direction, bytes: OmegaTGlossary.write(job, in: direction), ending: "utf8"),
            ]
        }
    }

    private func files(of job: TranslationJob, _ version: XLIFFVersion, _ options: ExportOptions) -> [File] {
        XLIFF2Writer.write(job, version: version, options: options)
            .map { File(direction: $0.direction, bytes: $0.bytes) }
    }
}
