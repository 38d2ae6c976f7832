import Documents
import Interchange
import LocalizationModel

extension DocumentSkeleton {
    /// The document as an export carries it along, with all that reading it again asks for.
    ///
    /// - Parameter paragraphs: How paragraphs of plain text were told apart, or nil.
    public init(_ document: Document, paragraphs: String? = nil) {
        var settings: [TranslationUnit.Property] = [.init(name: "encoding", value: document.encoding.name)]
        if document.encoding.hasByteOrderMark { settings.append(.init(name: "byte-order-mark", value: "yes")) }
        if let paragraphs { settings.append(.init(name: "paragraphs", value: paragraphs)) }
        self.init(
            name: document.path, text: String(decoding: document.source, as: UTF8.self),
            inputFormat: document.format.name, settings: settings)
    }
}
