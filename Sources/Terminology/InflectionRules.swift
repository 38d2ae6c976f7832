import LocalizationModel

/// What a language's words may look like in running text, worked out from their dictionary form by rules.
///
/// The rules are data; `Data/inflection.ru.txt` describes their form. They give too many forms rather than
/// too few: gender, animacy and the place of the stress aren't known.
///
/// Dictionaries are not asked. Debian's for Hunspell (hunspell-ru and hunspell-uk, as of 2023) were measured on terms in
/// treebanks: F1 in Russian 0.899 alone, 0.964 where they may add to the rules, 0.967 where they may object, and 0.976
/// by the rules; in Ukrainian 0.942, 0.978, 0.979 and 0.982. Of forms of names in Russian news they know a half.
struct InflectionRules {
    /// One rule: dictionary forms that end so change so.
    struct Rule {
        /// The letters that each place of the pattern may have.
        var pattern: [[UInt16]]
        var matchesWholeWord: Bool
        /// What stands in the pattern's place: letters, or (below 10) the number of a place in the pattern.
        var replacement: [UInt16]
        var endings: [Substring]
        var goesOn: Bool
    }

    /// A stem and the endings that it takes.
    struct Stem {
        var letters: [UInt16]
        var endings: EndingSets.ID
    }

    let rules: [Rule]
    private let slots: [Substring: [Substring]]
    private let expandsSlots: Bool

    /// The rules of a language; for one that has none, rules that let a word take an English possessive.
    init(language: LanguageTag) {
        self.init(text: DataFile.text(named: "inflection.\(language.language)") ?? ".\t1\t– s 's")
    }

    init(text: String) {
        var rules: [Rule] = []
        var slots: [Substring: [Substring]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("@"), let equals = line.firstIndex(of: "=") {
                let name = line[line.index(after: line.startIndex)..<equals].filter { $0 != " " }
                slots[Substring(name)] = line[line.index(after: equals)...].split(separator: " ")
                    .flatMap { $0.hasPrefix("@") ? slots[$0.dropFirst()] ?? [] : [$0] }
            } else if let rule = Rule(line) {
                rules.append(rule)
            }
        }
        self.rules = rules
        self.slots = slots
        expandsSlots = slots.values.contains { $0.contains { $0.contains("·") } }
    }

    /// All stems of a dictionary form in folded letters, each with its endings.
    func stems(of word: [UInt16], sets: inout EndingSets) -> [Stem] {
        var result = [Stem(letters: word, endings: sets.bareID)]
        for rule in rules {
            guard let letters = rule.stem(of: word) else { continue }
            let endings: EndingSets.ID
            if expandsSlots {
                endings = sets.id(ofSlots: rule.endings, after: SuffixSlots.Final(of: letters), slots: slots)
            } else {
                endings = sets.id(of: rule.endings, slots: slots)
            }
            result.append(Stem(letters: letters, endings: endings))
            if !rule.goesOn { break }
        }
        return result
    }
}

extension InflectionRules.Rule {
    init?(_ line: Substring) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count >= 3 else { return nil }
        var places: [[UInt16]] = []
        var set: [UInt16]?
        var text = columns[0]
        matchesWholeWord = text.hasPrefix("^")
        if matchesWholeWord { text.removeFirst() }
        for character in text {
            switch character {
            case "[": set = []
            case "]":
                places.append(set ?? [])
                set = nil
            case ".": places.append([])
            default:
                let letters = WordScanner.folded(String(character))
                if set == nil { places.append(letters) } else { set?.append(contentsOf: letters) }
            }
        }
        pattern = places
        replacement = columns[1].flatMap { character -> [UInt16] in
            character.wholeNumberValue.map { [UInt16($0)] } ?? WordScanner.folded(String(character))
        }
        endings = columns[2].split(separator: " ")
        goesOn = columns.count > 3 && columns[3] == "+"
    }

    /// The word's stem by this rule, or nil where the rule doesn't fit.
    func stem(of word: [UInt16]) -> [UInt16]? {
        let start = word.count - pattern.count
        guard matchesWholeWord ? start == 0 : start > 0 else { return nil }
        for (place, letters) in pattern.enumerated().reversed() {
            // An empty place takes any letter.
            guard letters.isEmpty || letters.contains(word[start + place]) else { return nil }
        }
        var stem = Array(word[..<start])
        for letter in replacement {
            if letter < 10 {
                let place = start + Int(letter) - 1
                if word.indices.contains(place) { stem.append(word[place]) }
            } else {
                stem.append(letter)
            }
        }
        return stem
    }
}
