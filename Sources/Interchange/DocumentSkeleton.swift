import LocalizationModel

/// The source document as an XLIFF file carries it along, so that the translation can be put back into it.
public struct DocumentSkeleton: Hashable, Sendable {
    /// Path or name of the document, as the user gave it.
    public var name: String
    /// The whole decoded text of the document, or nil where the file doesn't hold it.
    public var text: String?
    /// The file beside the XLIFF file that holds the document, as a relative reference, or nil.
    public var reference: String?
    /// The XLIFF file that has the reference.
    public var referringFile: String?
    /// The format that the document was read as: `text`, `html`, `po`.
    public var inputFormat: String
    /// What else reading it again asks for, such as the encoding or how paragraphs are told apart.
    public var settings: [TranslationUnit.Property]

    public init(
        name: String, text: String?, inputFormat: String, settings: [TranslationUnit.Property] = []
    ) {
        self.name = name
        self.text = text
        self.inputFormat = inputFormat
        self.settings = settings
    }

    /// What a file of another program is known by: its name and nothing else.
    var isNameOnly: Bool { text == nil && reference == nil && settings.isEmpty && inputFormat == "text" }

    /// What a file says of its document and of the export itself, so that `merge` can read both again.
    func settings(for options: ExportOptions) -> [TranslationUnit.Property] {
        var all: [TranslationUnit.Property] = [
            .init(name: "client", value: options.profile.rawValue), .init(name: "input-format", value: inputFormat),
        ]
        all += settings
        if options.segmentation == .whole { all.append(.init(name: "segmentation", value: "whole")) }
        return all
    }
}
