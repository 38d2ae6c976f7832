/// Two texts compared word by word, for showing what changed.
///
///     WordDifference.parts(from: "5 views today", to: "19 views today")
///     // delete "5", insert "19", keep " views today"
struct WordDifference {
    enum Operation { case keep, delete, insert }

    struct Part: Equatable {
        var operation: Operation
        var text: String
    }

    /// Above this many pairs of tokens the comparison isn't worth its time: all is shown as replaced.
    private static let mostPairs = 1_000_000

    /// The longest common subsequence of words and signs is kept; complexity: product of their numbers.
    static func parts(from old: String, to new: String) -> [Part] {
        let old = tokens(old)
        let new = tokens(new)
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start,
            old[old.count - 1 - end] == new[new.count - 1 - end]
        { end += 1 }
        var parts: [Part] = []
        for token in old[..<start] { append(token, .keep, to: &parts) }
        compare(Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]), into: &parts)
        for token in old[(old.count - end)...] { append(token, .keep, to: &parts) }
        return parts
    }

    private static func compare(_ old: [Substring], _ new: [Substring], into parts: inout [Part]) {
        let width = new.count + 1
        var lengths: [Int32] = []
        if old.count * new.count <= mostPairs {
            lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
            for row in stride(from: old.count - 1, through: 0, by: -1) {
                for column in stride(from: new.count - 1, through: 0, by: -1) {
                    lengths[row * width + column] =
                        old[row] == new[column]
                        ? lengths[(row + 1) * width + column + 1] + 1
                        : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
                }
            }
        }
        var row = 0
        var column = 0
        while row < old.count || column < new.count {
            if !lengths.isEmpty, row < old.count, column < new.count, old[row] == new[column] {
                append(old[row], .keep, to: &parts)
                row += 1
                column += 1
            } else if row < old.count,
                column == new.count || lengths.isEmpty
                    || lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
            {
                append(old[row], .delete, to: &parts)
                row += 1
            } else {
                append(new[column], .insert, to: &parts)
                column += 1
            }
        }
    }

    private static func append(_ token: Substring, _ operation: Operation, to parts: inout [Part]) {
        if parts.last?.operation == operation {
            parts[parts.count - 1].text += token
        } else {
            parts.append(Part(operation: operation, text: String(token)))
        }
    }

    /// Words and numbers, runs of white space, and every other sign alone.
    private static func tokens(_ text: String) -> [Substring] {
        enum Sort { case word, space, sign }
        func sort(_ scalar: Unicode.Scalar) -> Sort {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return .word }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark: return .word
            default: return scalar.properties.isWhitespace ? .space : .sign
            }
        }
        var tokens: [Substring] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let first = sort(scalars[start])
            var end = scalars.index(after: start)
            while first != .sign, end < scalars.endIndex, sort(scalars[end]) == first { scalars.formIndex(after: &end) }
            tokens.append(text[start..<end])
            start = end
        }
        return tokens
    }
}
