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
        var segments: [Segment] = []
        for block in document.blocks {
            blockCount += 1
            segments += self.segments(of: block, number: blockCount, in: document)
        }
        return segments
    }

    /// The segments of one block.
    ///
    /// - Parameter number: The block's number in the document, from 1.
    public func segments(of block: TextBlock, number: Int, in document: Document) -> [Segment] {
        guard cutsSentences, !(document.format is LinesFormat) else {
            return [
                Segment(
                    block: number, number: 1, language: block.language, text: block.text,
                    range: 0..<block.text.plain.utf8.count,
                    location: block.location(atOffset: 0, file: document.path), resourceID: block.resourceID,
                    note: block.note, isTranslatable: block.isTranslatable, plural: block.plural,
                    maximumLength: block.maximumLength)
            ]
        }
        var segments = segmenter.segments(of: block, number: number, file: document.path)
        for index in segments.indices {
            segments[index].plural = block.plural
            segments[index].maximumLength = block.maximumLength
        }
        return segments
    }
}
