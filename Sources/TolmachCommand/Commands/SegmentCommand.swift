import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let segmentFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")
    private static let dumpRules = CommandOption("dump-rules", standsAlone: true)

    static let segment = CommandSpecification(
        "segment", operands: [.some(.file)],
        options: [.from, segmentFormat, .output, .rules, dumpRules] + CommandOption.reading + [.jobs],
        examples: [
            "tolmach segment Examples/antalya.txt", "tolmach segment --format json Examples/antalya.html",
            "tolmach segment --from tr --paragraphs lines haber.txt", "tolmach segment --dump-rules -o rules.srx",
            "tolmach segment --rules rules.srx Examples/antalya.txt",
        ]
    ) { session throws(TolmachError) in
        let options = try session.readingOptions()
        let isJSON = session.invocation.value(segmentFormat) == "json"
        let path = session.invocation.value(.output)
        if session.invocation.has(dumpRules) {
            let output = try OutputSink.named(path)
            try output.write(bytes: SegmentationRulesFile.standard)
            try output.finish()
            return .success
        }
        let cutting = try session.documentSegmenter()
        return try FileJobs(session) { file, output, progress throws(TolmachError) in
            var segmenter = cutting
            var writer = SegmentWriter(session, isJSON: isJSON, showsNumbers: path == nil)
            try session.forEachPart(of: file, options, progress) { document throws(TolmachError) in
                for segment in segmenter.segments(of: document) { try writer.write(segment, to: output) }
            }
            return .success
        }.run(into: .named(path))
    }
}
