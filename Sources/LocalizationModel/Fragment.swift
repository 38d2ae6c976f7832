/// A piece of a segment that is known in translation, shown where no match is good enough.
///
/// It never pretends to be a match: it has no score, and says nothing of the words around it.
public struct Fragment: Hashable, Sendable {
    /// Where the translation of the piece comes from.
    public enum Kind: String, Sendable {
        /// A whole unit of a memory that stands inside the segment.
        case unit
        /// Words that stand in several units of a memory, whose translations have words in common.
        case part
        /// A term or name of the glossary.
        case term
    }

    /// Range in Unicode scalars of the segment's plain text.
    public var scalars: Range<Int>
    /// The words as they stand in the segment.
    public var source: String
    /// Their translation.
    public var target: String
    /// Where it comes from.
    public var kind: Kind
    /// In how many texts of the memory it was seen; 1 for a term.
    public var count: Int
    /// The memory's name, or nil for a term.
    public var memory: String?

    /// Makes a fragment.
    public init(
        scalars: Range<Int>, source: String, target: String, kind: Kind, count: Int = 1, memory: String? = nil
    ) {
        self.scalars = scalars
        self.source = source
        self.target = target
        self.kind = kind
        self.count = count
        self.memory = memory
    }

    /// The longest of the fragments that don't overlap one another, in the order of the text; of equals the first.
    public static func covering(_ fragments: [Fragment]) -> [Fragment] {
        var chosen: [Fragment] = []
        let longestFirst = fragments.enumerated().sorted {
            ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset)
        }
        for (_, fragment) in longestFirst where !chosen.contains(where: { $0.scalars.overlaps(fragment.scalars) }) {
            chosen.append(fragment)
        }
        return chosen.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
    }
}
