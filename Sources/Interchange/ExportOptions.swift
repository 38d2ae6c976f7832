/// How an XLIFF file is written.
public struct ExportOptions: Sendable {
    public var profile: ClientProfile
    /// A segment whose best match has at least this score gets its translation as target; nil: none does.
    public var pretranslationScore: Int?
    /// Whether the file carries the source document, for merging the translation back.
    public var includesSkeleton: Bool

    public init(profile: ClientProfile = .generic, pretranslationScore: Int? = 100, includesSkeleton: Bool = true) {
        self.profile = profile
        self.pretranslationScore = pretranslationScore
        self.includesSkeleton = includesSkeleton
    }
}
