import LocalizationModel

/// What in a sentence follows the gender, number and first sounds of a name in it: what may turn wrong where one name
/// takes the place of another.
///
///     let russian = Agreement(language: .russian)
///     russian.mayFollowSubject("прибыла") == true
///     russian.keepsPreposition("в", old: ("Стамбуле", "Стамбул"), new: ("Вьетнаме", "Вьетнам")) == false
///
/// It errs on the side of caution: a word that only looks like one that agrees counts as one.
public struct Agreement: Sendable {
    /// The gender of a name as a sentence treats it.
    public enum Gender: String, Sendable, CaseIterable {
        case masculine, feminine, neuter, plural
    }

    private var values: [String: [[Unicode.Scalar]]] = [:]
    private var pronouns: Set<String> = []
    private var agreeing: Set<String> = []
    private var steady: Set<String> = []
    private var conjunctions: Set<String> = []
    private var notVerbs: Set<String> = []
    private var participles: [String] = []
    private var participleEnds: Set<String> = []
    private var unclearBeginnings: [String] = []
    private var onPlaces: Set<String> = []
    private var localForms: [String: String] = [:]
    private var particles: [String] = []
    private var governors: [GrammaticalCase: Set<String>] = [:]
    private var prepositions: [(usual: String, other: String, beginnings: [String])] = []
    private let language: LanguageTag

    /// The rules of a language; none where the language has no gender, or none are known.
    public init(language: LanguageTag) {
        self.language = language
        for line in DataFile.lines(of: "agreement.\(language.language)") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let kind = line[..<equals].filter { $0 != " " }
            let words = line[line.index(after: equals)...].split(separator: " ").map { String($0) }
            switch kind {
            case "pronoun": pronouns = Set(words)
            case "agreeing": agreeing = Set(words)
            case "unclear": unclearBeginnings = words
            case "steady": steady = Set(words)
            case "conjunction": conjunctions = Set(words)
            case "not-verb": notVerbs = Set(words)
            case "participle-prefix": participles = words + [""]
            case "participle": participleEnds = Set(words)
            case "on": onPlaces = Set(words)
            case "local":
                for pair in words.map({ $0.split(separator: "/").map { String($0) } }) where pair.count == 2 {
                    localForms[pair[0]] = pair[1]
                }
            case "particle": particles = words
            case "preposition" where words.count >= 2:
                prepositions.append((words[0], words[1], Array(words[2...])))
            case let kind where GrammaticalCase(rawValue: kind) != nil:
                if let grammaticalCase = GrammaticalCase(rawValue: kind) { governors[grammaticalCase] = Set(words) }
            default: values[kind] = words.map { Array($0.unicodeScalars) }
            }
        }
    }

    /// Whether a word may be the predicate of a subject and so agree with it.
    public func mayFollowSubject(_ word: String) -> Bool {
        ends(word, in: "past", atLeast: 2) || ends(word, in: "adjective", atLeast: 3)
            || ends(word, in: "short", atLeast: 4) || agreeing.contains(word.lowercased())
    }

    /// Whether no word of a sentence tells the gender of a name that is its subject or may be: where a language has
    /// genders, that must be known of each word.
    ///
    /// In the clause of a name, a verb in the present or future stands beside it, words that never change between them; the
    /// rest of that clause belongs to the verb. Other clauses have such a verb first of all.
    ///
    ///     // "Соколова ждёт поезд" but not "Соколова готова", "Соколова убита", "Соколова говорит, что больна"
    ///
    /// - Parameter clauses: the words of each clause, nil for a name.
    public func isFreeOfGender(_ clauses: [[String?]]) -> Bool {
        guard !steady.isEmpty else { return true }
        return clauses.flatMap(parts).allSatisfy { part in
            let words = part.map { $0?.lowercased() }
            guard let first = words.firstIndex(where: { $0.map { !steady.contains($0) } ?? false }) else { return true }
            guard let name = words.firstIndex(where: { $0 == nil }) else { return isVerb(words[first] ?? "") }
            // Behind the name, or before it.
            let behind = words[name...].first { $0.map { !steady.contains($0) } ?? false }
            let before = words[..<name].last { $0.map { !steady.contains($0) } ?? false }
            return [behind, before].contains { $0?.map(isVerb) ?? false }
        }
    }

    /// A clause parted before each conjunction.
    private func parts(_ clause: [String?]) -> [[String?]] {
        var parts: [[String?]] = [[]]
        for word in clause {
            if let word, conjunctions.contains(word.lowercased()) {
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts
    }

    /// Whether a word is a verb in the present or future that has a predicate of its own.
    private func isVerb(_ word: String) -> Bool {
        !notVerbs.contains(word) && ends(word, in: "verb", atLeast: 2)
            && !participles.contains { prefix in
                word.hasPrefix(prefix) && participleEnds.contains(String(word.dropFirst(prefix.count)))
            }
    }

    /// Whether a word before a name may be an adjective that agrees with it.
    public func mayQualify(_ word: String) -> Bool {
        ends(word, in: "adjective", atLeast: 3) || ends(word, in: "oblique", atLeast: 3)
    }

    /// Of the cases that a form may be, those that the words before it leave: after `о` no dative, without `о`, `в` and
    /// the like no prepositional.
    ///
    /// - Parameter words: the words before the form, the nearest last.
    public func cases(_ cases: [GrammaticalCase], after words: [String]) -> [GrammaticalCase] {
        // A form that may be the nominative is no address.
        let cases = cases.contains(.nominative) ? cases.filter { $0 != .vocative } : cases
        guard let last = words.last?.lowercased(), !governors.isEmpty else {
            return cases.filter { $0 != .prepositional && $0 != .locative || governors.isEmpty }
        }
        let governed = governors.filter { $0.value.contains(last) }.map(\.key)
        if !governed.isEmpty { return cases.filter { governed.contains($0) } }
        let near = words.suffix(Self.farthestPreposition).map { $0.lowercased() }
        return cases.filter { grammaticalCase in
            guard grammaticalCase == .prepositional || grammaticalCase == .locative else { return true }
            return near.contains { governors[grammaticalCase]?.contains($0) ?? true }
        }
    }

    /// A preposition may stand so many words before its name: `о нашем новом министре Лаврове`.
    private static let farthestPreposition = 6

    /// Whether a word is a pronoun that tells a gender.
    public func isGendered(_ word: String) -> Bool { pronouns.contains(word.lowercased()) }

    private func ends(_ word: String, in kind: String, atLeast stem: Int) -> Bool {
        let letters = LetterCase.lowered(word)
        return values[kind]?.contains { letters.count >= $0.count + stem && letters.ends(with: $0) } ?? false
    }

    /// Whether a preposition stays as it is where another name follows it.
    ///
    /// - Parameters:
    ///   - old: the name that stood there, in the form it had, with its base form.
    ///   - new: the same of the name to come.
    public func keepsPreposition(
        _ word: String, old: (form: String, base: String), new: (form: String, base: String)
    ) -> Bool {
        let word = word.lowercased()
        for pair in prepositions where word == pair.usual || word == pair.other {
            let begins = { (name: String) in pair.beginnings.contains { name.lowercased().hasPrefix($0) } }
            if begins(old.form) != begins(new.form) { return false }
            guard !unclearBeginnings.isEmpty else { continue }
            // An article follows sounds that letters don't always tell: "a Ukraine visit", "an FBI plan".
            let isUnclear = { (name: String) in
                LetterCase.isAllCapitals(name) || unclearBeginnings.contains { name.lowercased().hasPrefix($0) }
            }
            if isUnclear(old.form) || isUnclear(new.form) || (word == pair.other) != begins(old.form) { return false }
        }
        guard !onPlaces.isEmpty, ["в", "во", "на", "у", "із", "из", "з", "с", "со"].contains(word) else { return true }
        return onPlaces.contains(old.base) == onPlaces.contains(new.base)
    }

    /// The cases in which a place may have a form of its own: the second prepositional of Russian grammars.
    public var localCases: [GrammaticalCase] {
        [.prepositional, .locative].filter { governors[$0] != nil }
    }

    /// Whether a word is a preposition behind which a place has that form.
    public func mayGovernLocal(_ word: String) -> Bool { ["в", "во", "на", "у"].contains(word.lowercased()) }

    /// The form of a place that says where something is, if it has one of its own: `Крым` is `в Крыму` but `о Крыме`.
    public func localForm(of base: String) -> String? { localForms[base] }

    /// Whether a word that follows the sound of the word before it is right behind another: the Turkish `de` of `Kiev de` is
    /// `da` behind `Moskova`. True of all other words.
    public func keepsParticle(_ word: String, behind new: String) -> Bool {
        guard !particles.isEmpty, !word.isEmpty else { return true }
        let isTurkish = language.language == "tr"
        let particle = LetterCase.lowered(word, isTurkish: isTurkish)
        // How a number is said, its digits don't tell.
        let letters = LetterCase.lowered(new, isTurkish: isTurkish)
        let isSounding = letters.last.map(\.properties.isAlphabetic) ?? false
        return particles.allSatisfy { template in
            let spellings = Self.sounds.map { Array(VowelHarmony.spell(template, after: $0).unicodeScalars) }
            guard spellings.contains(particle) else { return true }
            return isSounding && Array(VowelHarmony.spell(template, after: letters).unicodeScalars) == particle
        }
    }

    /// A word for each way in which a Turkish suffix may sound.
    private static let sounds = ["e", "a", "ö", "o", "et", "at", "öt", "ot"].map { Array($0.unicodeScalars) }

    /// The gender of a place or an organisation by its name, or nil where the name doesn't tell: `Анкара` is feminine,
    /// `ООН` might be anything.
    public func gender(ofName base: String) -> Gender? {
        guard let last = base.split(whereSeparator: { $0 == " " || $0 == "-" }).last.map({ String($0) }),
            !LetterCase.isAllCapitals(last)
        else { return nil }
        return Self.gender(byEndOf: LetterCase.lowered(last))
    }

    /// The gender that the end of a noun in small letters tells, or nil: -ь is masculine or feminine.
    static func gender(byEndOf word: [Unicode.Scalar]) -> Gender? {
        switch word.last {
        case "а", "я": return .feminine
        case "о", "е", "ё", "є": return .neuter
        case "ы", "и", "ї", "і": return .plural
        case "ь", nil: return nil
        case let letter?: return "бвгґджзйклмнпрстфхцчшщ".unicodeScalars.contains(letter) ? .masculine : nil
        }
    }
}
