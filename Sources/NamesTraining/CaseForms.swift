import Names

/// Russian case forms of a name at random, so that the model learns to see through endings.
///
/// Only the commonest patterns of the school grammar: a form that doesn't exist does no harm here.
struct CaseForms {
    private let patterns: [(ending: [UInt8], cut: Int, endings: [LetterNumbers])]

    init(_ alphabet: NameAlphabet) {
        let table: [(String, Int, String)] = [
            ("ский", 2, "ого ому им ом ая ой ую ие их"), ("цкий", 2, "ого ому им ом ая ой ую ие их"),
            ("ов", 0, "а у ым е а ой ых ыми"), ("ев", 0, "а у ым е а ой ых ыми"), ("ин", 0, "а у ым е а ой ых ыми"),
            ("ын", 0, "а у ым е а ой ых ыми"), ("ова", 1, "ой у"), ("ева", 1, "ой у"), ("ина", 1, "ой у"),
            ("ия", 1, "и ю ей"), ("й", 1, "я ю ем е"), ("ь", 1, "я ю ем е и ью"), ("а", 1, "ы е у ой и"),
            ("я", 1, "и е ю ей"), ("е", 0, ""), ("ё", 0, ""), ("и", 0, ""), ("о", 0, ""), ("у", 0, ""), ("ы", 0, ""),
            ("э", 0, ""), ("ю", 0, ""), ("", 0, "а у ом е"),
        ]
        patterns = table.map { ending, cut, endings in
            (
                Array(alphabet.numbers(of: ending).padded.dropFirst(2).dropLast(2)), cut,
                endings.split(separator: " ").map { alphabet.numbers(of: $0) }
            )
        }
    }

    /// Some form of the name other than the nominative; the name itself where it has none.
    func form(of name: LetterNumbers, using random: inout SplitMix) -> LetterNumbers {
        let letters = Array(name.padded.dropFirst(2).dropLast(2))
        guard letters.count >= 3,
            let pattern = patterns.first(where: {
                letters.count > $0.ending.count && letters.suffix($0.ending.count) == $0.ending[...]
            }),
            !pattern.endings.isEmpty
        else { return name }
        var stem = LetterNumbers()
        for letter in letters.dropLast(pattern.cut) { stem.append(letter) }
        return stem + pattern.endings[random.index(below: pattern.endings.count)]
    }
}

/// Numbers at random, the same in each run. Source: G. L. Steele and others, "Fast splittable pseudorandom number
/// generators" (2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }
}
