import LocalizationModel
import Synchronization
import Terminology
import TranslationMemory

/// Says of segments what the memories and glossaries know: the main job.
///
///     let suggester = Suggester(memories: MemorySet([.init(memory)]), glossary: glossary)
///     let suggested = try suggester.suggestions(for: segments)
///
/// May be used from several threads at once.
public final class Suggester: Sendable {
    private let memories: MemorySet
    private let glossary: Glossary
    private let route: TranslationRoute
    private let minimumScore: Int
    private let limit: Int
    private let findsFragments: Bool
    /// A recogniser for each language that has come up.
    private let recognizers = Mutex<[String: TermRecognizer]>([:])
    /// What mends names, dates and placeholders, for each pair of languages that has come up.
    private let slotMatchers = Mutex<[[LanguageTag]: SlotMatcher]>([:])

    /// - Parameters:
    ///   - minimumScore: The least score of a match worth offering.
    ///   - limit: The most matches for a segment.
    ///   - findsFragments: Whether segments without a match get the pieces of them that are known.
    public init(
        memories: MemorySet, glossary: Glossary = Glossary(), route: TranslationRoute = TranslationRoute(),
        minimumScore: Int = 70, limit: Int = 5, findsFragments: Bool = true
    ) {
        self.memories = memories
        self.glossary = glossary
        self.route = route
        self.minimumScore = minimumScore
        self.limit = limit
        self.findsFragments = findsFragments
    }

    /// Suggestions for the segments of a document, each with its neighbours as context.
    ///
    /// - Throws: `TolmachError.storage` where a memory can't be read.
    public func suggestions(for segments: [Segment]) throws(TolmachError) -> [SuggestedSegment] {
        var suggested: [SuggestedSegment] = []
        suggested.reserveCapacity(segments.count)
        try forEachSuggestion(for: segments) { suggested.append($0) }
        return suggested
    }

    /// Calls `body` with the suggestions for each segment of a document, in order: what was found for one needn't be kept
    /// while the next is looked at.
    ///
    /// - Throws: `TolmachError.storage` where a memory can't be read; what `body` throws.
    public func forEachSuggestion(
        for segments: [Segment], _ body: (SuggestedSegment) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        for (index, segment) in segments.enumerated() {
            let context = SegmentContext(
                previous: index > 0 ? segments[index - 1].text.plain : nil,
                next: index + 1 < segments.count ? segments[index + 1].text.plain : nil,
                resourceID: segment.resourceID)
            try body(try suggestion(for: segment, context))
        }
    }

    private func suggestion(
        for segment: Segment, _ context: SegmentContext
    ) throws(TolmachError) -> SuggestedSegment {
        guard segment.isTranslatable, let language = segment.language, let target = route.target(for: language) else {
            return SuggestedSegment(segment: segment, targetLanguage: nil)
        }
        let source = target.sharesLanguage(with: language) ? route.source(for: language) : language
        var matches = try memories.matches(
            for: segment.text, from: source, to: target, context: context, minimumScore: minimumScore,
            limit: limit)
        matches = try slotMatcher(from: source, to: target).matches(
            for: segment.text, context: context, besides: matches, in: memories, minimumScore: minimumScore,
            limit: limit)
        let renderings = renderings(in: segment.text.plain, from: source, to: target)
        var names = renderings.filter { $0.mention.concept.isName }
        if let best = matches.first, !names.isEmpty {
            names = NameForms(from: recognizer(for: source), to: LanguageTag(language: target.language))
                .inflected(names, in: segment.text.plain, for: best)
        }
        let fragments =
            findsFragments && matches.isEmpty
            ? try fragments(of: segment.text, from: source, to: target, renderings) : []
        return SuggestedSegment(
            segment: segment, targetLanguage: target, matches: matches,
            terms: renderings.filter { !$0.mention.concept.isName }, names: names, fragments: fragments)
    }

    /// What the memories know of a segment, and the glossary's terms where they know nothing.
    private func fragments(
        of text: InlineText, from source: LanguageTag, to target: LanguageTag,
        _ renderings: [SuggestedSegment.Rendering]
    ) throws(TolmachError) -> [Fragment] {
        let terms = renderings.compactMap { rendering in
            rendering.targets.first.map {
                Fragment(
                    scalars: rendering.mention.scalars, source: rendering.mention.text, target: $0, kind: .term)
            }
        }
        // What the glossary says is not said again by a guess.
        let known = try memories.fragments(of: text, from: source, to: target).filter { fragment in
            fragment.kind == .unit || !terms.contains { $0.scalars == fragment.scalars }
        }
        let open = terms.filter { term in !known.contains { $0.scalars.overlaps(term.scalars) } }
        return (known + Fragment.covering(open)).sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
    }

    private func renderings(
        in text: String, from source: LanguageTag, to target: LanguageTag
    ) -> [SuggestedSegment.Rendering] {
        guard !glossary.isEmpty else { return [] }
        var seen: Set<SuggestedSegment.Rendering.Key> = []
        // Of what stands at one place first comes what the glossary calls by the word, last what it must not be called.
        let mentions = recognizer(for: source).mentions(in: text).enumerated().sorted { one, other in
            (one.element.scalars.lowerBound, one.element.term.standing.rank, one.offset)
                < (other.element.scalars.lowerBound, other.element.term.standing.rank, other.offset)
        }
        return mentions.map(\.element)
            .map { SuggestedSegment.Rendering(mention: $0, targets: $0.concept.usableTerms(in: target).map(\.text)) }
            .filter { seen.insert($0.key).inserted }
    }

    private func slotMatcher(from source: LanguageTag, to target: LanguageTag) -> SlotMatcher {
        let pair = [source, target]
        if let known = slotMatchers.withLock({ $0[pair] }) { return known }
        let names = glossary.isEmpty ? nil : recognizer(for: source)
        let made = SlotMatcher(from: source, to: target, names: names)
        slotMatchers.withLock { $0[pair] = made }
        return made
    }

    private func recognizer(for language: LanguageTag) -> TermRecognizer {
        recognizers.withLock { known in
            if let recognizer = known[language.language] { return recognizer }
            let recognizer = TermRecognizer(glossary, language: LanguageTag(language: language.language))
            known[language.language] = recognizer
            return recognizer
        }
    }
}

extension SuggestedSegment.Rendering {
    /// What makes two renderings the same to a translator, whichever spelling in the glossary they come from.
    fileprivate struct Key: Hashable {
        let scalars: Range<Int>
        let target: String?
    }

    fileprivate var key: Key { Key(scalars: mention.scalars, target: targets.first) }
}
