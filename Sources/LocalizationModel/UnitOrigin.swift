/// Who made a translation unit, with what, and when.
public struct UnitOrigin: Hashable, Sendable {
    /// Path or name of the file it came from.
    public var file: String?
    /// The program that wrote it, such as `OmegaT 5.8`.
    public var tool: String?
    public var createdBy: String?
    public var changedBy: String?
    /// `YYYYMMDDThhmmssZ` in UTC, as TMX writes dates.
    public var createdAt: String?
    public var changedAt: String?
    public var usageCount: Int

    public init(
        file: String? = nil, tool: String? = nil, createdBy: String? = nil, changedBy: String? = nil,
        createdAt: String? = nil, changedAt: String? = nil, usageCount: Int = 0
    ) {
        self.file = file
        self.tool = tool
        self.createdBy = createdBy
        self.changedBy = changedBy
        self.createdAt = createdAt
        self.changedAt = changedAt
        self.usageCount = usageCount
    }
}
