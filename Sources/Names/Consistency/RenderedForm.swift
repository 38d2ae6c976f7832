import Inflection
import LocalizationModel

/// A word of the target as it stands in the text, with what its endings say: which forms belong to one name, and
/// which are a misspelling of another.
final class RenderedForm {
    /// Letters that a name must have to be known at the end of another word.
    private static let shortestTail = 5

    let text: String
    let stem: NameStem
    private let inflector: NameInflector
    /// The names that the form may be a form of, by the paradigms.
    private(set) lazy var lemmas: Set<String> = Set(inflector.readings(of: text).map { $0.lemma.lowercased() })
    /// Those of which it may be a form in the singular: Захаров is no plural of Захарова.
    private(set) lazy var singularLemmas: Set<String> = Set(
        inflector.readings(of: text).filter { !$0.isPlural }.map { $0.lemma.lowercased() })
    private(set) lazy var sound = NameSound(text)
    /// What may remain when an ending is taken away, the whole word first.
    private lazy var remainders: [ArraySlice<Unicode.Scalar>] = stem.remainders
    /// The same in the simplest spelling; nil where the word stands in that.
    private lazy var simplified: [ArraySlice<Unicode.Scalar>]? = {
        let simple = SimplifiedSpelling.letters(of: stem.folded)
        return simple == stem.folded ? nil : remainders.map { SimplifiedSpelling.letters(of: $0)[...] }
    }()
    private lazy var neverDeclines = stem.neverDeclines

    init(_ text: String, _ inflector: NameInflector) {
        self.text = text
        self.inflector = inflector
        stem = NameStem(text, language: inflector.language)
    }

    /// Whether both are forms of one name.
    func agrees(with other: RenderedForm) -> Bool {
        if stem.folded == other.stem.folded { return true }
        // Имамоглы is no form of Имамоглу, nor Сикорски of Сикорский.
        if neverDeclines || other.neverDeclines || stem.isCutOff(from: other.stem)
            || other.stem.isCutOff(from: stem)
        {
            return false
        }
        if stem.matches(other.stem) { return true }
        // Only what begins alike can be a form of one name: Павел, Павла.
        guard stem.folded.first == other.stem.folded.first else { return false }
        return !lemmas.isDisjoint(with: other.lemmas)
    }

    /// Whether this is a form of a given name that one letter at the end tells from another: Сергия is of Сергий, not of
    /// Сергей.
    func isToldApart(from name: RenderedForm) -> Bool {
        let language = inflector.language
        func isForm(of name: String) -> Bool {
            inflector.allForms(of: name, [.given], nil).contains {
                NameStem($0, language: language).folded == stem.folded
            }
        }
        let others = NameStem.endingsToldApart(in: language).filter { name.text.hasSuffix($0.0) }
            .map { name.text.dropLast($0.0.count) + $0.1 }
        return others.contains { isForm(of: String($0)) } && !isForm(of: name.text)
    }

    /// Whether this has a case ending, and stands for a given name that never has any: Энтоном for Энтони.
    func isDeclined(from name: RenderedForm) -> Bool {
        guard inflector.hasParadigms, stem.folded != name.stem.folded else { return false }
        return inflector.allForms(of: name.text, [.given], nil).count == 1
    }

    /// Whether one is another word than the other: an adjective or an inhabitant made of it, an adjective made of
    /// another stem (Россия, русские), the name of a woman to that of a man (Ivanov, Ivanova), a longer word that goes on
    /// where the other ends (Донец, Донецкое), or a compound that ends in it (Генассамблея).
    func isRelated(to other: RenderedForm) -> Bool {
        let bothEndAsAdjectives = stem.endsAsAdjective && other.stem.endsAsAdjective
        // Бельсчий is no name that Бельский was made of, nor Качинского that Качиньский was: a suffix would make it longer.
        let mayBeDerived =
            !bothEndAsAdjectives || abs(stem.countBeforeAdjectiveEnding - other.stem.countBeforeAdjectiveEnding) > 1
        return mayBeDerived && (stem.isDerived(from: other.stem) || other.stem.isDerived(from: stem))
            || isAnotherAdjective(than: other) || other.isAnotherAdjective(than: self)
            || goesOn(behind: other) || other.goesOn(behind: self)
            || isCompound(of: other) || other.isCompound(of: self)
            || stem.isFeminine(of: other.stem) || other.stem.isFeminine(of: stem)
    }

    /// Whether the word is an adjective that the other one, which is none, is no slip for.
    func isAnotherAdjective(than other: RenderedForm) -> Bool {
        stem.isAdjective && !other.stem.endsAsAdjective && !isMadeOfMisspelt(other)
            && !other.stem.isCutOff(from: stem)
    }

    /// Whether the word is, without the ending of an adjective, the misspelt name of a town in -ск or -цк: Кромоторском of
    /// Краматорск, be it the town's own instrumental or its district's adjective.
    func isMadeOfMisspelt(_ town: RenderedForm) -> Bool {
        guard let letters = adjectiveStem, letters.first == town.stem.folded.first else { return false }
        return town.remainders.contains { name in
            guard NameStem.endInAdjectiveSuffix(name) else { return false }
            let allowed = Self.allowedDistance(min(letters.count, name.count))
            guard abs(letters.count - name.count) <= allowed else { return false }
            return (1...allowed).contains(EditDistance.between(Array(letters), Array(name)))
        }
    }

    /// The word without the ending of an adjective; nil where it is none.
    var adjectiveStem: ArraySlice<Unicode.Scalar>? { stem.adjectiveStemCount.map { stem.folded.prefix($0) } }

    /// Whether the word begins with the whole other one and has two letters more; a doubled letter is a slip.
    private func goesOn(behind other: RenderedForm) -> Bool {
        let count = other.stem.folded.count
        return stem.folded.count >= count + 2 && stem.folded.starts(with: other.stem.folded)
            && stem.folded[count] != other.stem.folded.last
    }

    /// Whether the word is another one, in whatever form, with three letters or more before it: Генассамблея.
    private func isCompound(of other: RenderedForm) -> Bool {
        remainders.contains { own in
            other.remainders.contains { tail in
                tail.count >= Self.shortestTail && own.count >= tail.count + 3
                    && own.suffix(tail.count).elementsEqual(tail)
            }
        }
    }

    /// Whether the word is another one with two letters or more before it: Ciscaucasus.
    func ends(with other: RenderedForm) -> Bool {
        let count = other.stem.folded.count
        return count >= Self.shortestTail && stem.folded.count >= count + 2
            && stem.folded.suffix(count).elementsEqual(other.stem.folded)
    }

    /// How many letters of a name may be misspelt: one of a short name, two of six letters, three of nine.
    private static func allowedDistance(_ length: Int) -> Int { length <= 5 ? 1 : length <= 8 ? 2 : 3 }

    /// Letters that differ apart from endings, if they are few enough for a misspelling; else nil. Marks on Latin letters
    /// are one letter together, and so are spellings of one sound.
    func misspellingDistance(to other: RenderedForm) -> Int? {
        let plain = Self.distance(remainders, other.remainders)
        if let plain, plain <= 1 { return plain }
        guard simplified != nil || other.simplified != nil else { return plain }
        let heard = Self.distance(simplified ?? remainders, other.simplified ?? other.remainders)
        return heard.map { $0 <= 1 } ?? false ? 1 : plain
    }

    private static func distance(_ some: [ArraySlice<Unicode.Scalar>], _ others: [ArraySlice<Unicode.Scalar>]) -> Int? {
        var best = Int.max
        for left in some {
            for right in others {
                let allowed = min(allowedDistance(min(left.count, right.count)), best - 1)
                guard abs(left.count - right.count) <= allowed else { continue }
                let distance = EditDistance.between(Array(left), Array(right))
                if distance <= allowed { best = distance }
            }
        }
        return best == Int.max ? nil : best
    }
}
