import Documents
import LocalizationModel
import Synchronization
import Terminology

/// Prints where the terms of the glossaries stand in documents.
final class GlossaryFinder: Sendable {
    private let session: CommandSession
    private let glossary: Glossary
    private let options: DocumentReader.Options
    private let isJSON: Bool
    private let overlaps: TermRecognizer.Overlaps
    /// A recogniser for each language that has come up.
    private let recognizers = Mutex<[LanguageTag: TermRecognizer]>([:])

    init(_ session: CommandSession, isJSON: Bool, overlaps: TermRecognizer.Overlaps) throws(TolmachError) {
        self.session = session
        self.isJSON = isJSON
        self.overlaps = overlaps
        glossary = try session.glossary()
        var options = try session.readingOptions()
        options.trustsDeclaredLanguage = true
        self.options = options
    }

    func find(in file: String, _ output: OutputSink, _ progress: ProgressBar) throws(TolmachError) {
        var number = 0
        // All that is found with is this call's own, so that threads need not wait for each other at each block.
        var finders: [LanguageTag: LanguageFinder] = [:]
        try session.forEachPart(of: file, options, progress) { document throws(TolmachError) in
            for block in document.blocks {
                number += 1
                guard let language = block.language else { continue }
                try finders[language, default: self.finder(for: language, file)].find(
                    in: block, number: number, output)
            }
        }
    }

    private func finder(for language: LanguageTag, _ file: String) -> LanguageFinder {
        LanguageFinder(recognizer(for: language), file: file, isJSON: isJSON, overlaps: overlaps, session)
    }

    private func recognizer(for language: LanguageTag) -> TermRecognizer {
        recognizers.withLock { known in
            if let recognizer = known[language] { return recognizer }
            let recognizer = TermRecognizer(glossary, language: language)
            known[language] = recognizer
            return recognizer
        }
    }
}
