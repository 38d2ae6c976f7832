import LocalizationModel

/// The way from the memory's source to the segment, step by step, for people to see.
enum EditScript {
    /// Steps in reading order; none where the texts are the same.
    static func steps(from old: AnalyzedText, to new: AnalyzedText) -> [Match.Edit] {
        // A table over very long texts would take more memory than the answer is worth.
        guard old.tokens.count * new.tokens.count <= 1 << 20 else {
            return [Match.Edit(.replace, old: old.string(0..<old.bytes.count), new: new.string(0..<new.bytes.count))]
        }
        var steps: [Match.Edit] = []
        var removed: [Token] = []
        var added: [Token] = []
        /// The old word in front of what was removed and added, where it stays as it is.
        var before: Token?
        func flush() {
            let pairs = min(removed.count, added.count)
            for index in 0..<pairs {
                steps.append(Match.Edit(.replace, old: old.string(removed[index]), new: new.string(added[index])))
            }
            steps += removed.dropFirst(pairs).map { Match.Edit(.delete, old: old.string($0), new: "") }
            var after = removed.isEmpty ? before : nil
            for token in added.dropFirst(pairs) {
                steps.append(
                    Match.Edit(.insert, old: "", new: new.string(token), after: after.map { old.string($0) } ?? ""))
                after = nil
            }
            removed.removeAll(keepingCapacity: true)
            added.removeAll(keepingCapacity: true)
        }
        let pairs = alignment(old.tokens, new.tokens)
        var moved = movedKeys(pairs, old.tokens, new.tokens)
        for pair in pairs {
            switch (pair.old.map { old.tokens[$0] }, pair.new.map { new.tokens[$0] }) {
            case (let one?, let other?):
                flush()
                if one.form != other.form {
                    let operation: Match.Edit.Operation = one.kind == .word ? .inflect : .replace
                    steps.append(Match.Edit(operation, old: old.string(one), new: new.string(other)))
                    before = nil
                } else {
                    before = one
                }
            case (let one?, nil):
                if let count = moved[one.key], count > 0 {
                    moved[one.key] = count - 1
                    steps.append(Match.Edit(.move, old: old.string(one), new: old.string(one)))
                } else {
                    removed.append(one)
                }
            case (nil, let other?):
                if moved[other.key] == nil { added.append(other) }
            case (nil, nil): break
            }
        }
        flush()
        return steps
    }

    /// Places of tokens that stand for each other, or of one without a partner.
    private struct Pair {
        var old: Int?
        var new: Int?
    }

    /// How many tokens of a key stand in both texts but not in the same order.
    private static func movedKeys(_ pairs: [Pair], _ old: [Token], _ new: [Token]) -> [UInt64: Int] {
        var loose: [UInt64: (old: Int, new: Int)] = [:]
        for pair in pairs where pair.old == nil || pair.new == nil {
            if let one = pair.old { loose[old[one].key, default: (0, 0)].old += 1 }
            if let other = pair.new { loose[new[other].key, default: (0, 0)].new += 1 }
        }
        return loose.compactMapValues { $0.old > 0 && $0.old == $0.new ? $0.old : nil }
    }

    /// The best alignment in order.
    private static func alignment(_ old: [Token], _ new: [Token]) -> [Pair] {
        var pairs: [Pair] = []
        pairs.reserveCapacity(old.count + new.count)
        // Nothing is lost where the first words, as long as they are the same, stand for each other.
        var same = 0
        while same < old.count, same < new.count, old[same].key == new[same].key, old[same].form == new[same].form {
            pairs.append(Pair(old: same, new: same))
            same += 1
        }
        align(old[same...], new[same...], into: &pairs)
        return pairs
    }

    private static func align(_ old: ArraySlice<Token>, _ new: ArraySlice<Token>, into pairs: inout [Pair]) {
        let width = new.count + 1
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: (old.count + 1) * width) { table in
            table.initialize(repeating: 0)
            // What can be had of the words from a place in each text on.
            func best(_ i: Int, _ j: Int) -> Int { (i - old.startIndex) * width + j - new.startIndex }
            for i in old.indices.reversed() {
                for j in new.indices.reversed() {
                    let place = best(i, j)
                    var most = max(table[place + width], table[place + 1])
                    let credit = MatchScorer.credit(old[i], new[j])
                    if credit > 0 { most = max(most, table[place + width + 1] + Int32(credit)) }
                    table[place] = most
                }
            }
            var i = old.startIndex
            var j = new.startIndex
            while i < old.endIndex && j < new.endIndex {
                let place = best(i, j)
                let credit = MatchScorer.credit(old[i], new[j])
                if credit > 0 && table[place] == table[place + width + 1] + Int32(credit) {
                    pairs.append(Pair(old: i, new: j))
                    i += 1
                    j += 1
                } else if table[place] == table[place + width] {
                    pairs.append(Pair(old: i))
                    i += 1
                } else {
                    pairs.append(Pair(new: j))
                    j += 1
                }
            }
            pairs += (i..<old.endIndex).map { Pair(old: $0) }
            pairs += (j..<new.endIndex).map { Pair(new: $0) }
        }
    }
}
