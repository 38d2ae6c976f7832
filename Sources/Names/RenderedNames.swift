import LocalizationModel
import Terminology

/// The names of one translation, of which each mention in the source takes one.
struct RenderedNames {
    /// Units of machine output may be endless; past this many words with capitals nothing is looked for.
    private static let mostCandidates = 400

    private let text: String
    private var mentions: [TermMention] = []
    private var isTaken: [Bool] = []
    private var lastTaken: [String: Int] = [:]
    private let words: [NameWord]
    private var sounds: [NameSound?]
    private var isClaimed: [Bool]

    init(in text: String, recognizer: TermRecognizer) {
        self.text = text
        words = NameWord.words(of: text)
        sounds = Array(repeating: nil, count: words.count)
        isClaimed = Array(repeating: false, count: words.count)
        mentions = recognizer.mentions(in: text, overlaps: .all).filter(\.concept.isName)
        // Of one concept a full name holds the family name.
        var outer: [String: Range<Int>] = [:]
        mentions = mentions.filter { mention in
            if let range = outer[mention.concept.id], range.upperBound >= mention.scalars.upperBound { return false }
            outer[mention.concept.id] = mention.scalars
            return true
        }
        isTaken = Array(repeating: false, count: mentions.count)
    }

    /// Keeps the words that render a listed name from being taken for another's.
    mutating func claim(_ name: SourceName) {
        for mention in mentions where renders(mention, name) { claimWords(in: mention.scalars) }
    }

    private mutating func claimWords(in range: Range<Int>) {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].scalars.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < words.count, words[low].scalars.lowerBound < range.upperBound {
            isClaimed[low] = true
            low += 1
        }
    }

    private func renders(_ mention: TermMention, _ name: SourceName) -> Bool {
        name.mentions.contains { $0.concept.id == mention.concept.id }
    }

    /// The first mention in the translation that renders a name and is still free.
    mutating func takeMention(of name: SourceName) -> TermMention? {
        let start = lastTaken[name.key].map { $0 + 1 } ?? 0
        guard start < mentions.count,
            let index = mentions[start...].indices.first(where: { !isTaken[$0] && renders(mentions[$0], name) })
        else { return nil }
        isTaken[index] = true
        lastTaken[name.key] = index
        return mentions[index]
    }

    /// The last that was taken for the same name.
    func lastMention(of name: SourceName) -> TermMention? {
        lastTaken[name.key].map { mentions[$0] }
    }

    /// The first adjective of one of the names, or nil.
    func derivation(of names: [String]) -> String? {
        words.first { NameDerivation.isDerived(String($0.text), from: names) }.map { String($0.text) }
    }

    /// The free words with capitals that sound most like one of the names, where they are alike enough.
    mutating func takeNearest(to names: [String], words count: Int, alike least: Double) -> String? {
        let wanted = names.map { NameSound($0) }
        var best: (similarity: Double, range: Range<Int>)?
        var seen = 0
        for start in words.indices where words[start].isCapitalized && !isClaimed[start] {
            seen += 1
            guard seen <= Self.mostCandidates else { break }
            let range = start..<min(start + max(1, count), words.count)
            let sound = sound(of: range)
            let similarity = wanted.map { sound.similarity(to: $0) }.max() ?? 0
            // At the start of a sentence any word has a capital.
            let needed = words[start].beginsSentence ? max(least, 0.8) : least
            if similarity >= needed, similarity > best?.similarity ?? 0 { best = (similarity, range) }
        }
        guard let range = best?.range, let first = range.first, let last = range.last else { return nil }
        for word in range { isClaimed[word] = true }
        return String(text[words[first].text.startIndex..<words[last].text.endIndex])
    }

    private mutating func sound(of range: Range<Int>) -> NameSound {
        guard range.count == 1 else { return NameSound(range.map { words[$0].stem }.joined(separator: " ")) }
        if let known = sounds[range.lowerBound] { return known }
        let sound = NameSound(words[range.lowerBound].stem)
        sounds[range.lowerBound] = sound
        return sound
    }
}
