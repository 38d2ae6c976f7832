import LocalizationModel

/// What an export writes: a document's segments with what memory and glossary say of them.
///
///     let job = TranslationJob(
///         document: DocumentSkeleton(name: "page.html", text: html, inputFormat: "html"),
///         segments: suggested, program: "Tolmach", programVersion: "0.1.0")
///     let page = BilingualTableWriter.html(job, options: TableOptions(language: .english))
public struct TranslationJob: Sendable {
    public var document: DocumentSkeleton
    /// In the order of the document; segments without a target language are left out of every export.
    public var segments: [SuggestedSegment]
    /// Name and version of the program that writes, for the file's header.
    public var program: String
    public var programVersion: String

    public init(
        document: DocumentSkeleton, segments: [SuggestedSegment], program: String = "Tolmach",
        programVersion: String = "0"
    ) {
        self.document = document
        self.segments = segments
        self.program = program
        self.programVersion = programVersion
    }

    /// The directions that the document is translated in, in the order of their first segments.
    public var directions: [TranslationDirection] {
        var seen: Set<TranslationDirection> = []
        return segments.compactMap(\.direction).filter { seen.insert($0).inserted }
    }

    /// The directions that an XLIFF is written in; where nothing is to be translated, one of no languages, so that the
    /// file still holds its document.
    var exportedDirections: [TranslationDirection] {
        let unknown = LanguageTag(language: "und")
        return directions.isEmpty ? [TranslationDirection(from: unknown, to: unknown)] : directions
    }

    /// The segments of one direction, consecutive ones of one block together.
    func blocks(in direction: TranslationDirection) -> [[SuggestedSegment]] {
        var blocks: [[SuggestedSegment]] = []
        for segment in segments where segment.direction == direction {
            if blocks.last?.last?.segment.block == segment.segment.block {
                blocks[blocks.count - 1].append(segment)
            } else {
                blocks.append([segment])
            }
        }
        return blocks
    }
}

extension SuggestedSegment {
    /// From which language into which the segment goes, or nil where it stays as it is.
    var direction: TranslationDirection? {
        guard segment.isTranslatable, let source = segment.language, let target = targetLanguage else { return nil }
        return TranslationDirection(from: source, to: target)
    }
}
