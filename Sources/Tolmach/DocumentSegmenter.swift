import Documents
import LocalizationModel
import Segmentation

/// Cuts the blocks of documents into segments: text at its sentences, lines whole, or all blocks whole.
///
///     var segmenter = DocumentSegmenter()
///     let segments = segmenter.segments(of: document)
public struct DocumentSegmenter: Sendable {
    private let segmenter: Segmenter
    private let cutsSentences: Bool
    /// Blocks that were cut so far; numbering goes on from one document part to the next.
    private var blockCount = 0

    /// - Parameters:
    ///   - segmenter: What cuts the blocks; by default by the rules that come with the library.
    ///   - cutsSentences: False leaves every block whole, for programs that know no segments.
    public init(segmenter: Segmenter = Segmenter(), cutsSentences: Bool = true) {
        self.segmenter = segmenter
        self.cutsSentences = cutsSentences
    }

    /// The segments of a document, or of the next part of one, in their order.
    public mutating func segments(of document: Document) -> [Segment] {
        let staysWhole = !cutsSentences || document.format is LinesFormat
        var segments: [Segment] = []
        for block in document.blocks {
            blockCount += 1
            if staysWhole {
                segments.append(
                    Segment(
                        block: blockCount, number: 1, language: block.language, text: block.text,
                        range: 0..<block.text.plain.utf8.count,
                        location: block.location(atOffset: 0, file: document.path), resourceID: block.resourceID,
                        note: block.note, isTranslatable: block.isTranslatable, plural: block.plural,
                        maximumLength: block.maximumLength))
            } else {
                let pieces = segmenter.segments(of: block, number: blockCount, file: document.path)
                segments += pieces.map { piece in
                    var piece = piece
                    piece.plural = block.plural
                    piece.maximumLength = block.maximumLength
                    return piece
                }
            }
        }
        return segments
    }
}
