import Documents
import Interchange
import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let exportFormat = CommandOption.format.offering(ExportFormat.allCases.map(\.rawValue))
    private static let client = CommandOption(
        "for", value: .name, choices: ClientProfile.allCases.map(\.rawValue), defaultValue: "generic")
    private static let pretranslate = CommandOption("pretranslate", value: .number, defaultValue: "100")
    private static let skeleton = CommandOption("skeleton", value: .name, choices: ["inside", "beside", "none"])
    private static let segmentation = CommandOption(
        "segmentation", value: .name, choices: UnitSegmentation.allCases.map(\.rawValue))
    private static let plurals = CommandOption(
        "plurals", value: .name, choices: ["units", "module"], defaultValue: "units")

    static let export = CommandSpecification(
        "export", operands: [.one(.file)],
        options: [
            exportFormat, .output, client, .from, .to, .memory, .penalty, .glossary, .rules, .minScore, .limit,
            pretranslate,
            skeleton,
            segmentation, plurals,
        ] + CommandOption.reading,
        examples: [
            "tolmach export Examples/antalya.md -o antalya.xlf",
            "tolmach export --format xliff-1.2 Examples/antalya.html -o antalya.xlf",
            "tolmach export Examples/antalya.html -o antalya-table.html",
            "tolmach export --for omegat --pretranslate 85 Examples/antalya.md -o antalya.xlf",
        ]
    ) { session throws(TolmachError) in
        let invocation = session.invocation
        let path = invocation.value(.output).flatMap { $0 == "-" ? nil : $0 }
        let profile = invocation.value(client).flatMap { ClientProfile(rawValue: $0) } ?? .generic
        let named = invocation.value(exportFormat).flatMap { ExportFormat(rawValue: $0) }
        guard let format = named ?? path.flatMap({ ExportFormat(path: $0, for: profile) }) else {
            throw TolmachError(
                .invalidArgument, session.strings["error.no-output-format"],
                advice: session.strings.text(
                    "error.no-output-format.advice", ["formats": ".xlf, .html, .md, .tsv, .csv, .docx"]))
        }
        if profile.readsOnlyVersion12, format.isXLIFF, format != .xliff12 {
            session.messages.warning(session.strings.text("warning.only-version-12", ["program": profile.rawValue]))
        }
        let exported = ExportedFiles(session)
        var options = ExportOptions(
            profile: profile, pretranslationScore: try session.number(pretranslate, in: 0...102),
            segmentation: invocation.value(segmentation).flatMap { UnitSegmentation(rawValue: $0) },
            usesPluralModule: invocation.value(plurals) == "module")
        switch invocation.value(skeleton) {
        case "inside": options.skeleton = .inside
        case "beside": options.skeleton = .beside(try exported.besideName(path, ending: "skl"))
        case "none": options.skeleton = .none
        default: break
        }
        let document = try session.document(invocation.operands[0])
        var segmenter = try session.documentSegmenter(
            cutsSentences: !format.isXLIFF || options.segmentation != .whole)
        let segments = try session.suggester().suggestions(for: segmenter.segments(of: document))
        let job = TranslationJob(
            document: DocumentSkeleton(document, options: try session.readingOptions()), segments: segments,
            programVersion: ProgramVersion.current)
        if job.directions.isEmpty {
            session.messages.warning(session.strings["warning.nothing-to-translate"])
        }
        var files = try format.files(
            of: job, options: options, language: session.strings.language == .russian ? .russian : .english)
        if format.isXLIFF {
            if case .beside = options.skeleton {
                files.append(ExportFormat.File(bytes: try document.rewritten(replacing: [:]), ending: "skl"))
            }
            if profile.writesMemoryBeside, path != nil { files += format.memories(of: job, options) }
        }
        try exported.write(files, to: path)
        return .success
    }
}
