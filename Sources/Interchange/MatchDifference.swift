import LocalizationModel

/// What tells a match's source from the segment that it is offered for, as people read it.
///
///     MatchDifference(of: match, for: segment.text).marked   // "He went {to} home [now]"
public struct MatchDifference: Sendable {
    /// A stretch of text.
    public struct Piece: Equatable, Sendable {
        /// Where a stretch stands.
        public enum Role: Sendable {
            /// In both texts.
            case same
            /// In the memory's source alone.
            case deleted
            /// In the segment alone.
            case inserted
        }

        /// Where it stands.
        public var role: Role
        /// The text, inline codes as `<1>`.
        public var text: String
    }

    /// The memory's source, and in it what the segment has instead; empty where both say the same.
    public private(set) var pieces: [Piece] = []

    /// Compares the two texts, by the match's own edit script where that has something to show.
    public init(of match: Match, for segment: InlineText) {
        guard match.kind == .fuzzy || match.kind == .repaired else { return }
        follow(match.edits, from: match.source.display)
        if !hasDifferences { compare(Self.numbered(match.source).display, Self.numbered(segment).display) }
        if !hasDifferences { pieces = [] }
    }

    private var hasDifferences: Bool { pieces.contains { $0.role != .same } }

    /// The pieces in a row, with marks around what differs: `[old] {new}`; or as wdiff has them, `[-old-] {+new+}`, where
    /// the texts have such brackets of their own, as placeholders do.
    public var marked: String {
        let isBracketed = pieces.contains { $0.text.contains { "[]{}".contains($0) } }
        let (minus, plus) = isBracketed ? ("-", "+") : ("", "")
        return pieces.map { piece in
            switch piece.role {
            case .same: piece.text
            case .deleted: "[\(minus)\(piece.text)\(minus)]"
            case .inserted: "{\(plus)\(piece.text)\(plus)}"
            }
        }
        .joined()
    }

    /// The same with long stretches that are alike cut down to the words beside a difference.
    func abridged(keeping count: Int = 5) -> MatchDifference {
        var result = self
        for (index, piece) in pieces.enumerated() where piece.role == .same {
            let words = piece.text.split(separator: " ")
            let isFirst = index == 0
            let isLast = index == pieces.count - 1
            let kept = (isFirst ? 0 : count) + (isLast ? 0 : count)
            // A word or two are no longer than the mark of what is left out.
            guard words.count > kept + 2, kept > 0 else { continue }
            let head = isFirst ? "" : piece.text[..<words[count - 1].endIndex] + " "
            let tail = isLast ? "" : " " + piece.text[words[words.count - count].startIndex...]
            result.pieces[index].text = head + "…" + tail
        }
        return result
    }

    private mutating func append(_ role: Piece.Role, _ text: some StringProtocol) {
        guard !text.isEmpty else { return }
        if let last = pieces.indices.last, role == .same, pieces[last].role == .same {
            pieces[last].text += text
        } else {
            pieces.append(Piece(role: role, text: String(text)))
        }
    }

    /// Goes the way from the old text to the new step by step; words that only moved stay where they are.
    private mutating func follow(_ edits: [Match.Edit], from old: String) {
        var rest = old[...]
        for edit in edits where edit.operation != .move {
            let known = edit.operation == .insert ? edit.after : edit.old
            if !known.isEmpty {
                guard let range = Self.place(of: known, in: rest) else { continue }
                append(.same, rest[..<range.lowerBound])
                append(edit.operation == .insert ? .same : .deleted, known)
                rest = rest[range.upperBound...]
            }
            guard !edit.new.isEmpty else { continue }
            let isAtBegin = rest.startIndex == old.startIndex
            if !isAtBegin { append(.same, " ") }
            append(.inserted, edit.new)
            if isAtBegin { append(.same, " ") }
        }
        append(.same, rest)
    }

    /// Compares what the edit script has no step for: signs, letter case, codes, the order of words.
    private mutating func compare(_ old: String, _ new: String) {
        pieces = []
        for part in WordDifference.parts(from: old, to: new) {
            switch part.operation {
            case .keep: append(.same, part.text)
            case .delete: appendWords(.deleted, part.text)
            case .insert: appendWords(.inserted, part.text)
            }
        }
    }

    /// Appends a text, the white space around it outside.
    private mutating func appendWords(_ role: Piece.Role, _ text: String) {
        let isSpace = { (character: Character) in character.isWhitespace }
        let head = text.prefix(while: isSpace)
        var words = text[head.endIndex...]
        while words.last?.isWhitespace == true { words.removeLast() }
        append(.same, head)
        append(role, words)
        append(.same, text[words.endIndex...])
    }

    /// Where a word stands first, not inside another word.
    private static func place(of word: String, in text: Substring) -> Range<Substring.Index>? {
        var rest = text
        while let range = rest.firstRange(of: word) {
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            if !before.isLetter && !after.isLetter { return range }
            rest = text[range.upperBound...]
        }
        return text.firstRange(of: word)
    }

    /// The text with its codes numbered in the order in which they stand: a document numbers them through a block.
    private static func numbered(_ text: InlineText) -> InlineText {
        var numbers: [Int: Int] = [:]
        let codes = text.codes.map { placed in
            var placed = placed
            let number = numbers[placed.code.id] ?? numbers.count + 1
            numbers[placed.code.id] = number
            placed.code.id = number
            return placed
        }
        return InlineText(plain: text.plain, codes: codes)
    }
}
