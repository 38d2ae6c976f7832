import LocalizationModel

/// What a format found in a text.
public struct FoundBlocks: Sendable {
    /// In the order of the text.
    public var blocks: [TextBlock]
    /// What a person should hear of, each a clause that follows the file's name.
    public var warnings: [String]

    public init(blocks: [TextBlock] = [], warnings: [String] = []) {
        self.blocks = blocks
        self.warnings = warnings
    }
}
