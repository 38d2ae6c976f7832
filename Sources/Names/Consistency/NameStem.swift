import ICUText
import LocalizationModel

/// A name without its case ending: two forms of one name have a stem in common.
///
///     NameStem("Кулебой", language: .russian).matches(NameStem("Кулеба", language: .russian)) == true
struct NameStem: Sendable {
    /// Endings by language, and what else the data file has, by its key.
    static let data: [String: Set<String>] = {
        var result: [String: Set<String>] = [:]
        for line in DataFile.endings {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let entries = line[line.index(after: colon)...].split(separator: " ").map { String($0) }
            result[String(line[..<colon]), default: []].formUnion(entries)
        }
        return result
    }()
    /// The longest ending in the data, in scalars.
    static let longestEnding = 3
    /// What must remain of a name without its ending, in scalars.
    private static let shortestStem = 3

    let folded: [Unicode.Scalar]
    private let language: String

    init(_ word: String, language: LanguageTag) {
        let lower = LetterCase.lower.apply(to: word, language: language)
        folded = lower.unicodeScalars.map { $0 == "ё" ? "е" : $0.isApostrophe ? "'" : $0 }
        self.language = language.language
    }

    /// Whether both may be forms of one name: the same but for endings that the language has.
    func matches(_ other: NameStem) -> Bool {
        if folded == other.folded { return true }
        let common = zip(folded, other.folded).prefix { $0 == $1 }.count
        let longest = max(folded.count, other.folded.count)
        guard common >= Self.shortestStem, longest - common <= Self.longestEnding else { return false }
        // Мишел and Мишель are two names, though -ь is an ending.
        if min(folded.count, other.folded.count) == common, longest == common + 1,
            (folded.count == longest ? folded : other.folded).last == "ь"
        {
            return false
        }
        if softens(at: common, into: other) || other.softens(at: common, into: self) { return true }
        // The ending may begin a letter before the forms part: Анталья and Антальей part behind the я.
        return (0...1).contains { back in
            let cut = common - back
            guard cut >= Self.shortestStem, isEnding(folded[cut...]), isEnding(other.folded[cut...]) else {
                return false
            }
            // A form without an ending ends in a consonant: Лавров, Лаврову; but not Кулеба, Кулебай.
            let hasBareForm = cut == folded.count || cut == other.folded.count
            guard hasBareForm else { return true }
            let ending = folded.count > other.folded.count ? folded[cut...] : other.folded[cut...]
            let isSoft = ending.first.map { Self.data["soft-\(language)"]?.contains(String($0)) ?? false } ?? false
            return !isVowel(folded[cut - 1]) && !(isSoft && folded[cut - 1] != "ь" && folded[cut - 1] != "й")
        }
    }

    /// Whether the last letter of this name is softened before the other one's ending: Grup, Grubu.
    private func softens(at index: Int, into other: NameStem) -> Bool {
        guard folded.count == index + 1, other.folded.count > index + 1, let pairs = Self.data["softened-\(language)"],
            let vowels = Self.data["vowels-\(language)"]
        else { return false }
        let ending = other.folded[(index + 1)...]
        return pairs.contains(Self.text([folded[index], other.folded[index]]))
            && vowels.contains(String(ending[index + 1])) && isEnding(ending)
    }

    /// Ends of given names that differ in one letter and are those of two names in every case, each with the other.
    static func endingsToldApart(in language: LanguageTag) -> [(String, String)] {
        (data["told-apart-\(language.language)"] ?? []).flatMap { pair in
            let ends = pair.split(separator: ":").map { String($0) }
            return ends.count == 2 ? [(ends[0], ends[1]), (ends[1], ends[0])] : []
        }
    }

    /// Whether the last letter is a vowel in which no word that declines ends, but for common ones: НАТО.
    var isIndeclinable: Bool {
        folded.last.map { Self.data["indeclinable-\(language)"]?.contains(String($0)) ?? false } ?? false
    }

    /// Whether this ends as names do that are the same in all cases: Чавушоглу.
    var neverDeclines: Bool {
        Self.data["undeclined-\(language)"]?.contains { ending in
            folded.count > ending.unicodeScalars.count
                && folded.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
        } ?? false
    }

    /// Whether this is a name in -ский without its last letter, Сикорски, which is none of its forms; and not a noun in
    /// another case: Аляски, Аляской.
    func isCutOff(from name: NameStem) -> Bool {
        guard folded.last == "и", let count = name.adjectiveStemCount, folded.count == count + 1,
            folded.dropLast().elementsEqual(name.folded.prefix(count))
        else { return false }
        // An adverb: Автоматически is no name.
        if Self.data["adverbs-\(language)"]?.contains(where: { Self.text(folded).hasSuffix($0) }) ?? false {
            return false
        }
        return !(Self.data["noun-\(language)"]?.contains(Self.text(name.folded[count...])) ?? false)
    }

    /// Whether this is a form of a verb and no name: the infinitive and the imperative, by their ends.
    var isVerb: Bool {
        Self.data["verb-\(language)"]?.contains { ending in
            folded.count > ending.unicodeScalars.count + 1
                && folded.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
        } ?? false
    }

    /// What may remain when an ending is taken away, the whole word first.
    var remainders: [ArraySlice<Unicode.Scalar>] {
        [folded[...]]
            + (1...Self.longestEnding).filter { folded.count - $0 >= Self.shortestStem && isEnding(folded.suffix($0)) }
            .map { folded.dropLast($0) }
    }

    /// Whether this is an adjective with the suffix that makes them of names: русские, киевского.
    var isAdjective: Bool { adjectiveStemCount != nil }

    /// How many letters such an adjective has before its ending; nil for other words.
    var adjectiveStemCount: Int? {
        adjectiveEndingCounts.first { Self.endsInAdjectiveSuffix(Self.text(folded.dropLast($0))) }
            .map { folded.count - $0 }
    }

    /// Whether an ending of such adjectives stands behind anything, as it may in a misspelt one; that of one letter
    /// tells nothing.
    var endsAsAdjective: Bool { adjectiveEndingCounts.contains { $0 > 1 } }

    /// How many letters stand before the ending of an adjective; all where there is none.
    var countBeforeAdjectiveEnding: Int { folded.count - (adjectiveEndingCounts.last ?? 0) }

    private var adjectiveEndingCounts: [Int] {
        let endings = Self.data["adjective-\(language)"] ?? []
        return (1...Self.longestEnding).filter { count in
            folded.count - count >= Self.shortestStem && endings.contains(Self.text(folded.suffix(count)))
        }
    }

    /// Whether some letters end as the names of towns do that an adjective ending makes an adjective of: Курск, Донецк.
    static func endInAdjectiveSuffix(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        endsInAdjectiveSuffix(text(letters.suffix(longestEnding)))
    }

    private static func endsInAdjectiveSuffix(_ text: String) -> Bool {
        ["ск", "цк", "ськ", "цьк", "зьк"].contains { text.hasSuffix($0) }
    }

    /// Whether this is another word made from the name: московский from Москва, украинцы from Украина.
    ///
    /// A suffix that makes other words stands behind the stem, and behind it an ending of the kind of word it makes.
    /// Where the data say which letters a name loses before a suffix (Libya, Libyan), it may lose no others, so that
    /// Putan is not made from Putin; else an ending, with at most a letter before it (Москва, московский), so that
    /// Миланович is not made from Милановик.
    func isDerived(from name: NameStem) -> Bool {
        if PeopleNames.isMade(self, of: name, language: language) { return true }
        let lost = Self.data["lost-\(language)"]
        let suffixes = Self.data["derived-\(language)"] ?? []
        let suffixesOfWholeNames = Self.data["whole-\(language)"] ?? []
        let adjectiveEndings = Self.data["adjective-\(language)"] ?? []
        let common = zip(folded, name.folded).prefix { $0 == $1 }.count
        guard common >= Self.shortestStem else { return false }
        return (-1...1).contains { shift in
            let cut = common + shift
            guard cut >= Self.shortestStem, cut < folded.count else { return false }
            if let lost {
                let gone = name.folded.dropFirst(cut)
                guard cut <= name.folded.count, gone.isEmpty || lost.contains(Self.text(gone)) else { return false }
            }
            if lost == nil, cut < name.folded.count {
                let gone = name.folded[cut...]
                guard isEnding(gone) || gone.count > 1 && isEnding(gone.dropFirst()) else { return false }
            }
            let rest = Self.text(folded[cut...])
            if isQuality(rest) { return true }
            let mayFollow = cut == name.folded.count ? suffixes.union(suffixesOfWholeNames) : suffixes
            return mayFollow.contains { suffix in
                // What the name ends in as well is no suffix: Шольц, Шолц.
                guard rest.hasPrefix(suffix), !name.ends(in: suffix) else { return false }
                let ending = String(rest.dropFirst(suffix.count))
                return Self.endsInAdjectiveSuffix(suffix)
                    ? adjectiveEndings.contains(ending)
                    : ending.isEmpty || Self.data[language]?.contains(ending) ?? false
            }
        }
    }

    /// Whether what follows a stem makes an adjective of it, as of a common word: системный, информационное. Behind a
    /// short suffix only endings count that no noun has.
    private func isQuality(_ rest: String) -> Bool {
        guard let suffixes = Self.data["quality-\(language)"], let endings = Self.data["quality-endings-\(language)"],
            let all = Self.data["adjective-\(language)"]
        else { return false }
        return suffixes.contains { suffix in
            guard rest.hasPrefix(suffix) else { return false }
            let ending = String(rest.dropFirst(suffix.count))
            return endings.contains(ending) || suffix.count > 2 && all.contains(ending)
        }
    }

    /// Whether this is how a woman bears the name: Ivanova of Ivanov, Valentina of Valentin, Zelenska of Zelensky.
    func isFeminine(of name: NameStem) -> Bool {
        let common = zip(folded, name.folded).prefix { $0 == $1 }.count
        guard common >= Self.shortestStem, let endings = Self.data["feminine-\(language)"] else { return false }
        // The endings may begin alike: -sky, -ska.
        return (0...2).contains { back in
            let cut = common - back
            return cut >= Self.shortestStem
                && endings.contains(Self.text(name.folded[cut...]) + ":" + Self.text(folded[cut...]))
        }
    }

    /// Whether this ends as men's names and towns do without any case ending: Майк, but not Ореховым.
    var isBare: Bool {
        guard let last = folded.last, !isVowel(last) else { return false }
        return !(2...Self.longestEnding).contains { folded.count > $0 && isEnding(folded.suffix($0)) }
    }

    /// Whether no rule of spelling forbids the end: а or ь stands behind no vowel, and а not behind ь.
    var isWellFormed: Bool {
        guard let last = folded.last, let before = folded.dropLast().last else { return true }
        return !((last == "а" || last == "ь") && (isVowel(before) || before == "ь"))
    }

    /// Whether a suffix stands at the end, or before an ending.
    private func ends(in suffix: String) -> Bool {
        remainders.contains { $0.count > suffix.unicodeScalars.count && Self.text($0).hasSuffix(suffix) }
    }

    private func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        Self.data["vowels"]?.contains(String(scalar)) ?? false
    }

    private func isEnding(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.isEmpty || Self.data[language]?.contains(Self.text(scalars)) ?? false
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
