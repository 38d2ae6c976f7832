import Inflection
import LocalizationModel
import Terminology

/// Puts the renderings of names into the case that the best match's translation needs.
///
/// A name that was mended into the translation has the form that it has there. A name among the same words as one of the
/// match takes the case of that one, where its form and the words before it tell the case; else a name that stands in both takes the form that it
/// has in the match, and one of as many new names as are gone the case of the one gone. Else the base form stays.
///
///     // Memory: "Ankara met with Kuleba." "Анкара встретилась с Кулебой."
///     // Segment: "Ankara met with Lavrov."   Lavrov → Лавровым
struct NameForms: Sendable {
    private let inPlace: NameInPlace
    private let source: TermRecognizer
    private let target: LanguageTag

    /// - Parameters:
    ///   - source: Finds the glossary's names in the source language.
    ///   - target: The language of the renderings.
    init(from source: TermRecognizer, to target: LanguageTag) {
        self.source = source
        self.target = target
        inPlace = NameInPlace(language: target)
    }

    /// The renderings with their targets in the form that the match's translation needs.
    ///
    /// - Parameter segment: The plain text in which the names stand.
    func inflected(
        _ names: [SuggestedSegment.Rendering], in segment: String, for match: Match
    ) -> [SuggestedSegment.Rendering] {
        let old = source.mentions(in: match.source.plain).filter(\.concept.isName)
        guard !old.isEmpty else { return names }
        // Of all names only those of the match's source are looked for in its translation: a recognizer of the whole
        // glossary in the target language takes longer to make than all the rest.
        let wanted = Glossary(old.map(\.concept))
        let translation = Self.unrepaired(match)
        let places = TermRecognizer(wanted, language: target).mentions(in: translation)
            .filter(\.concept.isName)
        guard !places.isEmpty else { return names }
        // Names that only one of the two sources has stand for each other, if they are as many.
        let added = names.filter { name in !old.contains { $0.concept.sharesName(with: name.mention.concept) } }
        let removed = old.filter { mention in !names.contains { $0.mention.concept.sharesName(with: mention.concept) } }
        let mended = mended(names, match)
        let partners = partners(of: names, in: segment, old, match)
        return names.enumerated().map { index, name in
            if let form = mended.first(where: { $0.concept.sharesName(with: name.mention.concept) }),
                name.targets.contains(form.term.text)
            {
                var name = name
                name.targets = name.targets.map { $0 == form.term.text ? form.text : $0 }
                return name
            }
            var standIn = name.mention.concept
            if let partner = partners[index] {
                standIn = old[partner].concept
            } else if let index = added.firstIndex(of: name) {
                guard added.count == removed.count else { return name }
                standIn = removed[index].concept
            }
            guard let place = places.first(where: { $0.concept.sharesName(with: standIn) }) else { return name }
            var name = name
            name.targets = name.targets.map { text in
                let concept = name.mention.concept
                let term = concept.terms.first { $0.text == text && $0.language.sharesLanguage(with: target) }
                if text == place.term.text { return place.text }
                return term.flatMap {
                    inPlace.form(of: $0, concept, at: place, in: translation, others: places.map(\.scalars))
                } ?? text
            }
            return name
        }
    }

    /// For each name the one of the match that has the most of the same words beside it; nil where none has any, or several
    /// have as many.
    private func partners(
        of names: [SuggestedSegment.Rendering], in segment: String, _ old: [TermMention], _ match: Match
    ) -> [Int?] {
        let own = Self.words(of: segment, names.map(\.mention))
        let others = Self.words(of: match.source.plain, old)
        let places = others.indices.filter { others[$0] == Self.nameMark }
        return own.indices.filter { own[$0] == Self.nameMark }.map { place in
            let shared = places.map { Self.sharedWords(own, beside: place, others, beside: $0) }
            guard let most = shared.max(), most > 0, shared.count(where: { $0 == most }) == 1 else { return nil }
            return shared.firstIndex(of: most)
        }
    }

    /// How many words are the same on the left of two places and on the right of them, up to the first that differ.
    private static func sharedWords(_ own: [String], beside place: Int, _ others: [String], beside other: Int) -> Int {
        let left = zip(own[..<place].reversed(), others[..<other].reversed()).prefix { $0 == $1 }.count
        let right = zip(own[(place + 1)...], others[(other + 1)...]).prefix { $0 == $1 }.count
        return left + right
    }

    /// Stands for a name among words.
    private static let nameMark = "\u{FFFC}"

    /// The words of a text in small letters, each name as one mark.
    private static func words(of text: String, _ names: [TermMention]) -> [String] {
        let scalars = text.unicodeScalars
        var words: [String] = []
        var place = scalars.startIndex
        func addWords(upTo end: String.Index) {
            words += text[place..<end].lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        for name in names {
            let start = scalars.index(scalars.startIndex, offsetBy: name.scalars.lowerBound)
            addWords(upTo: max(start, place))
            words.append(nameMark)
            place = scalars.index(scalars.startIndex, offsetBy: name.scalars.upperBound)
        }
        addWords(upTo: scalars.endIndex)
        return words
    }

    /// The names that were mended into the translation, as they stand there.
    private func mended(_ names: [SuggestedSegment.Rendering], _ match: Match) -> [TermMention] {
        guard match.repairs.contains(where: { !$0.new.isEmpty }) else { return [] }
        let wanted = Glossary(names.map(\.mention.concept))
        return TermRecognizer(wanted, language: target).mentions(in: match.target.plain).filter { mention in
            match.repairs.contains { $0.new == mention.text }
        }
    }

    /// The translation as the memory has it, what was mended put back.
    private static func unrepaired(_ match: Match) -> String {
        var text = match.target.plain
        for repair in match.repairs where !repair.new.isEmpty {
            if let place = text.firstRange(of: repair.new) { text.replaceSubrange(place, with: repair.old) }
        }
        return text
    }
}

extension FullName {
    /// The name that a term of a concept is.
    init(_ term: GlossaryConcept.Term, of concept: GlossaryConcept, in inflector: NameInflector) {
        self.init(
            term.text, kind: concept.kind, gender: concept.gender, origin: concept.originLanguage, in: inflector)
    }
}
