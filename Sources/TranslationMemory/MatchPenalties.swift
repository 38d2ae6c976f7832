/// Points taken off a match for where it comes from; they come last and are listed with the match.
public struct MatchPenalties: Hashable, Sendable {
    /// The translation came from a machine.
    public var machine: Int
    /// Source and target were paired by an aligner.
    public var aligned: Int
    /// Nobody has confirmed the translation.
    public var draft: Int
    /// The unit is in another variant of the language, such as en-GB for en-US; taken for each side.
    public var region: Int
    /// What old translations lose; nil where age doesn't matter.
    public var age: AgePenalty?

    /// The penalties that hold where nothing else is said.
    public static let standard = MatchPenalties(machine: 10, aligned: 5, draft: 3, region: 1)

    public init(machine: Int, aligned: Int, draft: Int, region: Int, age: AgePenalty? = nil) {
        self.machine = machine
        self.aligned = aligned
        self.draft = draft
        self.region = region
        self.age = age
    }
}
