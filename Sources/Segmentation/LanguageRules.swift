import LocalizationModel

/// What segmentation knows of one language: words by kind, and its habits.
final class LanguageRules: Sendable {
    /// What is so in one language and not in another; the data files name them.
    struct Habits: OptionSet, Sendable {
        let rawValue: UInt8
        /// A number with a full stop is an ordinal: "3. Dünya Savaşı".
        static let ordinalStops = Habits(rawValue: 1 << 0)
        /// Sentences are met that start in lower case, as in hasty mail.
        static let lowercaseStarts = Habits(rawValue: 1 << 1)
        /// The number of a paragraph, "1.", is a segment of its own.
        static let numbersApart = Habits(rawValue: 1 << 2)
        /// A dash behind a word may end a sentence that breaks off, and two hyphens begin a signature.
        static let dashesEnd = Habits(rawValue: 1 << 3)
        /// Lines of lists and verse end in commas.
        static let commasEnd = Habits(rawValue: 1 << 4)
        /// Finite verbs are told by their endings, and stand last.
        static let verbsEnd = Habits(rawValue: 1 << 5)
    }

    let language: LanguageTag
    let isTurkish: Bool
    let habits: Habits
    let words: WordTable

    /// Reads the words of a language from lines as the data files have them; a language may have none.
    init(_ language: LanguageTag, words: String = "") {
        self.language = language
        isTurkish = language.sharesLanguage(with: .turkish)
        var habits: Habits = []
        let table = WordTable()
        Self.read(words, &habits, table)
        self.habits = habits
        self.words = table
    }

    /// Reads lines of a key, a colon, and words.
    private static func read(_ file: String, _ habits: inout Habits, _ table: WordTable) {
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let words = line[line.index(after: colon)...].split(separator: " ")
            if line[..<colon] == "habits" {
                for word in words { habits.formUnion(habit(word)) }
            } else if let traits = WordTraits(key: line[..<colon]) {
                for word in words { insert(word, traits, table) }
                if traits == .verbEnding { habits.insert(.verbsEnd) }
            }
        }
    }

    private static func habit(_ name: Substring) -> Habits {
        switch name {
        case "ordinal-stops": .ordinalStops
        case "lower-case-starts": .lowercaseStarts
        case "numbers-apart": .numbersApart
        case "dashes-end": .dashesEnd
        case "commas-end": .commasEnd
        default: []
        }
    }

    private static func insert(_ word: Substring, _ traits: WordTraits, _ table: WordTable) {
        var hash = WordTable.Hash()
        let isEnding = !traits.isDisjoint(with: [.numeralEnding, .verbEnding])
        let scalars = isEnding ? Array(word.unicodeScalars).reversed() : Array(word.unicodeScalars)
        for scalar in scalars { hash.add(scalar.value) }
        table.insert(traits, for: hash)
    }

    /// The traits of a word of the text, in any letter case.
    @inline(__always)
    func traits(of range: Range<Int>, in text: TextView) -> WordTraits {
        var hash = WordTable.Hash()
        add(range, of: text, to: &hash)
        return words[hash]
    }

    /// The traits of two words of the text written as one: "т. д." as "т.д".
    func traits(of first: Range<Int>, and second: Range<Int>, in text: TextView) -> WordTraits {
        var hash = WordTable.Hash()
        add(first, of: text, to: &hash)
        add(second, of: text, to: &hash)
        return words[hash]
    }

    /// Whether a word ends in one of the endings of a kind.
    func has(_ ending: WordTraits, atEndOf range: Range<Int>, in text: TextView) -> Bool {
        var hash = WordTable.Hash()
        var offset = range.upperBound
        for _ in 0..<8 where offset > range.lowerBound {
            offset = text.start(before: offset)
            hash.add(text.table.lowercase(of: text.scalar(at: offset).value, turkish: isTurkish))
            if words[hash].contains(ending) { return true }
        }
        return false
    }

    @inline(__always)
    private func add(_ range: Range<Int>, of text: TextView, to hash: inout WordTable.Hash) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text.bytes[offset]
            if byte < 0x80, byte != 0x49 {
                hash.add(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte))
                offset += 1
                continue
            }
            let (value, length) = text.scalar(at: offset)
            hash.add(text.table.lowercase(of: value, turkish: isTurkish))
            offset += length
        }
    }
}
