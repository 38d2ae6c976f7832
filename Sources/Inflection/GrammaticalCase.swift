/// A case of a name, or what its language has instead.
public enum GrammaticalCase: String, Sendable, CaseIterable {
    case nominative, genitive, dative, accusative, instrumental
    /// Russian.
    case prepositional
    /// Ukrainian and Turkish.
    case locative
    /// Ukrainian.
    case vocative
    /// Turkish.
    case ablative
    /// English: `Kuleba's`, `the Bidens`, `the Bidens'`.
    case possessive, plural
    case pluralPossessive = "plural-possessive"

    /// The cases of a language's paradigms, in the order of the data files.
    static func ofParadigms(in language: String) -> [GrammaticalCase] {
        switch language {
        case "ru": [.nominative, .genitive, .dative, .accusative, .instrumental, .prepositional]
        case "uk": [.nominative, .genitive, .dative, .accusative, .instrumental, .locative, .vocative]
        default: []
        }
    }

    /// Also takes the names that grammars use: `locative` for the prepositional and the other way round.
    static func named(_ name: String, in cases: [GrammaticalCase]) -> GrammaticalCase? {
        let wanted = GrammaticalCase(rawValue: name)
        if let wanted, cases.contains(wanted) { return wanted }
        return switch wanted {
        case .locative where cases.contains(.prepositional): .prepositional
        case .prepositional where cases.contains(.locative): .locative
        case .genitive where cases.contains(.possessive): .possessive
        default: nil
        }
    }
}
