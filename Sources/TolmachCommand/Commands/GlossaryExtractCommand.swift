import LanguageRecognition
import LocalizationModel
import Terminology
import Tolmach

extension CommandSpecification {
    private static let extractFormat = CommandOption.format.offering(
        ["table", "json", "csv", "tsv"], defaultValue: "table")
    private static let minimum = CommandOption("min-count", value: .number, defaultValue: "2")
    private static let termLimit = CommandOption("limit", short: "l", value: .number, defaultValue: "100")

    static let glossaryExtract = CommandSpecification(
        "glossary", "extract", operands: [.some(.file)],
        options: [
            .from, .to, .inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue)), minimum, termLimit,
            extractFormat, .output,
        ],
        examples: [
            "tolmach glossary extract project.tmx --min-count 3",
            "tolmach glossary extract page.en-ru.xlf --format csv -o candidates.csv",
        ]
    ) { session throws(TolmachError) in
        var extractor: TermExtractor?
        var direction: (from: LanguageTag, to: LanguageTag)?
        let recognizer = LanguageRecognizer()
        try session.forEachUnit(of: session.invocation.operands) { unit in
            guard let target = unit.target?.plain, !target.isEmpty else { return }
            if direction == nil { direction = (unit.sourceLanguage, unit.targetLanguage) }
            guard let direction, direction.from.sharesLanguage(with: unit.sourceLanguage),
                direction.to.sharesLanguage(with: unit.targetLanguage)
            else { return }
            if extractor == nil {
                extractor = TermExtractor(from: direction.from, to: direction.to) {
                    recognizer.shares(ofCommonWordsIn: $0)
                }
            }
            extractor?.add(unit.source.plain, target)
        }
        if extractor == nil { session.messages.warning(session.strings["warning.no-pairs"]) }
        let candidates =
            extractor?.candidates(
                minimumCount: try session.number(minimum, in: 1...1_000_000) ?? 2,
                limit: try session.number(termLimit, in: 1...1_000_000) ?? 100) ?? []
        let output = try OutputSink.named(session.invocation.value(.output))
        switch session.invocation.value(extractFormat) {
        case "json":
            var line = JSONLine()
            for candidate in candidates {
                line.begin()
                line.field("term", candidate.term)
                line.field("translation", candidate.translation)
                line.field("count", candidate.count)
                line.field("association", candidate.association)
                line.field("score", candidate.score)
                line.end()
                try output.write(bytes: line.bytes)
            }
        case "csv", "tsv":
            let concepts = candidates.enumerated().map { index, candidate in
                var terms = [GlossaryConcept.Term(candidate.term, language: direction?.from ?? .english)]
                if let text = candidate.translation {
                    terms.append(GlossaryConcept.Term(text, language: direction?.to ?? .russian))
                }
                for term in terms.indices { terms[term].standing = .preferred }
                return GlossaryConcept(id: String(index + 1), terms: terms)
            }
            let format: GlossaryFile.Format = session.invocation.value(extractFormat) == "csv" ? .csv : .tsv
            try output.write(bytes: GlossaryFile.bytes(of: concepts, format, from: nil, to: nil))
        default:
            let style = session.terminal.style
            let rows = candidates.map { [style(.term, $0.term), String($0.count), $0.translation ?? ""] }
            try output.write(TableLayout.text(rows, width: session.terminal.width, rightAligned: [1]))
        }
        try output.finish()
        return .success
    }
}
