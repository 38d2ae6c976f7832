import LocalizationModel

/// The names and terms of a job as OmegaT's own kind of glossary: source, target and comment, tab-separated.
///
/// A project's glossary serves all its segments, so terms stand in their dictionary forms, whatever form a segment needs.
///
/// Source: OmegaT user manual, "Glossaries": UTF-8 where the file's name ends in `.utf8`.
public enum OmegaTGlossary {
    /// - Returns: the file's bytes, UTF-8; each term once with the same translation, in the order of the job.
    public static func write(_ job: TranslationJob, in direction: TranslationDirection) -> [UInt8] {
        var seen: Set<String> = []
        var text = ""
        for segment in job.segments where segment.direction == direction {
            for rendering in segment.names + segment.terms {
                let mention = rendering.mention
                let targets = rendering.dictionaryForms(in: direction.target)
                let pair = mention.term.text + "\t" + targets.joined(separator: ", ")
                guard !targets.isEmpty, seen.insert(pair).inserted else { continue }
                let fields = [
                    mention.term.text, targets.joined(separator: ", "),
                    OmegaTGlossaryTable.comment(
                        on: mention.concept, source: mention.term, to: direction.target),
                ]
                text += fields.map(line).joined(separator: "\t") + "\n"
            }
        }
        return Array(text.utf8)
    }

    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
}
