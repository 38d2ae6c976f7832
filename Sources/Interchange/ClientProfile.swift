/// The program that an exported file is for; each wants something of its own.
public enum ClientProfile: String, CaseIterable, Sendable {
    case generic, omegat, trados, memoq, phrase, weblate, xcode, virtaal

    /// OmegaT offers only units that have a target, and takes that target as the text to translate.
    var copiesSourceToTarget: Bool { self == .omegat }

    /// OmegaT takes translations from a memory beside the file and would translate what stands in a target.
    var writesPretranslation: Bool { self != .omegat }

    /// Weblate and the programs of translate-toolkit call a unit fuzzy that isn't approved.
    var approvesExactMatches: Bool { self == .weblate || self == .virtaal }
}
