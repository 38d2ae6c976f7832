import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let analyzeFormat = CommandOption.format.offering(["table", "json"], defaultValue: "table")

    private static let noInternal = CommandOption("no-internal")

    static let analyze = CommandSpecification(
        "analyze", operands: [.some(.file)],
        options: [.from, .to, .memory, .penalty, .rules, noInternal, analyzeFormat, .output] + CommandOption.reading,
        examples: ["tolmach analyze Examples/antalya.txt"]
    ) { session throws(TolmachError) in
        let options = try session.readingOptions()
        let suggester = Suggester(
            memories: try session.memories(names: []),
            route: TranslationRoute(from: try session.language(.from), to: try session.language(.to)),
            minimumScore: 50, limit: 1, findsFragments: false)
        let cutting = try session.documentSegmenter()
        var analysis = LeverageAnalysis(looksInside: !session.invocation.has(noInternal))
        let files = session.invocation.operands
        let progress = session.progress(total: files.reduce(0) { $0 + FileSize.of($1) })
        for file in files {
            var segmenter = cutting
            try session.forEachPart(of: file, options, progress) { document throws(TolmachError) in
                try suggester.forEachSuggestion(for: segmenter.segments(of: document)) { analysis.add($0) }
            }
        }
        progress.finish()
        let output = try OutputSink.named(session.invocation.value(.output))
        let view = LeverageView(session, rows: try analysis.rows())
        try output.write(session.invocation.value(analyzeFormat) == "json" ? view.objects() : view.table())
        try output.finish()
        return .success
    }
}
