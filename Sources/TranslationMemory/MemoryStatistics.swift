/// What a memory holds.
public struct MemoryStatistics: Hashable, Sendable {
    /// Units that translate from one language to another, as the file has them.
    public struct Direction: Hashable, Sendable {
        public var source: String
        public var target: String
        public var units: Int
    }

    /// An import that can be taken back.
    public struct Import: Hashable, Sendable {
        public var id: Int
        public var file: String
        /// `YYYYMMDDThhmmssZ`.
        public var finishedAt: String
        /// Units that were new with it.
        public var units: Int
    }

    public var units: Int
    /// Different texts, all languages together.
    public var texts: Int
    public var directions: [Direction]
    public var imports: [Import]
    /// Size of the file in bytes, what is written ahead left out.
    public var bytes: Int
}
