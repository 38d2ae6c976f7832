import LocalizationModel

/// What is called as a listed place is, and is another.
extension ListedNames {
    /// Something that is called as a listed place is.
    struct Namesake {
        /// The candidate that renders it; nil where none sounds like it.
        var index: Int?
        /// Whether it is a person or the like, whom a text may go on to call by that word alone.
        var isPerson: Bool
    }

    /// Countries' states and provinces in Latin letters, with hyphens between their words.
    private static let states = NameStem.data["states"] ?? []

    /// The namesake that is meant; nil where the place itself is.
    ///
    /// A town of another country has its state behind a comma: Moscow, Idaho. Somebody's or something's name goes on with a
    /// word that no glossary lists, and in the target with what renders it, which need have no capital: Paris Hilton.
    func namesake(of mention: TermMention) -> Namesake? {
        guard mention.concept.kind == .place, !mention.text.unicodeScalars.contains(where: \.isApostrophe) else {
            return nil
        }
        let sound = NameSound(mention.text)
        let alike = reach.filter {
            !isTaken($0)
                && (sound.likeness(to: forms[$0].sound) >= Self.misspellingLikeness
                    || renders($0, anyOf: mention.text))
        }
        if isStateBehind(mention) { return Namesake(index: alike.first, isPerson: false) }
        guard let next = sourceWords.index(startingAt: mention.scalars.upperBound + 1).map({ sourceWords[$0] }),
            !mentioned.overlaps(next.scalars)
        else { return nil }
        let nextSound = NameSound(next.text)
        let index = alike.first { index in
            !isSlip(index, for: mention)
                && wordBehind(candidates[index]).map { word in
                    nextSound.likeness(to: NameSound(word)) >= Self.misspellingLikeness
                        || renders(word, anyOf: next.text)
                } ?? false
        }
        // What goes on in small letters is no person: Москоу таймс.
        return index.map { index in
            let hasCapital = wordBehind(candidates[index])?.first?.isUppercase ?? false
            return Namesake(index: index, isPerson: hasCapital)
        }
    }

    /// The word behind another, whether it has a capital or not: Москоу таймс.
    private func wordBehind(_ word: CapitalizedWord) -> String? {
        let rest = text[word.scalars.upperBound...]
        guard rest.first == " " else { return nil }
        let letters = rest.dropFirst().prefix { $0.properties.isAlphabetic || $0 == "-" || $0.isApostrophe }
        return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
    }

    /// Whether a candidate is one letter away from what renders the place, as no other name in its stead would be. What
    /// renders the source's letters better than that does was written so by intent: Москоу.
    private func isSlip(_ index: Int, for mention: TermMention) -> Bool {
        let word = candidates[index].text
        let likelihood = renders(word, anyOf: mention.text) ? comparison.likelihood(mention.text, word) : 0
        return mention.concept.terms(in: target).contains { term in
            RenderedForm(term.text, inflector).misspellingDistance(to: forms[index]).map { $0 <= 1 } ?? false
                && likelihood <= comparison.likelihood(mention.text, term.text)
        }
    }

    private func isStateBehind(_ mention: TermMention) -> Bool {
        let comma = mention.scalars.upperBound
        guard
            let first = sourceWords.index(startingAt: comma + 2), !sourceWords[first].startsSentence,
            !mentioned.overlaps(sourceWords[first].scalars)
        else { return false }
        let words = sourceWords[first...].prefix(2)
        let isOneName = words.first.map { $0.scalars.upperBound + 1 == words.last?.scalars.lowerBound } ?? false
        let name = (isOneName ? words : words.prefix(1)).map { $0.text.lowercased() }
        return Self.states.contains(name.joined(separator: "-")) || Self.states.contains(name.first ?? "")
    }
}
