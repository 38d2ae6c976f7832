import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let suggestFormat = CommandOption.format.offering(["table", "json"], defaultValue: "table")

    static let suggest = CommandSpecification(
        "suggest", operands: [.some(.file)],
        options: [.from, .to, .memory, .penalty, .glossary, .rules, .minScore, .limit, suggestFormat, .output]
            + CommandOption.reading
            + [.jobs],
        examples: [
            "tolmach suggest Examples/antalya.txt", "tolmach suggest --limit 1 --min-score 85 Examples/antalya.html",
            "tolmach suggest --format json Examples/antalya.txt",
            "echo 'The talks lasted five hours.' | tolmach suggest --memory news.tmx:5 -",
        ]
    ) { session throws(TolmachError) in
        let options = try session.readingOptions()
        let suggester = try session.suggester()
        let isJSON = session.invocation.value(suggestFormat) == "json"
        let view = SuggestionView(session)
        let cutting = try session.documentSegmenter()
        return try FileJobs(session) { file, output, progress throws(TolmachError) in
            var segmenter = cutting
            var line = JSONLine()
            var isEmpty = true
            try session.forEachPart(of: file, options, progress) { document throws(TolmachError) in
                try suggester.forEachSuggestion(for: segmenter.segments(of: document)) {
                    (suggested) throws(TolmachError) in
                    isEmpty = false
                    if isJSON {
                        line.begin()
                        line.fields(of: suggested)
                        line.end()
                        try output.write(bytes: line.bytes)
                    } else {
                        try output.write(view.text(of: suggested))
                    }
                }
            }
            if isEmpty {
                session.messages.warning("\(file): " + session.strings["warning.nothing-to-translate"])
            }
            return .success
        }.run(into: .named(session.invocation.value(.output)))
    }
}
