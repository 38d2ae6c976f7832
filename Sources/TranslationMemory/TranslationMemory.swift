import LocalizationModel
import Synchronization

/// A memory of translations: units in, matches out, in both directions.
///
///     let memory = TranslationMemory(name: "news.tmx", units: units)      // English to Russian
///     let matches = try memory.matches(for: "19 просмотров", from: .russian, to: .english)
///     matches[0].score == 99          // from "5 просмотров", the number carried over
///     matches[0].target.plain == "19 views"
///
/// Scores:
///
/// | score | means |
/// |---|---|
/// | 102 | same text, codes, neighbours and resource id |
/// | 101 | same text and codes, and either the neighbours or the resource id |
/// | 100 | same text and codes |
/// | 99 | the same words; what differed was mended with certainty, and `repairs` says how |
/// | 95 to 98 | the same words; numbers, codes, letter case or punctuation differ |
/// | below 95 | how much of the words is the same, by weight; `MatchScorer` has the formula |
///
/// An index is made for a language when it is first asked for.
public final class TranslationMemory: Sendable {
    /// Of one source text this many translations are offered, so that another source is seen too.
    package static let translationsOfOneSource = 2

    /// What matches say they come from.
    public let name: String
    private let names: [String]
    private let backing: Backing
    private let tools = Mutex<[MatchingTools]>([])

    private enum Backing: Sendable {
        case units([TranslationUnit], UnitIndexes)
        case database(MemoryDatabase)
    }

    /// The indexes of units in memory, each made when its language is first asked for.
    private final class UnitIndexes: Sendable {
        let byLanguage = Mutex<[String: UnitIndex]>([:])
    }

    /// Makes a memory of units; those without a target are left out.
    ///
    /// - Parameter names: names of people and places, in any language, whose change caps a score.
    public init(name: String, units: [TranslationUnit], names: [String] = []) {
        self.name = name
        self.names = names
        backing = .units(units, UnitIndexes())
    }

    /// Answers from a memory database, without loading it.
    public init(name: String, database: MemoryDatabase, names: [String] = []) {
        self.name = name
        self.names = names
        backing = .database(database)
    }

    /// The best matches for a segment, best first.
    ///
    /// - Parameters:
    ///   - context: the segment's neighbours and key, which lift an exact match to 101 or 102.
    ///   - minimumScore: the least score, penalties taken off.
    ///   - limit: the most matches. Of one source at most two translations are offered.
    ///   - penalty: points taken off every match of this memory.
    /// - Throws: `TolmachError.storage` where a database can't be read.
    public func matches(
        for segment: InlineText, from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag,
        context: SegmentContext = SegmentContext(), minimumScore: Int = 70, limit: Int = 5, penalty: Int = 0,
        penalties: MatchPenalties = .standard
    ) throws(TolmachError) -> [Match] {
        let query = MatchQuery(
            segment: segment, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, context: context,
            minimumScore: max(minimumScore, 1), limit: limit, memory: name, memoryPenalty: max(penalty, 0),
            penalties: penalties)
        return try ask(query)
    }

    /// Puts a question to the index of its language, wherever the units are.
    func ask<Question: IndexQuestion>(_ question: Question) throws(TolmachError) -> Question.Answer {
        try withTools { borrowed throws(TolmachError) in
            switch backing {
            case .units(let units, let indexes):
                let language = question.sourceLanguage.language
                let index = try borrowed.opened(language) {
                    indexes.byLanguage.withLock { indexes in
                        if let known = indexes[language] { return known }
                        let made = UnitIndex(units, analyzer: TextAnalyzer(language: LanguageTag(language: language)))
                        indexes[language] = made
                        return made
                    }
                }
                return try question.answer(from: index, tools: borrowed)
            case .database(let database): return try database.ask(question, tools: borrowed)
            }
        }
    }

    /// Lends tools that nobody else uses meanwhile.
    func withTools<Result, Failure: Error>(
        _ body: (MatchingTools) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let borrowed = tools.withLock { $0.popLast() } ?? MatchingTools(names: names)
        defer { tools.withLock { $0.append(borrowed) } }
        return try body(borrowed)
    }

    /// The units that have what is looked for, best first: those with the words side by side and in the form that was
    /// given come before others, and short texts before long ones.
    ///
    /// - Throws: `TolmachError.invalidArgument` where a regular expression can't be understood, or backtracks without
    ///   end; `storage`.
    public func search(_ query: ConcordanceQuery) throws(TolmachError) -> [ConcordanceHit] {
        switch backing {
        case .units(let units, _):
            var finder = try ConcordanceFinder(
                query, languages: Set(units.flatMap { [$0.sourceLanguage, $0.targetLanguage] }))
            var hits: [ConcordanceHit] = []
            for unit in units {
                if let hit = finder.hit(unit) { hits.append(hit) }
                if let failure = finder.failure { throw failure }
            }
            return finder.best(of: hits)
        case .database(let database): return try database.search(query)
        }
    }
}
