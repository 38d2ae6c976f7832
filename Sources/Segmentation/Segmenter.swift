import LocalizationModel

/// Cuts running text into sentences, as a translator would.
///
///     let segmenter = Segmenter()
///     segmenter.segmentRanges(of: "Dr. Brown came. He left.", language: .english) == [0..<16, 16..<24]
///
/// One pass over the UTF-8 bytes finds the places where a sentence may end; only there the words around are looked up.
/// The words by kind are data files. Linear in the length of the text.
public struct Segmenter: Sendable {
    private let words: [LanguageRules]
    private let otherWords: LanguageRules
    /// The rules of an SRX file, which replace all else.
    private let rules: RuleSegmentation?
    private let segmentsSubflows: Bool
    private let formatHandling: SegmentationRules.FormatHandling?
    private let table = CharacterTable.shared

    /// A segmenter with the rules that come with the library: English, Russian, Ukrainian, Turkish, and for all other
    /// languages punctuation alone.
    public init() {
        self.init(
            wordLists: DataFile.languages.map { .init(language: $0, text: DataFile.text(of: $0)) }, rules: nil,
            of: SegmentationRules())
    }

    /// A segmenter with the rules of an SRX file.
    ///
    /// Where the rules carry word lists of the library's own (`SegmentationRules.standard` does), its own engine cuts
    /// by them; else the rules alone do, as the standard says.
    ///
    /// - Throws: `TolmachError.invalidArgument` where an expression can't be used.
    public init(rules: SegmentationRules) throws(TolmachError) {
        self.init(
            wordLists: rules.wordLists, rules: rules.wordLists.isEmpty ? try RuleSegmentation(rules) : nil, of: rules)
    }

    private init(wordLists: [SegmentationRules.WordList], rules: RuleSegmentation?, of file: SegmentationRules) {
        words = wordLists.map { LanguageRules(LanguageTag(language: $0.language), words: $0.text) }
        otherWords = LanguageRules(LanguageTag(language: "und"))
        self.rules = rules
        segmentsSubflows = file.segmentsSubflows
        formatHandling = file.formatHandling
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
    /// Nothing is allocated, unless the rules are of an SRX file.
    ///
    /// - Parameter text: Well-formed UTF-8.
    public func forEachEnd(
        in text: UnsafeBufferPointer<UInt8>, language: LanguageTag, _ body: (Int) -> Void
    ) {
        if let rules { return rules.forEachEnd(in: text, language: language, body) }
        var scanner = SentenceScanner(
            rules: words.first { $0.language.language == language.language } ?? otherWords,
            text: TextView(bytes: text, table: table))
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
        let isSubflow = block.kind == .attribute && !segmentsSubflows
        if block.isTranslatable, let language = block.language, block.kind != .code, !isSubflow {
            ranges = segmentRanges(of: plain, language: language)
        }
        let slicing = SegmentSlicing(of: block.text, at: ranges, formatHandling)
        var locator = BlockLocator(block, file: file)
        return slicing.pieces.indices.map { index in
            Segment(
                block: number, number: index + 1, language: block.language, text: slicing.texts[index],
                range: slicing.pieces[index], location: locator.location(of: slicing.pieces[index].lowerBound),
                resourceID: block.resourceID, note: block.note, isTranslatable: block.isTranslatable)
        }
    }
}
