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
        var line = JSONLine()
        // Most documents are in one language, so that all threads need not wait for each other at each block.
        var last: TermRecognizer?
        try session.forEachPart(of: file, options, progress) { document throws(TolmachError) in
            for block in document.blocks {
                number += 1
                guard let language = block.language else { continue }
                let recognizer = last.flatMap { $0.language == language ? $0 : nil } ?? self.recognizer(for: language)
                last = recognizer
                let mentions = recognizer.mentions(in: block.text.plain, overlaps: overlaps)
                guard !mentions.isEmpty else { continue }
                var places = BlockPlaces(block)
                for mention in mentions {
                    let place = places.place(ofScalar: mention.scalars.lowerBound)
                    if isJSON {
                        line.begin()
                        line.field("file", file)
                        line.field("line", place.line)
                        line.field("block", number)
                        line.fields(of: mention, language: language)
                        line.field("column", place.column)
                        line.end()
                        try output.write(bytes: line.bytes)
                    } else {
                        try output.write(line: text(of: mention, at: "\(file):\(place.line):\(place.column):"))
                    }
                }
            }
        }
    }

    private func text(of mention: TermMention, at place: String) -> String {
        let style = session.terminal.style
        return style(.faint, place) + " " + style(mention.concept.isName ? .name : .term, mention.text) + "  "
            + session.strings.marked(mention.term)
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

extension JSONLine {
    fileprivate mutating func fields(of mention: TermMention, language: LanguageTag) {
        field("start", mention.scalars.lowerBound)
        field("end", mention.scalars.upperBound)
        field("text", mention.text)
        field("term", mention.term.text)
        field("language", language.description)
        field("concept", mention.concept.id)
        field("kind", mention.concept.kind.rawValue)
        field("standing", mention.term.standing.rawValue)
    }
}
