import LocalizationModel

/// The dictionary form of a spelling, of which a text may have no more than other cases.
extension RenderingGroups.Group {
    /// How many letters may differ more in a form that stands in the text than in another: too few for an ending.
    private static let worthOfSeen = 0.5
    /// In how many forms of the text a form must be known for the dictionary form to be it.
    private static let enoughForms = 2

    /// Chooses the dictionary form among those that most mentions may have: one that stands in the text and is that of
    /// several forms there; else one that stands there without a case ending, or is known for a first name or a place, or sounds most
    /// like the name.
    mutating func chooseLemma(for name: NameSound, in language: LanguageTag) {
        let shortest =
            forms.map(\.form.text).min { ($0.unicodeScalars.count, $0) < ($1.unicodeScalars.count, $1) } ?? ""
        lemma = shortest
        if forms.allSatisfy(\.form.lemmas.isEmpty) { return }
        var votes: [String: Int] = [:]
        for (form, count) in forms {
            // What the paradigms don't know for a dictionary form may be one all the same: Мари.
            for lemma in form.singularLemmas.union([form.text.lowercased()]) { votes[lemma, default: 0] += count }
        }
        let most = votes.values.max()
        let seen = Dictionary(forms.map { ($0.form.text.lowercased(), $0.form) }) { first, _ in first }
        let candidates = votes.filter { $0.value == most }.keys
            .filter { seen[$0] != nil || NameStem($0, language: language).isWellFormed }
        let known = candidates.filter { lemma in
            seen[lemma] != nil && forms.count { $0.form.singularLemmas.contains(lemma) } >= Self.enoughForms
        }
        let worthOfSeen = Self.worthOfSeen / Double(max(name.letters.count, 1))
        let ranked = (known.isEmpty ? candidates : known).map { lemma in
            (
                lemma: lemma, isBare: seen[lemma]?.stem.isBare ?? false ? 1 : 0,
                isKnown: NameTradition.isGivenName([lemma], in: language) || Exonyms.isPlace(lemma, in: language)
                    ? 1 : 0,
                likeness: name.likeness(to: NameSound(lemma)) + (seen[lemma] == nil ? 0 : worthOfSeen)
            )
        }
        let best = ranked.max {
            ($0.isBare, $0.isKnown, $0.likeness, $1.lemma) < ($1.isBare, $1.isKnown, $1.likeness, $0.lemma)
        }
        if let best { lemma = seen[best.lemma]?.text ?? Self.capitalized(best.lemma, like: shortest) }
    }

    /// A word in small letters with the capitals of a form of it.
    private static func capitalized(_ lemma: String, like form: String) -> String {
        if form == form.uppercased() { return lemma.uppercased() }
        let common = zip(form, lemma).prefix { String($0).lowercased() == String($1) }.map(\.0)
        return String(common) + lemma.dropFirst(common.count)
    }
}
