import Inflection
import LocalizationModel
import Terminology

/// Writes one name in the place of another in a translation: in the case that the place asks for, and only where no
/// other word would have to change with it.
///
///     // "Лавров прибыл в Анталью.": Анталью → Анкару; Лавров → Кулеба, but not → Захарова, who "прибыла"
struct NameInPlace: Sendable {
    /// What became of a name.
    enum Outcome: Equatable {
        case written(String)
        /// The old name stays, and why.
        case kept(SlotDoubt)
    }

    private let language: LanguageTag
    private let inflector: NameInflector
    private let agreement: Agreement

    init(language: LanguageTag) {
        self.language = language
        inflector = NameInflector(language: language)
        agreement = Agreement(language: language)
    }

    /// - Parameters:
    ///   - place: where the old name stands in the translation.
    ///   - text: the translation.
    ///   - others: where all names stand in it, in Unicode scalars: they agree with nothing.
    func write(_ new: GlossaryConcept, at place: TermMention, in text: String, others: [Range<Int>]) -> Outcome {
        guard let term = term(of: new, like: place) else { return .kept(.unknownForm) }
        let words = Words(text, place: place.scalars, others: others)
        let oldName = FullName(place.term, of: place.concept, in: inflector)
        let newName = FullName(term, of: new, in: inflector)
        let cases = cases(of: oldName, at: place, words)
        if !newName.hasKnownForms && cases != [.nominative] { return .kept(.unknownForm) }
        guard let form = form(of: newName, term, in: cases, at: place, words) else { return .kept(.ambiguousCase) }
        if let before = words.before {
            let old = (form: place.text, base: place.term.text)
            guard agreement.keepsPreposition(before, old: old, new: (form: form, base: term.text)) else {
                return .kept(.agreement)
            }
        }
        guard agrees(oldName, place, newName, term, new, cases, words) else { return .kept(.agreement) }
        return .written(form)
    }

    /// A term of another name in the form that the place of a name asks for, whatever else would have to change with it; nil
    /// where the place doesn't tell the form.
    func form(
        of term: GlossaryConcept.Term, _ concept: GlossaryConcept, at place: TermMention, in text: String,
        others: [Range<Int>]
    ) -> String? {
        let words = Words(text, place: place.scalars, others: others)
        let cases = cases(of: FullName(place.term, of: place.concept, in: inflector), at: place, words)
        return form(of: FullName(term, of: concept, in: inflector), term, in: cases, at: place, words)
    }

    /// The cases that the name at a place may stand in.
    private func cases(of name: FullName, at place: TermMention, _ words: Words) -> [GrammaticalCase] {
        let isLocal = words.before.map(agreement.mayGovernLocal) ?? false
        return isLocal && agreement.localForm(of: place.term.text) == place.text
            ? agreement.localCases : agreement.cases(name.cases(of: place.text), after: words.allBefore)
    }

    /// The form that all of the cases have, spelled as the name at the place is; nil where they have several.
    private func form(
        of name: FullName, _ term: GlossaryConcept.Term, in cases: [GrammaticalCase], at place: TermMention,
        _ words: Words
    ) -> String? {
        let isLocal = words.before.map(agreement.mayGovernLocal) ?? false
        let forms = Set(
            cases.map { grammaticalCase in
                let local = isLocal && agreement.localCases.contains(grammaticalCase)
                return local
                    ? agreement.localForm(of: term.text) ?? name.form(grammaticalCase) : name.form(grammaticalCase)
            })
        guard forms.count == 1, var form = forms.first else { return nil }
        if place.text.contains("’") { form = form.replacing("'", with: "’") }
        if Self.isInCapitals(place.text) && !Self.isInCapitals(place.term.text) {
            form = (language.language == "tr" ? form.replacing("i", with: "İ") : form).uppercased()
        }
        return form
    }

    /// Whether the word right before a value stays as it is where another value follows it.
    func keepsWord(before offset: Int, in text: String, old: String, new: String) -> Bool {
        let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
        guard let last = before.split(separator: " ").last, before.hasSuffix(" ") else { return true }
        return agreement.keepsPreposition(String(last), old: (form: old, base: old), new: (form: new, base: new))
    }

    /// Whether the particle right behind a value suits another in its place.
    func keepsParticle(behind offset: Int, in text: String, new: String) -> Bool {
        let rest = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self)
        guard let space = rest.unicodeScalars.first, space.properties.isWhitespace else { return true }
        let word = rest.unicodeScalars.dropFirst().prefix { $0.properties.isAlphabetic }
        return agreement.keepsParticle(String(String.UnicodeScalarView(word)), behind: new)
    }

    private static func isInCapitals(_ text: String) -> Bool {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
    }

    /// The term of the new name that says as much as the old one: a family name alone where that stood alone.
    private func term(of concept: GlossaryConcept, like place: TermMention) -> GlossaryConcept.Term? {
        let isPerson = { (kind: GlossaryConcept.Kind) in kind != .place && kind != .organisation }
        guard isPerson(concept.kind) == isPerson(place.concept.kind),
            isPerson(concept.kind) || concept.kind == place.concept.kind
        else { return nil }
        let terms = concept.usableTerms(in: language)
        guard isPerson(concept.kind) else { return terms.first }
        let parts = place.term.text.split(separator: " ").count
        return terms.first { ($0.text.split(separator: " ").count > 1) == (parts > 1) }
    }

    private func agrees(
        _ oldName: FullName, _ place: TermMention, _ newName: FullName, _ term: GlossaryConcept.Term,
        _ new: GlossaryConcept, _ cases: [GrammaticalCase], _ words: Words
    ) -> Bool {
        let old = gender(of: place.term, place.concept, oldName)
        let own = gender(of: term, new, newName)
        if let old, old == own { return true }
        if words.all.contains(where: agreement.isGendered) { return false }
        if let before = words.before, agreement.mayQualify(before) { return false }
        guard cases.contains(.nominative) else { return true }
        // A verb that tells no gender still tells the number.
        guard old != .plural, own != .plural else { return words.all.isEmpty }
        return !words.all.contains(where: agreement.mayFollowSubject) && agreement.isFreeOfGender(words.clauses)
    }

    private func gender(of term: GlossaryConcept.Term, _ concept: GlossaryConcept, _ name: FullName) -> Agreement
        .Gender?
    {
        if concept.kind == .place || concept.kind == .organisation {
            guard inflector.hasParadigms else { return nil }
            if let gender = name.nounGender { return gender }
            // What does not decline, or not as far as is known, tells no gender: Хельсинки, Баку, Ле Бурже.
            return name.form(.genitive) == term.text ? nil : agreement.gender(ofName: term.text)
        }
        let known = concept.gender ?? inferredGender(of: term.text, name)
        return known.map { $0 == .masculine ? .masculine : .feminine }
    }

    /// The gender that a person's name itself tells, or nil: Лавров, Захарова, Дмитрий; but not Кулеба.
    private func inferredGender(of text: String, _ name: FullName) -> GlossaryConcept.Gender? {
        if name.gender == .feminine { return .feminine }
        let words = text.split(separator: " ").map { String($0) }
        if words.count > 1, let first = words.first, let gender = inflector.gender(ofGivenName: first) { return gender }
        return words.last.flatMap { inflector.feminine(of: $0) } == nil ? nil : .masculine
    }

    /// The words around a place.
    private struct Words {
        /// All words of the sentence but names.
        var all: [String] = []
        /// The same by clauses, with nil for each name.
        var clauses: [[String?]] = [[]]
        /// The words before the place, names too.
        var allBefore: [String] = []
        /// The word right before the place, parted from it by a space alone.
        var before: String?

        init(_ text: String, place: Range<Int>, others: [Range<Int>]) {
            var word = ""
            var start = 0
            var offset = 0
            var lastEnd = -1
            func end() {
                guard !word.isEmpty else { return }
                let isName = others.contains { $0.contains(start) }
                if !isName { all.append(word) }
                clauses[clauses.count - 1].append(isName ? nil : word)
                lastEnd = offset
                if offset <= place.lowerBound { allBefore.append(word) }
                before = offset <= place.lowerBound ? word : before
                word = ""
            }
            for scalar in text.unicodeScalars {
                if offset == place.lowerBound {
                    end()
                    if lastEnd != offset - 1 { before = nil }
                }
                if scalar.properties.isAlphabetic || scalar == "'" || scalar == "’" || scalar == "-" {
                    if word.isEmpty { start = offset }
                    word.unicodeScalars.append(scalar)
                } else {
                    end()
                    if !scalar.properties.isWhitespace && scalar.properties.numericType == nil { clauses.append([]) }
                }
                offset += 1
            }
            end()
        }
    }
}
