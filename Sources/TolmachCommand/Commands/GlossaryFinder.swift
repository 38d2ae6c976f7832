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
    /// A recogniser for each language that has come up.
    private let recognizers = Mutex<[LanguageTag: TermRecognizer]>([:])

    init(_ session: CommandSession, isJSON: Bool) throws(TolmachError) {
        self.session = session
        self.isJSON = isJSON
        glossary = try session.glossary()
        options = try session.readingOptions()
    }

    func find(in file: String, _ output: OutputSink) throws(TolmachError) {
        let document = try session.document(file, options)
        var line = JSONLine()
        for (index, block) in document.blocks.enumerated() {
            guard let language = block.language else { continue }
            let mentions = recognizer(for: language).mentions(in: block.text.plain)
            guard !mentions.isEmpty else { continue }
            var places = BlockPlaces(block)
            for mention in mentions {
                let place = places.place(ofScalar: mention.scalars.lowerBound)
                if isJSON {
                    line.begin()
                    line.field("file", file)
                    line.field("line", place.line)
                    line.field("block", index + 1)
                    line.field("start", mention.scalars.lowerBound)
                    line.field("end", mention.scalars.upperBound)
                    line.field("text", mention.text)
                    line.field("term", mention.term.text)
                    line.field("language", language.description)
                    line.field("concept", mention.concept.id)
                    line.field("kind", mention.concept.kind.rawValue)
                    line.field("column", place.column)
                    line.end()
                    try output.write(bytes: line.bytes)
                } else {
                    let style = session.terminal.style
                    let role = mention.concept.isName ? TextStyle.Role.name : .term
                    try output.write(
                        line: style(.faint, "\(file):\(place.line):\(place.column):") + " " + style(role, mention.text)
                            + "  " + mention.term.text)
                }
            }
        }
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
