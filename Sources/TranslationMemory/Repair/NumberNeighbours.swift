import ICUText
import LocalizationModel

/// Judges whether the words around a number in a translation stay right when another comes in its place.
///
/// Every rule here bars a change; what none bars is let through. The facts of languages are data, in `words.tsv`.
struct NumberNeighbours {
    let language: LanguageTag
    private let facts: WordFacts
    private let wordBeforeNumber: WordBeforeNumber
    private let plurals: PluralRules?
    private let ordinals: PluralRules?

    /// - Parameter language: of the translations.
    init(language: LanguageTag) {
        self.language = language
        facts = WordFacts.of(language)
        wordBeforeNumber = WordBeforeNumber(language: language)
        ordinals = try? PluralRules(language: LanguageTag(language: language.language), ordinal: true)
        plurals = try? PluralRules(language: LanguageTag(language: language.language))
    }

    /// A number or placeholder, as it stands or is to stand in the translation.
    struct Value {
        var text: String
        /// Nil for a placeholder.
        var number: NumberSpelling?
        /// What is set behind its digits in its own text.
        var ending: NumberEnding
    }

    /// Whether nothing around a token of the translation speaks against the new value.
    func allow(_ new: Value, for old: Value, at index: Int, in target: AnalyzedText) -> Bool {
        let token = target.tokens[index]
        return !isPartOfNumber(index, in: target) && !isSpelledOut(old, in: target)
            && wordBeforeNumber.mayStay(in: target.string(0..<token.range.lowerBound), before: new.number?.first)
            && keepsOrdinal(new, old) && keepsEnding(new, old, behind: token, in: target)
            && keepsSound(new, old, index, in: target)
            && keepsWord(new, old, behind: index, in: target) && keepsClause(new, old, around: index, in: target)
    }

    /// Whether a measure is behind the number or a currency before it, so that a point in it parts decimals.
    func isMeasured(_ index: Int, in target: AnalyzedText) -> Bool {
        let next = text(between: index, in: target)
        let previous =
            index > 0 ? text(between: index - 1, in: target) : target.string(0..<target.tokens[0].range.lowerBound)
        let isMark = { (scalar: Unicode.Scalar) -> Bool in
            scalar == "%" || scalar == "‰" || scalar == "°" || scalar.properties.generalCategory == .currencySymbol
        }
        if next.unicodeScalars.first(where: { $0 != " " }).map(isMark) ?? false { return true }
        if previous.unicodeScalars.last(where: { $0 != " " }).map(isMark) ?? false { return true }
        guard next == " ", let word = word(index + 1, in: target) else { return false }
        return (facts.unitWords.contains(word) || facts.steady.contains(word)) && !facts.prepositions.contains(word)
    }

    // MARK: The number itself

    /// Whether the token is one group of a number whose thousands are parted by spaces.
    private func isPartOfNumber(_ index: Int, in target: AnalyzedText) -> Bool {
        func isGroup(_ left: Int) -> Bool {
            guard left >= 0, left + 1 < target.tokens.count, text(between: left, in: target) == " " else {
                return false
            }
            let (one, other) = (target.tokens[left], target.tokens[left + 1])
            return one.kind == .number && other.kind == .number && one.range.count <= 3
                && target.string(other).prefix(3).allSatisfy(\.isNumber) && other.range.count >= 3
        }
        return isGroup(index - 1) || isGroup(index)
    }

    /// Whether the old number stands in the translation in words too: `5 (пять)`.
    private func isSpelledOut(_ old: Value, in target: AnalyzedText) -> Bool {
        guard !facts.numerals.isEmpty, let value = old.number?.value else { return false }
        return target.tokens.contains {
            $0.kind == .word && facts.numerals[target.string($0).lowercased()]?.contains(value) ?? false
        }
    }

    // MARK: What is set behind it

    /// Whether an English ordinal keeps its ending: `5th`, `6th` but `2nd`, `3rd`.
    private func keepsOrdinal(_ new: Value, _ old: Value) -> Bool {
        guard !old.ending.isEmpty, language.language != "tr" else { return true }
        guard let one = old.number?.value, let other = new.number?.value else { return false }
        guard old.ending.isOrdinal else { return true }
        return ordinals.map { $0.category(of: one) == $0.category(of: other) } ?? false
    }

    /// Whether an ending that a hyphen joins to the number suits the new one: `2-й`, `5-й` but `2-га`, `5-та`.
    private func keepsEnding(_ new: Value, _ old: Value, behind token: Token, in target: AnalyzedText) -> Bool {
        guard !facts.numberEndings.isEmpty, target.bytes.count > token.range.upperBound + 1,
            target.bytes[token.range.upperBound] == UInt8(ascii: "-"),
            let next = target.tokens.first(where: { $0.start == token.end + 1 }), next.kind == .word
        else { return true }
        let ending = target.string(next).lowercased()
        guard let groups = facts.numberEndings[ending] else {
            // `5-летний` says the number without an ending of its own, and so does `5-км`.
            return ending.count > Self.longestEnding || facts.steady.contains(ending)
        }
        guard let one = lastNumber(old), let other = lastNumber(new) else { return false }
        return groups.contains { $0.contains(one) && $0.contains(other) }
    }

    private static let longestEnding = 4

    /// The last number that is said of a whole number: 1 to 20, tens, 100, 1000.
    private func lastNumber(_ value: Value) -> Int? {
        guard let number = value.number?.value, number > 0, number < 1e15, number == number.rounded() else {
            return nil
        }
        let whole = Int(number)
        if whole % 1000 == 0 { return 1000 }
        if whole % 100 == 0 { return 100 }
        if whole % 100 <= 20 { return whole % 100 }
        return whole % 10 == 0 ? whole % 100 : whole % 10
    }

    /// Whether suffixes and words that follow the sound of a Turkish number may stay: `2021'de`, `5 mi?`, `(5)'i`.
    private func keepsSound(_ new: Value, _ old: Value, _ index: Int, in target: AnalyzedText) -> Bool {
        guard language.language == "tr" else { return true }
        let gap = text(between: index, in: target)
        let next = word(index + 1, in: target)
        // Brackets and the like may stand between the number and its suffix.
        let isSuffixed =
            !old.ending.isEmpty || next != nil && ["'", "’", "-"].contains(gap.drop { ")]}»”\"%".contains($0) })
        let isFollowed = gap == " " && next.map { facts.harmony.contains($0) } ?? false
        guard isSuffixed || isFollowed else { return true }
        return old.number != nil && new.number != nil && TurkishNumber.soundAlike(old.text, new.text)
    }

    // MARK: Words that agree

    /// Whether the word behind the number has the form that the new one asks for.
    private func keepsWord(_ new: Value, _ old: Value, behind index: Int, in target: AnalyzedText) -> Bool {
        guard language.language != "tr", let next = word(index + 1, in: target),
            text(between: index, in: target).allSatisfy({ $0 == " " || $0 == "-" })
        else { return true }
        if facts.isSteady(next) { return true }
        guard let was = old.number, let becomes = new.number else {
            return (old.number ?? new.number).map(hasGeneralForm) ?? true
        }
        guard let plurals, let one = was.value, let other = becomes.value else { return false }
        if saysYear(was, becomes, next) { return true }
        let category = plurals.category(of: one)
        guard category == plurals.category(of: other) else { return false }
        // Persons as objects: `вижу 2 министров` but `вижу 22 министра`.
        let isOneSize = min(one, other) > 20 || max(one, other) < 5
        guard category == .few, !isOneSize, facts.endings["few"] != nil else { return true }
        return noun(behind: index, in: target).map { facts.ends($0, as: "few") } ?? false
    }

    /// Whether a number is that of a year, and so may be the other: a word behind it that counted years don't have, as in
    /// `в 2020 году`.
    private func saysYear(_ was: NumberSpelling, _ becomes: NumberSpelling, _ next: String) -> Bool {
        guard was.isLikeYear, becomes.isLikeYear, let counted = facts.yearWords[next], let year = was.value else {
            return false
        }
        return plurals?.category(of: year).rawValue != counted
    }

    /// The first word behind a number that is no adjective.
    private func noun(behind index: Int, in target: AnalyzedText) -> String? {
        var index = index + 1
        while let word = word(index, in: target) {
            if !facts.ends(word, as: "adjective") { return word }
            index += 1
        }
        return nil
    }

    /// Whether a word beside a number has the form that it has beside a placeholder: in languages where nearly all whole
    /// numbers ask for one form.
    private func hasGeneralForm(_ number: NumberSpelling) -> Bool {
        guard let plurals, let value = number.value else { return false }
        let general = plurals.category(of: 5)
        return plurals.category(of: 2) == general && plurals.category(of: value) == general
    }

    /// Whether no word of the number's clause may have to agree with the new one: `Остался 1` but `Осталось 5`.
    private func keepsClause(_ new: Value, _ old: Value, around index: Int, in target: AnalyzedText) -> Bool {
        guard let plurals, !facts.agreeing.words.isEmpty else { return true }
        // Behind a placeholder any number may come.
        let values = [old, new].map { $0.number == nil ? 5 : $0.number?.value }
        guard let one = values[0], let other = values[1], plurals.category(of: one) != plurals.category(of: other)
        else { return true }
        if let next = word(index + 1, in: target) {
            if facts.months.contains(next) { return true }
            if let was = old.number, let becomes = new.number, saysYear(was, becomes, next) { return true }
        }
        if let before = word(index - 1, in: target), text(between: index - 1, in: target) == " ",
            facts.labels.contains(before) || facts.prepositions.contains(before) || facts.months.contains(before)
        {
            return true
        }
        for step in [-1, 1] {
            var place = index
            while true {
                let gap = step < 0 ? place - 1 : place
                place += step
                guard target.tokens.indices.contains(place), !endsClause(text(between: gap, in: target)) else { break }
                if let word = word(place, in: target), mayAgree(word) { return false }
            }
        }
        return true
    }

    private func mayAgree(_ word: String) -> Bool {
        facts.agreeing.words.contains(word) || facts.agreeing.endings.contains { word.hasSuffix($0) && word != $0 }
    }

    private func endsClause(_ gap: String) -> Bool { gap.contains { ":;.!?—–()[]«»\"#№".contains($0) } }

    // MARK: The text

    private func word(_ index: Int, in target: AnalyzedText) -> String? {
        guard target.tokens.indices.contains(index), target.tokens[index].kind == .word else { return nil }
        return target.string(target.tokens[index]).lowercased()
    }

    /// What stands between a token and the next, or behind the last.
    private func text(between index: Int, in target: AnalyzedText) -> String {
        let start = target.tokens[index].range.upperBound
        let end = index + 1 < target.tokens.count ? target.tokens[index + 1].range.lowerBound : target.bytes.count
        return target.string(start..<max(start, end))
    }
}
