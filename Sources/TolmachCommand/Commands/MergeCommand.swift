import Interchange
import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let source = CommandOption("source", value: .file)
    private static let require = CommandOption(
        "require", value: .name, choices: DocumentMerge.Requirement.allCases.map(\.rawValue))

    static let merge = CommandSpecification(
        "merge", operands: [.some(.file)], options: [.output, source, require],
        examples: [
            "tolmach merge antalya.en-ru.xlf -o antalya.ru.html",
            "tolmach merge --require approved antalya.en-ru.xlf -o antalya.ru.html",
        ]
    ) { session throws(TolmachError) in
        let invocation = session.invocation
        var files = invocation.operands[...]
        var translation = try TranslatedDocument(path: files.removeFirst())
        for file in files { translation.add(try TranslatedDocument(path: file)) }
        let requirement = invocation.value(require).flatMap { DocumentMerge.Requirement(rawValue: $0) }
        let merge = try DocumentMerge(translation, source: invocation.value(source), requirement: requirement)
        let untranslated = session.strings.count("count.untranslated", merge.untranslated.count)
        if let requirement, let first = merge.untranslated.first {
            throw TolmachError(
                .invalidArgument, untranslated, at: first,
                advice: session.strings["error.require.\(requirement.rawValue)"])
        }
        for item in merge.damages {
            session.messages.warning((item.location.map { "\($0): " } ?? "") + item.damage.description)
        }
        let output = try OutputSink.named(invocation.value(.output))
        try output.write(bytes: merge.bytes)
        try output.finish()
        var parts = [session.strings.count("count.translated", merge.translated)]
        if !merge.untranslated.isEmpty { parts.append(untranslated) }
        session.messages.note(parts.joined(separator: ", "))
        return .success
    }
}
