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
        /// The old word in front of what was removed and added.
        var before = ""
        func flush() {
            let pairs = min(removed.count, added.count)
            for index in 0..<pairs {
                steps.append(Match.Edit(.replace, old: old.string(removed[index]), new: new.string(added[index])))
            }
            steps += removed.dropFirst(pairs).map { Match.Edit(.delete, old: old.string($0), new: "") }
            var after = removed.isEmpty ? before : ""
            for token in added.dropFirst(pairs) {
                steps.append(Match.Edit(.insert, old: "", new: new.string(token), after: after))
                after = ""
            }
            removed = []
            added = []
        }
        var moved = movedKeys(old.tokens, new.tokens)
        for pair in alignment(old.tokens, new.tokens) {
            switch pair {
            case (let one?, let other?):
                flush()
                if one.form != other.form {
                    let operation: Match.Edit.Operation = one.kind == .word ? .inflect : .replace
                    steps.append(Match.Edit(operation, old: old.string(one), new: new.string(other)))
                    before = ""
                } else {
                    before = old.string(one)
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

    /// How many tokens of a key stand in both texts but not in the same order.
    private static func movedKeys(_ old: [Token], _ new: [Token]) -> [UInt64: Int] {
        var loose: [UInt64: (old: Int, new: Int)] = [:]
        for pair in alignment(old, new) {
            if let one = pair.0, pair.1 == nil { loose[one.key, default: (0, 0)].old += 1 }
            if let other = pair.1, pair.0 == nil { loose[other.key, default: (0, 0)].new += 1 }
        }
        return loose.compactMapValues { $0.old > 0 && $0.old == $0.new ? $0.old : nil }
    }

    /// The best alignment in order: pairs, and tokens without a partner.
    private static func alignment(_ old: [Token], _ new: [Token]) -> [(Token?, Token?)] {
        let width = new.count + 1
        var table = [Int32](repeating: 0, count: (old.count + 1) * width)
        for i in stride(from: old.count - 1, through: 0, by: -1) {
            for j in stride(from: new.count - 1, through: 0, by: -1) {
                var best = max(table[(i + 1) * width + j], table[i * width + j + 1])
                let credit = MatchScorer.credit(old[i], new[j])
                if credit > 0 { best = max(best, table[(i + 1) * width + j + 1] + Int32(credit)) }
                table[i * width + j] = best
            }
        }
        var pairs: [(Token?, Token?)] = []
        var i = 0
        var j = 0
        while i < old.count && j < new.count {
            let credit = MatchScorer.credit(old[i], new[j])
            if credit > 0 && table[i * width + j] == table[(i + 1) * width + j + 1] + Int32(credit) {
                pairs.append((old[i], new[j]))
                i += 1
                j += 1
            } else if table[i * width + j] == table[(i + 1) * width + j] {
                pairs.append((old[i], nil))
                i += 1
            } else {
                pairs.append((nil, new[j]))
                j += 1
            }
        }
        pairs += old[i...].map { ($0, nil) }
        pairs += new[j...].map { (nil, $0) }
        return pairs
    }
}
