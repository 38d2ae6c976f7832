import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let segmentFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    static let segment = CommandSpecification(
        "segment", operands: [.some(.file)],
        options: [.from, segmentFormat, .output] + CommandOption.reading + [.jobs],
        examples: [
            "tolmach segment Examples/antalya.txt", "tolmach segment --format json Examples/antalya.html",
            "tolmach segment --from tr --paragraphs lines haber.txt",
        ]
    ) { session throws(TolmachError) in
        let options = try session.readingOptions()
        let isJSON = session.invocation.value(segmentFormat) == "json"
        let path = session.invocation.value(.output)
        return try FileJobs(session) { file, output, progress throws(TolmachError) in
            var segmenter = DocumentSegmenter()
            var writer = SegmentWriter(session, isJSON: isJSON, showsNumbers: path == nil)
            try session.forEachPart(of: file, options, progress) { document throws(TolmachError) in
                for segment in segmenter.segments(of: document) { try writer.write(segment, to: output) }
            }
            return .success
        }.run(into: .named(path))
    }
}
