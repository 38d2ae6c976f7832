import LocalizationModel

/// Cuts running text into sentences, as a translator would.
///
///     let segmenter = Segmenter()
///     segmenter.segmentRanges(of: "Dr. Brown came. He left.", language: .english) == [0..<16, 16..<24]
///
/// One pass over the UTF-8 bytes finds terminators; only around them the rules of the language are asked. The rules'
/// abbreviations and starting words are data files. Linear in the length of the text.
public struct Segmenter: Sendable {
    private let rules: [String: LanguageRules]
    private let otherRules: LanguageRules
    private let table = CharacterTable.shared

    /// A segmenter with the rules that come with the library: English, Russian, Ukrainian, Turkish, and for all other
    /// languages punctuation alone.
    public init() {
        let languages: [LanguageTag] = [.english, .russian, .ukrainian, .turkish]
        rules = Dictionary(uniqueKeysWithValues: languages.map { ($0.language, LanguageRules($0)) })
        otherRules = LanguageRules(LanguageTag(language: "und"))
    }

    /// UTF-8 ranges of the sentences, which tile the text: each ends with the white space behind it.
    public func segmentRanges(of text: String, language: LanguageTag) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var start = 0
            forEachEnd(in: bytes, language: language) { end in
                ranges.append(start..<end)
                start = end
            }
            return ranges
        }
    }

    /// Calls `body` with the end of each sentence, white space behind it included, the last with the text's own end.
    ///
    /// Nothing is allocated.
    ///
    /// - Parameter text: Well-formed UTF-8.
    public func forEachEnd(
        in text: UnsafeBufferPointer<UInt8>, language: LanguageTag, _ body: (Int) -> Void
    ) {
        var scanner = SentenceScanner(
            rules: rules[language.language] ?? otherRules, text: TextView(bytes: text, table: table))
        while let end = scanner.next() { body(end) }
    }

    /// The segments of a block, without the white space around them, each with its inline codes and its place.
    ///
    /// Headings, list items and interface strings are cut too where they hold several sentences; what is in no language
    /// or must stay as it is remains whole.
    ///
    /// - Parameters:
    ///   - number: The block's number in its document, from 1.
    ///   - file: The path that locations carry.
    public func segments(of block: TextBlock, number: Int, file: String) -> [Segment] {
        let plain = block.text.plain
        var ranges = [0..<plain.utf8.count]
        if block.isTranslatable, let language = block.language, block.kind != .code {
            ranges = segmentRanges(of: plain, language: language)
        }
        let trimmed = ranges.map { Self.trimmed($0, in: block.text) }.filter { !$0.isEmpty }
        let pieces = trimmed.isEmpty && !block.text.isEmpty ? [0..<plain.utf8.count] : trimmed
        return pieces.indices.map { index in
            // Codes between two segments go with the segment in front, those before the first with the first.
            let start = index == 0 ? 0 : pieces[index].lowerBound
            let end = index + 1 < pieces.count ? pieces[index + 1].lowerBound : plain.utf8.count
            return Segment(
                block: number, number: index + 1, language: block.language,
                text: Self.slice(block.text, pieces[index], codesIn: start..<end), range: pieces[index],
                location: block.location(atOffset: pieces[index].lowerBound, file: file),
                resourceID: block.resourceID, note: block.note, isTranslatable: block.isTranslatable)
        }
    }

    /// The range without the white space at its ends, but for white space before or behind a code that stands for text.
    private static func trimmed(_ range: Range<Int>, in text: InlineText) -> Range<Int> {
        var plain = text.plain
        let words = plain.withUTF8 { bytes in
            let view = TextView(bytes: bytes, table: .shared)
            let start = min(view.skip(.space, from: range.lowerBound), range.upperBound)
            let end = view.skipBack(.space, from: range.upperBound, limit: range.upperBound - start)
            return start..<max(start, end)
        }
        let standing = text.codes.lazy
            .filter { $0.code.kind == .standalone && (range.contains($0.offset) || $0.offset == plain.utf8.count) }
            .map(\.offset).filter { $0 <= range.upperBound }
        guard let first = standing.min(), let last = standing.max() else { return words }
        return min(words.lowerBound, first)..<max(words.upperBound, last)
    }

    /// The words of one range with the codes of a wider one; codes outside the words move to their nearer end.
    private static func slice(_ text: InlineText, _ words: Range<Int>, codesIn codes: Range<Int>) -> InlineText {
        guard !text.codes.isEmpty else { return text[words] }
        let taken = text[codes]
        return InlineText(
            plain: text[words].plain,
            codes: taken.codes.map { placed in
                InlineText.PlacedCode(
                    offset: placed.offset + codes.lowerBound - words.lowerBound, code: placed.code)
            })
    }
}
