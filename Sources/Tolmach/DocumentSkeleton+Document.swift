import Documents
import Interchange
import LocalizationModel

extension DocumentSkeleton {
    /// The document as an export carries it along, with all that reading it again asks for.
    ///
    /// - Parameter options: How the document was read.
    public init(_ document: Document, options: DocumentReader.Options) {
        var settings: [TranslationUnit.Property] = [.init(name: "encoding", value: document.encoding.name)]
        if document.encoding.hasByteOrderMark { settings.append(.init(name: "byte-order-mark", value: "yes")) }
        settings.append(.init(name: "paragraphs", value: options.paragraphs.rawValue))
        if let language = options.declaredLanguage {
            settings.append(.init(name: "from", value: language.description))
        }
        self.init(
            name: document.path, text: String(decoding: document.source, as: UTF8.self),
            inputFormat: document.format.name, settings: settings)
    }
}
