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
        var matter = GlossaryMatter()
        let named = session.invocation.all(.glossary)
        if named.isEmpty {
            concepts = try session.glossary().concepts
        } else {
            for file in named where file != "none" {
                concepts += try GlossaryFile.read(file, from: from, to: to, matter: &matter)
            }
        }
        let output = try OutputSink.named(path)
        try output.write(bytes: GlossaryFile.bytes(of: concepts, format, from: from, to: to, matter: matter))
        try output.finish()
        session.warnOfLosses(concepts, format, from: from, to: to)
        return .success
    }
}

extension CommandSession {
    /// Says what a format leaves out that has no field for it.
    func warnOfLosses(
        _ concepts: [GlossaryConcept], _ format: GlossaryFile.Format, from: LanguageTag?, to: LanguageTag?
    ) {
        if format == .csv || format == .tsv { warn(ofLosses: GlossaryTableWriter.losses(concepts)) }
        guard format == .omegat, let from, let to else { return }
        let categories = OmegaTGlossaryTable.lostCategories(concepts, from: from, to: to)
        if !categories.isEmpty {
            messages.warning(
                strings.text("glossary.not-in-comment", ["categories": categories.joined(separator: ", ")]))
        }
        for (key, count) in [
            ("count.terms-not-to-be-used", OmegaTGlossaryTable.countOfUnusable(concepts, from: from, to: to)),
            ("count.terms-untranslated", OmegaTGlossaryTable.countOfUntranslated(concepts, from: from, to: to)),
        ] where count > 0 {
            messages.warning(strings.count(key, count))
        }
    }

    /// Says what a table has no column for.
    func warn(ofLosses losses: (concepts: Int, categories: [String])) {
        if losses.categories.isEmpty { return }
        messages.warning(
            strings.count(
                "count.lost-categories", losses.concepts,
                ["categories": losses.categories.joined(separator: ", ")]))
    }
}
