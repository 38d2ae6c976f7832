import LocalizationModel
import XMLStream

/// Reads the content of a TMX `seg` as text with codes.
///
/// A reader serves one `tu`: a code that `x` (or, without it, its order) links across the languages has one number on
/// all sides.
struct TMXSegmentReader {
    private static let codeElements: Set<String> = ["bpt", "ept", "it", "ph", "ut", "hi"]

    /// Reads to the end of the `seg` whose start was read last.
    mutating func read(from xml: inout XMLStreamReader) throws(TolmachError) -> InlineText {
        var text = InlineText()
        var numbers = Numbers()
        /// What the end of each open `hi` adds.
        var openSpans: [InlineCode] = []
        let bottom = xml.depth
        while let event = try xml.next() {
            switch event {
            case .text(let piece): text.append(piece)
            case .end:
                if xml.depth < bottom { return text }
                if let close = openSpans.popLast() { text.append(close) }
            case .start(let element) where element.name.localName == "hi":
                let number = numbers.number(of: element["x"])
                let type = element["type"].map { " type=\"\($0)\"" } ?? ""
                text.append(InlineCode(.open, id: number, original: "<hi\(type)>"))
                openSpans.append(InlineCode(.close, id: number, original: "</hi>"))
            case .start(let element) where Self.codeElements.contains(element.name.localName):
                text.append(code(element, original: try xml.readText(), &numbers))
            case .start: try xml.skipContent()
            default: break
            }
        }
        return text
    }

    private func code(_ element: XMLElement, original: String, _ numbers: inout Numbers) -> InlineCode {
        switch element.name.localName {
        case "bpt":
            let number = numbers.number(of: element["x"])
            if let i = element["i"] { numbers.open[i] = number }
            return InlineCode(.open, id: number, original: original)
        case "ept":
            let number =
                element["i"].flatMap { numbers.open.removeValue(forKey: $0) } ?? numbers.number(of: element["x"])
            return InlineCode(.close, id: number, original: original)
        case "it":
            let number = numbers.number(of: element["x"])
            return InlineCode(element["pos"] == "end" ? .close : .open, id: number, original: original)
        default:
            return InlineCode(
                .standalone, id: numbers.number(of: element["x"]), original: original,
                equivalent: element["type"] == "lb" ? "\n" : nil)
        }
    }

    /// Hands out the numbers of codes: what `x` says, else the next that is free.
    private struct Numbers {
        /// Numbers of the `bpt` whose `ept` is still to come, by their `i`.
        var open: [String: Int] = [:]
        private var used: Set<Int> = []
        private var next = 1

        mutating func number(of x: String?) -> Int {
            if let x, let number = Int(x), number > 0, number < 1_000_000, used.insert(number).inserted {
                return number
            }
            while !used.insert(next).inserted { next += 1 }
            return next
        }
    }
}
