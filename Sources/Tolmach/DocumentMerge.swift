import Documents
import Interchange
import LocalizationModel

/// Puts a translation back into the shape of its source document.
///
///     let merge = try DocumentMerge(TranslatedDocument(path: "page.en-ru.xlf"))
///     try merge.bytes      // the page in Russian, all but the text as it was
///
/// The document is read and cut again as the export did; a segment whose text is another than the one that was
/// translated is an error, and one without a translation keeps its source text.
public struct DocumentMerge: Sendable {
    /// The document with the translations in it, in the encoding that it had.
    public private(set) var bytes: [UInt8] = []
    /// Segments that got their translation.
    public private(set) var translated = 0
    /// Segments of the file that have no translation, or none that is as far as was asked.
    public private(set) var untranslated: [SourceLocation] = []
    /// Codes that the translator lost, doubled, added or crossed, with the place of the unit.
    public private(set) var damages: [(location: SourceLocation?, damage: CodeDamage)] = []

    /// How far a translation must be to be put in.
    public enum Requirement: String, CaseIterable, Sendable {
        case translated, approved
    }

    /// - Parameters:
    ///   - source: The document's path, where the XLIFF file doesn't hold the document.
    ///   - requirement: What a segment must be; nil puts in whatever there is.
    /// - Throws: `TolmachError.invalidArgument` where there is no document; `malformedInput` where it is another than
    ///   the one that was exported; what reading it throws.
    public init(
        _ translation: TranslatedDocument, source path: String? = nil, requirement: Requirement? = nil
    ) throws(TolmachError) {
        let document = try Self.document(of: translation, path)
        var segmenter = DocumentSegmenter()
        var texts: [Int: InlineText] = [:]
        var ends: [Int: Int] = [:]
        for segment in segmenter.segments(of: document) {
            let address = SegmentAddress(block: segment.block, number: segment.number)
            guard let unit = translation.segments[address] else { continue }
            guard unit.unit.source.plain == segment.text.plain else {
                throw TolmachError(
                    .malformedInput, "segment \(address.unitID) is not the text that was translated",
                    at: segment.location, advice: "merge into the document that was exported")
            }
            let isFarEnough =
                switch requirement {
                case .approved: unit.isApproved
                case .translated: unit.isTranslated
                case nil: true
                }
            guard isFarEnough, let target = unit.target(for: segment.text), !target.isEmpty else {
                untranslated.append(segment.location)
                continue
            }
            translated += 1
            damages += unit.damages.map { (unit.unit.location, $0) }
            let index = segment.block - 1
            let source = document.blocks[index].text
            let position = ends[index] ?? 0
            var text = texts[index] ?? InlineText()
            if position < segment.range.lowerBound { text.append(source[position..<segment.range.lowerBound]) }
            text.append(target)
            texts[index] = text
            ends[index] = segment.range.upperBound
        }
        for (index, end) in ends {
            let source = document.blocks[index].text
            let count = source.plain.utf8.count
            if end < count { texts[index]?.append(source[end..<count]) }
        }
        bytes = try document.rewritten(replacing: texts)
    }

    private static func document(
        of translation: TranslatedDocument, _ path: String?
    ) throws(TolmachError) -> Document {
        guard let skeleton = translation.skeleton, path != nil || skeleton.text != nil else {
            throw TolmachError(
                .invalidArgument, "the file doesn't hold its source document",
                advice: "pass --source to say where that is")
        }
        let settings = Dictionary(
            skeleton.settings.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var options = DocumentReader.Options(
            formatName: skeleton.inputFormat,
            paragraphs: settings["paragraphs"].flatMap { ParagraphMode(rawValue: $0) } ?? .blankLines,
            declaredLanguage: settings["from"].flatMap { LanguageTag($0) })
        if let path {
            options.encodingName = settings["encoding"]
            return try DocumentReader(options: options).read(path: path)
        }
        options.encodingName = "UTF-8"
        var document = try DocumentReader(options: options)
            .read(bytes: Array((skeleton.text ?? "").utf8), path: skeleton.name)
        document.encoding.name = settings["encoding"] ?? document.encoding.name
        document.encoding.hasByteOrderMark = settings["byte-order-mark"] == "yes"
        return document
    }
}
