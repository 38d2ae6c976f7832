/// Words of a language that stand for two: `don't`, `we'll`, `cannot`.
struct Contractions: Sendable {
    /// The two words of one.
    struct Parts {
        /// The first word where it is spelled otherwise by itself (`will` of `won't`); nil where it is what stands before
        /// the ending.
        var first: String?
        var ending: String
        /// How many characters of the word the ending takes.
        var endingLength: Int
    }

    /// Bytes of the longest word that may be a contraction.
    private static let longest = 64

    /// For each ending the word that it is a form of: `not` for `n't`.
    private(set) var words: [String: String] = [:]
    /// Endings, each with the words that it may be set behind; none where it may be behind any.
    private var endings: [(text: String, hosts: Set<String>)] = []
    private var wholes: [String: Parts] = [:]
    /// Of the wholes those without an apostrophe.
    private var bare: Set<[UInt8]> = []

    /// An ending, its word, and the words that it may be set behind.
    mutating func addEnding(_ fields: [String]) {
        guard fields.count >= 2 else { return }
        words[fields[0]] = fields[1]
        endings.append((fields[0], Set(fields.dropFirst(2))))
    }

    /// A word, how many of its letters are the first word's, that word, and the ending.
    mutating func addWhole(_ fields: [String]) {
        guard fields.count == 4, let letters = Int(fields[1]), letters > 0, letters < fields[0].count else { return }
        wholes[fields[0]] = Parts(first: fields[2], ending: fields[3], endingLength: fields[0].count - letters)
        if !fields[0].contains("'") { bare.insert(Array(fields[0].utf8)) }
    }

    /// Whether a word in folded spelling may be two: a quick answer that most words get.
    func mayBe(_ word: [UInt8]) -> Bool { !endings.isEmpty && (word.contains(0x27) || bare.contains(word)) }

    /// The parts of a word in folded spelling; nil where it is one word.
    func parts(of word: String) -> Parts? {
        // Each ending is taken off by a call of its own, and no contraction is longer.
        guard !endings.isEmpty, word.utf8.count <= Self.longest else { return nil }
        if let whole = wholes[word] { return whole }
        guard word.utf8.contains(UInt8(ascii: "'")) else { return nil }
        for ending in endings where word.hasSuffix(ending.text) && word.count > ending.text.count {
            let host = String(word.dropLast(ending.text.count))
            if ending.hosts.isEmpty || ending.hosts.contains(host) {
                return Parts(first: nil, ending: ending.text, endingLength: ending.text.count)
            }
        }
        return nil
    }
}
