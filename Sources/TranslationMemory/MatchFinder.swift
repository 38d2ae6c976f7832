import LocalizationModel

/// Finds the matches of a segment in one index: candidates, their units, repair, context, penalties, order.
final class MatchFinder<Index: MemoryIndex> {
    let index: Index
    let tools: MatchingTools
    let query: MatchQuery

    init(index: Index, tools: MatchingTools, query: MatchQuery) {
        self.index = index
        self.tools = tools
        self.query = query
    }

    private struct Found {
        var match: Match
        var text: AnalyzedText
        var rank: MatchRank

        /// Whether a translator learns nothing from the second of two: they offer the same translation, and their
        /// sources have the same words, numbers and placeholders aside. `5 views` and `7 views`, both mended to `9 views`.
        func isRepeated(by other: Found) -> Bool {
            guard match.target == other.match.target, text.tokens.count == other.text.tokens.count else { return false }
            if text.tokens.isEmpty { return text.bytes == other.text.bytes }
            return zip(text.tokens, other.text.tokens).allSatisfy { $0.key == $1.key }
        }
    }

    /// The best matches, best first.
    func matches() throws(TolmachError) -> [Match] {
        let threshold = query.minimumScore + query.memoryPenalty
        guard query.limit > 0 && threshold <= 102 else { return [] }
        let analyzer = tools.analyzer(query.sourceLanguage)
        let segment = analyzer.analyze(query.segment)
        guard !segment.bytes.isEmpty else { return [] }
        let search = CandidateSearch(index: index, analyzer: analyzer, scorer: tools.scorer(query.sourceLanguage))
        var found: [Found] = []
        func isWorthReading(_ hint: CandidateHint) throws(TolmachError) -> Bool { try mayEnter(hint, found) }
        try search.forEachCandidate(for: segment, threshold: threshold, where: isWorthReading) {
            (candidate) throws(TolmachError) in
            if try mayEnter(candidate.hint, found) { try add(candidate, for: segment, to: &found) }
            // Equals of the last are still wanted: which of them comes first is decided by more than the score.
            return found.count < query.limit ? threshold : found[query.limit - 1].match.score + query.memoryPenalty
        }
        return explained(found, for: segment)
    }

    /// The best matches that come of candidates for a segment, best first: what `matches()` must find.
    func best(
        of candidates: [CandidateSearch<Index>.Candidate], for segment: AnalyzedText
    ) throws(TolmachError) -> [Match] {
        var found: [Found] = []
        for candidate in candidates { try add(candidate, for: segment, to: &found) }
        return explained(found, for: segment)
    }

    private func explained(_ found: [Found], for segment: AnalyzedText) -> [Match] {
        let names = FirstWordNames(index: index, tools: tools, language: query.sourceLanguage)
        var matches: [Match] = []
        matches.reserveCapacity(found.count)
        for found in found {
            var match = found.match
            if match.score < 100 { match.edits = EditScript.steps(from: found.text, to: segment) }
            if match.kind == .fuzzy, !match.penalties.contains(where: { $0.reason == "name" }),
                let change = names.change(from: found.text, to: segment)
            {
                match.penalties.insert(Match.Penalty(reason: "name", points: 0, detail: change), at: 0)
            }
            matches.append(match)
        }
        return matches
    }

    /// Adds a candidate's translations to the best so far, in order, none repeated, no more than are asked for.
    ///
    /// The outcome doesn't depend on the order in which candidates come: of those that repeat each other the best stays,
    /// and what falls off the end is worse than all that stays.
    private func add(
        _ candidate: CandidateSearch<Index>.Candidate, for segment: AnalyzedText, to found: inout [Found]
    ) throws(TolmachError) {
        var ofText: [Found] = []
        for stored in try index.units(ofText: candidate.number, to: query.targetLanguage) {
            guard let match = match(stored, candidate: candidate, segment: segment), match.score >= query.minimumScore
            else { continue }
            let rank = MatchRank(
                score: match.score, sourceScore: candidate.comparison.score,
                UnitStanding(text: candidate.number, number: stored.number, unit: stored.unit))
            ofText.append(Found(match: match, text: candidate.text, rank: rank))
        }
        ofText.sort { $0.rank.isBetter(than: $1.rank) }
        if ofText.count > 1 {
            var targets: Set<InlineText> = []
            ofText = ofText.filter { targets.insert($0.match.target).inserted }
        }
        for one in ofText.prefix(TranslationMemory.translationsOfOneSource) {
            // By index, as to hand each of them to a closure copies all that it holds.
            let place = found.indices.first { one.rank.isBetter(than: found[$0].rank) } ?? found.endIndex
            if let same = found.indices.first(where: { found[$0].isRepeated(by: one) }) {
                guard place <= same else { continue }
                found.remove(at: same)
            }
            found.insert(one, at: place)
            if found.count > query.limit { found.removeLast() }
        }
    }

    /// Whether a text of which only bounds are known may still come before the last of the best so far.
    private func mayEnter(_ hint: CandidateHint, _ found: [Found]) throws(TolmachError) -> Bool {
        guard found.count >= query.limit, let last = found.last?.rank else { return true }
        let hoped = (hint.bound - query.memoryPenalty, hint.sourceBound)
        guard hoped == (last.score, last.sourceScore) else { return hoped > (last.score, last.sourceScore) }
        let plain = UnitStanding.plain(text: hint.number)
        guard let standing = hint.isPlain ? plain : try index.highestStanding(ofText: hint.number) else { return false }
        return MatchRank(score: hoped.0, sourceScore: hoped.1, standing).isBetter(than: last)
    }

    private func match(
        _ stored: StoredUnit, candidate: CandidateSearch<Index>.Candidate, segment: AnalyzedText
    ) -> Match? {
        let unit = stored.unit
        guard let target = unit.target, unit.status != .rejected, unit.status != .untranslated else { return nil }
        guard !isTurnedAround(unit) else { return nil }
        let comparison = candidate.comparison
        var match = Match(
            score: comparison.score, kind: .fuzzy, source: unit.source, target: target, memory: query.memory,
            status: unit.status)
        switch comparison.likeness {
        case .same:
            let points = query.context.points(for: unit.context)
            match.score = 100 + points
            match.kind = points > 0 ? .context : .exact
            if !target.codes.isEmpty,
                let coded = CodeTransfer.replace(target, source: candidate.text, codes: query.segment.codes)
            {
                match.target = coded.target
            }
        case .sameWords, .sameStems: mend(&match, candidate, segment)
        case .alike: break
        }
        for cap in comparison.caps where match.kind == .fuzzy {
            match.penalties.append(Match.Penalty(reason: cap.reason, points: 0, detail: cap.detail))
        }
        penalize(&match, unit)
        return match
    }

    /// Whether a unit leads from the variety of a language that was asked for as the target to that of the segment.
    private func isTurnedAround(_ unit: TranslationUnit) -> Bool {
        guard query.sourceLanguage.isOtherVariety(than: query.targetLanguage) else { return false }
        return unit.sourceLanguage.region == query.targetLanguage.region
            || unit.targetLanguage.region == query.sourceLanguage.region
    }

    private func mend(_ match: inout Match, _ candidate: CandidateSearch<Index>.Candidate, _ segment: AnalyzedText) {
        let comparison = candidate.comparison
        let repair = tools.repair(from: query.sourceLanguage, to: query.targetLanguage)
        let target = tools.analyzer(query.targetLanguage).analyze(match.target)
        let result = repair.mend(
            match.target, analyzed: target, source: candidate.text, segment: segment, segmentText: query.segment,
            comparison: comparison)
        if let result, !result.mended.isEmpty {
            match.target = result.target
            match.repairs = result.repairs
            match.kind = .repaired
            match.score = 99 - comparison.differences.subtracting(result.mended).points
        }
        let left = comparison.differences.subtracting(result?.mended ?? [])
        let reasons: [(Comparison.Differences, String)] = [
            (.numbers, "number"), (.signs, "sign"), (.placeholders, "placeholder"), (.codes, "code"),
            (.letterCase, "case"), (.punctuation, "punctuation"), (.spelling, "spelling"),
        ]
        // Among other forms of words they are weighed like words; and all together take no more than the most.
        var rest = comparison.likeness == .sameWords || match.kind == .repaired ? left.points : 0
        for (difference, reason) in reasons where left.contains(difference) {
            let points = min(difference.points, rest)
            rest -= points
            match.penalties.append(Match.Penalty(reason: reason, points: points))
        }
    }

    private func penalize(_ match: inout Match, _ unit: TranslationUnit) {
        func take(_ points: Int, _ reason: String, _ detail: String? = nil) {
            guard points > 0 else { return }
            match.penalties.append(Match.Penalty(reason: reason, points: points, detail: detail))
            match.score -= points
        }
        take(query.memoryPenalty, "memory", query.memory)
        switch unit.status {
        case .machine: take(query.penalties.machine, "machine")
        case .aligned: take(query.penalties.aligned, "aligned")
        case .draft: take(query.penalties.draft, "draft")
        default: break
        }
        func compare(_ asked: LanguageTag, _ had: LanguageTag) {
            if let region = asked.region, let other = had.region, region != other {
                take(query.penalties.region, "region", had.description)
            }
        }
        compare(query.sourceLanguage, unit.sourceLanguage)
        compare(query.targetLanguage, unit.targetLanguage)
        if let age = query.penalties.age {
            let (points, years) = age.points(since: unit.origin.changedAt ?? unit.origin.createdAt)
            take(points, "age", String(years))
        }
        match.score = max(match.score, 0)
    }
}
