import LocalizationModel
import Terminology
import TranslationMemory

/// Writes the values of a segment into a translation whose source differs from the segment in values alone.
struct SlotRepair: Sendable {
    private let language: LanguageTag
    private let finder: SlotFinder
    private let names: NameInPlace
    private let wordBeforeNumber: WordBeforeNumber

    /// - Parameter language: of the translations.
    init(language: LanguageTag) {
        self.language = LanguageTag(language: language.language)
        finder = SlotFinder(language: self.language, names: nil)
        names = NameInPlace(language: self.language)
        wordBeforeNumber = WordBeforeNumber(language: self.language)
    }

    /// What is to become of a translation.
    struct Plan {
        /// The translation with marks in the places of values.
        var masked: InlineText
        /// What stood in the place of each mark, and what comes there, by the marks' numbers.
        var old: [Int: InlineText] = [:]
        var new: [Int: InlineText] = [:]
        /// The values that stay as they were, with the reason.
        var kept: [(index: Int, doubt: SlotDoubt, detail: String)] = []
        /// What is replaced.
        var repairs: [Match.Repair] = []
    }

    /// - Parameters:
    ///   - source: the memory's source.
    ///   - old: its values.
    ///   - new: those of the segment, each in the place of the old one with the same index.
    func plan(_ target: InlineText, source: InlineText, old: [Slot], new: [Slot]) -> Plan {
        let first = plan(target, old: old, new: new, frozen: [])
        // Of a value that stands twice, both stay.
        let kept = old.indices.filter { index in first.kept.contains { old[$0.index].isSame(as: old[index]) } }
        let frozen = Self.boundTo(kept, source, old, new)
        return frozen.isEmpty ? first : plan(target, old: old, new: new, frozen: frozen)
    }

    /// The values that would say something false beside an old one that stays: those in one phrase with it, and those
    /// that take its place or leave theirs to it.
    private static func boundTo(_ kept: [Int], _ source: InlineText, _ old: [Slot], _ new: [Slot]) -> Set<Int> {
        let bytes = Array(source.plain.utf8)
        var open = Set(old.indices.filter { !old[$0].isSame(as: new[$0]) }).subtracting(kept)
        var bound: Set<Int> = []
        var waiting = kept
        while !open.isEmpty, let one = waiting.popLast() {
            var more = open.filter { new[one].isSame(as: old[$0]) || new[$0].isSame(as: old[one]) }
            // Farther values have no fewer words between them.
            for other in old.indices[one...].dropFirst() {
                guard isOnePhrase(old[one], old[other], bytes) else { break }
                if open.contains(other) { more.insert(other) }
            }
            for other in old.indices[..<one].reversed() {
                guard isOnePhrase(old[other], old[one], bytes) else { break }
                if open.contains(other) { more.insert(other) }
            }
            open.subtract(more)
            bound.formUnion(more)
            waiting += more
        }
        return bound
    }

    private static func isOnePhrase(_ one: Slot, _ other: Slot, _ bytes: [UInt8]) -> Bool {
        let (start, end) = (one.range.upperBound, other.range.lowerBound)
        guard start < end, end <= bytes.count else { return true }
        var words = 0
        var isInWord = false
        for byte in bytes[start..<end] {
            if byte != 0x20 && !isInWord { words += 1 }
            if words > Self.longestBond { return false }
            isInWord = byte != 0x20
        }
        return true
    }

    /// Values with so many words between them are one phrase: `Kyiv and Moscow`, `Russia's Putin`.
    private static let longestBond = 1

    private func plan(_ target: InlineText, old: [Slot], new: [Slot], frozen: Set<Int>) -> Plan {
        let places = places(in: target, of: old)
        let saysDates = Self.saysDates(of: old, places)
        let strays = Self.outOfOrder(old, new, places)
        var plan = Plan(masked: target)
        var numbers: [Int: Int] = [:]
        let nameRanges = places.compactMap { place -> Range<Int>? in
            guard case .name(let mention) = place.value else { return nil }
            return mention.scalars
        }
        for index in old.indices {
            let twins = old.indices.filter { old[$0].isSame(as: old[index]) }
            guard twins.first == index else { continue }
            let changed = !old[index].isSame(as: new[index])
            let found = places.indices.filter { places[$0].isSame(as: old[index]) && numbers[$0] == nil }
            let isOneForAll = twins.allSatisfy { new[$0].isSame(as: new[index]) }
            let isUncertainDate = changed && old[index].isDate && !saysDates
            guard isOneForAll, found.count == twins.count, !isUncertainDate else {
                if changed || !isOneForAll {
                    plan.kept.append((index, .notFound, "\(old[index].text) → \(new[index].text)"))
                }
                continue
            }
            let outcomes = found.map { place in
                twins.contains(where: frozen.contains)
                    ? .kept(.besideKept)
                    : strays.contains(index)
                        ? .kept(.order)
                        : outcome(new[index], isChanged: changed, at: places[place], target.plain, nameRanges)
            }
            for (place, outcome) in zip(found, outcomes) {
                numbers[place] = place
                plan.old[place] = places[place].inlineText
                switch outcome {
                case .written(let text):
                    plan.new[place] = text
                    if changed { plan.repairs.append(Match.Repair(old: places[place].text, new: text.original)) }
                case .kept(let doubt):
                    plan.new[place] = places[place].inlineText
                    // Said once, however often it stands there.
                    guard plan.kept.last?.index != index else { continue }
                    plan.kept.append((index, doubt, "\(places[place].text) → \(new[index].text)"))
                }
            }
        }
        plan.masked = SlottedText(text: target, slots: places).masked { numbers[$0] }
        return plan
    }

    /// Whether the translation says each date of the source with the same parts, and no other: one month may stand for two
    /// dates in it (`с 10 по 12 марта`), and says something else when one of them changes.
    private static func saysDates(of old: [Slot], _ places: [Slot]) -> Bool {
        let dates = (old.filter(\.isDate), places.filter(\.isDate))
        return dates.0.allSatisfy { date in dates.1.contains { $0.isSame(as: date) } }
            && dates.1.allSatisfy { date in dates.0.contains { $0.isSame(as: date) } }
    }

    /// Placeholders that may not come into the translation, as they take their values in the order in which they stand, and
    /// the translation has another: `Из {1} скопировано {0}` never becomes `Из %s скопировано %s`.
    private static func outOfOrder(_ old: [Slot], _ new: [Slot], _ places: [Slot]) -> Set<Int> {
        let ordered = new.indices.filter { new[$0].placeholder.map(PlaceholderTokens.isOrdered) ?? false }
        let changed = ordered.filter { !old[$0].isSame(as: new[$0]) }
        guard ordered.count > 1, !changed.isEmpty else { return [] }
        let positions = ordered.map { index -> Int? in
            let twins = old.indices.filter { old[$0].isSame(as: old[index]) }
            let found = places.indices.filter { places[$0].isSame(as: old[index]) }
            guard found.count == twins.count, let rank = twins.firstIndex(of: index) else { return nil }
            return found[rank]
        }
        let isKept = zip(positions, positions.dropFirst()).allSatisfy { one, next in
            guard let one, let next else { return false }
            return one < next
        }
        return isKept ? [] : Set(changed)
    }

    private enum Outcome {
        case written(InlineText)
        case kept(SlotDoubt)
    }

    private func outcome(
        _ new: Slot, isChanged: Bool, at place: Slot, _ text: String, _ names: [Range<Int>]
    ) -> Outcome {
        // A placeholder that is the same may still be a code in one text and spelled out in the other.
        if place.placeholder != nil, new.placeholder != nil { return .written(new.inlineText) }
        guard isChanged else { return .written(place.inlineText) }
        switch (place.value, new.value) {
        case (.name(let mention), .name(let wanted)):
            switch self.names.write(wanted.concept, at: mention, in: text, others: names) {
            case .written(let form):
                guard suitsParticle(form, at: place, in: text) else { return .kept(.agreement) }
                return .written(InlineText(form))
            case .kept(let doubt): return .kept(doubt)
            }
        case (.date(let old), .date(let wanted)):
            guard let written = finder.dates?.writing(wanted, as: old) else { return .kept(.notFound) }
            guard old.day == wanted.day || mayStand(written, at: place, in: text) else { return .kept(.wordBefore) }
            guard suitsParticle(written, at: place, in: text) else { return .kept(.wordBehind) }
            return .written(InlineText(written))
        case (.weekday(let old), .weekday(let wanted)):
            guard let written = finder.weekdays?.write(wanted.day, as: old) else { return .kept(.notFound) }
            let start = place.range.lowerBound
            guard self.names.keepsWord(before: start, in: text, old: old.text, new: written) else {
                return .kept(.wordBefore)
            }
            guard suitsParticle(written, at: place, in: text) else { return .kept(.wordBehind) }
            return .written(InlineText(written))
        default: return .kept(.notFound)
        }
    }

    /// Whether a Turkish particle behind a value suits the new one: `Kiev de` but `Moskova da`.
    private func suitsParticle(_ written: String, at place: Slot, in text: String) -> Bool {
        names.keepsParticle(behind: place.range.upperBound, in: text, new: written)
    }

    /// Whether a date suits the word before it: `со 2 марта` but `с 3 марта`.
    private func mayStand(_ date: String, at place: Slot, in text: String) -> Bool {
        guard let day = Double(date.prefix { $0.isNumber }) else { return true }
        let before = String(decoding: text.utf8.prefix(place.range.lowerBound), as: UTF8.self)
        return wordBeforeNumber.mayStay(in: before, before: day)
    }

    /// Where the translation has values, the names among them those of the source alone.
    private func places(in target: InlineText, of old: [Slot]) -> [Slot] {
        let concepts = old.compactMap { slot -> GlossaryConcept? in
            guard case .name(let mention) = slot.value else { return nil }
            return mention.concept
        }
        let placeholders = Set(old.compactMap(\.placeholder))
        guard !concepts.isEmpty else { return finder.slots(in: target, placeholders: placeholders) }
        var seen: Set<String> = []
        let unique = concepts.filter { seen.insert($0.id).inserted }
        var finder = finder
        finder.names = TermRecognizer(Glossary(unique), language: language)
        return finder.slots(in: target, placeholders: placeholders)
    }
}
