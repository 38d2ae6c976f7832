import FileAccess
import LocalizationModel

/// Gathers the index of texts, in memory and, where that grows too large, in a scratch file; one thread at a time uses it.
final class IndexBatchBuilder: @unchecked Sendable {
    // @unchecked: handed from one owner to the next (see `IndexGatherer`), never shared.
    private final class Language {
        let name: String
        let analyzer: TextAnalyzer
        var builder = IndexPartBuilder()
        var runs: [IndexRun] = []

        init(_ name: String) {
            self.name = name
            analyzer = TextAnalyzer(language: LanguageTag(language: name))
        }
    }

    private var languages: [Language] = []
    private var analyzed = AnalyzedText()
    private var scratch: ScratchFile?
    /// How many texts there are since the last batch.
    private(set) var texts = 0
    private var first = UInt32.max
    private var last = UInt32.min
    /// What is gathered in memory, of all languages together.
    private var size = 0

    private let path: String
    private let largest: Int

    /// - Parameters:
    ///   - path: beside this file what is too large for memory is written.
    ///   - largest: so many postings of all languages are kept in memory, at some 45 bytes each.
    init(beside path: String, largest: Int) {
        self.path = path
        self.largest = largest
    }

    /// Adds texts.
    ///
    /// - Throws: `TolmachError` where the scratch file can't be written.
    func add(_ texts: IndexedTexts) throws(TolmachError) {
        let languages = texts.languages.map { language($0.language) }
        var failure: TolmachError?
        texts.bytes.withUnsafeBufferPointer { bytes in
            do throws(TolmachError) {
                for text in texts.texts { try add(text, bytes, languages[text.language]) }
            } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func add(
        _ text: IndexedTexts.Text, _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language
    ) throws(TolmachError) {
        if language.builder.isTooFar(text.number) { try writeOut() }
        let codes =
            text.codes.isEmpty ? [] : FieldList.codes(String(decoding: bytes[rebased: text.codes], as: UTF8.self))
        language.analyzer.analyze(bytes[rebased: text.plain], codes: codes, into: &analyzed)
        first = min(first, text.number)
        last = max(last, text.number)
        texts += 1
        size -= language.builder.size
        language.builder.add(analyzed, text.number, hash: text.hash)
        size += language.builder.size
        if size >= largest { try writeOut() }
    }

    private func language(_ name: String) -> Language {
        for known in languages where known.name == name { return known }
        languages.append(Language(name))
        return languages[languages.count - 1]
    }

    private func writeOut() throws(TolmachError) {
        if scratch == nil { scratch = try ScratchFile(beside: path) }
        for language in languages {
            if let run = try language.builder.run(into: scratch) { language.runs.append(run) }
        }
        size = 0
    }

    /// What was added since the last batch; nil where that is nothing.
    ///
    /// - Throws: `TolmachError` where the scratch file can't be written.
    func build() throws(TolmachError) -> IndexBatch? {
        guard texts > 0 else { return nil }
        if scratch != nil { try writeOut() }
        var batch = IndexBatch(first: first, last: last, texts: texts, parts: [])
        for language in languages.sorted(by: { $0.name < $1.name }) {
            if let run = try language.builder.run() { language.runs.append(run) }
            for runs in IndexMerge.groups(language.runs) { batch.parts.append((language.name, runs)) }
        }
        languages = []
        scratch = nil
        size = 0
        texts = 0
        first = .max
        last = .min
        return batch
    }
}
