/// What a word must end in, or be, for a rule to hold; see `Data/names.ru.txt` for the way it is written.
struct WordPattern: Sendable {
    /// The letters that each place may have, from the first; an empty place takes any letter.
    private let places: [[Unicode.Scalar]]
    private let matchesWholeWord: Bool
    private let needsMore: Bool

    /// Whether it names one word.
    var isWholeWord: Bool { matchesWholeWord && !places.contains { $0.isEmpty } }

    init(_ text: some StringProtocol) {
        var places: [[Unicode.Scalar]] = []
        var set: [Unicode.Scalar]?
        var scalars = text.unicodeScalars[...]
        matchesWholeWord = scalars.first == "^"
        needsMore = scalars.first == "+"
        if matchesWholeWord || needsMore || scalars.first == "*" { scalars.removeFirst() }
        for scalar in scalars {
            switch scalar {
            case "[": set = []
            case "]":
                places.append(set ?? [])
                set = nil
            case ".": places.append([])
            default:
                if set == nil { places.append([scalar]) } else { set?.append(scalar) }
            }
        }
        self.places = places
    }

    /// - Parameter word: Small letters. `ё` is taken for `е` too.
    func matches(_ word: [Unicode.Scalar]) -> Bool {
        let start = word.count - places.count
        guard start >= (needsMore ? 1 : 0), !matchesWholeWord || start == 0 else { return false }
        return places.indices.allSatisfy { place in
            let letter = word[start + place]
            let letters = places[place]
            return letters.isEmpty || letters.contains(letter)
                || matchesWholeWord && letters.contains { LetterCase.folded($0) == LetterCase.folded(letter) }
        }
    }
}
