import LocalizationModel

/// Text cut into what is shown differently: words, names and terms among them, codes.
enum MarkedText {
    enum Run {
        case plain(Substring)
        case marked(Substring, Mark)
        case code(InlineCode)
    }

    /// A name or term where it stands.
    struct Mark {
        /// In Unicode scalars of the plain text.
        var range: Range<Int>
        var isName: Bool
        /// What to call it in the target.
        var targets: [String]

        /// Marks that don't overlap, in the order of the text; of two that do the earlier, longer one stays.
        static func all(names: [SuggestedSegment.Rendering], terms: [SuggestedSegment.Rendering]) -> [Mark] {
            let marks =
                names.map { Mark(range: $0.mention.scalars, isName: true, targets: $0.targets) }
                + terms.map { Mark(range: $0.mention.scalars, isName: false, targets: $0.targets) }
            var end = 0
            return marks.filter { !$0.range.isEmpty }
                .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
                .filter { mark in
                    guard mark.range.lowerBound >= end else { return false }
                    end = mark.range.upperBound
                    return true
                }
        }
    }

    /// - Parameter marks: in the order of the text, not overlapping; those outside the text are left out.
    static func runs(of text: InlineText, marks: [Mark]) -> [Run] {
        let length = text.plain.unicodeScalars.count
        var marks = marks.filter { $0.range.upperBound <= length }[...]
        var runs: [Run] = []
        var position = 0
        text.forEachPart(
            text: { part in
                var rest = part
                var left = part.unicodeScalars.count
                while left > 0 {
                    while let mark = marks.first, mark.range.upperBound <= position { marks.removeFirst() }
                    let mark = marks.first
                    let isInside = mark.map { $0.range.contains(position) } ?? false
                    let boundary = mark.map { isInside ? $0.range.upperBound : $0.range.lowerBound } ?? Int.max
                    let count = min(left, boundary - position)
                    let end = rest.unicodeScalars.index(rest.startIndex, offsetBy: count)
                    if let mark, isInside {
                        runs.append(.marked(rest[..<end], mark))
                    } else {
                        runs.append(.plain(rest[..<end]))
                    }
                    rest = rest[end...]
                    left -= count
                    position += count
                }
            }, code: { runs.append(.code($0)) })
        return runs
    }
}
