import LocalizationModel

/// The ways to decline a name in a language, to tell which forms may be of one name.
struct CaseEndings: Sendable {
    /// A name that explains some forms: its stem and its way of declining.
    struct Lemma: Hashable, Sendable {
        var text: String
        var paradigm: Int
    }

    private let paradigms: [[String]]
    /// What no dictionary form ends in.
    private let impossibleEnds: [String]
    private static let shortestStem = 2

    /// The paradigms of a language; one without data doesn't decline.
    init(language: LanguageTag) {
        let lines = DataFile.lines(named: "case-endings.\(language.language)")
        impossibleEnds = lines.filter { $0.hasPrefix("!") }
            .flatMap { $0.dropFirst().split(separator: " ").map { String($0) } }
        let read = lines.filter { !$0.hasPrefix("!") }.map {
            $0.split(separator: " ").map { $0 == "–" ? "" : String($0) }
        }
        paradigms = read.isEmpty ? [[""]] : read
    }

    /// The dictionary forms that a form may be of, each with its paradigm.
    func lemmas(of form: String) -> [Lemma] {
        var result: Set<Lemma> = []
        for (number, endings) in paradigms.enumerated() {
            for ending in endings where form.hasSuffix(ending) {
                let stem = form.dropLast(ending.count)
                guard stem.count >= Self.shortestStem else { continue }
                let text = String(stem) + endings[0]
                if impossibleEnds.contains(where: { text.hasSuffix($0) }) { continue }
                result.insert(Lemma(text: text, paradigm: number))
            }
        }
        return Array(result)
    }

    /// The dictionary form that explains most of the forms; of equals that which sounds most like the name in the
    /// source, then one that stands among them, then the first paradigm.
    func commonLemma(of forms: [String], soundingLike name: NameSound) -> Lemma? {
        var counts: [Lemma: Int] = [:]
        for form in forms {
            for lemma in lemmas(of: form) { counts[lemma, default: 0] += 1 }
        }
        guard let most = counts.values.max() else { return nil }
        let attested = Set(forms)
        return counts.keys.filter { counts[$0] == most }
            .map { lemma in
                (
                    lemma: lemma, similarity: NameSound(lemma.text).similarity(to: name),
                    attested: attested.contains(lemma.text) ? 1 : 0
                )
            }
            .max { left, right in
                (left.similarity, left.attested, -left.lemma.paradigm, right.lemma.text)
                    < (right.similarity, right.attested, -right.lemma.paradigm, left.lemma.text)
            }?.lemma
    }

    /// Whether a form may be of a dictionary form declined so.
    func explains(_ lemma: Lemma, _ form: String) -> Bool { lemmas(of: form).contains(lemma) }
}
