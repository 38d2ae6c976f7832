import ICUText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Says how likely a Cyrillic spelling renders a name in Latin letters, in whatever case it stands, or how likely two
/// spellings in one script are one name.
///
///     var comparison = NameComparison()
///     comparison.likelihood("Sergey Lavrov", "Сергеем Лавровым")   // near 1
///     comparison.likelihood("Sergey Lavrov", "Дмитрий Кулеба")     // near 0
///     comparison.likelihood("Микола Азаров", "Николай Азаров")     // near 1
///
/// Names of several words are taken apart at spaces and hyphens, and each word goes with the one that fits it best, so
/// that the order doesn't matter. It holds buffers, so each thread has one of its own.
public struct NameComparison {
    /// What a word costs that has nothing to go with, in the model's units.
    private static let looseWord: Float = -4
    /// What a particle costs that has nothing to go with: al-Assad is Асад.
    private static let looseParticle: Float = -1
    private static let particles: Set<String> = [
        "al", "el", "the", "de", "da", "di", "du", "del", "la", "le", "van", "von", "der", "den", "bin", "ibn", "jr",
        "sr",
    ]
    /// Words behind these are left out; no name has as many.
    private static let mostWords = 20
    /// By how much the model's units are stretched above zero, so that long names stay apart from each other below 1.
    private static let softness: Double = 3
    /// What is worth as much renders the name, and is looked at no further.
    private static let renders: Float = 8
    /// What a pair is worth that the data list, however unlike its sides are: Vienna, Вена.
    private static let listedPair = 0.99
    /// The logarithm of how often a word is rendered by another part of the same person's name: where one language
    /// has the family name first, the other last. Two of a hundred labels of people in Wikidata are such.
    private static let otherPart: Float = -6
    /// Another part of a name is never worth more than this, so that it is no rendering and stands behind all that are.
    private static let bestOtherPart: Float = -2
    /// By how much the model's units are shrunk below zero, where it is surer than it should be.
    private static let modesty: Float = 0.7

    private let lattice = EditLattice()
    private let model: NamePairModel?
    private let origins: NameOriginModel?
    private let frequencies: NameFrequencies?

    public init() {
        self.init(NamePairModel.builtIn, NameOriginModel.builtIn, NameFrequencies.builtIn)
    }

    /// With models other than those that are compiled in; without `origins` or `frequencies` by the letters alone.
    package init(_ model: NamePairModel?, _ origins: NameOriginModel?, _ frequencies: NameFrequencies?) {
        self.model = model
        self.origins = origins
        self.frequencies = frequencies
    }

    /// From 0, another name, to 1, the same name. The order of the arguments doesn't matter.
    public func likelihood(_ name: String, _ rendering: String) -> Double {
        if name == rendering, !name.isEmpty { return 1 }
        guard let score = score(name, rendering) else { return 0 }
        return 1 / (1 + exp(-Double(score) / (score > 0 ? Self.softness : 1)))
    }

    /// The same, where a pair of the lists of places and people is near 1 in whatever case, however unlike its sides are:
    /// Vienna and Вене.
    public func likelihoodWithLists(_ name: String, _ rendering: String) -> Double {
        let likelihood = likelihood(name, rendering)
        return likelihood < Self.listedPair && Exonyms.isPair(name, rendering) ? Self.listedPair : likelihood
    }

    /// The logarithm of the odds that both are the same name; nil where a side has no letters to compare.
    package func score(_ name: String, _ rendering: String) -> Float? {
        guard let model else { return nil }
        let (name, rendering) = (TextNormalization.nfc.apply(to: name), TextNormalization.nfc.apply(to: rendering))
        let isSwapped = Self.isCyrillic(name)
        if isSwapped == Self.isCyrillic(rendering) {
            return oneScriptScore(name, rendering, isSwapped ? model.cyrillic : model.latin)
        }
        let latin = Self.words(of: isSwapped ? rendering : name, model.latin)
        let cyrillic = Self.words(of: isSwapped ? name : rendering, model.cyrillic)
        if latin.isEmpty || cyrillic.isEmpty { return nil }
        if latin.count == 1, cyrillic.count == 1 { return wordScore(latin[0].letters, cyrillic[0].letters) }
        let apart = assignment(latin, cyrillic) { score($0.letters, $1.letters) }
        if latin.count == cyrillic.count { return apart }
        let left = latin.reduce(LetterNumbers()) { $0 + $1.letters }
        let right = cyrillic.reduce(LetterNumbers()) { $0 + $1.letters }
        return max(apart, score(left, right) - 1)
    }

    private func oneScriptScore(_ name: String, _ other: String, _ alphabet: NameAlphabet) -> Float? {
        let (left, right) = (Self.words(of: name, alphabet), Self.words(of: other, alphabet))
        if left.isEmpty || right.isEmpty { return nil }
        let others = right.map { OneScriptComparison.Word($0.text) }
        let names = left.map { OneScriptComparison.Word($0.text) }
        if names.count == 1, others.count == 1 { return OneScriptComparison.odds(names[0], others[0]) }
        return assignment(left, right) { OneScriptComparison.odds(names[$0.place], others[$1.place]) }
    }

    /// For two words alone: by their letters, or else as parts of one name that are from the same language.
    private func wordScore(_ latin: LetterNumbers, _ cyrillic: LetterNumbers) -> Float {
        var spelling = score(latin, cyrillic)
        guard let origins, let frequencies, spelling < Self.renders else { return spelling }
        if spelling < 0 { spelling *= Self.modesty }
        let worth = origins.affinity(latin, cyrillic) + frequencies.worth(of: cyrillic) + Self.otherPart
        let origin = min(worth, Self.bestOtherPart)
        let higher = max(spelling, origin)
        return higher + log(exp(spelling - higher) + exp(origin - higher))
    }

    /// The same for single words by their letters alone, numbered already.
    func score(_ latin: LetterNumbers, _ cyrillic: LetterNumbers) -> Float {
        model?.score(latin, cyrillic, by: lattice) ?? -.infinity
    }

    /// The sum over the pairs that fit best, each word in one pair at most.
    private func assignment(_ latin: [Word], _ cyrillic: [Word], by score: (Word, Word) -> Float) -> Float {
        var pairs: [(left: Int, right: Int, score: Float)] = []
        for (left, name) in latin.enumerated() {
            for (right, other) in cyrillic.enumerated() {
                let score = score(name, other)
                // An initial says little for or against.
                let isInitial = name.letters.count == 1 || other.letters.count == 1
                pairs.append((left, right, isInitial ? min(max(score, -2), 1) : score))
            }
        }
        pairs.sort { $0.score > $1.score }
        var (freeLeft, freeRight) = (Set(latin.indices), Set(cyrillic.indices))
        var total: Float = 0
        for pair in pairs where freeLeft.contains(pair.left) && freeRight.contains(pair.right) {
            let apart = latin[pair.left].looseCost + cyrillic[pair.right].looseCost
            guard pair.score > apart else { break }
            total += pair.score
            freeLeft.remove(pair.left)
            freeRight.remove(pair.right)
        }
        return freeLeft.reduce(total) { $0 + latin[$1].looseCost }
            + freeRight.reduce(0) { $0 + cyrillic[$1].looseCost }
    }

    private struct Word {
        /// Which of its name's words it is.
        let place: Int
        let text: Substring
        let letters: LetterNumbers
        let looseCost: Float
    }

    private static func words(of text: String, _ alphabet: NameAlphabet) -> [Word] {
        var words: [Word] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{A0}" || $0 == "‑" || $0 == "." }) {
            let letters = alphabet.numbers(of: word)
            if letters.isEmpty { continue }
            if words.count == mostWords { break }
            let isParticle = word.utf8.count <= 3 && particles.contains(word.lowercased())
            words.append(
                Word(
                    place: words.count, text: word, letters: letters,
                    looseCost: isParticle ? looseParticle : looseWord))
        }
        return words
    }

    static func isCyrillic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x400..<0x530).contains($0.value) }
    }
}
