import LocalizationModel
import Terminology

/// Writes where the terms of one language stand in one document.
struct LanguageFinder {
    private let recognizer: TermRecognizer
    private let file: String
    private let isJSON: Bool
    private let overlaps: TermRecognizer.Overlaps
    private var search: TermSearch
    private var lines: MentionLines
    private var json = JSONLine()

    init(
        _ recognizer: TermRecognizer, file: String, isJSON: Bool, overlaps: TermRecognizer.Overlaps,
        _ session: CommandSession
    ) {
        self.recognizer = recognizer
        self.file = file
        self.isJSON = isJSON
        self.overlaps = overlaps
        search = TermSearch(recognizer)
        lines = MentionLines(file: file, recognizer, session)
    }

    /// - Parameter number: the number of the block in the document, from 1.
    mutating func find(in block: TextBlock, number: Int, _ output: OutputSink) throws(TolmachError) {
        var text = block.text.plain
        let occurrences = search.occurrences(in: text, overlaps: overlaps)
        guard !occurrences.isEmpty else { return }
        var places = BlockPlaces(block)
        if isJSON {
            for occurrence in occurrences {
                let place = places.place(ofScalar: occurrence.scalars.lowerBound)
                json.begin()
                json.field("file", file)
                json.field("line", place.line)
                json.field("block", number)
                json.fields(of: recognizer.mention(occurrence, in: text), language: recognizer.language)
                json.field("column", place.column)
                json.end()
                try output.write(bytes: json.bytes)
            }
        } else {
            lines.removeAll()
            text.withUTF8 { utf8 in
                for occurrence in occurrences {
                    let place = places.place(ofScalar: occurrence.scalars.lowerBound)
                    lines.append(occurrence, of: utf8, line: place.line, column: place.column)
                }
            }
            try output.write(bytes: lines.bytes)
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
