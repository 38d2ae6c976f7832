import LocalizationModel

/// How well words of the target render words of the source, each word and each pair looked at once.
///
/// Latin against Cyrillic goes by the trained model, words in one script by `OneScriptComparison`.
struct SpellingLikeness {
    /// A word's number, by which everything is asked.
    typealias Word = Int32

    /// Words of one side, numbered as they come up.
    struct Vocabulary {
        private(set) var texts: [String] = []
        private var numbers: [String: Word] = [:]

        /// The number of a word in small letters.
        mutating func number(of text: String) -> Word {
            if let number = numbers[text] { return number }
            let number = Word(texts.count)
            numbers[text] = number
            texts.append(text)
            return number
        }
    }

    /// What a name is worth that stands in the target as it stands in the source, in foreign letters.
    private static let leftAsItIs: Float = 0.1

    private enum Letters {
        case latin(LetterNumbers)
        case cyrillic(LetterNumbers)
        case none
    }

    var sources = Vocabulary()
    var targets = Vocabulary()
    private var sourceLetters: [Letters] = []
    private var targetLetters: [Letters] = []
    private var sourceWords: [Word: OneScriptComparison.Word] = [:]
    private var targetWords: [Word: OneScriptComparison.Word] = [:]
    private var known: [UInt64: Float] = [:]
    private let comparison = NameComparison()
    private let isTargetCyrillic: Bool

    init(to target: LanguageTag) { isTargetCyrillic = target == .russian || target == .ukrainian }

    /// The logarithm of the odds that the target's word renders the source's.
    mutating func odds(_ source: Word, _ target: Word) -> Float {
        let key = UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
        if let odds = known[key] { return odds }
        Self.fill(&sourceLetters, from: sources)
        Self.fill(&targetLetters, from: targets)
        let odds: Float
        switch (sourceLetters[Int(source)], targetLetters[Int(target)]) {
        case (.latin(let name), .cyrillic(let rendering)), (.cyrillic(let rendering), .latin(let name)):
            odds = comparison.score(name, rendering)
        case (.none, _), (_, .none): odds = -.infinity
        case (.latin, .latin) where isTargetCyrillic:
            // A name left in Latin letters; one in Cyrillic is the better rendering where there are both.
            odds = sources.texts[Int(source)] == targets.texts[Int(target)] ? Self.leftAsItIs : -.infinity
        default: odds = oneScriptOdds(source, target)
        }
        known[key] = odds
        return odds
    }

    private mutating func oneScriptOdds(_ source: Word, _ target: Word) -> Float {
        let name = sourceWords[source] ?? OneScriptComparison.Word(sources.texts[Int(source)])
        let rendering = targetWords[target] ?? OneScriptComparison.Word(targets.texts[Int(target)])
        sourceWords[source] = name
        targetWords[target] = rendering
        return OneScriptComparison.odds(name, rendering)
    }

    private static func fill(_ letters: inout [Letters], from vocabulary: Vocabulary) {
        guard letters.count < vocabulary.texts.count, let model = NamePairModel.builtIn else { return }
        for text in vocabulary.texts[letters.count...] {
            let isCyrillic = NameComparison.isCyrillic(text)
            let numbers = (isCyrillic ? model.cyrillic : model.latin).numbers(of: text)
            letters.append(numbers.isEmpty ? .none : isCyrillic ? .cyrillic(numbers) : .latin(numbers))
        }
    }
}
