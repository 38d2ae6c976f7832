import Documents
import Interchange

/// A row of the list of formats: a document's format, or one in which translations, terms or rules travel.
struct FormatListing {
    let name: String
    let title: String
    let content: String
    let endings: [String]
    let support: String
    /// `read`, `write` or `both`.
    let use: String

    /// Documents first; each is read, and written back in its own shape by `merge`.
    static let all =
        DocumentFormats.all.map {
            FormatListing(
                name: $0.name, title: $0.title, content: "document", endings: $0.fileEndings, support: $0.support,
                use: "both")
        }
        + InterchangeFormat.all.map {
            FormatListing(
                name: $0.name, title: $0.title, content: $0.content.rawValue, endings: $0.fileEndings,
                support: $0.support, use: $0.isRead ? $0.isWritten ? "both" : "read" : "write")
        }
}
