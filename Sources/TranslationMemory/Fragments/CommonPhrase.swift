/// The phrase that translations of different texts have in common: what renders the words that the texts share.
enum CommonPhrase {
    /// So many in a hundred of the translations must have the phrase.
    private static let agreement = 70

    /// The longest run of words, from one content word to another, that most translations have, in whatever forms; as
    /// most of them spell it. Nil where there is none of a likely length.
    ///
    /// - Parameters:
    ///   - targets: two at least, no two the same.
    ///   - contentWords: how many content words the source has.
    static func find(in targets: [AnalyzedText], contentWords: Int) -> String? {
        let needed = max(2, (targets.count * agreement + 99) / 100)
        var best: (weight: Int, target: Int, range: Range<Int>)?
        // If most have it, one of the first ones that may be missing it does.
        for reference in 0...(targets.count - needed) {
            for range in phrases(of: reference, in: targets, needed: needed) {
                let tokens = targets[reference].tokens[range]
                let content = tokens.count(where: isContent)
                // Fewer render but a part of the words, and many more say something besides.
                guard content * 2 > contentWords, content * 2 <= contentWords * 3,
                    isPlain(tokens, in: targets[reference])
                else { continue }
                let weight = tokens.reduce(0) { $0 + Int($1.weight) }
                if weight > best?.weight ?? 0 { best = (weight, reference, range) }
            }
        }
        guard let best else { return nil }
        return spelling(of: targets[best.target].tokens[best.range].map(\.key), in: targets)
    }

    private static func isContent(_ token: Token) -> Bool { token.kind == .word && !token.traits.contains(.function) }

    /// Whether a run is words with nothing but spaces, hyphens and commas between them.
    private static func isPlain(_ tokens: ArraySlice<Token>, in text: AnalyzedText) -> Bool {
        guard tokens.allSatisfy({ $0.kind != .placeholder }) else { return false }
        return zip(tokens, tokens.dropFirst()).allSatisfy { one, next in
            text.bytes[Int(one.end)..<Int(next.start)].allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x2C }
        }
    }

    /// The longest runs at each word of one translation that enough others have.
    private static func phrases(of reference: Int, in targets: [AnalyzedText], needed: Int) -> [Range<Int>] {
        let own = targets[reference].tokens
        var lengths = [[Int]](repeating: [], count: own.count)
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
            for i in own.indices { lengths[i].append(longest[i]) }
        }
        return own.indices.compactMap { start in
            let length = lengths[start].sorted(by: >)[needed - 2]
            guard length > 0, isContent(own[start]) else { return nil }
            var end = start + length
            while end > start, !isContent(own[end - 1]) { end -= 1 }
            return end > start ? start..<end : nil
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
