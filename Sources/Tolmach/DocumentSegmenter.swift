import Documents
import ICUText
import LocalizationModel

/// Cuts the blocks of documents into segments: running text at its sentences, all else whole.
///
///     var segmenter = DocumentSegmenter()
///     let segments = try segmenter.segments(of: document)
public struct DocumentSegmenter: ~Copyable {
    private var units = UTF16Buffer()
    /// Blocks that were cut so far; numbering goes on from one document part to the next.
    private var blockCount = 0

    public init() {}

    /// The segments of a document, or of the next part of one, in their order.
    ///
    /// - Throws: `TolmachError.libraryFailure`.
    public mutating func segments(of document: Document) throws(TolmachError) -> [Segment] {
        var segments: [Segment] = []
        for block in document.blocks {
            blockCount += 1
            let isRunningText = block.kind != .interfaceString && block.kind != .attribute && block.kind != .code
            let ranges: [Range<Int>]
            if let language = block.language, isRunningText, !(document.format is LinesFormat) {
                ranges = try sentences(of: block.text.plain, language: language)
            } else {
                ranges = [0..<block.text.plain.utf8.count]
            }
            for (index, range) in ranges.enumerated() {
                segments.append(
                    Segment(
                        block: blockCount, number: index + 1, language: block.language, text: block.text[range],
                        range: range, location: block.location(atOffset: range.lowerBound, file: document.path),
                        resourceID: block.resourceID, note: block.note, isTranslatable: block.isTranslatable))
            }
        }
        return segments
    }

    /// UTF-8 ranges of the sentences, without the white space around them.
    private mutating func sentences(of text: String, language: LanguageTag) throws(TolmachError) -> [Range<Int>] {
        units.assign(text)
        var iterator = try BreakIterator(.sentence, language: language)
        var ends: [Int] = []
        iterator.forEachBoundary(in: units.units) { end, _ in ends.append(end) }
        let utf16 = text.utf16
        var ranges: [Range<Int>] = []
        var start = utf16.startIndex
        var offset = 0
        for end in ends {
            let stop = utf16.index(start, offsetBy: end - offset)
            let sentence = text[start..<stop]
            let trimmed = sentence.drop(while: \.isWhitespace)
            var last = trimmed.endIndex
            while last > trimmed.startIndex, text[text.index(before: last)].isWhitespace {
                last = text.index(before: last)
            }
            if trimmed.startIndex < last {
                let lower = text.utf8.distance(from: text.startIndex, to: trimmed.startIndex)
                ranges.append(lower..<(lower + text.utf8.distance(from: trimmed.startIndex, to: last)))
            }
            (start, offset) = (stop, end)
        }
        return ranges
    }
}
