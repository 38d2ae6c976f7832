import LocalizationModel

/// The score of a match: what it promises, and how it is worked out.
///
/// Two texts of one language are compared: the segment asked for and the source of a unit in the memory.
/// Both are normalised (Unicode NFC, runs of white space as one space) and cut into words, numbers,
/// placeholders and punctuation. The score is the same in both directions, uses whole numbers only, and so
/// is the same on every machine.
///
/// **100**: the same text and the same inline codes. With the same neighbours on both sides or the same
/// resource id it is 101, with both 102.
///
/// **95 to 99**: the same words. From 99 are taken 4 where numbers, their signs (`-5`, `5%`, `$5`, `< 5`) or placeholders
/// differ, 2 where codes differ, 1 for letter case, 1 for punctuation and the spaces around it, 1 for what may be written in
/// two ways (`ё` and `е`, the shapes of an apostrophe), at most 4 in all. What could be mended in the target with
/// certainty takes nothing (see `TargetRepair`).
///
///     Press OK.  /  Press OK        99 - 1 = 98
///     5 views    /  19 views        99, the number is carried over; 95 where it can't be
///
/// **Below 95**: weighted words. A word weighs 6 and one more for each letter, up to 14; a function word
/// (`the`, `of`, `и`) weighs 4, a number or placeholder 5. `order` is the best total of the words that both
/// texts have in the same order, `bag` the same without regard to order. A word in another form of the same
/// lemma (the same stem), and a number against another number, counts for nineteen twentieths. Then
///
///     score = 94 · (order + bag) / (weight of one text + weight of the other)      rounded down
///
/// so that a missing word costs its whole weight, and a moved one half of it. One more point goes where
/// punctuation, letter case, spelling or codes differ.
///
///     Удалить выбранный файл?  /  Удалить выбранные файлы?
///     weights 6+7, 6+9, 6+4 = 38 and 39; the stems are the same: order = bag = 13 + 0.95·15 + 0.95·10 = 36.75
///     94 · 73.5 / 77 = 89
///
///     The minister arrived  /  The ministers arrive
///     weights 4, 14, 13 and 4, 14+1, 12; order = bag = 4 + 0.95·14 + 0.95·12 = 28.7
///     94 · 57.4 / 62 = 87
///
/// **Short strings** of up to 40 characters on both sides are compared inside their words too: 90 - 130 · d/n,
/// with d the Levenshtein distance of the texts in lower case and n the length of the longer. The better of
/// the two scores counts.
///
/// **Caps.** A difference in how often the texts deny (`not`, `без`, a Turkish `-ma-`), or in what of the same words is
/// denied, holds the score at 84; so does a pair of antonyms, or of words that differ by a prefix like `un-` or `не`, or a
/// suffix like `-siz`; a name that is not the same at 94.
///
///     did not meet  /  did meet       94 · 28 / 32 = 82, and never above 84
///
/// The weighted form of edit distance follows the measure of the translation memory literature
/// (M. Simard and A. Fujita, "A Poor Man's Translation Memory Using Machine Translation Evaluation Metrics", 2012);
/// the Levenshtein distance is computed with bit vectors (G. Myers, 1999).
final class MatchScorer {
    /// Credits are counted in twentieths of a weight.
    static let fullCredit = 20
    static let formCredit = 19
    /// What equal words in equal order would come to.
    static let wordScale = 94
    static let characterScale = 90
    /// What a distance of the whole length would take off.
    static let characterCost = 130
    static let negationCap = 84
    static let antonymCap = 84
    static let nameCap = 94
    /// Texts with more tokens than this are compared as bags of words.
    static let longestOrdered = 1500

    let facts: WordFacts
    /// Unordered pairs of keys of opposite words, the smaller first.
    private let antonyms: Set<KeyPair>
    /// Words known to be names.
    let names: NameKeys
    private let analyzer: TextAnalyzer

    private struct KeyPair: Hashable {
        let low: UInt64
        let high: UInt64

        init(_ left: UInt64, _ right: UInt64) {
            low = min(left, right)
            high = max(left, right)
        }
    }

    init(analyzer: TextAnalyzer, names: [String] = []) {
        facts = analyzer.facts
        self.analyzer = analyzer
        self.names = NameKeys(names: names, analyzer: analyzer)
        antonyms = Set(
            facts.antonyms.map { KeyPair(analyzer.key(ofFolded: $0.0), analyzer.key(ofFolded: $0.1)) })
    }

    /// Compares two texts. Where the score turns out to be below `threshold`, it is no more than that it is below,
    /// and caps are not looked for.
    func compare(_ left: AnalyzedText, _ right: AnalyzedText, threshold: Int = 0) -> Comparison {
        if left.bytes == right.bytes && left.codes == right.codes {
            return Comparison(likeness: .same, differences: [], score: 100)
        }
        let likeness = likeness(left, right)
        if likeness == .sameWords && !left.tokens.isEmpty {
            var differences = differences(left, right)
            // Nothing but the spaces around marks: "and / or", "and/or".
            if differences.isEmpty { differences.insert(.punctuation) }
            return Comparison(likeness: .sameWords, differences: differences, score: 99 - differences.points)
        }
        // What may be mended is ranked by its score, whatever that is.
        let threshold = likeness == .alike ? threshold : 0
        let words = wordScore(left, right, threshold: threshold)
        let characters = characterScore(left, right, threshold: threshold)
        if likeness == .alike && max(words, characters) == 0 {
            return Comparison(likeness: .alike, differences: [], score: 0)
        }
        let differences = differences(left, right)
        let isSurfaceAlike = differences.isDisjoint(with: [.punctuation, .codes, .letterCase, .spelling])
        let score = max(words - (isSurfaceAlike ? 0 : 1), characters)
        var comparison = Comparison(likeness: likeness, differences: differences, score: score)
        if score > 0 && (score >= threshold || likeness == .sameStems) { cap(&comparison, left, right) }
        return comparison
    }

    private func likeness(_ left: AnalyzedText, _ right: AnalyzedText) -> Comparison.Likeness {
        guard left.tokens.count == right.tokens.count, ScoreBound.mayDifferInForms(left.weight, right.weight) else {
            return .alike
        }
        var result = Comparison.Likeness.sameWords
        var hasNumber = false
        for index in left.tokens.indices {
            let one = left.tokens[index]
            let other = right.tokens[index]
            guard one.key == other.key && (one.kind == .word) == (other.kind == .word) else { return .alike }
            if one.kind == .number && other.kind == .number {
                // `2015'te` and `2019'dan` are no more one place in a sentence than a word in two cases is.
                guard one.spelling == other.spelling else { return .alike }
                hasNumber = true
            }
            if one.kind == .word && one.form != other.form { result = .sameStems }
        }
        return result == .sameStems && !hasNumber ? .alike : result
    }

    private func differences(_ left: AnalyzedText, _ right: AnalyzedText) -> Comparison.Differences {
        var result: Comparison.Differences = []
        if left.codes != right.codes {
            // The same codes at the same words are no difference, though spaces be folded otherwise.
            result.insert(.codes)
        }
        if left.punctuation != right.punctuation { result.insert(.punctuation) }
        if left.signs != right.signs { result.insert(.signs) }
        for index in 0..<min(left.tokens.count, right.tokens.count) {
            let one = left.tokens[index]
            let other = right.tokens[index]
            guard one.kind == other.kind else {
                // A number where the other text has a placeholder.
                if one.kind != .word && other.kind != .word { result.insert(.placeholders) }
                continue
            }
            switch one.kind {
            case .number: if one.form != other.form { result.insert(.numbers) }
            case .placeholder: if one.form != other.form { result.insert(.placeholders) }
            case .word:
                if one.form == other.form && one.spelling != other.spelling {
                    result.formUnion(Self.letterDifferences(left.bytes[one.range], right.bytes[other.range]))
                }
            }
        }
        return result
    }

    /// How two spellings of one form differ: in letter case, or in letters and apostrophes that are written in two ways.
    private static func letterDifferences(
        _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
    ) -> Comparison.Differences {
        let scalars = (String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
        var result: Comparison.Differences = []
        for (one, other) in zip(scalars.0.unicodeScalars, scalars.1.unicodeScalars) where one != other {
            let plain = (Letters.plain(one.value), Letters.plain(other.value))
            if plain.0 != plain.1 { result.insert(.letterCase) }
            if (plain.0 == one.value) != (plain.1 == other.value) || plain.0 == plain.1 { result.insert(.spelling) }
        }
        // A word whose two spellings are of different length is a contraction beside its whole.
        return result.isEmpty ? .letterCase : result
    }

    /// The credit of two tokens set against each other, in twentieths of a weight.
    static func credit(_ left: Token, _ right: Token) -> Int {
        guard left.key == right.key else { return 0 }
        return Int(min(left.weight, right.weight)) * (left.form == right.form ? fullCredit : formCredit)
    }

    private func wordScore(_ left: AnalyzedText, _ right: AnalyzedText, threshold: Int) -> Int {
        let total = left.weight + right.weight
        guard total > 0 else { return 0 }
        let bag = Self.bagCredit(left.sortedTokens, right.sortedTokens)
        // The order can't give more than the bag.
        guard bag > 0, Self.wordScale * 2 * bag >= threshold * Self.fullCredit * total else { return 0 }
        let isLong = left.tokens.count > Self.longestOrdered || right.tokens.count > Self.longestOrdered
        let order = isLong ? bag : Self.orderCredit(left.tokens, right.tokens)
        return Self.wordScale * (order + bag) / (Self.fullCredit * total)
    }

    /// The best total credit of tokens in the same order: a weighted longest common subsequence.
    private static func orderCredit(_ left: [Token], _ right: [Token]) -> Int {
        var first = 0
        var credit = 0
        let shorter = min(left.count, right.count)
        while first < shorter && left[first].form == right[first].form && left[first].key == right[first].key {
            credit += Int(left[first].weight) * fullCredit
            first += 1
        }
        var leftEnd = left.count
        var rightEnd = right.count
        while leftEnd > first && rightEnd > first && left[leftEnd - 1].form == right[rightEnd - 1].form
            && left[leftEnd - 1].key == right[rightEnd - 1].key
        {
            leftEnd -= 1
            rightEnd -= 1
            credit += Int(left[leftEnd].weight) * fullCredit
        }
        guard leftEnd > first && rightEnd > first else { return credit }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: rightEnd - first + 1) { row in
            row.initialize(repeating: 0)
            for i in first..<leftEnd {
                var diagonal = 0
                let token = left[i]
                for j in first..<rightEnd {
                    let above = row[j - first + 1]
                    var best = max(above, row[j - first])
                    if token.key == right[j].key { best = max(best, diagonal + Self.credit(token, right[j])) }
                    diagonal = above
                    row[j - first + 1] = best
                }
            }
            return credit + row[rightEnd - first]
        }
    }

    /// The credit of tokens in any order: in each key equal forms are paired first, then the rest.
    private static func bagCredit(_ one: [Token], _ other: [Token]) -> Int {
        var i = 0
        var j = 0
        var credit = 0
        while i < one.count && j < other.count {
            if one[i].key != other[j].key {
                if one[i].key < other[j].key { i += 1 } else { j += 1 }
                continue
            }
            let key = one[i].key
            var lightest = Int32.max
            var loose = (left: 0, right: 0)
            while true {
                let hasLeft = i < one.count && one[i].key == key
                let hasRight = j < other.count && other[j].key == key
                guard hasLeft || hasRight else { break }
                if hasLeft && hasRight && one[i].form == other[j].form {
                    credit += Int(one[i].weight) * fullCredit
                    i += 1
                    j += 1
                } else if hasLeft && (!hasRight || one[i].form < other[j].form) {
                    loose.left += 1
                    lightest = min(lightest, one[i].weight)
                    i += 1
                } else {
                    loose.right += 1
                    lightest = min(lightest, other[j].weight)
                    j += 1
                }
            }
            let pairs = min(loose.left, loose.right)
            if pairs > 0 { credit += pairs * Int(lightest) * formCredit }
        }
        return credit
    }

    /// The largest distance at which short strings, the longer of this length, still reach a score by characters.
    static func highestDistance(length: Int, threshold: Int) -> Int {
        max(0, length * (characterScale - threshold) / characterCost)
    }

    /// The score of short strings, the longer of this length, at a distance.
    static func characterScore(longer: Int, distance: Int) -> Int {
        max(0, (characterScale * longer - characterCost * distance) / longer)
    }

    private func characterScore(_ left: AnalyzedText, _ right: AnalyzedText, threshold: Int) -> Int {
        let (shorter, longer) = (
            min(left.characters.count, right.characters.count), max(left.characters.count, right.characters.count)
        )
        // The distance is no less than the difference in length.
        guard shorter > 0, Self.characterScore(longer: longer, distance: longer - shorter) >= threshold else {
            return 0
        }
        let distance = EditDistance.levenshtein(left.characters, right.characters)
        return Self.characterScore(longer: longer, distance: distance)
    }

    // MARK: Caps

    private func cap(_ comparison: inout Comparison, _ left: AnalyzedText, _ right: AnalyzedText) {
        let (leftOnly, rightOnly) = Self.unshared(left.tokens, right.tokens)
        if left.negations != right.negations {
            let words = (leftOnly + rightOnly).filter { $0.traits.contains(.negation) }
            let text = words.first.map { token in
                leftOnly.contains { $0.start == token.start && $0.form == token.form }
                    ? left.string(token) : right.string(token)
            }
            let detail = text ?? Self.denial(in: left, not: right) ?? Self.denial(in: right, not: left) ?? ""
            comparison.caps.append(.init(reason: "negation", highest: Self.negationCap, detail: detail))
        } else if left.negations > 0, let word = deniedAlone(left, right), deniedAlone(right, left) != nil {
            comparison.caps.append(.init(reason: "negation", highest: Self.negationCap, detail: word))
        }
        if let pair = opposites(leftOnly, rightOnly, left, right) {
            comparison.caps.append(
                .init(
                    reason: "antonym", highest: Self.antonymCap,
                    detail: "\(right.string(pair.1)) → \(left.string(pair.0))"))
        }
        let leftNames = leftOnly.filter { isName($0, in: left) }
        let rightNames = rightOnly.filter { isName($0, in: right) }
        if !leftNames.isEmpty || !rightNames.isEmpty {
            let old = rightNames.map { right.string($0) }.joined(separator: " ")
            let new = leftNames.map { left.string($0) }.joined(separator: " ")
            comparison.caps.append(.init(reason: "name", highest: Self.nameCap, detail: "\(old) → \(new)"))
        }
        for cap in comparison.caps { comparison.score = min(comparison.score, cap.highest) }
    }

    /// A word that denies, and that the other text has in other forms alone.
    private static func denial(in one: AnalyzedText, not other: AnalyzedText) -> String? {
        one.tokens.first { token in
            token.traits.contains(.negation) && !other.tokens.contains { $0.form == token.form }
        }.map { one.string($0) }
    }

    /// A word that one text denies, and that stands in the other too, where another is denied: `did not attack and did
    /// retreat`, `did attack and did not retreat`.
    private func deniedAlone(_ one: AnalyzedText, _ other: AnalyzedText) -> String? {
        let alsoDenied = Set(denied(other.tokens).map(\.key))
        let others = Set(other.tokens.map(\.key))
        return denied(one.tokens).first { !alsoDenied.contains($0.key) && others.contains($0.key) }
            .map { one.string($0) }
    }

    /// The words beside those that deny: behind them, before them in Turkish; function words aside.
    private func denied(_ tokens: [Token]) -> [Token] {
        let isBefore = analyzer.language.language == "tr"
        func isDeniable(_ token: Token) -> Bool {
            token.kind == .word && token.traits.isDisjoint(with: [.negation, .function])
        }
        var denied: [Token] = []
        var last: Token?
        for index in isBefore ? Array(tokens.indices) : tokens.indices.reversed() {
            if tokens[index].traits.contains(.negation), let last { denied.append(last) }
            if isDeniable(tokens[index]) { last = tokens[index] }
        }
        return isBefore ? denied : denied.reversed()
    }

    /// The tokens that the other text has no partner for, by key.
    static func unshared(_ left: [Token], _ right: [Token]) -> (left: [Token], right: [Token]) {
        var counts = KeyCounts(right)
        let leftOnly = left.filter { !counts.take($0.key) }
        // What is left of a key are its last tokens.
        var rightOnly: [Token] = []
        for token in right.reversed() where counts.take(token.key) { rightOnly.append(token) }
        return (leftOnly, rightOnly.reversed())
    }

    private func opposites(
        _ leftOnly: [Token], _ rightOnly: [Token], _ left: AnalyzedText, _ right: AnalyzedText
    ) -> (Token, Token)? {
        // Long lists hold no telling pair, and would make the search for one slow.
        guard leftOnly.count * rightOnly.count <= 400 else { return nil }
        for one in leftOnly where one.kind == .word {
            for other in rightOnly where other.kind == .word {
                if antonyms.contains(KeyPair(one.key, other.key)) { return (one, other) }
                if differByPrefix(left, one, right, other) { return (one, other) }
                if differBySuffix(left, one, right, other) { return (one, other) }
            }
        }
        return nil
    }

    private func differByPrefix(_ left: AnalyzedText, _ one: Token, _ right: AnalyzedText, _ other: Token) -> Bool {
        let gap = (one.end - one.start) - (other.end - other.start)
        guard abs(gap) >= 2 && abs(gap) <= 8 else { return false }
        let longer = (gap > 0 ? left.string(one) : right.string(other)).lowercased()
        let shorter = (gap > 0 ? right.string(other) : left.string(one)).lowercased()
        guard shorter.utf8.count >= 4 else { return false }
        let key = gap > 0 ? other.key : one.key
        return facts.prefixes.contains { prefix in
            longer.hasPrefix(prefix)
                && analyzer.key(ofFolded: String(longer.dropFirst(prefix.count)).replacing("ё", with: "е")) == key
        }
    }

    /// Whether a word has a suffix where the other has the one that denies it: `geçerli`, `geçersiz`.
    private func differBySuffix(_ left: AnalyzedText, _ one: Token, _ right: AnalyzedText, _ other: Token) -> Bool {
        guard !facts.suffixes.isEmpty else { return false }
        let words = (left.string(one).lowercased(), right.string(other).lowercased())
        return facts.suffixes.contains { suffixes in
            [words, (words.1, words.0)].contains { affirmed, denied in
                denied.ranges(of: suffixes.1).contains { range in
                    let stem = denied[..<range.lowerBound]
                    return stem.count >= Self.leastStem && affirmed.hasPrefix(stem + suffixes.0)
                }
            }
        }
    }

    /// Letters before a suffix.
    private static let leastStem = 2

    private func isName(_ token: Token, in text: AnalyzedText) -> Bool {
        guard token.kind == .word, token.traits.contains(.capitalised), !token.traits.contains(.function) else {
            return false
        }
        if names.contains(token.key) { return true }
        guard token.start > 0 else { return false }
        var words = 0
        var capitals = 0
        for token in text.tokens where token.kind == .word {
            words += 1
            if token.traits.contains(.capitalised) { capitals += 1 }
        }
        // In a title every word has its capital, which then tells nothing.
        return capitals * 2 <= words
    }
}
