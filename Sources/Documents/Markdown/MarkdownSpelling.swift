import LocalizationModel

/// Writes text so that Markdown reads it as that text: signs that would mean something get a backslash.
enum MarkdownSpelling {
    /// Stands for the code beside a part of the text: a sign next to it must not join it.
    private static let edge = UInt8(ascii: ".")

    static func spelled(_ text: InlineText, isTableCell: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var isFirst = true
        text.forEachPart(
            text: { part in
                append(Array(part.utf8), isFirst: isFirst, isTableCell: isTableCell, to: &result)
                isFirst = false
            },
            code: { code in
                result += code.original.utf8
                isFirst = false
            })
        return result
    }

    private static func append(_ text: [UInt8], isFirst: Bool, isTableCell: Bool, to result: inout [UInt8]) {
        let leading = isFirst ? signsOfBlock(text) : nil
        for (index, byte) in text.enumerated() {
            let before = index > 0 ? text[index - 1] : isFirst ? 0x20 : edge
            let next = index + 1 < text.count ? text[index + 1] : edge
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): result.append(0x20)
            case UInt8(ascii: "&") where CharacterReference.find(in: text, at: index, before: text.count) != nil:
                result += "&amp;".utf8
            default:
                if index == leading || isSign(byte, before: before, next: next)
                    || (isTableCell && byte == UInt8(ascii: "|"))
                {
                    result.append(UInt8(ascii: "\\"))
                }
                result.append(byte)
            }
        }
        // A row of # at a heading's end would be taken for its marks.
        if text.last == UInt8(ascii: "#"), result.last == UInt8(ascii: "#") {
            result.insert(UInt8(ascii: "\\"), at: result.count - 1)
        }
    }

    private static func isSign(_ byte: UInt8, before: UInt8, next: UInt8) -> Bool {
        let isApart = before == 0x20 && next == 0x20
        switch byte {
        case UInt8(ascii: "\\"): return next.isMarkdownPunctuation || next == 0x20
        case UInt8(ascii: "`"): return true
        case UInt8(ascii: "*"): return !isApart
        case UInt8(ascii: "_"):
            let isInWord =
                !(before <= 0x20 || before.isMarkdownPunctuation) && !(next <= 0x20 || next.isMarkdownPunctuation)
            return !isApart && !isInWord
        case UInt8(ascii: "~"): return before == byte || next == byte
        case UInt8(ascii: "]"): return "([:".utf8.contains(next)
        case UInt8(ascii: "["): return next == UInt8(ascii: "^")
        case UInt8(ascii: "<"): return next.isASCIILetter || "/!?".utf8.contains(next)
        default: return false
        }
    }

    /// Where the sign stands that would make the beginning of a text a heading, an item or the like.
    private static func signsOfBlock(_ text: [UInt8]) -> Int? {
        guard let first = text.first else { return nil }
        if first.isASCIIDigit {
            let end = text.firstIndex { !$0.isASCIIDigit } ?? text.count
            return end + 1 < text.count && ".)".utf8.contains(text[end]) && text[end + 1] == 0x20 ? end : nil
        }
        switch first {
        case UInt8(ascii: "["): return ["[ ] ", "[x] ", "[X] "].contains { text.starts(with: $0.utf8) } ? 0 : nil
        case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"): return 0
        case UInt8(ascii: "#"):
            let end = text.firstIndex { $0 != first } ?? text.count
            return end == text.count || text[end] == 0x20 ? 0 : nil
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "~"):
            return text.count == 1 || text[1] == 0x20 || text[1] == first ? 0 : nil
        case UInt8(ascii: "*"): return text.count > 1 && text[1] == 0x20 ? 0 : nil
        default: return nil
        }
    }
}
