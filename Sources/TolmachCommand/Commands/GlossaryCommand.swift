import Documents
import LanguageRecognition
import LocalizationModel
import Terminology

extension CommandSpecification {
    private static let findFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    private static let overlaps = CommandOption(
        "overlaps", value: .text, choices: ["all", "longest"], defaultValue: "all")

    static let glossary = CommandSpecification(
        "glossary", subcommands: [glossaryFind, glossaryList, glossaryImport, glossaryExport, glossaryExtract])

    private static let glossaryFind = CommandSpecification(
        "glossary", "find", operands: [.some(.file)],
        options: [.glossary, .from, overlaps, findFormat, .output] + CommandOption.reading + [.jobs],
        examples: [
            "tolmach glossary find Examples/antalya.txt",
            "tolmach glossary find --glossary terms.csv --from ru --format json article.txt",
        ]
    ) { session throws(TolmachError) in
        let finder = try GlossaryFinder(
            session, isJSON: session.invocation.value(findFormat) == "json",
            overlaps: session.invocation.value(overlaps) == "longest" ? .longestOnly : .all)
        return try FileJobs(session) { file, output, progress throws(TolmachError) in
            try finder.find(in: file, output, progress)
            return .success
        }.run(into: .named(session.invocation.value(.output)))
    }
}
