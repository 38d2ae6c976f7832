/// Who made a translation unit, with what, and when.
public struct UnitOrigin: Hashable, Sendable {
    /// Path or name of the file it came from.
    public var file: String?
    /// The program that wrote it, such as `OmegaT`.
    public var tool: String?
    /// The program's version, such as `5.8`.
    public var toolVersion: String?
    /// The person who made it.
    public var createdBy: String?
    /// The person who changed it last.
    public var changedBy: String?
    /// `YYYYMMDDThhmmssZ` in UTC, as TMX writes dates.
    public var createdAt: String?
    /// When it was changed last, written as `createdAt`.
    public var changedAt: String?
    /// How often it has been used.
    public var usageCount: Int

    /// Makes an origin; nil is unknown.
    @inlinable public init(
        file: String? = nil, tool: String? = nil, toolVersion: String? = nil, createdBy: String? = nil,
        changedBy: String? = nil, createdAt: String? = nil, changedAt: String? = nil, usageCount: Int = 0
    ) {
        self.file = file
        self.tool = tool
        self.toolVersion = toolVersion
        self.createdBy = createdBy
        self.changedBy = changedBy
        self.createdAt = createdAt
        self.changedAt = changedAt
        self.usageCount = usageCount
    }
}
