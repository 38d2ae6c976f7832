/// The endings of a name in its cases: where several are right, the usual one first.
struct Paradigm: Sendable {
    typealias Ending = [Unicode.Scalar]

    /// By case, in the order of `GrammaticalCase.ofParadigms`; singular, then plural (empty where there is none).
    let singular: [[Ending]]
    let plural: [[Ending]]

    /// The ending of the nominative, which the stem is without.
    var base: Ending { singular.first?.first ?? [] }

    /// - Parameter text: Endings with spaces between: `– а у а ым е | ы ых ым ых ыми ых`.
    init(_ text: some StringProtocol) {
        let halves = text.split(separator: "|").map { half in
            half.split(separator: " ").map { cell in
                cell.split(separator: "/").map { $0 == "–" ? [] : Array($0.unicodeScalars) }
            }
        }
        singular = halves.first ?? []
        plural = halves.count > 1 ? halves[1] : []
    }

    /// The gender of a noun that declines so, or the plural, by its instrumental; nil where it has no endings.
    var gender: Agreement.Gender? {
        guard singular.count > 4, let ending = singular[4].first, let last = ending.last else { return nil }
        if ending.count > 1, ending.suffix(2) == ["м", "и"] { return .plural }
        if last == "й" || last == "ю" { return .feminine }
        guard let nominative = base.last else { return .masculine }
        return ["о", "е", "є", "я"].contains(nominative) ? .neuter : .masculine
    }

    /// Number of letters of a word that are its stem, or nil where it doesn't end as the nominative does.
    func stemCount(of word: [Unicode.Scalar]) -> Int? {
        let count = word.count - base.count
        guard count >= 0 else { return nil }
        let ends = zip(word[count...], base).allSatisfy { LetterCase.folded($0) == LetterCase.folded($1) }
        return ends ? count : nil
    }
}
