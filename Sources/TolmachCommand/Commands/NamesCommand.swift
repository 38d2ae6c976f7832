import LocalizationModel
import Names
import Tolmach

extension CommandSpecification {
    private static let namesFormat = CommandOption.format.offering(["table", "json"], defaultValue: "table")
    private static let namesInput = CommandOption.inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue))

    static let names = CommandSpecification(
        "names", operands: [.some(.file)],
        options: [.from, .to, .glossary, namesFormat, namesInput, .output], reportsFindings: true,
        examples: [
            "tolmach names Examples/translated.tsv", "tolmach names --format json page.en-ru.xlf",
            "tolmach names --glossary none --from en --to ru chapter1.tsv chapter2.tsv",
        ],
        subcommands: [namesCompare, namesInflect]
    ) { session throws(TolmachError) in
        var units: [TranslationUnit] = []
        for file in session.invocation.operands { units += try session.bilingualFile(file).units() }
        let glossary = try session.glossary()
        let (from, to) = (try session.language(.from), try session.language(.to))
        var findings: [NameFinding] = []
        for direction in directions(of: units) where !units.isEmpty {
            let check = NameConsistencyCheck(glossary: glossary, from: from ?? direction.from, to: to ?? direction.to)
            findings += check.findings(in: units.filter { $0.direction == direction })
        }
        let output = try OutputSink.named(session.invocation.value(.output))
        if session.invocation.value(namesFormat) == "json" {
            var line = JSONLine()
            for finding in findings {
                line.begin()
                line.fields(of: finding)
                line.end()
                try output.write(bytes: line.bytes)
            }
            line.begin()
            line.object("summary") { summary in
                summary.field("units", units.count)
                summary.field("mentions", findings.count)
                summary.field("consistent", findings.count { $0.verdict == .consistent })
                summary.field("variant", findings.count { $0.verdict == .variant })
                summary.field("wrong", findings.count { $0.verdict == .wrong })
                summary.field("missing", findings.count { $0.verdict == .missing })
                summary.field("unknown", findings.count { $0.verdict == .unknown })
            }
            line.end()
            try output.write(bytes: line.bytes)
        } else {
            try output.write(NamesReport(session).text(of: findings))
        }
        try output.finish()
        return findings.contains(where: \.isError) ? .findings : .success
    }

    /// The pairs of languages of some units, in the order in which they come up.
    private static func directions(of units: [TranslationUnit]) -> [UnitDirection] {
        var seen: Set<UnitDirection> = []
        return units.map(\.direction).filter { seen.insert($0).inserted }
    }
}

/// From which language a unit goes into which.
private struct UnitDirection: Hashable {
    let from: LanguageTag
    let to: LanguageTag
}

extension TranslationUnit {
    fileprivate var direction: UnitDirection { UnitDirection(from: sourceLanguage, to: targetLanguage) }
}

extension JSONLine {
    fileprivate mutating func fields(of finding: NameFinding) {
        field("file", finding.location.file)
        field("line", finding.location.line)
        field("name", finding.name)
        field("language", finding.language.description)
        field("expected", finding.expected)
        field("found", finding.found)
        field("lemma", finding.lemma)
        field("verdict", finding.verdict.rawValue)
        field("message", finding.message)
    }
}
