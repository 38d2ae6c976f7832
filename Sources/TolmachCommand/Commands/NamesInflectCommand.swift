import FileAccess
import ICUText
import Inflection
import LocalizationModel
import Terminology

extension CommandSpecification {
    private static let inflectLanguage = CommandOption("language", short: "f", value: .language)
    private static let inflectCase = CommandOption(
        "case", short: "c", value: .text, choices: GrammaticalCase.allCases.map(\.rawValue))
    private static let inflectKind = CommandOption(
        "kind", value: .text,
        choices: NameKind.allCases.map(\.rawValue)
            + GlossaryConcept.Kind.allCases.map(\.rawValue).filter { NameKind(rawValue: $0) == nil })
    private static let inflectGender = CommandOption(
        "gender", value: .text, choices: GlossaryConcept.Gender.allCases.map(\.rawValue))
    private static let inflectOrigin = CommandOption("origin", value: .language)
    private static let inflectBatch = CommandOption("batch", value: .file)
    private static let inflectFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    static let namesInflect = CommandSpecification(
        "names", "inflect", operands: [.any(.name)],
        options: [
            inflectLanguage, inflectCase, inflectKind, inflectGender, inflectOrigin, inflectBatch, .glossary,
            inflectFormat, .output,
        ],
        examples: [
            "tolmach names inflect \"Дмитрий Кулеба\" --case instrumental",
            "tolmach names inflect Анталья Киев --kind place",
            "tolmach names inflect --language ru --batch forms.tsv",
        ]
    ) { session throws(TolmachError) in
        let inflection = try NameInflection(
            session, language: session.language(inflectLanguage), origin: session.language(inflectOrigin),
            kind: session.invocation.value(inflectKind).flatMap { GlossaryConcept.Kind(named: $0) },
            gender: session.invocation.value(inflectGender).flatMap { GlossaryConcept.Gender(rawValue: $0) },
            caseName: session.invocation.value(inflectCase))
        let output = try OutputSink.named(session.invocation.value(.output))
        if let batch = session.invocation.value(inflectBatch) {
            try inflection.writeBatch(batch, to: output)
        } else if session.invocation.operands.isEmpty || session.invocation.operands.contains(where: isBlank) {
            throw TolmachError(
                .invalidArgument, session.strings["error.no-name-to-inflect"],
                advice: session.strings["error.no-name-to-inflect.advice"])
        }
        for name in session.invocation.operands {
            try inflection.write(
                TextNormalization.nfc.apply(to: name), isJSON: session.invocation.value(inflectFormat) == "json",
                to: output)
        }
        try output.finish()
        return .success
    }
}

private func isBlank(_ name: String) -> Bool { name.allSatisfy(\.isWhitespace) }

/// Writes names in their cases for `names inflect`.
private struct NameInflection {
    private let session: CommandSession
    private let language: LanguageTag?
    private let origin: LanguageTag?
    private let kind: GlossaryConcept.Kind?
    private let gender: GlossaryConcept.Gender?
    private let caseName: String?
    private let glossary: Glossary

    init(
        _ session: CommandSession, language: LanguageTag?, origin: LanguageTag?, kind: GlossaryConcept.Kind?,
        gender: GlossaryConcept.Gender?, caseName: String?
    ) throws(TolmachError) {
        self.session = session
        self.language = language
        self.origin = origin
        self.kind = kind
        self.gender = gender
        self.caseName = caseName
        glossary = try session.glossary()
    }

    /// One name in the case that was asked for, or in all.
    func write(_ name: String, isJSON: Bool, to output: OutputSink) throws(TolmachError) {
        let inflector = NameInflector(language: language ?? Self.language(ofLettersIn: name))
        // What the glossary knows of the name need not be guessed.
        let known = glossary.concepts(withTerm: name, in: inflector.language).first { $0.isName }
        let full = FullName(
            name, kind: kind ?? known?.kind, gender: gender ?? known?.gender,
            origin: origin ?? known?.originLanguage, in: inflector)
        let wanted = try caseName.map { name throws(TolmachError) in try grammaticalCase(name, inflector) }
        for grammaticalCase in wanted.map({ [$0] }) ?? inflector.cases {
            let forms = full.forms(grammaticalCase)
            if isJSON {
                var line = JSONLine()
                line.begin()
                line.field("input", name)
                line.field("language", inflector.language.description)
                line.field("case", grammaticalCase.rawValue)
                line.field("output", forms.first)
                line.field("alternatives", forms.dropFirst())
                line.field("gender", full.grammaticalGender?.rawValue ?? full.gender.rawValue)
                line.end()
                try output.write(bytes: line.bytes)
            } else if wanted != nil {
                try output.write(line: forms.first ?? name)
            } else {
                let label = session.strings["case.\(grammaticalCase.rawValue)"]
                try output.write(
                    line: TextWidth.pad(session.terminal.style(.faint, label), to: 18) + forms.joined(separator: ", "))
            }
        }
    }

    /// A form a line for a table of base form, kind, gender and case.
    func writeBatch(_ path: String, to output: OutputSink) throws(TolmachError) {
        let inflector = NameInflector(language: language ?? .russian)
        let text = try TextDecoding.decode(InputFile.bytes(ofFile: path), file: path)
        for (index, row) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = TextNormalization.nfc.apply(
                to: String(decoding: row.last == 0x0D ? row.dropLast() : row, as: UTF8.self))
            if line.isEmpty { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            let place = SourceLocation(file: path, line: index + 1, column: 1)
            let gender = fields.count > 2 ? GlossaryConcept.Gender(rawValue: fields[2]) : nil
            guard fields.count >= 4, !isBlank(fields[0]), let kind = GlossaryConcept.Kind(named: fields[1]),
                gender != nil || fields[2].isEmpty,
                let grammaticalCase = inflector.grammaticalCase(named: fields[3])
            else {
                throw TolmachError(
                    .malformedInput, session.strings["error.not-an-inflection-row"], at: place,
                    advice: session.strings["error.not-an-inflection-row.advice"])
            }
            let full = FullName(
                fields[0], kind: kind, gender: gender, origin: origin, in: inflector,
                everyWord: Self.everyWord(fields[1], kind))
            try output.write(line: full.form(grammaticalCase))
        }
    }

    private func grammaticalCase(_ name: String, _ inflector: NameInflector) throws(TolmachError) -> GrammaticalCase {
        if let found = inflector.grammaticalCase(named: name) { return found }
        throw TolmachError(
            .invalidArgument,
            session.strings.text(
                "error.no-such-case", ["case": name, "language": inflector.language.description]),
            advice: session.strings.text(
                "error.no-such-case.advice", ["cases": inflector.cases.map(\.rawValue).joined(separator: ", ")]))
    }

    /// The kind that each word of a name has; nil where they differ.
    private static func everyWord(_ name: String, _ kind: GlossaryConcept.Kind) -> NameKind? {
        switch kind {
        case .givenName: NameKind(rawValue: name) ?? .given
        case .familyName: .family
        case .place: .place
        case .fullName, .organisation, .term: nil
        }
    }

    /// The language whose letters a name is in; Cyrillic is Russian and Latin English where nothing tells more.
    private static func language(ofLettersIn name: String) -> LanguageTag {
        let scalars = name.unicodeScalars
        if scalars.contains(where: { "іїєґІЇЄҐ".unicodeScalars.contains($0) }) { return .ukrainian }
        if scalars.contains(where: { (0x400...0x4FF).contains($0.value) }) { return .russian }
        if scalars.contains(where: { "çğışöüÇĞİŞÖÜ".unicodeScalars.contains($0) && $0 != "i" }) { return .turkish }
        return .english
    }
}
