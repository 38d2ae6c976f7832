import Documents
import Interchange
import LocalizationModel

/// The document that a translation is put back into: out of the translated file, from beside it, or as the user says.
enum MergeSource {
    /// - Parameters:
    ///   - skeleton: What the translated file says of its document.
    ///   - path: The document that the user named.
    static func document(of skeleton: DocumentSkeleton?, _ path: String?) throws(TolmachError) -> Document {
        let path = path ?? skeleton?.referencedPath
        guard path != nil || skeleton?.text != nil else {
            throw TolmachError(
                .invalidArgument, "the file doesn't hold its source document",
                advice: "pass --source to say where that is")
        }
        let settings = Dictionary(
            (skeleton?.settings ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var options = DocumentReader.Options(
            formatName: skeleton?.inputFormat,
            paragraphs: settings["paragraphs"].flatMap { ParagraphMode(rawValue: $0) } ?? .blankLines,
            declaredLanguage: settings["from"].flatMap { LanguageTag($0) })
        if let path {
            options.encodingName = settings["encoding"]
            return try DocumentReader(options: options).read(path: path)
        }
        options.encodingName = "UTF-8"
        var document = try DocumentReader(options: options)
            .read(bytes: Array((skeleton?.text ?? "").utf8), path: skeleton?.name ?? "")
        document.encoding.name = settings["encoding"] ?? document.encoding.name
        document.encoding.hasByteOrderMark = settings["byte-order-mark"] == "yes"
        return document
    }
}

extension DocumentSkeleton {
    /// Whether the export cut blocks into sentences.
    var cutsSentences: Bool { !settings.contains { $0.name == "segmentation" && $0.value == "whole" } }

    /// The file beside the translated one that holds the document, or nil. A reference that leads out of the folder is
    /// not followed: who sends a translation has no say in what is read here.
    var referencedPath: String? {
        guard text == nil, let reference, !reference.isEmpty, !reference.contains(":"), !reference.contains("\\"),
            !reference.split(separator: "/", omittingEmptySubsequences: false).contains(where: {
                $0.isEmpty || $0 == ".."
            })
        else { return nil }
        guard let file = referringFile, let slash = file.lastIndex(of: "/") else { return reference }
        return file[...slash] + reference
    }
}
