import ICUText
import Inflection
import LocalizationModel

/// Renderings that a person has declared right, though the check would flag them.
///
/// A table of two columns, the name as the source has it and the rendering in any case, separated by a tab; lines
/// that begin with `#` are remarks. `names --format accepted` writes such lines for all that it flags.
///
///     let accepted = try AcceptedRenderings(table: "David\tДавид\n", file: "accepted.tsv")
public struct AcceptedRenderings: Sendable {
    /// Renderings by name in small letters without marks.
    private var renderings: [String: [String]] = [:]

    /// Nothing is accepted.
    public init() {}

    /// - Throws: `malformedInput` where a line has no tab.
    public init(table: String, file: String) throws(TolmachError) {
        try add(table: table, file: file)
    }

    /// Accepts what a further table lists as well.
    ///
    /// - Throws: `malformedInput` where a line has no tab.
    public mutating func add(table: String, file: String) throws(TolmachError) {
        for (index, line) in table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = TextNormalization.nfc.apply(
                to: String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count >= 2 else {
                throw TolmachError(
                    .malformedInput, "a name without its rendering",
                    at: SourceLocation(file: file, line: index + 1, column: 1),
                    advice: "write the name, a tab and the rendering that is right")
            }
            renderings[Self.key(fields[0]), default: []].append(fields[1])
        }
    }

    /// Makes consistent what is flagged and accepted.
    public func apply(to findings: inout [NameFinding]) {
        if renderings.isEmpty { return }
        var forms: [String: RenderedForm] = [:]
        var inflectors: [LanguageTag: NameInflector] = [:]
        func form(_ text: String, _ language: LanguageTag) -> RenderedForm {
            if let known = forms["\(language) \(text)"] { return known }
            let inflector = inflectors[language] ?? NameInflector(language: language)
            inflectors[language] = inflector
            let form = RenderedForm(text, inflector)
            forms["\(language) \(text)"] = form
            return form
        }
        for index in findings.indices where findings[index].isError {
            let finding = findings[index]
            guard let found = finding.found,
                let accepted = renderings[Self.key(finding.baseName)] ?? renderings[Self.key(finding.name)]
            else { continue }
            guard
                let right = accepted.first(where: {
                    form($0, finding.language).agrees(with: form(found, finding.language))
                })
            else { continue }
            findings[index].verdict = .consistent
            findings[index].lemma = right
            findings[index].expected.append(right)
            findings[index].message = ""
        }
    }

    private static func key(_ name: String) -> String { TextNormalization.strippingMarks(name).lowercased() }
}
