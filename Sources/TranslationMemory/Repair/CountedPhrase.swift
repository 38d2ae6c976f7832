import ICUText
import LocalizationModel

/// Tells whether words stand in other forms because a number does: `2 файла` and `5 файлов`.
///
/// A form is explained only in the phrase right behind a number whose plural category (UTS 35) changes: adjectives, and
/// the noun, which must end as counted nouns do. A verb, another noun, or a word elsewhere in the sentence tells something
/// else: who did what to whom, and when.
struct CountedPhrase {
    private let language: LanguageTag
    private let facts: WordFacts
    private let plurals: PluralRules?

    init(language: LanguageTag) {
        self.language = language
        facts = WordFacts.of(language)
        plurals = try? PluralRules(language: LanguageTag(language: language.language))
    }

    /// Whether every word of another form is explained by a number; both texts have the same words.
    func explainsForms(_ old: AnalyzedText, _ new: AnalyzedText) -> Bool {
        guard old.tokens.count == new.tokens.count else { return false }
        let changed = old.tokens.indices.filter {
            old.tokens[$0].kind == .word && old.tokens[$0].form != new.tokens[$0].form
        }
        var explained: Set<Int> = []
        for index in old.tokens.indices where old.tokens[index].kind == .number && new.tokens[index].kind == .number {
            guard let one = category(index, in: old), let other = category(index, in: new), one != other,
                !isNumbered(index, in: old)
            else { continue }
            explained.formUnion(phrase(behind: index, old, new, categories: (one, other)))
        }
        return changed.allSatisfy(explained.contains)
    }

    private func category(_ index: Int, in text: AnalyzedText) -> PluralRules.Category? {
        NumberSpelling(text.string(text.tokens[index]), language: language).value.flatMap { plurals?.category(of: $0) }
    }

    /// Whether the number tells which one, not how many: `Chapter 2`, `May 9`.
    private func isNumbered(_ index: Int, in text: AnalyzedText) -> Bool {
        guard index > 0, text.tokens[index - 1].kind == .word else { return false }
        let before = text.string(text.tokens[index - 1]).lowercased()
        return facts.labels.contains(before) || facts.months.contains(before)
    }

    /// The words right behind a number whose forms it explains.
    private func phrase(
        behind index: Int, _ old: AnalyzedText, _ new: AnalyzedText,
        categories: (PluralRules.Category, PluralRules.Category)
    ) -> [Int] {
        var found: [Int] = []
        var hasAdjective = false
        var unchanged = 0
        var place = index + 1
        while place < old.tokens.count, old.tokens[place].kind == .word, isNext(place, in: old), isNext(place, in: new)
        {
            let one = old.string(old.tokens[place]).lowercased()
            let other = new.string(new.tokens[place]).lowercased()
            if facts.function.contains(one) || facts.function.contains(other) { break }
            if facts.ends(one, as: "adjective"), facts.ends(other, as: "adjective") {
                if one != other {
                    guard agrees(one, categories.0, "adjective"), agrees(other, categories.1, "adjective") else {
                        break
                    }
                    found.append(place)
                }
                hasAdjective = true
                place += 1
                continue
            }
            if one == other {
                // Adjectives of English have one form.
                guard facts.endings["adjective"] == nil, unchanged < Self.mostUnchanged else { break }
                unchanged += 1
                place += 1
                continue
            }
            // An adjective may be a noun itself, and the next word its verb.
            let isVerb = hasAdjective && facts.ends(one, as: "verb") && facts.ends(other, as: "verb")
            if !isVerb, isNoun(one, categories.0, other, categories.1) { found.append(place) }
            break
        }
        return found
    }

    /// So many adjectives may stand between a number and its noun where they have one form.
    private static let mostUnchanged = 2

    private func isNext(_ place: Int, in text: AnalyzedText) -> Bool {
        let (before, own) = (text.tokens[place - 1].range.upperBound, text.tokens[place].range.lowerBound)
        return own == before + 1 && text.bytes[before] == 0x20
    }

    private func isNoun(
        _ one: String, _ first: PluralRules.Category, _ other: String, _ second: PluralRules.Category
    ) -> Bool {
        if facts.endings["few"] != nil { return agrees(one, first, "") && agrees(other, second, "") }
        guard let plurals = facts.endings["plural"] else { return false }
        let (singular, plural) = first == .one ? (one, other) : (other, one)
        return (first == .one) != (second == .one)
            && plurals.contains { rule in
                let parts = rule.split(separator: "/", omittingEmptySubsequences: false)
                guard parts.count == 2, singular.hasSuffix(parts[0]) else { return false }
                return singular.dropLast(parts[0].count) + parts[1] == plural
            }
    }

    /// Whether a form ends as it must beside numbers of a category; beside those of one it may be any.
    private func agrees(_ word: String, _ category: PluralRules.Category, _ kind: String) -> Bool {
        switch category {
        case .one: true
        case .few: facts.ends(word, as: kind + "few")
        default: facts.ends(word, as: kind + "many")
        }
    }
}
