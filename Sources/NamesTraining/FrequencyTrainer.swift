import Glibc
import Names

/// Counts how common names are in Cyrillic letters, and learns what that tells, for `NameFrequencies`.
struct FrequencyTrainer {
    /// Strangers that chance is given in each class.
    private static let chanceStrangers = 10.0

    /// The names that more than one person bears, the lowest first.
    let entries: [UInt32]
    /// What each class is worth.
    private(set) var worths = [Float](repeating: 0, count: NameFrequencies.classes)
    private var counts: [LetterNumbers: Int] = [:]

    /// - Parameters:
    ///   - pairs: Spellings of one word each with their counts.
    ///   - strangers: Those of them that are different parts of one person's name.
    init(_ pairs: [NamePairs.Pair], strangers: [NamePairs.Pair]) {
        for pair in pairs { counts[pair.cyrillic, default: 0] += pair.count }
        var classes: [UInt32: Int] = [:]
        for (name, count) in counts where NameFrequencies.class(ofCount: count) > 0 {
            let key = NameFrequencies.entry(of: name, class: 0)
            classes[key] = max(classes[key] ?? 0, NameFrequencies.class(ofCount: count))
        }
        entries = classes.map { $0.key | UInt32($0.value) }.sorted()
        let all = histogram(pairs)
        let strange = histogram(strangers)
        for index in worths.indices where all[index] > 0 {
            let share = all[index] / Double(pairs.count)
            let chance = Self.chanceStrangers * share
            worths[index] = Float(
                log((strange[index] + chance) / (Double(strangers.count) + Self.chanceStrangers) / share))
        }
    }

    /// What it is worth that a pair's name is as common as the other pairs say, as one that training has not seen.
    func worth(of pair: NamePairs.Pair) -> Float { worths[classAmongOthers(pair)] }

    private func classAmongOthers(_ pair: NamePairs.Pair) -> Int {
        NameFrequencies.class(ofCount: (counts[pair.cyrillic] ?? pair.count) - pair.count)
    }

    private func histogram(_ pairs: [NamePairs.Pair]) -> [Double] {
        var sums = [Double](repeating: 0, count: NameFrequencies.classes)
        for pair in pairs { sums[classAmongOthers(pair)] += 1 }
        return sums
    }
}
