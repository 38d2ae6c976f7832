/// The program that an exported file is for; each wants something of its own.
///
///     ClientProfile.xcode.segmentation == .whole
///     ClientProfile.omegat.writesMemoryBeside
public enum ClientProfile: String, CaseIterable, Sendable {
    case generic, omegat, trados, memoq, phrase, weblate, xcode, virtaal

    /// How units and segments go together where the user doesn't say.
    ///
    /// Trados, memoQ and Phrase read segments inside a unit and join them again; OmegaT, Weblate and Virtaal know only
    /// units; Xcode asks for its strings as they are.
    public var segmentation: UnitSegmentation {
        switch self {
        case .trados, .memoq, .phrase: .inside
        case .xcode: .whole
        case .generic, .omegat, .weblate, .virtaal: .apart
        }
    }

    /// Whether the program reads XLIFF 1.2 and no later version.
    public var readsOnlyVersion12: Bool {
        switch self {
        case .omegat, .weblate, .xcode, .virtaal: true
        case .generic, .trados, .memoq, .phrase: false
        }
    }

    /// Whether the file carries the source document where the user doesn't say: Xcode puts translations back itself.
    public var includesSkeleton: Bool { self != .xcode }

    /// OmegaT offers only units that have a target, and takes that target as the text to translate.
    var copiesSourceToTarget: Bool { self == .omegat }

    /// OmegaT takes translations from a memory beside the file and would translate what stands in a target.
    public var writesMemoryBeside: Bool { self == .omegat }

    /// Weblate and the programs of translate-toolkit call a unit fuzzy that isn't approved.
    var approvesExactMatches: Bool { self == .weblate || self == .virtaal }

    /// Xcode knows a string by its key, shows placeholders as they are spelled, and reads nothing but source, target
    /// and note.
    var writesPlainStrings: Bool { self == .xcode }
}
