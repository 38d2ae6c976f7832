/// The phrase that translations of different texts have in common: what renders the words that the texts share.
enum CommonPhrase {
    /// So many in a hundred of the translations must have the phrase.
    private static let agreement = 70
    /// A word more than the source has is believed where so many translations have it.
    private static let many = 4

    /// A translation, with the content words that its source has besides those that the texts share.
    struct Witness {
        var target: AnalyzedText
        var others: Set<UInt64>
    }

    /// A run of words of one translation.
    private struct Run {
        var range: Range<Int>
        /// The translations that have it, the one itself among them.
        var supporters: [Int]
    }

    /// The longest run of words, from one content word to another, that most translations have, in whatever forms; as
    /// most of them spell it. Nil where there is none of a likely length, or where it can't be told what it renders:
    ///
    /// - the sources of the translations that have it share another word, which some of it may render;
    /// - it lies in a longer run that says something besides, and where that begins is not known;
    /// - it has more content words than the source, and few translations have it.
    ///
    /// - Parameters:
    ///   - witnesses: two at least, no two translations the same.
    ///   - contentWords: how many content words the source has.
    static func find(in witnesses: [Witness], contentWords: Int) -> String? {
        let targets = witnesses.map(\.target)
        let needed = max(2, (targets.count * agreement + 99) / 100)
        var best: (weight: Int, target: Int, range: Range<Int>)?
        // If most have it, one of the first ones that may be missing it does.
        for reference in 0...(targets.count - needed) {
            // The last run that says something besides: where it is cut can't be told.
            var tooLong = Run(range: 0..<0, supporters: [])
            for start in runs(of: reference, in: targets, needed: needed) {
                for run in start {
                    let isCutOff =
                        run.range.lowerBound > tooLong.range.lowerBound
                        && run.range.upperBound <= tooLong.range.upperBound
                        && run.supporters.count <= tooLong.supporters.count
                    guard !isCutOff else { continue }
                    let tokens = targets[reference].tokens[run.range]
                    let content = tokens.count(where: \.isContent)
                    guard content <= contentWords || content * 2 <= contentWords * 3 && run.supporters.count >= many
                    else {
                        if run.range.upperBound > tooLong.range.upperBound { tooLong = run }
                        continue
                    }
                    let shared = run.supporters.dropFirst().reduce(witnesses[reference].others) {
                        $0.intersection(witnesses[$1].others)
                    }
                    // Fewer words render but a part of the source's.
                    guard shared.isEmpty, content * 2 > contentWords, isPlain(tokens, in: targets[reference])
                    else { continue }
                    let weight = tokens.reduce(0) { $0 + Int($1.weight) }
                    if weight > best?.weight ?? 0 { best = (weight, reference, run.range) }
                }
            }
        }
        guard let best else { return nil }
        return spelling(of: targets[best.target].tokens[best.range].map(\.key), in: targets)
    }

    /// Whether a run is words with nothing but spaces, hyphens and commas between them.
    private static func isPlain(_ tokens: ArraySlice<Token>, in text: AnalyzedText) -> Bool {
        guard tokens.allSatisfy({ $0.kind != .placeholder }) else { return false }
        return zip(tokens, tokens.dropFirst()).allSatisfy { one, next in
            text.bytes[Int(one.end)..<Int(next.start)].allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x2C }
        }
    }

    /// For each content word of one translation the runs from it to another content word that enough others have, the
    /// longest first.
    private static func runs(of reference: Int, in targets: [AnalyzedText], needed: Int) -> [[Run]] {
        let own = targets[reference].tokens
        var lengths = [[(length: Int, target: Int)]](repeating: [], count: own.count)
        for (number, other) in targets.enumerated() where number != reference {
            var longest = [Int](repeating: 0, count: own.count)
            var below = [Int](repeating: 0, count: other.tokens.count + 1)
            for i in own.indices.reversed() {
                var row = [Int](repeating: 0, count: other.tokens.count + 1)
                for j in other.tokens.indices where own[i].key == other.tokens[j].key {
                    row[j] = below[j + 1] + 1
                    longest[i] = max(longest[i], row[j])
                }
                below = row
            }
            for i in own.indices { lengths[i].append((longest[i], number)) }
        }
        return own.indices.filter { own[$0].isContent }.map { start in
            let sorted = lengths[start].sorted { $0.length > $1.length }
            var runs: [Run] = []
            for place in (needed - 2)..<sorted.count where sorted[place].length > 0 {
                var end = start + sorted[place].length
                while end > start, !own[end - 1].isContent { end -= 1 }
                let supporters = [reference] + sorted.filter { $0.length >= end - start }.map(\.target)
                if runs.last?.range != start..<end { runs.append(Run(range: start..<end, supporters: supporters)) }
            }
            return runs
        }
    }

    /// How most translations spell a run of keys; of equals the first.
    private static func spelling(of keys: [UInt64], in targets: [AnalyzedText]) -> String? {
        var spellings: [(text: String, count: Int)] = []
        for target in targets where target.tokens.count >= keys.count {
            for start in 0...(target.tokens.count - keys.count)
            where zip(keys, target.tokens[start...]).allSatisfy({ $0 == $1.key }) {
                let first = target.tokens[start]
                let last = target.tokens[start + keys.count - 1]
                let text = target.string(Int(first.start)..<Int(last.end))
                // A capital at the beginning of a sentence is none of the phrase's own.
                if let known = spellings.firstIndex(where: { $0.text.lowercased() == text.lowercased() }) {
                    spellings[known].count += 1
                    if start > 0 { spellings[known].text = text }
                } else {
                    spellings.append((text, 1))
                }
                break
            }
        }
        let most = spellings.map(\.count).max() ?? 0
        return spellings.first { $0.count == most }?.text
    }
}
