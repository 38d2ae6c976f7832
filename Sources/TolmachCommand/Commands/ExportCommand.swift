import Documents
import Interchange
import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let exportFormat = CommandOption.format.offering(ExportFormat.allCases.map(\.rawValue))
    private static let profile = CommandOption(
        "profile", value: .name, choices: ClientProfile.allCases.map(\.rawValue), defaultValue: "generic")
    private static let pretranslate = CommandOption("pretranslate", value: .number, defaultValue: "100")
    private static let noSkeleton = CommandOption("no-skeleton")

    static let export = CommandSpecification(
        "export", operands: [.one(.file)],
        options: [
            exportFormat, .output, .from, .to, .memory, .glossary, .minScore, .limit, pretranslate, profile, noSkeleton,
        ] + CommandOption.reading,
        examples: [
            "tolmach export Examples/antalya.md -o antalya.xlf",
            "tolmach export --format xliff-1.2 Examples/antalya.html -o antalya.xlf",
            "tolmach export Examples/antalya.html -o antalya-table.html",
        ]
    ) { session throws(TolmachError) in
        let invocation = session.invocation
        let path = invocation.value(.output).flatMap { $0 == "-" ? nil : $0 }
        guard
            let format = invocation.value(exportFormat).flatMap({ ExportFormat(rawValue: $0) })
                ?? path.flatMap({ ExportFormat(path: $0) })
        else {
            throw TolmachError(
                .invalidArgument, session.strings["error.no-output-format"],
                advice: session.strings.text(
                    "error.no-output-format.advice", ["formats": ".xlf, .html, .md, .tsv, .csv"]))
        }
        let document = try session.document(invocation.operands[0])
        var segmenter = DocumentSegmenter()
        let segments = try session.suggester().suggestions(for: segmenter.segments(of: document))
        let job = TranslationJob(
            document: DocumentSkeleton(document, options: try session.readingOptions()), segments: segments,
            programVersion: ProgramVersion.current)
        let options = ExportOptions(
            profile: invocation.value(profile).flatMap { ClientProfile(rawValue: $0) } ?? .generic,
            pretranslationScore: try session.number(pretranslate, in: 0...102),
            includesSkeleton: !invocation.has(noSkeleton))
        let files = format.files(
            of: job, options: options, language: session.strings.language == .russian ? .russian : .english)
        try ExportedFiles(session).write(files, to: path)
        return .success
    }
}
