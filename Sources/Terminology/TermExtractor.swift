import LocalizationModel
import Stemming

/// Finds what a bilingual corpus uses as terms, with the translation that goes along with each.
///
/// Candidates are runs of up to three words that don't begin or end with a word of general language and recur; they are
/// ranked by C-value (a run counts less where it mostly stands inside a longer one). A translation is the run of target
/// words that stands in the same units, by Dice's coefficient.
///
/// Source: K. Frantzi, S. Ananiadou, H. Mima, "Automatic recognition of multi-word terms" (2000); F. Smadja et al.,
/// "Translating collocations for bilingual lexicons" (1996).
public struct TermExtractor: Sendable {
    /// What may be a term.
    public struct Candidate: Hashable, Sendable {
        /// The commonest form in the corpus.
        public var term: String
        /// Number of units that have it.
        public var count: Int
        /// What it is rendered by, in its commonest form, or nil where nothing goes along with it.
        public var translation: String?
        /// How strictly the translation goes along with it, from 0 to 1 (Dice).
        public var association: Double
        /// C-value; the higher, the more of a term.
        public var score: Double
    }

    /// The runs of words of one side of the corpus.
    private struct Side {
        let stemmer: Stemmer
        let isCommonWord: @Sendable (String) -> Bool
        /// By the stems of a run.
        var numbers: [String: Int32] = [:]
        var forms: [[String: Int]] = []
        var units: [[Int32]] = []
        var lengths: [Int] = []
        /// The runs of each unit, each once.
        var runsByUnit: [[Int32]] = []

        mutating func add(_ text: String) {
            let unit = Int32(runsByUnit.count)
            let scanner = WordScanner(text)
            let utf8 = Array(text.utf8)
            let words = scanner.words.map { String(decoding: utf8[$0.bytes], as: UTF8.self) }
            let isWeak = words.map { word in
                word.unicodeScalars.count < 3
                    || !word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "'" || $0 == "’" }
                    || isCommonWord(word)
            }
            let stems = words.map { word in stemmer.stem(word.lowercased()) }
            var seen: Set<Int32> = []
            var runs: [Int32] = []
            for first in words.indices where !isWeak[first] {
                for last in first..<Swift.min(first + TermExtractor.longest, words.count) {
                    if last > first && scanner.words[last].gapBefore > WordScanner.Gap.hyphen { break }
                    if isWeak[last] { continue }
                    let key = stems[first...last].joined(separator: " ")
                    let number: Int32
                    if let known = numbers[key] {
                        number = known
                    } else {
                        number = Int32(forms.count)
                        numbers[key] = number
                        forms.append([:])
                        units.append([])
                        lengths.append(last - first + 1)
                    }
                    let range = scanner.words[first].bytes.lowerBound..<scanner.words[last].bytes.upperBound
                    forms[Int(number)][String(decoding: utf8[range], as: UTF8.self), default: 0] += 1
                    if seen.insert(number).inserted {
                        units[Int(number)].append(unit)
                        runs.append(number)
                    }
                }
            }
            runsByUnit.append(runs)
        }

        /// The commonest form of a run; small letters win a tie.
        func form(of number: Int32) -> String {
            forms[Int(number)].max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
        }
    }

    fileprivate static let longest = 3
    private var source: Side
    private var target: Side

    /// - Parameter isCommonWord: Whether a word belongs to general language, in either language.
    public init(
        from source: LanguageTag, to target: LanguageTag, isCommonWord: @escaping @Sendable (String) -> Bool
    ) {
        self.source = Side(stemmer: Stemmer(language: source), isCommonWord: isCommonWord)
        self.target = Side(stemmer: Stemmer(language: target), isCommonWord: isCommonWord)
    }

    /// Adds a unit of the corpus.
    public mutating func add(_ text: String, _ translation: String) {
        source.add(text)
        target.add(translation)
    }

    /// The candidates that at least `minimumCount` units have, the best first.
    public func candidates(minimumCount: Int = 2, limit: Int = 100) -> [Candidate] {
        var nested: [Int32: (count: Int, runs: Int)] = [:]
        let kept = source.units.indices.filter { source.units[$0].count >= max(minimumCount, 1) }
        let numbers = Dictionary(
            uniqueKeysWithValues: source.numbers.filter { source.units[Int($0.value)].count >= minimumCount })
        for (key, number) in numbers where source.lengths[Int(number)] > 1 {
            let words = key.split(separator: " ")
            for length in 1..<words.count {
                for first in 0...(words.count - length) {
                    guard let inner = numbers[words[first..<first + length].joined(separator: " ")] else { continue }
                    let old = nested[inner] ?? (0, 0)
                    nested[inner] = (old.count + source.units[Int(number)].count, old.runs + 1)
                }
            }
        }
        let scored = kept.map { index -> (number: Int32, score: Double) in
            var count = Double(source.units[index].count)
            if let longer = nested[Int32(index)] { count -= Double(longer.count) / Double(longer.runs) }
            return (Int32(index), (Double(source.lengths[index]) + 0.6) * count)
        }
        let best = scored.filter { $0.score > 0 }.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
        return best.prefix(limit).map { entry in
            let units = source.units[Int(entry.number)]
            let translation = translation(of: units)
            return Candidate(
                term: source.form(of: entry.number), count: units.count, translation: translation?.text,
                association: translation?.association ?? 0, score: entry.score)
        }
    }

    /// The run of target words that goes best along with a set of units.
    private func translation(of units: [Int32]) -> (text: String, association: Double)? {
        var counts: [Int32: Int] = [:]
        for unit in units { for run in target.runsByUnit[Int(unit)] { counts[run, default: 0] += 1 } }
        let ranked = counts.map { run, together -> (run: Int32, association: Double) in
            (run, 2 * Double(together) / Double(units.count + target.units[Int(run)].count))
        }
        // Of runs that go along equally the longer says more.
        let best = ranked.max { left, right in
            if left.association != right.association { return left.association < right.association }
            let (l, r) = (target.lengths[Int(left.run)], target.lengths[Int(right.run)])
            return l == r ? left.run > right.run : l < r
        }
        guard let best, best.association >= 0.2 else { return nil }
        return (target.form(of: best.run), best.association)
    }
}
