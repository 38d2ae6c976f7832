import Inflection
import LocalizationModel

/// A word of a name that the glossary expects, with the endings of its cases, so that a misspelt one is known in any.
struct ExpectedWord {
    /// What a form has instead of the end of the dictionary form: ым and nothing, ой and а.
    private struct Ending: Hashable {
        let declined: [Unicode.Scalar]
        let base: [Unicode.Scalar]
    }

    /// How many letters longer or shorter a word may be that is compared in another case than the first.
    private static let largestDifference = 2
    /// From this likeness on, words are one name in two cases, whatever letters differ; below it vowels alone may.
    private static let certainLikeness = 0.75
    /// Letters that the form of a place or a first name must have before another letter in it is a slip.
    private static let shortestForm = 5

    let form: RenderedForm
    private let endings: Set<Ending>
    /// Other forms of a place or a first name. These are short and many, and so is what else is like one in some case,
    /// Канаду and Камалу, so that no more than one letter may differ.
    private let forms: [[Unicode.Scalar]]

    /// - Parameters:
    ///   - kinds: What sort of name it may be.
    ///   - isBesideFamily: Whether words beside the family name alone are compared with it.
    init(
        _ form: RenderedForm, _ kinds: [NameKind], of concept: GlossaryConcept, isBesideFamily: Bool = false,
        _ inflector: NameInflector
    ) {
        self.form = form
        guard inflector.hasParadigms else {
            (endings, forms) = ([], [])
            return
        }
        let base = form.stem.folded
        let others = inflector.allForms(of: form.text, kinds, concept.gender, origin: concept.originLanguage)
            .map { NameStem($0, language: inflector.language).folded }
        guard isBesideFamily || kinds.contains(.family) else {
            endings = []
            forms = others.filter { $0 != base && $0.count >= Self.shortestForm }
            return
        }
        forms = []
        endings = Set(
            others.compactMap { declined in
                let common = zip(declined, base).prefix { $0 == $1 }.count
                guard common > 0, common < declined.count else { return nil }
                return Ending(declined: Array(declined[common...]), base: Array(base[common...]))
            })
    }

    /// How alike a word and the name sound, from 0 to 1, as they stand.
    func likeness(to word: RenderedForm) -> Double { form.sound.likeness(to: word.sound) }

    /// How alike they sound where the ending of the word's case is exchanged: Трумпом and Трамп as Трумп and Трамп; 0
    /// where it has no such ending, or where the names are likely to be two.
    func likenessInACase(to word: RenderedForm) -> Double {
        let letters = word.stem.folded
        if word.isMadeOfMisspelt(form), let town = word.adjectiveStem { return likeness(toLetters: town) }
        if forms.contains(where: { Self.isOneLetterAway(letters, from: $0) }) { return Self.certainLikeness }
        return endings.reduce(0) { best, ending in
            guard letters.count > ending.declined.count,
                letters.suffix(ending.declined.count).elementsEqual(ending.declined)
            else { return best }
            let base = letters.dropLast(ending.declined.count) + ending.base
            guard abs(base.count - form.stem.folded.count) <= Self.largestDifference else { return best }
            return max(best, likeness(toLetters: base))
        }
    }

    /// Whether one letter between the first and the last is replaced, left out or put in.
    private static func isOneLetterAway(_ letters: [Unicode.Scalar], from name: [Unicode.Scalar]) -> Bool {
        letters.first == name.first && letters.last == name.last && abs(letters.count - name.count) <= 1
            && EditDistance.between(letters, name) == 1
    }

    private func likeness(toLetters letters: some Sequence<Unicode.Scalar>) -> Double {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        let sound = NameSound(String(text))
        let likeness = form.sound.likeness(to: sound)
        return likeness >= Self.certainLikeness || form.sound.hasSameConsonants(as: sound) ? likeness : 0
    }
}
