import LocalizationModel
import Stemming

/// The words and phrases of a question, in one language: finds them in texts of that language in whatever form.
struct ConcordancePhrases {
    /// Each phrase's words; a word outside quotation marks is a phrase of its own.
    let phrases: [[ConcordanceWord]]
    private let words: FoldedWords

    /// - Returns: nil where the text has no word.
    init?(_ text: String, language: LanguageTag) {
        let analyzer = TextAnalyzer(language: language)
        let stemmer = Stemmer(language: language)
        let words = FoldedWords(language: language, stemmer: stemmer)
        self.words = words
        // Every other part stands inside quotation marks, whichever they are.
        let parts = text.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
        phrases = parts.enumerated().flatMap { index, part in
            let found = Self.words(String(part), words, analyzer, stemmer)
            return index % 2 == 1 ? [found] : found.map { [$0] }
        }
        .filter { !$0.isEmpty }
        if phrases.isEmpty { return nil }
    }

    private static func words(
        _ part: String, _ words: FoldedWords, _ analyzer: TextAnalyzer, _ stemmer: Stemmer
    ) -> [ConcordanceWord] {
        func read(_ text: String) -> [ConcordanceWord] {
            words.all(in: InlineText(text)).map { word in
                var result = ConcordanceWord(
                    folded: word.folded, isWord: word.isWord, analyzer: analyzer, stemmer: stemmer)
                result.tail = word.tail
                return result
            }
        }
        var found = read(part)
        if words.isTurkish, part.contains("I") {
            let dotted = read(part.replacing("I", with: "İ"))
            if dotted.count == found.count {
                for index in found.indices { found[index].add(dotted[index]) }
            }
        }
        return found
    }

    /// The keys to look up, a set for each word that is one.
    var keySets: [Set<UInt64>] { phrases.joined().map(\.keys).filter { !$0.isEmpty } }

    /// Where the phrases stand in a text, in Unicode scalars; nil where one of them doesn't.
    func find(in text: InlineText) -> (ranges: [Range<Int>], rank: ConcordanceRank)? {
        let tokens = words.all(in: text)
        var ranges: [Range<Int>] = []
        var firsts: [Int] = []
        var isInflected = false
        for phrase in phrases {
            guard phrase.count <= tokens.count else { return nil }
            var first: Int?
            var hasForm = false
            for start in 0...(tokens.count - phrase.count)
            where phrase.indices.allSatisfy({
                phrase[$0].fits(tokens[start + $0])
            }) {
                if first == nil { first = start }
                if phrase.indices.allSatisfy({ phrase[$0].isSpelled(like: tokens[start + $0]) }) { hasForm = true }
                let tail = phrase[phrase.count - 1].tail.count
                let end = tokens[start + phrase.count - 1].scalars.upperBound + tail
                ranges.append(tokens[start].scalars.lowerBound..<end)
            }
            guard let first else { return nil }
            firsts.append(first)
            if !hasForm { isInflected = true }
        }
        let lengths = phrases.map(\.count)
        let isTogether = firsts.indices.dropFirst().allSatisfy { firsts[$0] == firsts[$0 - 1] + lengths[$0 - 1] }
        return (
            Self.joined(ranges),
            ConcordanceRank(isApart: !isTogether, isInflected: isInflected, length: text.plain.utf8.count)
        )
    }

    /// The ranges in order, those that overlap joined.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = result.last, range.lowerBound < last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
