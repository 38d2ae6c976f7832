import Interchange
import LocalizationModel
import Terminology
import Tolmach

extension CommandSpecification {
    private static let exportFormat = CommandOption.format.offering(GlossaryFile.Format.allCases.map(\.rawValue))

    static let glossaryExport = CommandSpecification(
        "glossary", "export", options: [.glossary, .from, .to, exportFormat, .output],
        examples: [
            "tolmach glossary export --glossary terms.csv -o terms.tbx",
            "tolmach glossary export --format omegat --from en --to ru -o glossary.txt",
        ]
    ) { session throws(TolmachError) in
        let (from, to) = (try session.language(.from), try session.language(.to))
        let path = session.invocation.value(.output)
        let format = try GlossaryFile.Format.named(session.invocation.value(exportFormat), path: path)
        var concepts: [GlossaryConcept] = []
        let named = session.invocation.all(.glossary)
        if named.isEmpty {
            concepts = try session.glossary().concepts
        } else {
            for file in named where file != "none" { concepts += try GlossaryFile.read(file, from: from, to: to) }
        }
        let output = try OutputSink.named(path)
        try output.write(bytes: GlossaryFile.bytes(of: concepts, format, from: from, to: to))
        try output.finish()
        let losses = format == .csv || format == .tsv ? GlossaryTableWriter.countOfLosses(concepts) : 0
        if losses > 0 {
            session.messages.warning(session.strings.text("convert.lost.categories", ["count": String(losses)]))
        }
        session.warnOfUnusable(concepts, format, from: from, to: to)
        return .success
    }
}

extension CommandSession {
    /// Says how many terms a format leaves out that has no field for their standing.
    func warnOfUnusable(
        _ concepts: [GlossaryConcept], _ format: GlossaryFile.Format, from: LanguageTag?, to: LanguageTag?
    ) {
        guard format == .omegat, let from, let to else { return }
        let count = OmegaTGlossaryTable.countOfUnusable(concepts, from: from, to: to)
        if count > 0 { messages.warning(strings.count("count.terms-not-to-be-used", count)) }
    }
}
