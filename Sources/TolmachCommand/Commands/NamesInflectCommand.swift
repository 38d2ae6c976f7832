import FileAccess
import ICUText
import LocalizationModel
import Names

extension CommandSpecification {
    private static let grammaticalCase = CommandOption(
        "case", short: "c", value: .name, choices: GrammaticalCase.allCases.map(\.rawValue))
    private static let kind = CommandOption(
        "kind", short: "k", value: .name, choices: NameKind.allCases.map(\.rawValue))
    private static let gender = CommandOption(
        "gender", value: .name, choices: GlossaryConcept.Gender.allCases.map(\.rawValue))
    private static let namesLanguage = CommandOption("language", value: .language, defaultValue: "ru")
    private static let batch = CommandOption("batch", value: .file)

    static let namesInflect = CommandSpecification(
        "names", "inflect", operands: [.any(.name)],
        options: [grammaticalCase, kind, gender, namesLanguage, batch, .output],
        examples: [
            "tolmach names inflect 'Дмитрий Кулеба' --case instrumental", "tolmach names inflect --kind place Анталья",
        ]
    ) { session throws(TolmachError) in
        let language = try session.language(namesLanguage) ?? .russian
        guard let inflector = NameInflector(language: language) else {
            throw TolmachError(
                .invalidArgument, session.strings.text("error.no-paradigms", ["language": language.description]),
                advice: session.strings.text(
                    "error.no-paradigms.advice",
                    ["languages": NameInflector.languages.map(\.description).joined(separator: ", ")]))
        }
        let file = session.invocation.value(batch)
        guard file != nil || !session.invocation.operands.isEmpty else {
            throw TolmachError(
                .invalidArgument, session.strings["error.no-name-to-inflect"],
                advice: session.strings["error.no-name-to-inflect.advice"])
        }
        let output = try OutputSink.named(session.invocation.value(.output))
        if let file { try inflectRows(of: file, inflector, session, output) }
        let wanted = session.invocation.value(grammaticalCase).flatMap { GrammaticalCase(rawValue: $0) }
        for name in session.invocation.operands {
            for form in wanted.map({ [$0] }) ?? GrammaticalCase.allCases {
                let text = inflector.inflect(
                    name, kind: session.invocation.value(kind).flatMap { NameKind(rawValue: $0) },
                    gender: session.invocation.value(gender).flatMap { GlossaryConcept.Gender(rawValue: $0) },
                    case: form)
                try output.write(line: text)
            }
        }
        try output.finish()
        return .success
    }

    /// Prints the forms that the rows of a table ask for.
    private static func inflectRows(
        of file: String, _ inflector: NameInflector, _ session: CommandSession, _ output: OutputSink
    ) throws(TolmachError) {
        let decoded = try TextDecoding.decode(InputFile.bytes(ofFile: file), file: file)
        let text = String(decoding: decoded.utf8, as: UTF8.self)
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            if line.isEmpty { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 4, let kind = NameKind(rawValue: String(columns[1])),
                let form = GrammaticalCase(rawValue: String(columns[3]))
            else {
                throw TolmachError(
                    .malformedInput,
                    session.strings.text("error.not-a-name-row", ["file": file, "line": String(number)]),
                    advice: session.strings["error.not-a-name-row.advice"])
            }
            let gender = GlossaryConcept.Gender(rawValue: String(columns[2]))
            try output.write(line: inflector.inflect(String(columns[0]), kind: kind, gender: gender, case: form))
        }
    }
}
