import LocalizationModel
import XMLStream

/// Writes a job as XLIFF 1.2: one `file` a direction, one `trans-unit` a segment.
///
/// The file keeps to the strict schema: no extensions. Matches are `alt-trans`, names and terms are notes,
/// the source document is the `internal-file` of the skeleton.
///
///     let bytes = XLIFF12Writer.write(job, options: ExportOptions(profile: .omegat))
///
/// Source: XLIFF 1.2 (OASIS Standard, 2008).
public enum XLIFF12Writer {
    /// Settings of the source document are notes in the header, since the schema has no better place:
    /// `from` is this and the setting's name.
    static let settingPrefix = "tolmach:"

    /// - Returns: the file's bytes, UTF-8.
    public static func write(_ job: TranslationJob, options: ExportOptions = ExportOptions()) -> [UInt8] {
        var writer = XMLStreamWriter(indentation: 2)
        writer.declaration()
        writer.start("xliff", [("version", "1.2"), ("xmlns", XLIFFVersion.version12.namespace)])
        for direction in job.directions {
            writer.start(
                "file",
                [
                    ("original", job.document.name), ("source-language", direction.source.description),
                    ("target-language", direction.target.description),
                    ("datatype", datatype(job.document.inputFormat)), ("xml:space", "preserve"),
                ])
            writeHeader(job, options: options, to: &writer)
            writer.start("body")
            for block in job.blocks(in: direction) {
                for segment in block { write(segment, options: options, to: &writer) }
            }
            writer.end()
            writer.end()
        }
        writer.finish()
        return writer.bytes
    }

    private static func writeHeader(_ job: TranslationJob, options: ExportOptions, to writer: inout XMLStreamWriter) {
        writer.start("header")
        if options.includesSkeleton, let text = job.document.text {
            writer.start("skl")
            writer.element("internal-file", [("form", "text")], text: XLIFFSkeletonText.encode(text))
            writer.end()
        }
        let settings =
            [("client", options.profile.rawValue), ("input-format", job.document.inputFormat)]
            + job.document.settings.map { ($0.name, $0.value) }
        for setting in settings {
            writer.element("note", [("from", settingPrefix + setting.0)], text: setting.1)
        }
        writer.element(
            "tool",
            [("tool-id", "tolmach"), ("tool-name", job.program), ("tool-version", job.programVersion)])
        writer.end()
    }

    private static func write(
        _ suggested: SuggestedSegment, options: ExportOptions, to writer: inout XMLStreamWriter
    ) {
        let segment = suggested.segment
        let address = SegmentAddress(block: segment.block, number: segment.number)
        let pretranslation =
            options.profile.writesPretranslation
            ? Pretranslation(of: suggested, from: options.pretranslationScore) : nil
        let isApproved = options.profile.approvesExactMatches && pretranslation?.isTranslated == true
        writer.start(
            "trans-unit",
            [
                ("id", address.unitID), ("resname", segment.resourceID), ("approved", isApproved ? "yes" : nil),
                ("xml:space", "preserve"),
            ])
        XLIFF12InlineWriter.write(segment.text, as: "source", to: &writer)
        if let pretranslation {
            XLIFF12InlineWriter.write(
                pretranslation.target, as: "target",
                [
                    ("state", pretranslation.isTranslated ? "translated" : "needs-review-translation"),
                    ("state-qualifier", pretranslation.isTranslated ? "exact-match" : "fuzzy-match"),
                ], to: &writer)
        } else if options.profile.copiesSourceToTarget {
            // Without a state: OmegaT would leave it as it is when the text is translated.
            XLIFF12InlineWriter.write(segment.text, as: "target", to: &writer)
        }
        writer.start("context-group", [("purpose", "location")])
        writer.element("context", [("context-type", "sourcefile")], text: segment.location.file)
        writer.element("context", [("context-type", "linenumber")], text: String(segment.location.line))
        writer.end()
        if let note = segment.note {
            writer.element("note", [("from", "developer"), ("annotates", "source")], text: note)
        }
        for line in XLIFFNotes.lines(for: suggested) {
            writer.element("note", [("from", "tolmach"), ("annotates", "source")], text: line)
        }
        for match in suggested.matches { write(match, to: &writer) }
        writer.end()
    }

    private static func write(_ match: Match, to writer: inout XMLStreamWriter) {
        writer.start(
            "alt-trans",
            [("match-quality", String(match.score)), ("tool-id", "tolmach"), ("origin", match.memory)])
        XLIFF12InlineWriter.write(match.source, as: "source", to: &writer)
        XLIFF12InlineWriter.write(match.target, as: "target", to: &writer)
        if let remark = XLIFFNotes.remark(on: match) { writer.element("note", [("from", "tolmach")], text: remark) }
        writer.end()
    }

    /// The standard's name of a format, or one of our own behind `x-`, as it allows (section 3.4, `datatype`).
    private static func datatype(_ inputFormat: String) -> String {
        switch inputFormat {
        case "text", "lines": "plaintext"
        case "html", "xml", "po", "rc", "rtf", "resx": inputFormat
        case "properties": "javapropertyresourcebundle"
        default: "x-" + inputFormat
        }
    }
}
