import LocalizationModel
import Terminology
import TranslationMemory

/// Finds the matches whose source differs from a segment in the glossary's names, in dates, days of the week
/// and placeholders, and writes
/// the segment's into the translation.
///
///     // Memory: "Lavrov arrived in Antalya on March 10." "Лавров прибыл в Анталью 10 марта."
///     // Segment: "Kuleba arrived in Ankara on April 2."
///     // Match, 99: "Кулеба прибыл в Анкару 2 апреля."
///
/// The values of both sources are covered by marks; what is left is scored as ever (`MatchScorer`), and numbers and codes
/// are mended as ever. Where the rest is the same, the match scores 99, less what its origin takes off; where a value
/// could not be written with certainty, the old one stays, the match says why, and its score is 94 at the most.
struct SlotMatcher: Sendable {
    private let sourceLanguage: LanguageTag
    private let targetLanguage: LanguageTag
    private let source: SlotFinder
    private let repair: SlotRepair

    /// A value that was not replaced holds the score at this.
    private static let keptCap = 94
    private static let mendedCap = 99
    /// The rest must be the same words.
    private static let leastOfRest = 95
    /// Penalties that come last and say where a match is from.
    private static let origins: Set<String> = ["memory", "machine", "aligned", "draft", "region", "age"]

    /// - Parameter names: finds the glossary's names in the source language; nil where there are none.
    init(from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag, names: TermRecognizer?) {
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        source = SlotFinder(language: LanguageTag(language: sourceLanguage.language), names: names)
        repair = SlotRepair(language: targetLanguage)
    }

    /// The matches of a segment, best first, those that differ in values alone among them.
    ///
    /// - Parameters:
    ///   - context: the segment's neighbours and key.
    ///   - found: the matches that the memories have by themselves.
    /// - Throws: `TolmachError.storage` where a memory can't be read.
    func matches(
        for segment: InlineText, context: SegmentContext, besides found: [Match], in memories: MemorySet,
        minimumScore: Int, limit: Int
    ) throws(TolmachError) -> [Match] {
        if let best = found.first, best.score >= highest(segment, context) { return found }
        let slots = source.slots(in: segment)
        guard !slots.isEmpty else { return found }
        var written: [Match] = []
        for member in memories.members {
            let units = try member.memory.units(
                framing: segment, values: slots.map(\.range), from: sourceLanguage, to: targetLanguage,
                context: context)
            var ofMember: [Match] = []
            for unit in units {
                let match = try match(
                    unit, for: segment, slots, context, member, memories.penalties, minimumScore: minimumScore)
                if let match { ofMember.append(match) }
            }
            // Of two that were mended, the one that needed less comes first; then the units' order decides.
            written += Self.sorted(ofMember) { ($1.score, $0.repairs.count) < ($0.score, $1.repairs.count) }
        }
        guard !written.isEmpty else { return found }
        var (found, asked) = (found, limit)
        while true {
            let best = Array(Self.merged(written, found).prefix(limit))
            // Where what was written took the place of what was found, matches beyond the limit may come in.
            guard found.count >= asked, asked < Self.mostAsked, let last = found.last,
                best.count < limit || best.last.map({ $0.score < last.score }) ?? true
            else { return best }
            asked *= 4
            found = try memories.matches(
                for: segment, from: sourceLanguage, to: targetLanguage, context: context, minimumScore: minimumScore,
                limit: asked)
        }
    }

    /// Beyond so many matches no more are asked for.
    private static let mostAsked = 10_000

    /// The highest score that values can bring a segment to. A placeholder may be a code in it and spelled out in the
    /// memory, which then has the same text.
    private func highest(_ segment: InlineText, _ context: SegmentContext) -> Int {
        let mayBeSame =
            !segment.codes.isEmpty || !PlaceholderTokens.ranges(in: segment.plain, language: sourceLanguage).isEmpty
        guard mayBeSame else { return Self.mendedCap }
        return context == SegmentContext() ? 100 : 101
    }

    /// Matches whose values were written among those that the memories have by themselves: of one source two translations
    /// at most, and each translation once.
    private static func merged(_ written: [Match], _ found: [Match]) -> [Match] {
        var best: [SourceText: Int] = [:]
        for match in written { best[SourceText(match)] = max(match.score, best[SourceText(match)] ?? 0) }
        // What was found of a source says less than what was written of it.
        let rest = found.filter { match in best[SourceText(match)].map { $0 < match.score } ?? true }
        let writtenTargets = Set(written.map(\.target))
        var targets: Set<InlineText> = []
        var counts: [SourceText: Int] = [:]
        return sorted(rest + written) { $0.score > $1.score }.filter { match in
            let isNew = targets.insert(match.target).inserted || !writtenTargets.contains(match.target)
            guard isNew, counts[SourceText(match), default: 0] < TranslationMemory.translationsOfOneSource else {
                return false
            }
            counts[SourceText(match), default: 0] += 1
            return true
        }
    }

    private struct SourceText: Hashable {
        let memory: String
        let source: InlineText

        init(_ match: Match) {
            memory = match.memory
            source = match.source
        }
    }

    /// Equals stay in their order.
    private static func sorted(_ matches: [Match], by isBetter: (Match, Match) -> Bool) -> [Match] {
        matches.enumerated().sorted { one, other in
            if isBetter(one.element, other.element) { return true }
            return !isBetter(other.element, one.element) && one.offset < other.offset
        }.map(\.element)
    }

    private func match(
        _ unit: TranslationUnit, for segment: InlineText, _ new: [Slot], _ context: SegmentContext,
        _ member: MemorySet.Member, _ penalties: MatchPenalties, minimumScore: Int
    ) throws(TolmachError) -> Match? {
        guard let target = unit.target else { return nil }
        let old = source.slots(in: unit.source, placeholders: Set(new.compactMap(\.placeholder)))
        guard old.count == new.count, zip(old, new).allSatisfy({ isPlaced($1, like: $0) }),
            zip(old, new).contains(where: { !$0.isSame(as: $1) || ($0.code == nil) != ($1.code == nil) })
        else { return nil }
        let plan = repair.plan(target, source: unit.source, old: old, new: new)
        var masked = unit
        masked.source = SlottedText(text: unit.source, slots: old).masked { $0 }
        masked.target = plan.masked
        let asked = SlottedText(text: segment, slots: new).masked { $0 }
        let scored = try member.memory.matches(
            for: asked, among: [masked], from: sourceLanguage, to: targetLanguage, context: context,
            minimumScore: 1, penalty: member.penalty, penalties: penalties)
        // A value that stands where the other source has a number is another value: "10 and 12 March", "10 March and 12".
        guard var match = scored.first,
            !match.edits.contains(where: { SlottedText.hasMark($0.old) || SlottedText.hasMark($0.new) })
        else { return nil }
        let points = match.penalties.filter { Self.origins.contains($0.reason) }.reduce(0) { $0 + $1.points }
        let rest = match.score + points
        guard rest >= Self.leastOfRest else { return nil }
        // A placeholder may be spelled out in the memory and a code in the document: all the same it is the same.
        let isSame = zip(old, new).allSatisfy { $0.isSame(as: $1) }
        match.score = (isSame ? rest : min(rest, plan.kept.isEmpty ? Self.mendedCap : Self.keptCap)) - points
        guard match.score >= minimumScore else { return nil }
        if !plan.kept.isEmpty {
            // A number beside what stays may belong to it: the year of a date, the last day of a few.
            match.target = plan.masked
            for repair in match.repairs {
                match.penalties.append(
                    Match.Penalty(
                        reason: SlotDoubt.besideKept.rawValue, points: 0, detail: "\(repair.old) → \(repair.new)"))
            }
            match.repairs = []
            match.kind = .fuzzy
        } else if match.kind != .fuzzy, !isSame {
            match.kind = .repaired
        }
        match.source = unit.source
        match.target = SlottedText.unmasked(match.target, plan.new)
        match.edits =
            match.kind == .exact || match.kind == .context
            ? [] : member.memory.edits(from: unit.source, to: segment, language: sourceLanguage)
        match.penalties =
            plan.kept.map { Match.Penalty(reason: $0.doubt.rawValue, points: 0, detail: $0.detail) } + match.penalties
        match.repairs = plan.repairs + match.repairs
        return match
    }

    /// Whether a value may stand where another does, as far as the sources tell.
    private func isPlaced(_ new: Slot, like old: Slot) -> Bool {
        guard new.shape == old.shape else { return false }
        switch (old.value, new.value) {
        case (.name(let one), .name(let other)): return source.mayShareCase(one, other)
        // Turkish says with a suffix whether it is on a day, from it or until it.
        case (.date(let one), .date(let other)): return one.suffix == other.suffix
        default: return true
        }
    }
}
