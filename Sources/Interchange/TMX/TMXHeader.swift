import LocalizationModel

/// What a TMX file says of itself. Source: TMX 1.4b, section 3.2.
public struct TMXHeader: Hashable, Sendable {
    /// The version that the root element states: `1.4`.
    public var version: String
    public var creationTool: String?
    public var creationToolVersion: String?
    /// `sentence`, `block`, `paragraph` or `phrase`.
    public var segmentation: String?
    public var originalFormat: String?
    public var adminLanguage: String?
    /// The language that units are translated from; nil where each may be the source (`*all*`).
    public var sourceLanguage: LanguageTag?
    public var dataType: String?
    public var creationDate: String?
    public var createdBy: String?
    public var properties: [TranslationUnit.Property]
    public var notes: [String]

    public init(
        version: String = "1.4", creationTool: String? = "Tolmach",
        creationToolVersion: String? = ProgramVersion.current, segmentation: String? = "sentence",
        originalFormat: String? = "Tolmach", adminLanguage: String? = "en", sourceLanguage: LanguageTag? = nil,
        dataType: String? = "plaintext", creationDate: String? = nil, createdBy: String? = nil,
        properties: [TranslationUnit.Property] = [], notes: [String] = []
    ) {
        self.version = version
        self.creationTool = creationTool
        self.creationToolVersion = creationToolVersion
        self.segmentation = segmentation
        self.originalFormat = originalFormat
        self.adminLanguage = adminLanguage
        self.sourceLanguage = sourceLanguage
        self.dataType = dataType
        self.creationDate = creationDate
        self.createdBy = createdBy
        self.properties = properties
        self.notes = notes
    }
}
