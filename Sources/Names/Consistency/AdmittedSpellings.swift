import LocalizationModel

/// Finds names of a glossary that a text spells in two ways, each of which the glossary admits: Kyiv and Kiev.
///
/// The usual spelling is the one that most mentions have, of two the one that the glossary has first; the others are
/// variants, if they are spellings of the same words and no other words (США, Соединённые Штаты; Twitter, Твиттер).
struct AdmittedSpellings {
    /// From this likeness in sound on, two words are spellings of one.
    private static let sameWord = 0.5
    private var counts: [String: [String: Int]] = [:]

    init(_ judgements: some Sequence<ListedNames.Judgement>) {
        for judgement in judgements {
            guard let concept = judgement.concept, let lemma = judgement.finding.lemma else { continue }
            counts[concept, default: [:]][lemma, default: 0] += 1
        }
    }

    /// Makes a variant of what is spelled in another way than most.
    func apply(to judgement: inout ListedNames.Judgement) {
        guard let concept = judgement.concept, let lemma = judgement.finding.lemma, let counts = counts[concept],
            counts.count > 1
        else { return }
        let order = judgement.finding.expected
        func rank(_ spelling: String) -> Int { order.firstIndex(of: spelling) ?? order.count }
        let usual = counts.filter { Self.isSpelling($0.key, of: lemma) }
            .max { ($0.value, rank($1.key), $1.key) < ($1.value, rank($0.key), $0.key) }
        guard let usual, usual.key != lemma, !judgement.spellings.contains(usual.key) else { return }
        judgement.finding.verdict = .variant
        judgement.finding.expected = [usual.key]
        judgement.finding.message =
            "\(judgement.finding.name) is rendered \(usual.value) × \(usual.key), \(counts[lemma] ?? 1) × \(lemma)"
    }

    private static func isSpelling(_ one: String, of other: String) -> Bool {
        let (words, others) = (one.split(separator: " "), other.split(separator: " "))
        return words.count == others.count && NameComparison.isCyrillic(one) == NameComparison.isCyrillic(other)
            && zip(words, others).allSatisfy {
                $0 == $1 || NameSound(String($0)).likeness(to: NameSound(String($1))) >= sameWord
            }
    }
}
