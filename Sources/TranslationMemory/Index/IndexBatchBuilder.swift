import LocalizationModel

/// Makes batches of the index of texts, in memory; one thread at a time uses it.
final class IndexBatchBuilder: @unchecked Sendable {
    // @unchecked: handed from one owner to the next (see `IndexGatherer`), never shared.
    private final class Language {
        let name: String
        let analyzer: TextAnalyzer
        var builder = IndexPartBuilder()

        init(_ name: String) {
            self.name = name
            analyzer = TextAnalyzer(language: LanguageTag(language: name))
        }
    }

    private var languages: [Language] = []
    private var analyzed = AnalyzedText()
    /// How many texts there are since the last batch.
    private(set) var texts = 0
    private var first = UInt32.max
    private var last = UInt32.min

    private let mostPostings: Int

    /// - Parameter mostPostings: a part is made when it has this many, which keeps the memory that it takes within bounds: some
    ///   40 bytes a posting.
    init(mostPostings: Int) { self.mostPostings = mostPostings }

    /// Adds a text.
    ///
    /// - Returns: whether there is enough for a batch.
    func add(_ text: IndexedText) -> Bool {
        let language = language(text.language)
        language.analyzer.analyze(text.text, into: &analyzed)
        first = min(first, text.number)
        last = max(last, text.number)
        texts += 1
        language.builder.add(analyzed, text.number, hash: text.hash)
        return language.builder.isFull(for: text.number, mostPostings: mostPostings)
    }

    private func language(_ name: String) -> Language {
        for known in languages where known.name == name { return known }
        languages.append(Language(name))
        return languages[languages.count - 1]
    }

    /// What was added since the last batch; nil where that is nothing.
    func build() -> IndexBatch? {
        guard texts > 0 else { return nil }
        var batch = IndexBatch(first: first, last: last, texts: texts, parts: [])
        for language in languages.sorted(by: { $0.name < $1.name }) {
            let bytes = language.builder.build()
            if !bytes.isEmpty { batch.parts.append((language.name, bytes)) }
        }
        texts = 0
        first = .max
        last = .min
        return batch
    }
}
