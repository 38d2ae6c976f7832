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
    private static let sameCap = 100
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
    /// - Parameter found: the matches that the memories have by themselves.
    /// - Throws: `TolmachError.storage` where a memory can't be read.
    func matches(
        for segment: InlineText, besides found: [Match], in memories: MemorySet, minimumScore: Int, limit: Int
    ) throws(TolmachError) -> [Match] {
        // With a best of 99 there is little to gain.
        if let best = found.first, best.score >= Self.mendedCap { return found }
        let slots = source.slots(in: segment)
        guard !slots.isEmpty else { return found }
        var matches = found
        for member in memories.members {
            let units = try member.memory.units(
                framing: segment, values: slots.map(\.range), from: sourceLanguage, to: targetLanguage)
            for unit in units {
                guard
                    let match = try match(
                        unit, for: segment, slots, member, memories.penalties, minimumScore: minimumScore)
                else { continue }
                matches.removeAll { $0.memory == match.memory && $0.source == match.source && $0.score <= match.score }
                let place = matches.firstIndex { $0.score < match.score } ?? matches.endIndex
                if !matches.contains(where: { $0.target == match.target }) { matches.insert(match, at: place) }
            }
        }
        return Array(matches.prefix(limit))
    }

    private func match(
        _ unit: TranslationUnit, for segment: InlineText, _ new: [Slot], _ member: MemorySet.Member,
        _ penalties: MatchPenalties, minimumScore: Int
    ) throws(TolmachError) -> Match? {
        guard let target = unit.target else { return nil }
        let old = source.slots(in: unit.source)
        guard old.count == new.count, zip(old, new).allSatisfy({ isPlaced($1, like: $0) }),
            zip(old, new).contains(where: { !$0.isSame(as: $1) || ($0.code == nil) != ($1.code == nil) })
        else { return nil }
        let plan = repair.plan(target, source: unit.source, old: old, new: new)
        var masked = unit
        masked.source = SlottedText(text: unit.source, slots: old).masked { $0 }
        masked.target = plan.masked
        let asked = SlottedText(text: segment, slots: new).masked { $0 }
        let scored = try member.memory.matches(
            for: asked, among: [masked], from: sourceLanguage, to: targetLanguage, minimumScore: 1,
            penalty: member.penalty, penalties: penalties)
        guard var match = scored.first else { return nil }
        let points = match.penalties.filter { Self.origins.contains($0.reason) }.reduce(0) { $0 + $1.points }
        let rest = match.score + points
        guard rest >= Self.leastOfRest else { return nil }
        // A placeholder may be spelled out in the memory and a code in the document: all the same it is the same.
        let isSame = zip(old, new).allSatisfy { $0.isSame(as: $1) }
        match.score = min(rest, isSame ? Self.sameCap : plan.kept.isEmpty ? Self.mendedCap : Self.keptCap) - points
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
            match.kind == .exact ? [] : member.memory.edits(from: unit.source, to: segment, language: sourceLanguage)
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
