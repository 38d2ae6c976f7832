import LocalizationModel
import XMLStream

/// Writes a job as XLIFF 1.2: one `file` a direction, and as the options say one `trans-unit` a segment or a block.
///
/// The file keeps to the strict schema: no extensions. Matches are `alt-trans`, names and terms are notes,
/// the source document is the skeleton.
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
        for direction in job.exportedDirections {
            writer.start(
                "file",
                [
                    ("original", job.document.name), ("source-language", direction.source.description),
                    ("target-language", job.directions.isEmpty ? nil : direction.target.description),
                    ("datatype", datatype(job.document.inputFormat)), ("xml:space", "preserve"),
                ])
            writeHeader(job, options: options, to: &writer)
            writer.start("body")
            var units = XLIFF12UnitWriter(options: options)
            for block in job.blocks(in: direction) { units.write(block, to: &writer) }
            writer.end()
            writer.end()
        }
        writer.finish()
        return writer.bytes
    }

    private static func writeHeader(_ job: TranslationJob, options: ExportOptions, to writer: inout XMLStreamWriter) {
        writer.start("header")
        switch options.skeleton {
        case .inside:
            guard let text = job.document.text else { break }
            writer.start("skl")
            writer.element("internal-file", [("form", "text")], text: XLIFFSkeletonText.encode(text))
            writer.end()
        case .beside(let reference):
            writer.start("skl")
            writer.start("external-file", [("href", reference)])
            writer.end()
            writer.end()
        case .none: break
        }
        for setting in job.document.settings(for: options) {
            writer.element("note", [("from", settingPrefix + setting.name)], text: setting.value)
        }
        writer.element(
            "tool",
            [("tool-id", "tolmach"), ("tool-name", job.program), ("tool-version", job.programVersion)])
        writer.end()
    }

    /// The standard's name of a format, or one of our own behind `x-`, as it allows (section 3.4, `datatype`).
    private static func datatype(_ inputFormat: String) -> String {
        switch inputFormat {
        case "text", "lines", "strings": "plaintext"
        case "html", "xml", "po", "rc", "rtf", "resx": inputFormat
        case "properties": "javapropertyresourcebundle"
        default: "x-" + inputFormat
        }
    }
}
