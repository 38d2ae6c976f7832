/// How an XLIFF file is written.
public struct ExportOptions: Sendable {
    /// Where the source document is that the translation will be put back into.
    public enum Skeleton: Hashable, Sendable {
        /// In the file itself.
        case inside
        /// In another file; the reference to it, relative to the file's own folder.
        case beside(String)
        /// Nowhere: `merge` must be told.
        case none
    }

    /// The program that the file is for.
    public var profile: ClientProfile
    /// A segment whose best match has at least this score gets its translation as target; nil: none does.
    public var pretranslationScore: Int?
    /// Where the source document is, for merging the translation back.
    public var skeleton: Skeleton
    /// How segments become units.
    public var segmentation: UnitSegmentation
    /// Whether XLIFF 2.2 gets the plural forms of a message as one unit, by the Plural, Gender, and Select module.
    ///
    /// The module's text puts `pgs:case` on `segment`, where the standard's own schema allows no such attribute; a
    /// program that validates by schema refuses the file.
    public var usesPluralModule: Bool

    /// - Parameters:
    ///   - skeleton: Nil is what the program wants.
    ///   - segmentation: Nil is what the program wants.
    public init(
        profile: ClientProfile = .generic, pretranslationScore: Int? = 100, skeleton: Skeleton? = nil,
        segmentation: UnitSegmentation? = nil, usesPluralModule: Bool = false
    ) {
        self.profile = profile
        self.pretranslationScore = pretranslationScore
        self.skeleton = skeleton ?? (profile.includesSkeleton ? .inside : .none)
        self.segmentation = segmentation ?? profile.segmentation
        self.usesPluralModule = usesPluralModule
    }
}
