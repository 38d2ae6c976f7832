import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Finds what a bilingual corpus uses as terms, with the translation that goes along with each.
///
/// Candidates are runs of up to four words that recur, begin and end with a word that a term may begin and end with, and
/// hold together far more than chance would have it, common as each word may be; a single word that general language has
/// is one only if the corpus has it far oftener than its other words. Where a run hardly stands outside a longer one, it
/// gives way to that; they are ranked by how many units have them outside longer ones and by their length, as by C-value,
/// and by how strictly their translation goes along. A translation is the run of target words that stands in the same
/// units, by Dice's coefficient, and as long as it goes along about as well.
///
/// Sources: K. Frantzi, S. Ananiadou, H. Mima, "Automatic recognition of multi-word terms" (2000); F. Smadja et al.,
/// "Translating collocations for bilingual lexicons" (1996).
///
/// All words of the corpus are held in memory, five bytes each on either side, beside each spelling, stem and pair of texts
/// once: the larger the corpus, the more.
public struct TermExtractor: Sendable {
    /// What may be a term.
    public struct Candidate: Hashable, Sendable {
        /// The form that a dictionary would have, if the corpus shows it often enough, or else the commonest one.
        public var term: String
        /// Number of units that have it; a pair that comes again is one.
        public var count: Int
        /// What it is rendered by, in such a form, or nil where nothing goes along with it.
        public var translation: String?
        /// How strictly the translation goes along with it, from 0 to 1 (Dice).
        public var association: Double
        /// The higher, the more of a term.
        public var score: Double
    }

    /// A run of source words on its way to a candidate.
    private struct Draft {
        var number: Int
        var score: Double
        /// The units that have it.
        var units: [Int32] = []
    }

    /// A run of target words that goes along with a draft.
    private struct Rendering {
        var number: Int
        var association: Double
    }

    private var source: TermCorpus
    private var target: TermCorpus
    /// The pairs that were added, by their hashes.
    private var pairs: Set<Int> = []

    /// - Parameter generalShares: The common words of a language, in small letters, and which share of all words of its
    ///   texts each is (0.05 for "the").
    public init(
        from source: LanguageTag, to target: LanguageTag, generalShares: (LanguageTag) -> [String: Double]
    ) {
        self.source = TermCorpus(source, general: generalShares(source))
        self.target = TermCorpus(target, general: generalShares(target))
    }

    /// Adds a unit of the corpus. A pair that comes again is no new evidence, and left out.
    public mutating func add(_ text: String, _ translation: String) {
        var hasher = Hasher()
        hasher.combine(text)
        hasher.combine(translation)
        guard pairs.insert(hasher.finalize()).inserted else { return }
        source.add(text)
        target.add(translation)
    }

    /// For each candidate that is shown, so many are translated, as the translation tells which are the best.
    private static let draftsForOne = 3
    /// A run gives way to longer ones unless it stands outside them in this share of its units.
    private static let freeShare = 0.2
    /// Binary orders of magnitude by which a common word must be commoner here than the corpus' common words mostly are.
    private static let excessLimit = 3.0
    /// What goes along less is no translation.
    private static let associationLimit = 0.2
    /// A longer translation must go along nearly as well as this share of the best.
    private static let longerShare = 0.9
    /// Units of a draft that are looked at for its translation.
    private static let sampleSize = 2000
    /// A form of the dictionary is shown where it has this share of the commonest form's number.
    private static let baseShare = 0.02

    /// The candidates that at least `minimumCount` units have, the best first.
    public func candidates(minimumCount: Int = 2, limit: Int = 100) -> [Candidate] {
        let minimum = max(minimumCount, 1)
        let phrases = PhraseTable(source, minimum: minimum)
        let renderings = PhraseTable(target, minimum: min(minimum, 2))
        var drafts = drafts(of: phrases, minimum: minimum)
        let (most, isTooMany) = limit.multipliedReportingOverflow(by: Self.draftsForOne)
        drafts.sort { ($1.score, $0.number) < ($0.score, $1.number) }
        if !isTooMany, drafts.count > most { drafts.removeLast(drafts.count - most) }
        findUnits(of: &drafts, in: phrases)
        var togetherCounts = TogetherCounts(renderings)
        var candidates: [Candidate] = []
        for draft in drafts {
            let sample = Self.sample(of: draft.units)
            let rendering = rendering(of: draft, sample, in: renderings, &togetherCounts)
            let association = rendering?.association ?? 0
            candidates.append(
                Candidate(
                    term: text(of: draft.number, in: phrases, units: sample), count: draft.units.count,
                    translation: rendering.map { text(of: $0.number, in: renderings, units: sample) },
                    association: association, score: draft.score * (0.3 + 0.7 * association)))
        }
        // As the drafts stand in order, equals are told apart by it.
        let order = candidates.indices.sorted {
            (candidates[$1].score, $0) < (candidates[$0].score, $1)
        }
        return order.prefix(limit).map { candidates[$0] }
    }

    // MARK: - Source

    /// The runs that may be terms.
    private func drafts(of table: PhraseTable, minimum: Int) -> [Draft] {
        let corpus = table.corpus
        let level = commonLevel(of: table)
        // How far the longer candidates reach that begin at a place or before.
        var reach = [Int](repeating: 0, count: corpus.words.count)
        var drafts: [Draft] = []
        for length in stride(from: PhraseTable.longest, through: 1, by: -1) {
            var weights: [Int: Double] = [:]
            for (number, phrase) in table.phrases.enumerated()
            where phrase.length == length && phrase.units >= minimum {
                if length == 1 {
                    weights[number] = weight(ofWord: number, table, level)
                } else if table.isFirm(number) {
                    weights[number] = log2(Double(length) + 1)
                }
            }
            let free = freeUnits(of: weights, length, table, reach)
            for (number, weight) in weights {
                let count = free[number] ?? 0
                guard count >= minimum, Double(count) >= Self.freeShare * Double(table.phrases[number].units) else {
                    weights[number] = nil
                    continue
                }
                drafts.append(Draft(number: number, score: weight * Double(count)))
            }
            guard length > 1 else { break }
            for place in corpus.words.indices {
                guard let number = table.number(at: place, length: length), weights[number] != nil,
                    table.isSound(at: place, length: length)
                else { continue }
                for inner in place..<place + length { reach[inner] = max(reach[inner], place + length) }
            }
        }
        return drafts
    }

    /// In how many units runs of one length stand outside the longer candidates.
    private func freeUnits(
        of weights: [Int: Double], _ length: Int, _ table: PhraseTable, _ reach: [Int]
    ) -> [Int: Int] {
        var free: [Int: Int] = [:]
        for unit in 0..<table.corpus.unitCount {
            var seen: Set<Int> = []
            for place in table.corpus.places(of: unit) where reach[place] < place + length {
                guard let number = table.number(at: place, length: length), weights[number] != nil,
                    table.isSound(at: place, length: length), seen.insert(number).inserted
                else { continue }
                free[number, default: 0] += 1
            }
        }
        return free
    }

    /// By how many binary orders of magnitude the corpus' common words mostly are commoner than in general language: in a
    /// small corpus whatever recurs is.
    private func commonLevel(of table: PhraseTable) -> Double {
        let all = table.phrases.indices.compactMap { number in
            table.phrases[number].length == 1 && table.phrases[number].soundCount > 0 ? excess(of: number, table) : nil
        }.sorted()
        return all.isEmpty ? 0 : max(all[all.count / 2], 0)
    }

    /// By how many binary orders of magnitude a word is commoner than in general language, or nil for none of its words.
    private func excess(of number: Int, _ table: PhraseTable) -> Double? {
        let phrase = table.phrases[number]
        guard let share = table.corpus.shares[Int(table.corpus.stem(at: phrase.place))] else { return nil }
        return log2(Double(phrase.count) / Double(table.corpus.words.count) / share)
    }

    /// How much of a term a single word is, or nil for a word of general language.
    private func weight(ofWord number: Int, _ table: PhraseTable, _ level: Double) -> Double? {
        let phrase = table.phrases[number]
        // Where most of its forms are verbs, the rest are too.
        guard phrase.soundCount * 2 > phrase.count else { return nil }
        guard let excess = excess(of: number, table) else { return 1 }
        return excess >= level + Self.excessLimit ? min(1, (excess - level) / (3 * Self.excessLimit)) : nil
    }

    private func findUnits(of drafts: inout [Draft], in table: PhraseTable) {
        var index: [Int32] = Array(repeating: -1, count: table.phrases.count)
        for (position, draft) in drafts.enumerated() { index[draft.number] = Int32(position) }
        for unit in 0..<table.corpus.unitCount {
            for place in table.corpus.places(of: unit) {
                for length in 1...PhraseTable.longest {
                    guard let number = table.number(at: place, length: length) else { break }
                    let position = Int(index[number])
                    guard position >= 0, table.isSound(at: place, length: length),
                        drafts[position].units.last != Int32(unit)
                    else { continue }
                    drafts[position].units.append(Int32(unit))
                }
            }
        }
    }

    private static func sample(of units: [Int32]) -> [Int32] {
        guard units.count > sampleSize else { return units }
        return (0..<sampleSize).map { units[$0 * units.count / sampleSize] }
    }

    // MARK: - Target

    /// The run of target words that goes best along with a draft, as long as may be.
    private func rendering(
        of draft: Draft, _ sample: [Int32], in table: PhraseTable, _ counts: inout TogetherCounts
    ) -> Rendering? {
        let scale = Double(draft.units.count) / Double(max(sample.count, 1))
        let all = counts.count(in: sample, of: table).map { number, together in
            Rendering(
                number: number,
                association: min(
                    1, 2 * Double(together) * scale / Double(draft.units.count + table.phrases[number].units)))
        }
        guard var best = all.max(by: { ($0.association, $1.number) < ($1.association, $0.number) }),
            best.association >= Self.associationLimit
        else { return nil }
        let enough = best.association * Self.longerShare
        while true {
            let length = table.phrases[best.number].length
            let longer = all.filter {
                $0.association >= enough && table.phrases[$0.number].length > length
                    && contains($0.number, best.number, table)
            }
            guard
                let next = longer.max(by: {
                    (table.phrases[$0.number].length, $0.association, $1.number)
                        < (table.phrases[$1.number].length, $1.association, $0.number)
                })
            else { return best }
            best = next
        }
    }

    /// Whether a run has another one within it.
    private func contains(_ outer: Int, _ inner: Int, _ table: PhraseTable) -> Bool {
        let (place, length) = (table.phrases[outer].place, table.phrases[outer].length)
        let innerLength = table.phrases[inner].length
        guard innerLength <= length else { return false }
        return (0...length - innerLength).contains { table.number(at: place + $0, length: innerLength) == inner }
    }

    // MARK: - Forms

    /// How a run is written: in the form that a dictionary has, if that is common enough, or else in the commonest one.
    private func text(of number: Int, in table: PhraseTable, units: [Int32]) -> String {
        let corpus = table.corpus
        let length = table.phrases[number].length
        var counts: [String: Int] = [:]
        var firstCounts: [String: Int] = [:]
        for unit in units {
            for place in corpus.places(of: Int(unit))
            where table.number(at: place, length: length) == number && table.isSound(at: place, length: length) {
                let text = corpus.text(of: place..<place + length)
                if corpus.marks[place].contains(.sentence) {
                    firstCounts[text, default: 0] += 1
                } else {
                    counts[text, default: 0] += 1
                }
            }
        }
        // At the beginning of a sentence a form has the capitals that it has elsewhere.
        var spellings: [String: String] = [:]
        for (text, count) in counts {
            let key = text.lowercased()
            if let known = spellings[key], (counts[known] ?? 0, text) > (count, known) { continue }
            spellings[key] = text
        }
        for (text, count) in firstCounts { counts[spellings[text.lowercased()] ?? text, default: 0] += count }
        let forms = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let commonest = forms.first else { return "" }
        let enough = Self.baseShare * Double(commonest.value)
        let frequent = forms.filter { Double($0.value) >= enough }.map(\.key)
        let all = forms.map { $0.key.lowercased().split(separator: " ") }
        for bases in [corpus.edges.bases, corpus.edges.plurals] where forms.count > 1 {
            if let base = frequent.first(where: { isBase($0, among: all, by: bases, corpus) }) { return base }
        }
        return commonest.key
    }

    /// Whether a run of words is in the form of a dictionary: another form of it differs in one word at least, and each
    /// word that differs has its base form.
    private func isBase(
        _ text: String, among forms: [[Substring]], by bases: [TermEdges.Base], _ corpus: TermCorpus
    ) -> Bool {
        let words = text.lowercased().split(separator: " ")
        var differs = false
        for index in words.indices {
            let word = words[index]
            guard forms.contains(where: { $0.count == words.count && $0[index] != word }) else { continue }
            differs = true
            let isBase = bases.contains {
                word.hasSuffix($0.ending) && corpus.has(word.dropLast($0.ending.count) + $0.other)
            }
            if !isBase { return false }
        }
        return differs
    }
}
