import LocalizationModel

/// The matches of a job as the memory that OmegaT reads beside an XLIFF file.
///
/// OmegaT fills in what the memory has word for word if it lies in `tm/auto`, and offers the rest. So a match that
/// reaches the score for pre-translation is written with the segment's own text as source, and every other one with
/// the memory's.
public enum OmegaTMemory {
    /// - Returns: the TMX file's bytes, UTF-8.
    public static func write(
        _ job: TranslationJob, in direction: TranslationDirection, options: ExportOptions
    ) -> [UInt8] {
        var writer = TMXWriter(
            sourceLanguage: direction.source, program: job.program, programVersion: job.programVersion)
        var seen: Set<[String]> = []
        for suggested in job.segments where suggested.direction == direction {
            let ready = Pretranslation(of: suggested, from: options.pretranslationScore)
            var pairs: [(source: InlineText, target: InlineText)] = []
            if let ready { pairs.append((suggested.segment.text, ready.target)) }
            pairs += suggested.matches.filter { $0 != ready?.match }.map { ($0.source, $0.target) }
            for pair in pairs {
                let tags = OmegaTTags(pair.source)
                let source = tags.text
                guard let target = tags.text(ofTarget: pair.target), seen.insert([source, target]).inserted else {
                    continue
                }
                writer.add(
                    TranslationUnit(
                        source: InlineText(source), target: InlineText(target), sourceLanguage: direction.source,
                        targetLanguage: direction.target))
            }
        }
        return writer.finish()
    }
}
