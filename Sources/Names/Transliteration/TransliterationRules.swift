import ICUText

/// The rules of one system, applied from left to right, with the likeliest renderings first.
struct TransliterationRules: Sendable {
    struct Rule: Sendable {
        let pattern: TransliterationPattern
        /// The likeliest first.
        let renderings: [[Unicode.Scalar]]
    }

    /// Renderings of a beginning of the text that are pursued.
    private static let breadth = 12

    /// By first letter; of one first letter those that go first come first.
    private let rules: [Unicode.Scalar: [Rule]]
    private let isTurkish: Bool
    /// Whether a small i has the capital İ in what is written.
    private let writesTurkish: Bool
    /// Whether a capital inside a word (McDonald) is written small.
    private let hasSmallInnerCapitals: Bool

    init(
        _ rules: [Rule], isTurkish: Bool = false, writesTurkish: Bool = false, hasSmallInnerCapitals: Bool = false
    ) {
        self.hasSmallInnerCapitals = hasSmallInnerCapitals
        self.isTurkish = isTurkish
        self.writesTurkish = writesTurkish
        let ordered = rules.enumerated().sorted { left, right in
            let (l, r) = (left.element.pattern, right.element.pattern)
            if l.letters.count != r.letters.count { return l.letters.count > r.letters.count }
            if l.contextCount != r.contextCount { return l.contextCount > r.contextCount }
            return left.offset < right.offset
        }
        self.rules = Dictionary(grouping: ordered.map(\.element).filter { !$0.pattern.letters.isEmpty }) {
            $0.pattern.letters[0]
        }
    }

    /// The same the other way round: rules without neighbours that have one rendering.
    func reversed() -> TransliterationRules {
        var reversed: [Rule] = []
        for rule in rules.values.joined() where rule.pattern.contextCount == 0 {
            guard rule.renderings.count == 1, let rendering = rule.renderings.first, !rendering.isEmpty else {
                continue
            }
            reversed.append(
                Rule(
                    pattern: TransliterationPattern(String(String.UnicodeScalarView(rendering))),
                    renderings: [rule.pattern.letters]))
        }
        return TransliterationRules(reversed)
    }

    /// A place where one of several renderings is chosen.
    private struct Fork {
        /// How much of what has but one rendering stands before it.
        let position: Int
        let renderings: [[Unicode.Scalar]]
    }

    /// A choice at a fork; what was chosen before it is the choice at `previous`, -1 at the first fork.
    private struct Choice {
        let previous: Int
        let rank: Int
    }

    /// Renderings of a text, the likeliest first, at least one.
    ///
    /// Time is linear in the text.
    func renderings(of text: String, limit: Int) -> [String] {
        let source = Array(TextNormalization.nfc.apply(to: text).unicodeScalars)
        var lowered = source.map { scalar -> Unicode.Scalar in
            if isTurkish && scalar == "I" { return "ı" }
            if isTurkish && scalar == "İ" { return "i" }
            return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
        var written: [Unicode.Scalar] = []
        var forks: [Fork] = []
        var choices: [Choice] = []
        var beam = [(choice: -1, cost: 0)]
        var index = 0
        // A capital whose letter is written as nothing is handed on to the next.
        var owesCapital = false
        while index < source.count {
            let step = self.step(&lowered, at: index)
            let isAllCapitals = Self.isInCapitals(source, at: index)
            // A sign that has no capital (ʹ) stands for one among capitals.
            let isInner =
                hasSmallInnerCapitals && !isAllCapitals && index > 0 && source[index - 1].properties.isLowercase
            let isCapital =
                source[index].properties.isUppercase && !isInner || owesCapital
                || isAllCapitals && !source[index].properties.isCased
            owesCapital = isCapital && step.renderings.first?.isEmpty ?? false && source[index].properties.isAlphabetic
            let renderings = step.renderings.map {
                Self.written(
                    $0, isCapital: isCapital, isAllCapitals: isAllCapitals, isTurkish: writesTurkish)
            }
            index += step.count
            if renderings.count == 1 {
                written += renderings[0]
                continue
            }
            var next: [(previous: Int, rank: Int, cost: Int)] = []
            for rank in renderings.indices {
                for branch in beam { next.append((branch.choice, rank, branch.cost + rank)) }
            }
            let ordered = next.enumerated().sorted {
                ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
            }
            beam = ordered.prefix(Self.breadth).map { _, branch in
                choices.append(Choice(previous: branch.previous, rank: branch.rank))
                return (choices.count - 1, branch.cost)
            }
            forks.append(Fork(position: written.count, renderings: renderings))
        }
        var seen: Set<String> = []
        return beam.map { Self.text(written, forks, choices, $0.choice) }.filter { seen.insert($0).inserted }
            .prefix(limit).map { $0 }
    }

    /// What comes of a last choice and of those before it.
    private static func text(
        _ written: [Unicode.Scalar], _ forks: [Fork], _ choices: [Choice], _ last: Int
    ) -> String {
        var ranks: [Int] = []
        var choice = last
        while choice >= 0 {
            ranks.append(choices[choice].rank)
            choice = choices[choice].previous
        }
        // An array, as a view would be copied at every fork.
        var text: [Unicode.Scalar] = []
        var position = 0
        for (fork, rank) in zip(forks, ranks.reversed()) {
            text += written[position..<fork.position]
            text += fork.renderings[rank]
            position = fork.position
        }
        text += written[position...]
        return String(String.UnicodeScalarView(text))
    }

    /// What is written for the letters at an index, and how many these are.
    ///
    /// The text is as it was afterwards.
    private func step(_ text: inout [Unicode.Scalar], at index: Int) -> (renderings: [[Unicode.Scalar]], count: Int) {
        if let rule = rules[text[index]]?.first(where: { $0.pattern.fits(text, at: index) }) {
            return (rule.renderings, rule.pattern.letters.count)
        }
        // A letter that the system doesn't know counts as the letter without its marks.
        if text[index].value > 0x7F, text[index].properties.isAlphabetic {
            let base =
                Self.lettersWithStrokes[text[index]]
                ?? TextNormalization.strippingMarks(String(Character(text[index]))).unicodeScalars.first
            if let base, base != text[index] {
                let marked = text[index]
                text[index] = base
                defer { text[index] = marked }
                if let rule = rules[base]?.first(where: { $0.pattern.fits(text, at: index) }) {
                    return (rule.renderings, rule.pattern.letters.count)
                }
            }
        }
        return ([[text[index]]], 1)
    }

    /// Letters whose mark Unicode has as part of them.
    private static let lettersWithStrokes: [Unicode.Scalar: Unicode.Scalar] = [
        "ł": "l", "ı": "i", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t",
    ]

    /// Whether the neighbours of a letter are capitals: the next one where there is one, else the one before.
    private static func isInCapitals(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        let before = index > 0 ? text[index - 1] : nil
        let after = index + 1 < text.count ? text[index + 1] : nil
        if let after, after.properties.isCased { return after.properties.isUppercase }
        return before.map { $0.properties.isUppercase } ?? false
    }

    private static func written(
        _ letters: [Unicode.Scalar], isCapital: Bool, isAllCapitals: Bool, isTurkish: Bool
    ) -> [Unicode.Scalar] {
        guard isCapital, !letters.isEmpty else { return letters }
        if isTurkish, !isAllCapitals, letters.first == "i" { return ["İ"] + letters.dropFirst() }
        let text = String(String.UnicodeScalarView(isTurkish ? letters.map { $0 == "i" ? "İ" : $0 } : letters))
        if isAllCapitals { return Array(text.uppercased().unicodeScalars) }
        // Signs in front, such as an apostrophe, have no capital.
        guard let first = letters.firstIndex(where: { $0.properties.isAlphabetic }) else { return letters }
        // Letters under a tie are one letter, capital as a whole (ALA-LC: Ц is T͡S).
        let isTied = letters.count > first + 2 && letters[first + 1] == "\u{361}"
        let end = first + (isTied ? 3 : 1)
        let capital = String(String.UnicodeScalarView(letters[first..<end]))
        let written = isTied ? capital.uppercased() : letters[first].properties.titlecaseMapping
        return Array(letters[..<first]) + Array(written.unicodeScalars) + letters[end...]
    }
}
