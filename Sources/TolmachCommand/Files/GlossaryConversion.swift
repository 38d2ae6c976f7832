import FileAccess
import ICUText
import Interchange
import LocalizationModel
import Tolmach

/// `convert` between kinds of glossary: TBX and tables with a column a language.
struct GlossaryConversion {
    private let session: CommandSession

    init(_ session: CommandSession) { self.session = session }

    /// Whether the command line speaks of glossaries: TBX on either side.
    static func isAsked(_ session: CommandSession, format: String?, output: String?) -> Bool {
        let input = session.invocation.value(.inputFormat)
        return format == "tbx" || (format == nil && output?.lowercased().hasSuffix(".tbx") == true)
            || input == "tbx" || input?.hasPrefix("glossary-") == true
            || session.invocation.operands.contains { $0.lowercased().hasSuffix(".tbx") }
    }

    func run(format: String?, output path: String?) throws(TolmachError) {
        var concepts: [GlossaryConcept] = []
        var matter = GlossaryMatter()
        for file in session.invocation.operands { concepts += try read(file, &matter) }
        let format = format ?? path?.split(separator: ".").last?.lowercased() ?? ""
        let bytes: [UInt8]
        var losses: (concepts: Int, categories: [String]) = (0, [])
        switch format {
        case "tbx":
            var writer = TBXWriter(
                description: session.invocation.operands.joined(separator: ", "), matter: matter)
            for concept in concepts { writer.add(concept) }
            bytes = writer.finish()
        case "csv", "tsv", "tab":
            bytes = Array(GlossaryTableWriter.write(concepts, separator: format == "csv" ? .comma : .tab).utf8)
            losses = GlossaryTableWriter.losses(concepts)
        default:
            throw TolmachError(
                .invalidArgument, session.strings["error.no-output-format"],
                advice: session.strings.text("error.no-output-format.advice", ["formats": ".tbx, .csv, .tsv"]))
        }
        let output = try OutputSink.named(path)
        try output.write(bytes: bytes)
        try output.finish()
        session.messages.note(session.strings.count("count.concepts-written", concepts.count))
        session.warn(ofLosses: losses)
    }

    private func read(_ file: String, _ matter: inout GlossaryMatter) throws(TolmachError) -> [GlossaryConcept] {
        let separator: DelimitedTableWriter.Separator
        switch session.invocation.value(.inputFormat) {
        case "tbx":
            var reader = try TBXReader(path: file)
            var concepts: [GlossaryConcept] = []
            while let concept = try reader.next() { concepts.append(concept) }
            matter.merge(reader.matter)
            return concepts
        case "glossary-csv": separator = .comma
        case "glossary-tsv": separator = .tab
        default:
            return try GlossaryFile.read(
                file, from: session.language(.from), to: session.language(.to), matter: &matter)
        }
        let text = try TextDecoding.decode(InputFile.bytes(ofFile: file), file: file)
        return try GlossaryTableReader.read(text.utf8, file: file, separator: separator)
    }
}
