import LocalizationModel
import Storage

/// Compares a segment with every text of a memory file: what the index is measured by, and must always agree with.
package struct ExhaustiveSearch {
    /// A text that scores at all, with what the scorer says of it.
    package struct Compared {
        let candidate: CandidateSearch<DatabaseIndex>.Candidate
    }

    private let connection: MemoryConnection
    private let language: LanguageTag
    private let texts: [(number: UInt32, text: AnalyzedText)]
    private let tools = MatchingTools()

    /// Reads all texts of a language.
    ///
    /// - Throws: `TolmachError.storage` where the file can't be read.
    package init(_ database: MemoryDatabase, language: LanguageTag) throws(TolmachError) {
        self.language = language
        connection = try MemoryConnection(path: database.path)
        let analyzer = tools.analyzer(language)
        var texts: [(number: UInt32, text: AnalyzedText)] = []
        let read = try Database(path: database.path, mode: .readOnly)
            .prepare("SELECT id, language, plain, codes FROM text ORDER BY id")
        while try read.step() {
            guard let tag = read.text(at: 1).flatMap({ LanguageTag($0) }), tag.sharesLanguage(with: language),
                let plain = read.text(at: 2)
            else { continue }
            let text = analyzer.analyze(InlineText(plain: plain, codes: FieldList.codes(read.text(at: 3))))
            if !text.bytes.isEmpty { texts.append((UInt32(clamping: read.integer(at: 0)), text)) }
        }
        self.texts = texts
    }

    /// Compares a segment with every text, by the scorer alone; those that come to `threshold` at the least are told.
    package func compare(_ segment: InlineText, threshold: Int) -> [Compared] {
        let scorer = tools.scorer(language)
        let analyzed = tools.analyzer(language).analyze(segment)
        return texts.compactMap { number, text in
            let comparison = scorer.compare(analyzed, text, threshold: threshold)
            guard comparison.bound >= max(1, threshold) else { return nil }
            return Compared(candidate: .init(number: number, text: text, comparison: comparison))
        }
    }

    /// The best matches among what was compared.
    ///
    /// - Throws: `TolmachError.storage` where the file can't be read.
    package func matches(
        for segment: InlineText, among compared: [Compared], to target: LanguageTag, minimumScore: Int, limit: Int,
        memory: String
    ) throws(TolmachError) -> [Match] {
        let query = MatchQuery(
            segment: segment, sourceLanguage: language, targetLanguage: target, context: SegmentContext(),
            minimumScore: minimumScore, limit: limit, memory: memory, memoryPenalty: 0, penalties: .standard)
        let index = try DatabaseIndex(connection: connection, language: language)
        let candidates = compared.map(\.candidate).filter { $0.comparison.bound >= minimumScore }
        return try MatchFinder(index: index, tools: tools, query: query)
            .best(of: candidates, for: tools.analyzer(language).analyze(segment))
    }
}
