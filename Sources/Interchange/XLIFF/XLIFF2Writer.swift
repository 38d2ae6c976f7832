import LocalizationModel
import XMLStream

/// Writes a job as XLIFF 2.0, 2.1 or 2.2: one document a direction, one `unit` a block, with its segments.
///
/// Matches go to the Translation Candidates module, names and terms to the Glossary module, the place in the
/// source to the Metadata module; the source document is the skeleton.
///
///     for (direction, bytes) in XLIFF2Writer.write(job, version: .version21) { ... }     // page.en-ru.xlf
///
/// Source: XLIFF 2.1 (OASIS Standard, 2018); XLIFF 2.2 (Committee Specification, 2025).
public enum XLIFF2Writer {
    /// - Returns: a document for each direction, in the order of `job.directions`, and one of no units where there is
    ///   nothing to translate; bytes are UTF-8.
    public static func write(
        _ job: TranslationJob, version: XLIFFVersion = .version21, options: ExportOptions = ExportOptions()
    ) -> [(direction: TranslationDirection, bytes: [UInt8])] {
        job.exportedDirections.map { ($0, document(job, in: $0, version: version, options: options)) }
    }

    private static func document(
        _ job: TranslationJob, in direction: TranslationDirection, version: XLIFFVersion, options: ExportOptions
    ) -> [UInt8] {
        var writer = XMLStreamWriter(indentation: 2)
        let units = XLIFF2UnitWriter.units(of: job.blocks(in: direction), version: version, options: options)
        let segments = units.lazy.flatMap(\.block).map(\.segment)
        writer.declaration()
        writer.start(
            "xliff",
            [
                ("version", version.rawValue), ("xmlns", version.namespace), ("xmlns:mtc", XLIFFNamespace.matches),
                ("xmlns:gls", XLIFFNamespace.glossary), ("xmlns:mda", XLIFFNamespace.metadata),
                ("xmlns:slr", segments.contains { $0.maximumLength != nil } ? XLIFFNamespace.sizeRestriction : nil),
                ("xmlns:pgs", units.contains(where: \.isPlural) ? XLIFFNamespace.plural : nil),
                ("srcLang", direction.source.description),
                ("trgLang", job.directions.isEmpty ? nil : direction.target.description),
            ])
        writer.start("file", [("id", "f1"), ("original", job.document.name), ("xml:space", "preserve")])
        switch options.skeleton {
        case .inside:
            if let text = job.document.text { writer.element("skeleton", text: XLIFFSkeletonText.encode(text)) }
        case .beside(let reference):
            writer.start("skeleton", [("href", reference)])
            writer.end()
        case .none: break
        }
        writeMetadata(
            category: "document",
            [("program", "\(job.program) \(job.programVersion)")]
                + job.document.settings(for: options).map { ($0.name, $0.value) },
            to: &writer)
        if segments.contains(where: { $0.maximumLength != nil }) {
            writer.start("slr:profiles", [("generalProfile", "xliff:codepoints")])
            writer.end()
        }
        for unit in units { unit.write(to: &writer) }
        if units.isEmpty { writeNoUnit(to: &writer) }
        writer.finish()
        return writer.bytes
    }

    /// A unit that says nothing, where there is no other: the standard asks for one.
    static func writeNoUnit(to writer: inout XMLStreamWriter) {
        writer.start("unit", [("id", "u1"), ("translate", "no")])
        writer.start("segment")
        writer.element("source", text: "")
        writer.end()
        writer.end()
    }

    static func writeMetadata(
        category: String, _ entries: [(type: String, value: String)], to writer: inout XMLStreamWriter
    ) {
        writer.start("mda:metadata")
        writer.start("mda:metaGroup", [("category", category)])
        for entry in entries { writer.element("mda:meta", [("type", entry.type)], text: entry.value) }
        writer.end()
        writer.end()
    }
}
