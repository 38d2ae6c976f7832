/// A format in which translations, terms or rules travel: what a list of formats says of it.
///
///     InterchangeFormat.all.first { $0.name == "tmx" }?.isRead == true
public struct InterchangeFormat: Sendable {
    /// What a format carries.
    public enum Content: String, Sendable {
        case bilingual, glossary, rules
    }

    /// The name on the command line, such as `tmx`.
    public let name: String
    /// The name for people.
    public let title: String
    public let content: Content
    /// Endings of file names, without the dot.
    public let fileEndings: [String]
    public let isRead: Bool
    public let isWritten: Bool
    /// What of the format is supported, in a line.
    public let support: String

    /// Every format, the standards first.
    public static let all: [InterchangeFormat] = [
        InterchangeFormat(
            name: "xliff", title: "XLIFF", content: .bilingual,
            fileEndings: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"], isRead: true, isWritten: true,
            support: "1.2, 2.0, 2.1, 2.2; states, candidates, glossary, notes, plural forms; what is unknown is kept"),
        InterchangeFormat(
            name: "tmx", title: "TMX", content: .bilingual, fileEndings: ["tmx"], isRead: true, isWritten: true,
            support: "1.1 to 1.4b, levels 1 and 2, as a stream; written as 1.4b; contexts and properties kept"),
        InterchangeFormat(
            name: "po", title: "gettext PO", content: .bilingual, fileEndings: ["po"], isRead: true, isWritten: true,
            support: "contexts, comments, fuzzy entries, plural forms"),
        InterchangeFormat(
            name: "tsv", title: "Table, tabs", content: .bilingual, fileEndings: ["tsv", "tab", "txt"], isRead: true,
            isWritten: true, support: "source and target columns, with a header row or without"),
        InterchangeFormat(
            name: "csv", title: "Table, commas", content: .bilingual, fileEndings: ["csv"], isRead: true,
            isWritten: true, support: "the same, quoted as RFC 4180 says"),
        InterchangeFormat(
            name: "docx", title: "Word table", content: .bilingual, fileEndings: ["docx"], isRead: true,
            isWritten: true, support: "a review table of two columns that is read back"),
        InterchangeFormat(
            name: "html", title: "Bilingual page", content: .bilingual, fileEndings: ["html", "htm"], isRead: true,
            isWritten: true,
            support: "one file for a browser: filters, sorting, prints well; what is edited in it is read back"),
        InterchangeFormat(
            name: "markdown", title: "Markdown table", content: .bilingual, fileEndings: ["md"], isRead: true,
            isWritten: true, support: "for a code host's reviews; what is edited in it is read back"),
        InterchangeFormat(
            name: "tmdb", title: "Memory database", content: .bilingual, fileEndings: ["tmdb"], isRead: true,
            isWritten: true, support: "a translation memory with its index, in one SQLite file"),
        InterchangeFormat(
            name: "tbx", title: "TBX", content: .glossary, fileEndings: ["tbx"], isRead: true, isWritten: true,
            support: "v3 Basic as DCA and DCT, and 2008"),
        InterchangeFormat(
            name: "srx", title: "SRX", content: .rules, fileEndings: ["srx"], isRead: true, isWritten: true,
            support: "1.0 and 2.0, cascading; ICU regular expressions; written as 2.0"),
    ]
}
