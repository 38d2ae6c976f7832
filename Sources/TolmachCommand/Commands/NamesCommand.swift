import LocalizationModel
import Names
import Tolmach

extension CommandSpecification {
    private static let namesFormat = CommandOption.format.offering(["table", "json"], defaultValue: "table")
    private static let namesInput = CommandOption.inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue))
    private static let all = CommandOption("all", short: "a")

    static let names = CommandSpecification(
        "names", operands: [.some(.file)],
        options: [.glossary, .from, .to, namesFormat, namesInput, all, .output, .jobs], reportsFindings: true,
        examples: [
            "tolmach names Examples/translated.tsv", "tolmach names --glossary none --all Examples/translated.tsv",
            "tolmach names --format json --glossary Glossaries/names.tbx Examples/translated.tsv",
        ],
        subcommands: [namesInflect]
    ) { session throws(TolmachError) in
        let glossary = try session.glossary()
        let isJSON = session.invocation.value(namesFormat) == "json"
        let showsAll = session.invocation.has(all)
        let view = NameFindingView(session)
        return try FileJobs(session) { file, output, _ throws(TolmachError) in
            var report = NameReport(findings: [], unitCount: 0)
            // A memory may hold several pairs of languages; each is checked by itself.
            var pairs: [[LanguageTag]: [TranslationUnit]] = [:]
            for unit in try session.bilingualFile(file).units() {
                pairs[[unit.sourceLanguage, unit.targetLanguage], default: []].append(unit)
            }
            for (pair, units) in pairs.sorted(by: { "\($0.key)" < "\($1.key)" }) {
                let checker = NameConsistencyChecker(glossary, from: pair[0], to: pair[1])
                let part = checker.check(units)
                report.findings += part.findings
                report.unitCount += part.unitCount
            }
            if isJSON {
                try output.write(bytes: view.json(of: report))
            } else {
                try output.write(view.text(of: report, file: file, showsAll: showsAll))
            }
            return report.hasErrors ? .findings : .success
        }.run(into: .named(session.invocation.value(.output)))
    }
}
