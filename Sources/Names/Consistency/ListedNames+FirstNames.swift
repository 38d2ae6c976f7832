import Inflection
import LocalizationModel
import Terminology

/// First names beside a listed family name.
extension ListedNames {
    /// From this likelihood on, a word beside a family name renders the first name.
    private static let likely = 0.5

    /// The words found, where a full name is rendered by its family name with another first name beside it: one that is
    /// near to the listed one, or that is known for a first name.
    mutating func firstNameSlip(_ mention: TermMention, _ rendering: TermMention) -> String? {
        guard mention.concept.kind == .fullName, rendering.concept.kind == .familyName else { return nil }
        let family = Set(rendering.term.text.split(separator: " "))
        var firstNames: [ExpectedWord] = []
        for word in mention.concept.terms(in: target).flatMap({ $0.text.split(separator: " ") })
        where !family.contains(word) && word.first?.isUppercase ?? false {
            firstNames.append(
                ExpectedWord(
                    form(ofWord: String(word)), [.given], of: mention.concept, isBesideFamily: true, inflector))
        }
        var before: [Int] = []
        var start = rendering.scalars.lowerBound
        while before.count < 2, let index = candidates.index(endingAt: start - 1) {
            before.append(index)
            start = candidates[index].scalars.lowerBound
        }
        let after = candidates.index(startingAt: rendering.scalars.upperBound + 1)
        let beside = before + (after.map { [$0] } ?? [])
        let strange = beside.filter { index in !firstNames.contains { $0.form.agrees(with: forms[index]) } }
        // Of several first names each may be misspelt.
        let missing = firstNames.filter { name in !beside.contains { name.form.agrees(with: forms[$0]) } }
        var slip =
            beside.first { !strange.contains($0) && isAnotherName(forms[$0], thanAnyOf: firstNames.map(\.form)) }
            ?? strange.first { index in missing.contains { isNear(forms[index], to: $0) } }
        if slip == nil, !missing.isEmpty {
            slip = strange.first { index in
                renders(index, anyOf: mention.text) && !isOfAnother(index, than: mention)
                    && !isTitled(index, firstNames.map(\.form))
            }
        }
        if slip == nil, strange.count == beside.count, let first = before.first, givenNames.contains(forms[first]),
            isOneOfTheMentioned(first, than: mention) && agreesInCase(forms[first], with: rendering)
                || !isOfAnother(first, than: mention)
        {
            slip = first
        }
        guard let slip else { return nil }
        let (word, name) = (candidates[slip].scalars, rendering.scalars)
        let range = min(word.lowerBound, name.lowerBound)..<max(word.upperBound, name.upperBound)
        return String(String.UnicodeScalarView(text[range]))
    }

    /// Whether a first name has a title behind a hyphen: Хакан-бей.
    private func isTitled(_ index: Int, _ firstNames: [RenderedForm]) -> Bool {
        let parts = candidates[index].text.split(separator: "-")
        guard parts.count > 1, let first = parts.first else { return false }
        let name = RenderedForm(String(first), inflector)
        return firstNames.contains { $0.agrees(with: name) }
    }

    /// Whether a word has the stem of first names, and is none of them: Дмитро for Дмитрий, Сергий for Сергей.
    private func isAnotherName(_ word: RenderedForm, thanAnyOf names: [RenderedForm]) -> Bool {
        givenNames.isForeign(word) && !names.contains { word.lemmas.contains($0.text.lowercased()) }
            || names.allSatisfy { !$0.agrees(with: word) || word.isToldApart(from: $0) || word.isDeclined(from: $0) }
    }

    /// Whether a first name stands in the case of the family name behind it, so that both name one person: Дмитрий Путин,
    /// but not Дмитрия Путин. A family name that never declines doesn't tell.
    private func agreesInCase(_ word: RenderedForm, with family: TermMention) -> Bool {
        guard inflector.hasParadigms else { return false }
        let (name, concept) = (family.term.text, family.concept)
        let forms = inflector.allForms(of: name, [.family], concept.gender, origin: concept.originLanguage)
        let cases = inflector.cases(
            of: family.text, as: name, [.family], concept.gender, origin: concept.originLanguage)
        return forms.count > 1
            && inflector.readings(of: word.text, [.given]).contains { reading in
                // Александра is a woman, or a man in the genitive.
                let maySuit = concept.gender.map { $0 == reading.gender } ?? true
                return !reading.isPlural && maySuit && cases.contains(reading.grammaticalCase)
                    && givenNames.contains(reading.lemma)
            }
    }

    /// Whether a word renders one that the source has elsewhere, and not in the mention.
    mutating func isOfAnother(_ index: Int, than mention: TermMention) -> Bool {
        wordsLike(index).contains { !$0.scalars.overlaps(mention.scalars) }
    }

    /// Whether all that a word may render outside the mention are the names of people mentioned by full names, with
    /// whom this one may have been confused.
    private mutating func isOneOfTheMentioned(_ index: Int, than mention: TermMention) -> Bool {
        wordsLike(index).allSatisfy { $0.scalars.overlaps(mention.scalars) || fullNames.overlaps($0.scalars) }
    }

    private mutating func wordsLike(_ index: Int) -> [CapitalizedWord] {
        let word = forms[index]
        if soundingLike[word.text] == nil {
            soundingLike[word.text] = zip(sourceWords, sourceSounds)
                .filter { $0.1.likeness(to: word.sound) >= Self.misspellingLikeness }.map(\.0)
        }
        return soundingLike[word.text] ?? []
    }

    /// Whether a word renders one of a name's in its own way, however short they are: Лайз for Liz. In one script only the
    /// sound would tell.
    func renders(_ index: Int, anyOf name: String) -> Bool {
        renders(candidates[index].text, anyOf: name)
    }

    /// Whether a word in other letters is one of the words of a name.
    func renders(_ word: String, anyOf name: String) -> Bool {
        name.split(separator: " ").contains { part in
            NameComparison.isCyrillic(String(part)) != NameComparison.isCyrillic(word)
                && comparison.likelihood(String(part), word) >= Self.likely
        }
    }

    private func isNear(_ word: RenderedForm, to name: ExpectedWord) -> Bool {
        abs(word.text.unicodeScalars.count - name.form.text.unicodeScalars.count) <= 2
            && name.likeness(to: word) >= Self.misspellingLikeness
            || name.likenessInACase(to: word) >= Self.misspellingLikeness
    }
}
