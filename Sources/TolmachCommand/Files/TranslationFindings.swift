import Interchange
import LocalizationModel
import Names
import Tolmach

/// What is wrong with the translations of a bilingual file, as a table for people shows it: damaged codes, and where a
/// glossary is named, names that are not rendered as it says.
struct TranslationFindings {
    private let strings: InterfaceStrings
    private var names: [SourceLocation: [UnitFinding]] = [:]

    /// Whether a glossary is named: then all units of the file are wanted.
    static func checksNames(_ session: CommandSession) -> Bool { !session.invocation.all(.glossary).isEmpty }

    /// - Throws: What reading the glossary throws.
    init(_ session: CommandSession, units: [TranslationUnit]) throws(TolmachError) {
        strings = session.strings
        guard Self.checksNames(session) else { return }
        let units = units.filter { $0.target != nil }
        let glossary = try session.glossary()
        var seen: Set<TranslationDirection> = []
        for unit in units {
            let direction = TranslationDirection(from: unit.sourceLanguage, to: unit.targetLanguage)
            guard seen.insert(direction).inserted else { continue }
            let check = NameConsistencyCheck(glossary: glossary, from: direction.source, to: direction.target)
            let own = units.filter {
                TranslationDirection(from: $0.sourceLanguage, to: $0.targetLanguage) == direction
            }
            for finding in check.findings(in: own) where finding.isError {
                let verdict = strings["names.verdict.\(finding.verdict.rawValue)"]
                let expected = finding.expected.joined(separator: " / ")
                names[finding.location, default: []].append(
                    UnitFinding(.names, "\(verdict) \(finding.name): \(finding.found ?? "") → \(expected)"))
            }
        }
    }

    /// What is wrong with a unit, in the user's language.
    func findings(in unit: TranslationUnit) -> [UnitFinding] {
        guard let target = unit.target else { return [] }
        if names.isEmpty, target.codes.isEmpty, unit.source.codes.isEmpty { return [] }
        let damages = CodeDamage.found(in: target, of: unit.source)
            .map { UnitFinding(.codes, strings.text("merge.code.\($0.kind.rawValue)", ["code": $0.code])) }
        return damages + (unit.location.flatMap { names[$0] } ?? [])
    }
}
