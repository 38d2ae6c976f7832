import FileAccess
import ICUText
import LocalizationModel
import Names
import Tolmach

extension CommandSpecification {
    private static let namesFormat = CommandOption.format.offering(
        ["table", "json", "html", "markdown", "accepted"], defaultValue: "table")
    private static let accept = CommandOption("accept", value: .file, isRepeatable: true)
    private static let namesInput = CommandOption.inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue))

    static let names = CommandSpecification(
        "names", operands: [.some(.file)],
        options: [.from, .to, .glossary, accept, namesFormat, namesInput, .output], reportsFindings: true,
        examples: [
            "tolmach names Examples/translated.tsv", "tolmach names --format json page.en-ru.xlf",
            "tolmach names --glossary none --from en --to ru chapter1.tsv chapter2.tsv",
            "tolmach names --format html --output names.html Examples/translated.tsv",
            "tolmach names --format accepted Examples/translated.tsv > accepted.tsv",
        ],
        subcommands: [namesCompare, namesInflect, namesRecommend]
    ) { session throws(TolmachError) in
        var units: [TranslationUnit] = []
        try session.forEachUnit(of: session.invocation.operands, withFuzzy: false) { units.append($0) }
        if let unit = units.first(where: { $0.direction.isUnknown }) {
            throw TolmachError(
                .invalidArgument,
                session.strings.text("error.languages-unknown", ["file": unit.location?.file ?? "-"]),
                advice: session.strings["error.languages-unknown.advice"])
        }
        let glossary = try session.glossary()
        var findings: [NameFinding] = []
        for direction in directions(of: units) where !units.isEmpty {
            let check = NameConsistencyCheck(glossary: glossary, from: direction.from, to: direction.to)
            findings += check.findings(in: units.filter { $0.direction == direction })
        }
        var accepted = AcceptedRenderings()
        for file in session.invocation.all(accept) {
            let text = try TextDecoding.decode(InputFile.bytes(ofFile: file), file: file)
            try accepted.add(table: String(decoding: text.utf8, as: UTF8.self), file: file)
        }
        accepted.apply(to: &findings)
        let output = try OutputSink.named(session.invocation.value(.output))
        switch session.invocation.value(namesFormat) {
        case "html": try output.write(NamesPage(session).text(of: findings))
        case "markdown": try output.write(NamesMarkdown(session).text(of: findings))
        case "accepted":
            var seen: Set<String> = []
            for finding in findings where finding.isError {
                let line = finding.baseName + "\t" + (finding.renderingToAccept ?? "")
                if seen.insert(line).inserted { try output.write(line: line) }
            }
        case "json":
            let library = LibraryMessages(strings: session.strings)
            try write(findings.map { library.translated($0) }, units: units.count, to: output)
        default: try output.write(NamesReport(session).text(of: findings))
        }
        try output.finish()
        return findings.contains(where: \.isError) ? .findings : .success
    }

    private static func write(
        _ findings: [NameFinding], units: Int, to output: OutputSink
    ) throws(TolmachError) {
        var line = JSONLine()
        for finding in findings {
            line.begin()
            line.fields(of: finding)
            line.end()
            try output.write(bytes: line.bytes)
        }
        line.begin()
        line.object("summary") { summary in
            summary.field("units", units)
            summary.field("mentions", findings.count)
            summary.field("consistent", findings.count { $0.verdict == .consistent })
            summary.field("variant", findings.count { $0.verdict == .variant })
            summary.field("wrong", findings.count { $0.verdict == .wrong })
            summary.field("missing", findings.count { $0.verdict == .missing })
            summary.field("unknown", findings.count { $0.verdict == .unknown })
        }
        line.end()
        try output.write(bytes: line.bytes)
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

    var isUnknown: Bool { from.language == "und" || to.language == "und" }
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
