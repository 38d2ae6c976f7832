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

    let form: RenderedForm
    private let endings: Set<Ending>

    /// - Parameter kinds: What sort of name it may be.
    init(_ form: RenderedForm, _ kinds: [NameKind], of concept: GlossaryConcept, _ inflector: NameInflector) {
        self.form = form
        // An organisation's words are common words, which all sorts of other words are like: Совбеза, Совет.
        guard inflector.hasParadigms, concept.kind != .organisation else {
            endings = []
            return
        }
        let base = form.stem.folded
        let forms = inflector.allForms(of: form.text, kinds, concept.gender, origin: concept.originLanguage)
        endings = Set(
            forms.compactMap { other in
                let declined = NameStem(other, language: inflector.language).folded
                let common = zip(declined, base).prefix { $0 == $1 }.count
                guard common > 0, common < declined.count else { return nil }
                return Ending(declined: Array(declined[common...]), base: Array(base[common...]))
            })
    }

    /// How alike a word and the name sound, from 0 to 1, each in the case that makes them most alike: Трумпом and
    /// Трамп as Трумп and Трамп.
    func likeness(to word: RenderedForm) -> Double {
        let letters = word.stem.folded
        return endings.reduce(form.sound.likeness(to: word.sound)) { best, ending in
            guard letters.count > ending.declined.count,
                letters.suffix(ending.declined.count).elementsEqual(ending.declined)
            else { return best }
            let base = letters.dropLast(ending.declined.count) + ending.base
            guard abs(base.count - form.stem.folded.count) <= Self.largestDifference else { return best }
            return max(best, form.sound.likeness(to: NameSound(String(String.UnicodeScalarView(base)))))
        }
    }
}
