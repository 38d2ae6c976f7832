/// A translation that the memory offers for a segment, with its score and every reason for it.
public struct Match: Hashable, Sendable {
    /// What sort of match this is, from the surest down.
    public enum Kind: String, Sendable {
        /// Same text, codes, neighbours and resource id (102), or one of the latter two (101).
        case context
        /// Same text and codes (100, less the penalties).
        case exact
        /// Same words, and what the target says otherwise was mended with certainty: 99, less what was left as it was (letter
        /// case, punctuation) and the penalties.
        case repaired
        /// Alike.
        case fuzzy
    }

    /// One step of the way from the memory's source to the segment asked for.
    public struct Edit: Hashable, Sendable {
        /// What is done to a word.
        public enum Operation: String, Sendable {
            case insert, delete, replace, move, inflect
        }

        /// What is done.
        public var operation: Operation
        /// What stands in the memory's source; empty for an insertion.
        public var old: String
        /// What stands in the segment; empty for a deletion.
        public var new: String
        /// The word of the memory's source that an insertion follows; empty where it follows the step before it, or
        /// begins the text.
        public var after: String

        /// Makes a step.
        public init(_ operation: Operation, old: String, new: String, after: String = "") {
            self.operation = operation
            self.old = old
            self.new = new
            self.after = after
        }
    }

    /// Something that lowered or capped the score.
    public struct Penalty: Hashable, Sendable {
        /// A word for programs. What differs: `negation`, `antonym`, `name`, `number`, `sign`, `placeholder`, `code`, `case`,
        /// `punctuation`, `spelling`. Where it comes from: `memory`, `machine`, `aligned`, `draft`, `region`, `age`. Why a
        /// value was kept: `name-agreement`, `name-case`, `name-form`, `value-form`, `value-particle`, `value-order`, `value-pair`,
        /// `value-not-found`.
        public var reason: String
        /// Points taken off.
        public var points: Int
        /// The words it is about, or nil.
        public var detail: String?

        /// `−2`, or nil for what holds the score without taking points off.
        public var deduction: String? { points == 0 ? nil : "−\(points)" }

        /// Makes a penalty.
        public init(reason: String, points: Int, detail: String? = nil) {
            self.reason = reason
            self.points = points
            self.detail = detail
        }
    }

    /// What was replaced in the target, so that the translator can look.
    public struct Repair: Hashable, Sendable {
        /// What stood in the memory's target.
        public var old: String
        /// What stands there now.
        public var new: String

        /// Makes a repair.
        public init(old: String, new: String) {
            self.old = old
            self.new = new
        }
    }

    /// 0 to 102; see the scale in the documentation of `TranslationMemory`.
    public var score: Int
    /// What sort of match it is.
    public var kind: Kind
    /// The memory's source text.
    public var source: InlineText
    /// The translation offered, repairs already made.
    public var target: InlineText
    /// Name of the memory it comes from.
    public var memory: String
    /// The way from the memory's source to the segment, word by word; empty where words and values are the same.
    public var edits: [Edit]
    /// What lowered or capped the score, or holds a value as it was.
    public var penalties: [Penalty]
    /// What was replaced in the target.
    public var repairs: [Repair]
    /// How far a person has vouched for the translation.
    public var status: TranslationUnit.Status

    /// Makes a match from its parts.
    public init(
        score: Int, kind: Kind, source: InlineText, target: InlineText, memory: String, edits: [Edit] = [],
        penalties: [Penalty] = [], repairs: [Repair] = [], status: TranslationUnit.Status = .translated
    ) {
        self.score = score
        self.kind = kind
        self.source = source
        self.target = target
        self.memory = memory
        self.edits = edits
        self.penalties = penalties
        self.repairs = repairs
        self.status = status
    }
}
