import FileAccess
import ICUText
import LocalizationModel
import Names

extension CommandSpecification {
    private static let system = CommandOption("system", short: "s", value: .system)
    private static let context = CommandOption("context", value: .text)
    private static let list = CommandOption("list")
    private static let batch = CommandOption("batch", value: .file)
    private static let transliterateFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    static let transliterate = CommandSpecification(
        "transliterate", operands: [.any(.name)],
        options: [.from, .to, system, list, context, batch, .limit, transliterateFormat, .output],
        examples: [
            "tolmach transliterate Cavusoglu --to ru --context \"Turkish Foreign Minister\"",
            "tolmach transliterate --system kmu-2010 \"Володимир Зеленський\"",
            "tolmach transliterate --list --from uk",
            "tolmach transliterate --batch names.txt --from en --to ru --format json",
        ]
    ) { session throws(TolmachError) in
        let output = try OutputSink.named(session.invocation.value(.output))
        let (from, to) = (try session.languageOrScript(.from), try session.languageOrScript(.to))
        let isJSON = session.invocation.value(transliterateFormat) == "json"
        if session.invocation.has(list) {
            let systems = TransliterationSystem.between(from, to)
            if isJSON {
                try write(systems, to: output)
            } else {
                try output.write(SystemsTable(session).text(of: systems))
            }
            try output.finish()
            return .success
        }
        var transliteration = try NameTransliteration(
            session, from: from, to: to, system: session.invocation.value(system),
            context: session.invocation.value(context) ?? "", limit: session.number(.limit, in: 1...100) ?? 5,
            isJSON: isJSON)
        for name in session.invocation.operands where name != InputFile.standardInputPath {
            try transliteration.write(name, to: output)
        }
        let readsInput = session.invocation.operands.isEmpty || session.invocation.operands.contains("-")
        if let file = session.invocation.value(batch) ?? (readsInput ? InputFile.standardInputPath : nil) {
            let text = try TextDecoding.decode(InputFile.bytes(ofFile: file), file: file)
            var rows = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            if rows.last?.isEmpty ?? false { rows.removeLast() }
            for row in rows {
                let line = String(decoding: row.last == 0x0D ? row.dropLast() : row, as: UTF8.self)
                if line.isEmpty {
                    // Lines of the output go with those of the input.
                    if !isJSON { try output.write(line: "") }
                } else {
                    try transliteration.write(line, to: output)
                }
            }
        }
        try output.finish()
        transliteration.warn()
        return .success
    }

    private static func write(_ systems: [TransliterationSystem], to output: OutputSink) throws(TolmachError) {
        var line = JSONLine()
        for system in systems {
            line.begin()
            line.field("system", system.id)
            line.field("from", system.from.map(\.description))
            line.field("to", system.to.map(\.description))
            line.field("title", system.title)
            line.field("source", system.source)
            line.end()
            try output.write(bytes: line.bytes)
        }
    }
}

extension CommandSession {
    /// The language that an option names; a script alone (Latn), as the list of systems has it, is any language in it.
    fileprivate func languageOrScript(_ option: CommandOption) throws(TolmachError) -> LanguageTag? {
        guard let value = invocation.value(option), value.lowercased() == "latn" else { return try language(option) }
        return LanguageTag(language: "und", script: "Latn")
    }
}

/// Writes names in other letters for `transliterate`.
private struct NameTransliteration {
    private let session: CommandSession
    private let from: LanguageTag?
    private let to: LanguageTag?
    private let system: TransliterationSystem?
    private let context: String
    private let limit: Int
    private let isJSON: Bool
    /// How often each letter that the system has no rule for was left as it is.
    private var lettersLeft: [Character: Int] = [:]
    /// How many names stay as they are, as nothing tells that they could have Turkish letters.
    private var namesLeft = 0

    init(
        _ session: CommandSession, from: LanguageTag?, to: LanguageTag?, system id: String?, context: String,
        limit: Int, isJSON: Bool
    ) throws(TolmachError) {
        self.session = session
        self.from = from
        self.to = to
        self.context = context
        self.limit = limit
        self.isJSON = isJSON
        system = id.flatMap { TransliterationSystem.named($0, from: from, to: to) }
        if let id, system == nil {
            let known = TransliterationSystem.all.contains { $0.id == id }
            throw TolmachError(
                .invalidArgument,
                session.strings.text(
                    known ? "error.no-such-direction" : "error.no-such-system",
                    ["system": id, "from": from?.description ?? "?", "to": to?.description ?? "?"]),
                advice: session.strings["error.no-such-system.advice"])
        }
    }

    /// Says what was left as it is.
    func warn() {
        if let system, !lettersLeft.isEmpty {
            let letters = lettersLeft.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                "\($0.key) (\($0.value))"
            }
            session.messages.warning(
                session.strings.text(
                    "warning.letters-left", ["system": system.id, "letters": letters.joined(separator: ", ")]))
        }
        if namesLeft > 0 { session.messages.warning(session.strings.count("count.names-left", namesLeft)) }
    }

    mutating func write(_ name: String, to output: OutputSink) throws(TolmachError) {
        if let system {
            // Of a system for several languages, the one whose letters the name has is meant.
            let result = system.transliterate(name, to: to, limit: limit + 1)
            for letter in system.lettersLeft(in: result.output) {
                lettersLeft[letter.lowercased().first ?? letter, default: 0] += 1
            }
            let from = from ?? system.from.first { $0.script == nil }
            try write(
                name, result.output, result.alternatives, system.id, from, to ?? system.to.first, nil, to: output)
        } else {
            let target =
                to ?? (name.unicodeScalars.contains { (0x400...0x52F).contains($0.value) } ? .english : .russian)
            let recommended = NameTransliterator.recommend(
                name, from: from == .english || from?.hasCode == false ? nil : from, to: target, context: context,
                in: from, limit: limit + 1)
            if from == nil, target.sharesLanguage(with: .turkish), recommended.system == "none" { namesLeft += 1 }
            try write(
                name, recommended.output, recommended.alternatives, recommended.system, from ?? recommended.from,
                target, recommended.origin, to: output)
        }
    }

    private func write(
        _ name: String, _ result: String, _ alternatives: [String], _ system: String, _ from: LanguageTag?,
        _ to: LanguageTag?, _ origin: NameOrigin?, to output: OutputSink
    ) throws(TolmachError) {
        guard isJSON else { return try output.write(line: result) }
        var line = JSONLine()
        line.begin()
        line.field("input", name)
        line.field("from", from?.description)
        line.field("to", to?.description)
        line.field("system", system)
        line.field("output", result)
        line.field("alternatives", alternatives)
        if let origin {
            line.field("origin", origin.language.description)
            line.field("confidence", origin.confidence)
            line.field("reasons", origin.reasons)
        }
        line.end()
        try output.write(bytes: line.bytes)
    }
}

/// The systems as a table: name, direction, what it is.
private struct SystemsTable {
    private let session: CommandSession

    init(_ session: CommandSession) {
        self.session = session
    }

    func text(of systems: [TransliterationSystem]) -> String {
        let style = session.terminal.style
        let rows = systems.map { system in
            [
                style(.name, system.id), names(system.from) + " → " + names(system.to),
                system.title + style(.faint, " — " + system.source),
            ]
        }
        return TableLayout.text(rows, width: session.terminal.width)
    }

    private func names(_ languages: [LanguageTag]) -> String {
        languages.map { $0.script ?? $0.description }.joined(separator: ", ")
    }
}
