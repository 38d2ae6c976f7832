import LocalizationModel

/// Several memories asked as one, each with points off for being less trusted.
///
///     let set = MemorySet([.init(project), .init(old, penalty: 10)])
///     try set.matches(for: segment.text, from: .english, to: .russian)
public struct MemorySet: Sendable {
    /// A memory and the points that its matches lose.
    public struct Member: Sendable {
        public var memory: TranslationMemory
        public var penalty: Int

        public init(_ memory: TranslationMemory, penalty: Int = 0) {
            self.memory = memory
            self.penalty = penalty
        }
    }

    /// In the order in which equals are offered.
    public var members: [Member]
    public var penalties: MatchPenalties

    public init(_ members: [Member], penalties: MatchPenalties = .standard) {
        self.members = members
        self.penalties = penalties
    }

    /// The best matches of all memories, best first; the same translation of the same text is offered once.
    ///
    /// - Throws: `TolmachError.storage` where a database can't be read.
    public func matches(
        for segment: InlineText, from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag,
        context: SegmentContext = SegmentContext(), minimumScore: Int = 70, limit: Int = 5
    ) throws(TolmachError) -> [Match] {
        if members.count == 1, let only = members.first {
            return try only.memory.matches(
                for: segment, from: sourceLanguage, to: targetLanguage, context: context, minimumScore: minimumScore,
                limit: limit, penalty: only.penalty, penalties: penalties)
        }
        var all: [(match: Match, order: Int)] = []
        for member in members {
            let found = try member.memory.matches(
                for: segment, from: sourceLanguage, to: targetLanguage, context: context, minimumScore: minimumScore,
                limit: limit, penalty: member.penalty, penalties: penalties)
            for match in found { all.append((match, all.count)) }
        }
        all.sort { ($1.match.score, $0.order) < ($0.match.score, $1.order) }
        var seen: Set<[InlineText]> = []
        return all.map(\.match).filter { seen.insert([$0.source, $0.target]).inserted }.prefix(limit).map(\.self)
    }

    /// The pieces of a segment that the memories know in translation, none overlapping another; meant for segments
    /// that have no match.
    ///
    /// - Throws: `TolmachError.storage` where a database can't be read.
    public func fragments(
        of segment: InlineText, from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag
    ) throws(TolmachError) -> [Fragment] {
        var all: [Fragment] = []
        for member in members {
            all += try member.memory.fragments(of: segment, from: sourceLanguage, to: targetLanguage)
        }
        return Fragment.covering(all)
    }
}
