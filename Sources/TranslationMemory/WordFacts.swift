internal import CMemoryData
import LocalizationModel

/// What the room's data file says of the words of one language.
struct WordFacts: Sendable {
    var function: Set<String> = []
    var negation: Set<String> = []
    var steady: Set<String> = []
    /// Units of measure, which may be set right behind a number, and their hashes (`TokenScanner.unitHash`).
    var unitWords: Set<String> = []
    var units: Set<UInt64> = []
    var contractions = Contractions()
    var months: Set<String> = []
    var labels: Set<String> = []
    var prepositions: Set<String> = []
    /// Words that follow a number by its sound.
    var harmony: Set<String> = []
    /// Forms of "year" that stand behind the number of one, with the plural category in which counted years have the form
    /// too; empty where they never do.
    var yearWords: [String: String] = [:]
    /// Words, and endings of words, whose form may depend on a number beside them in the clause.
    var agreeing: (words: Set<String>, endings: [String]) = ([], [])
    /// Number words with their values.
    var numerals: [String: Set<Double>] = [:]
    /// Endings of counted nouns and their adjectives by kind, as `few` and `adjective`.
    var endings: [String: [String]] = [:]
    /// Endings set behind a number by a hyphen, each with the groups of last numbers that it may stand behind.
    var numberEndings: [String: [SuitedNumbers]] = [:]
    /// What stands inside words that deny, or with a `$` behind it at their ends.
    var denyingParts: [(part: [UInt8], isAtEnd: Bool)] = []
    /// Beginnings of words that deny nothing, whatever stands in them.
    var undenyingWords: [[UInt8]] = []
    /// Suffixes that affirm, and those that deny the same.
    var suffixes: [(String, String)] = []
    /// Suffixes that make another word, not another form, each with its shapes before endings of a verb.
    var derivations: [[[UInt8]]] = []
    /// Prefixes that make the opposite.
    var prefixes: [String] = []
    var antonyms: [(String, String)] = []
    /// Words whose form depends on the number behind them, with the numbers that a form suits.
    var beforeNumbers: [String: SuitedNumbers] = [:]

    /// Numbers that a form of a word may stand before.
    struct SuitedNumbers: Sendable {
        /// Whether it suits all numbers but those in `ranges`.
        var isExclusive: Bool
        var ranges: [ClosedRange<Int>]

        func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } != isExclusive }
    }

    private static let all: [String: WordFacts] = {
        var count = 0
        let bytes = cmemorydata_words(&count)
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        var facts: [String: WordFacts] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 3 else { continue }
            let words = fields[2].split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            facts[String(Substring(fields[1])), default: WordFacts()].add(String(Substring(fields[0])), words)
        }
        return facts
    }()

    /// The facts of a language; empty where the file has none.
    static func of(_ language: LanguageTag) -> WordFacts {
        all[language.language] ?? WordFacts()
    }

    private mutating func add(_ kind: String, _ words: [String]) {
        switch kind {
        case "function": function.formUnion(words)
        case "negation": negation.formUnion(words)
        case "steady": steady.formUnion(words)
        case "unit":
            unitWords.formUnion(words)
            units.formUnion(words.map(TokenScanner.unitHash))
        case "contraction": contractions.addEnding(words)
        case "contracted": contractions.addWhole(words)
        case "month": months.formUnion(words)
        case "label": labels.formUnion(words)
        case "preposition": prepositions.formUnion(words)
        case "year": if let word = words.first { yearWords[word] = words.dropFirst().first ?? "" }
        case "harmony": harmony.formUnion(words)
        case "agreeing":
            agreeing.words.formUnion(words.filter { !$0.hasPrefix("-") })
            agreeing.endings += words.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
        case "numeral": addNumeral(words)
        case "ending": if let kind = words.first { endings[kind, default: []] += words.dropFirst() }
        case "behind":
            if let ending = words.first { numberEndings[ending, default: []].append(Self.numbers(words)) }
        case "denying":
            denyingParts += words.map { word in
                (Array(word.utf8.prefix { $0 != UInt8(ascii: "$") }), word.hasSuffix("$"))
            }
        case "undenying": undenyingWords += words.map { Array($0.utf8) }
        case "suffix" where words.count == 2: suffixes.append((words[0], words[1]))
        case "derivation": derivations.append(words.map { Array($0.utf8) })
        case "prefix": prefixes += words
        case "before": addBefore(words)
        case "antonym" where words.count == 2: antonyms.append((words[0], words[1]))
        default: break
        }
    }

    /// A word, `not` where it suits all others, and numbers or ranges of numbers.
    private mutating func addBefore(_ words: [String]) {
        guard let word = words.first else { return }
        beforeNumbers[word] = Self.numbers(words)
    }

    /// The numbers that are listed behind a word.
    private static func numbers(_ words: [String]) -> SuitedNumbers {
        let ranges = words.dropFirst().compactMap { range -> ClosedRange<Int>? in
            let ends = range.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return first...last
        }
        return SuitedNumbers(isExclusive: words.contains("not"), ranges: ranges)
    }

    /// A value, and the words that say it.
    private mutating func addNumeral(_ words: [String]) {
        guard let first = words.first, let value = Double(first) else { return }
        for word in words.dropFirst() { numerals[word, default: []].insert(value) }
    }

    /// The number of the suffix by which a folded word is made of another, with the endings of nouns and verbs taken off; 0
    /// for none. Two such words have one stem and are no forms of each other: `operator`, `operation`.
    func derivation(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard !derivations.isEmpty else { return 0 }
        func ends(_ length: Int, _ ending: [UInt8]) -> Bool {
            length >= ending.count + Self.leastRoot && word[length - ending.count..<length].elementsEqual(ending)
        }
        var lengths = [word.count]
        for ending in Self.inflections where ends(word.count, ending) { lengths.append(word.count - ending.count) }
        for (index, shapes) in derivations.enumerated() {
            for shape in shapes where lengths.contains(where: { ends($0, shape) }) { return UInt64(index + 1) }
        }
        return 0
    }

    /// Letters before a suffix.
    private static let leastRoot = 2
    private static let inflections = ["s", "es", "ed", "d", "ing", "'s"].map { Array($0.utf8) }

    /// Whether a word in lower case keeps its form whatever number stands before it.
    func isSteady(_ word: String) -> Bool {
        steady.contains(word) || unitWords.contains(word) || months.contains(word)
    }

    /// Whether a word in lower case ends as one of a kind of counted words does.
    func ends(_ word: String, as kind: String) -> Bool { endings[kind]?.contains { word.hasSuffix($0) } ?? false }
}
