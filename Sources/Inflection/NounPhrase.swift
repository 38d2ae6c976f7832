import LocalizationModel

/// A place or an organisation of several words, read as a noun with what belongs to it: the adjectives that agree with
/// it decline as it does, what else stands behind it stays.
///
///     // Международный комитет Красного Креста → Международного комитета Красного Креста
///
/// Where the words don't show which of them is the noun, there is none: Ле Бурже.
struct NounPhrase: Sendable {
    let gender: Agreement.Gender
    /// The paradigm of each word, nil for those that stay.
    private(set) var paradigms: [Paradigm?]

    init?(_ words: [String], isPlace: Bool, in table: ParadigmTable) {
        guard words.count > 1 else { return nil }
        if isPlace, let both = Self.joined(words, in: table) {
            self = both
            return
        }
        let letters = words.map { LetterCase.lowered($0) }
        let head = table.head(letters[0])
        if head == nil, let found = Self.withAdjectives(words, letters, isPlace, in: table) {
            self = found
            return
        }
        // Ростов Великий
        if words.count == 2, let gender = Agreement.gender(byEndOf: letters[0]),
            let adjective = table.paradigm(of: letters[1], in: "adjective \(gender.rawValue)"),
            let noun = Self.noun(words[0], letters[0], gender, isPlace, in: table)
        {
            self.gender = gender
            paradigms = [noun, adjective]
            return
        }
        // A noun that is known to head names, or that must be one because an adjective in the genitive follows it.
        if let gender = head ?? (table.isOblique(letters[1]) ? Agreement.gender(byEndOf: letters[0]) : nil),
            gender != .plural || head != nil,
            let noun = Self.noun(words[0], letters[0], gender, isPlace, in: table)
        {
            self.gender = gender
            paradigms = [noun] + Array(repeating: nil, count: words.count - 1)
            return
        }
        return nil
    }

    private init(gender: Agreement.Gender, paradigms: [Paradigm?]) {
        self.gender = gender
        self.paradigms = paradigms
    }

    /// More than any place has.
    private static let mostWords = 32

    /// Places joined by a conjunction, each of which declines: Босния и Герцеговина.
    private static func joined(_ words: [String], in table: ParadigmTable) -> NounPhrase? {
        guard words.count <= mostWords,
            let middle = words.firstIndex(where: { table.words(in: "conjunctions").contains($0) }), middle > 0,
            middle < words.count - 1
        else { return nil }
        var paradigms: [Paradigm?] = []
        for part in [Array(words[..<middle]), Array(words[(middle + 1)...])] {
            if part.count == 1 {
                paradigms.append(table.paradigm(of: LetterCase.lowered(part[0]), .place, .masculine))
            } else if let phrase = NounPhrase(part, isPlace: true, in: table) {
                paradigms += phrase.paradigms
            } else {
                return nil
            }
            if paradigms.count == middle { paradigms.append(nil) }
        }
        return NounPhrase(gender: .plural, paradigms: paradigms)
    }

    /// Adjectives with the noun of their gender behind them.
    private static func withAdjectives(
        _ words: [String], _ letters: [[Unicode.Scalar]], _ isPlace: Bool, in table: ParadigmTable
    ) -> NounPhrase? {
        for gender in Agreement.Gender.allCases {
            var adjectives: [Paradigm] = []
            for word in letters.dropLast() {
                guard let paradigm = table.paradigm(of: word, in: "adjective \(gender.rawValue)") else { break }
                adjectives.append(paradigm)
            }
            // The last of them may be the noun itself, and look like an adjective.
            while let place = adjectives.isEmpty ? nil : adjectives.count {
                if LetterCase.isAllCapitals(words[place]) {
                    let rest = [Paradigm?](repeating: nil, count: words.count - place)
                    return NounPhrase(gender: gender, paradigms: adjectives + rest)
                }
                if let noun = noun(words[place], letters[place], gender, isPlace, in: table) {
                    let rest = [Paradigm?](repeating: nil, count: words.count - place - 1)
                    return NounPhrase(gender: gender, paradigms: adjectives + [noun] + rest)
                }
                adjectives.removeLast()
            }
        }
        return nil
    }

    /// The paradigm of a noun of a gender, or nil where it isn't certain.
    private static func noun(
        _ word: String, _ letters: [Unicode.Scalar], _ gender: Agreement.Gender, _ isPlace: Bool,
        in table: ParadigmTable
    ) -> Paradigm? {
        if let paradigm = table.paradigm(of: letters, in: "noun \(gender.rawValue)") { return paradigm }
        guard isPlace, word.unicodeScalars.first?.properties.isUppercase ?? false,
            Agreement.gender(byEndOf: letters).map({ $0 == gender }) ?? (gender != .neuter)
        else { return nil }
        return table.paradigm(of: letters, .place, .masculine)
    }
}
