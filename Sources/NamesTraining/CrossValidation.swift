import Names

/// Measures how well the program compares names that its models have not seen.
///
/// The rows are dealt into parts at random. Each part is judged by models that were trained on the others: every row as
/// a right pair, the row's name with another row's rendering as a wrong one; and some names look for their rendering
/// among a thousand others.
struct CrossValidation {
    /// What the parts have in common with the rest.
    enum Holding: String {
        /// Rows are held out: a rendering may be known as that of another spelling.
        case rows
        /// No rendering is in two parts, nor a spelling of those.
        case spellings
    }

    /// With so many the share found is known to a quarter of a percentage point; with 300 it was to one.
    private static let queries = 4000
    private static let distractors = 1000

    private var right: [Float] = []
    private var wrong: [Float] = []
    private var found = 0
    private var sought = 0

    /// - Parameters:
    ///   - rows: A Latin and a Cyrillic spelling each.
    ///   - folds: How many parts there are.
    ///   - most: How many of them are measured.
    init(_ rows: [[String]], folds: Int, most: Int, holding: Holding) {
        var random = SplitMix(seed: 3)
        var parts: [String: Int] = [:]
        let dealt = rows.map { row in
            if holding == .spellings, let part = parts[row[1]] { return part }
            let part = random.index(below: folds)
            parts[row[1]] = part
            return part
        }
        for fold in 0..<min(folds, most) {
            let held = zip(rows, dealt).filter { $0.1 == fold }.map(\.0)
            var learnt = zip(rows, dealt).filter { $0.1 != fold }.map(\.0)
            if holding == .spellings {
                let names = Set(held.map { $0[0] })
                learnt = learnt.filter { !names.contains($0[0]) }
            }
            guard held.count > 1, !learnt.isEmpty else { continue }
            judge(held, by: TrainedModels(NamePairs(learnt)).comparison, using: &random)
            print("\(fold + 1) of \(folds) parts: \(summary)")
        }
    }

    /// The figures over all parts so far.
    private var summary: String {
        "equal error rate \(equalErrorRate), first of a thousand \(Double(found) / Double(max(1, sought)))"
    }

    private mutating func judge(_ held: [[String]], by comparison: NameComparison, using random: inout SplitMix) {
        func score(_ row: [String], _ rendering: String) -> Float { comparison.score(row[0], rendering) ?? -.infinity }
        for row in held {
            right.append(score(row, row[1]))
            let other = held[random.index(below: held.count)][1]
            if other != row[1] { wrong.append(score(row, other)) }
        }
        let renderings = Array(Set(held.map { $0[1] })).sorted().shuffled(using: &random).prefix(Self.distractors)
        for row in held.shuffled(using: &random).prefix(Self.queries) {
            let best = score(row, row[1])
            sought += 1
            if renderings.allSatisfy({ $0 == row[1] || score(row, $0) < best }) { found += 1 }
        }
    }

    /// The share of right pairs below and of wrong pairs above the odds where both are the same.
    private var equalErrorRate: Double {
        let (right, wrong) = (right.sorted(), wrong.sorted())
        var accepted = 0
        for (rejected, odds) in right.enumerated() {
            while accepted < wrong.count, wrong[accepted] < odds { accepted += 1 }
            let missed = Double(rejected) / Double(right.count)
            let mistaken = Double(wrong.count - accepted) / Double(wrong.count)
            if missed >= mistaken { return (missed + mistaken) / 2 }
        }
        return 1
    }
}
