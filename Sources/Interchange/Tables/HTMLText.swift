import LocalizationModel

/// Text as HTML: escaped, inline codes as small marks, names and terms marked where they stand.
enum HTMLText {
    static func escape(_ text: some StringProtocol) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "\n"): result += "<br>".utf8
            case 0x09, 0x20...: result.append(byte)
            default: break
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A value for an attribute in double quotes.
    static func attribute(_ text: some StringProtocol) -> String {
        escape(text).split(separator: "<br>", omittingEmptySubsequences: false).joined(separator: "&#10;")
    }

    /// - Parameters:
    ///   - text: a segment or a translation.
    ///   - names: marked as names; their ranges count scalars of the plain text.
    ///   - terms: marked as terms, where no name stands.
    static func render(
        _ text: InlineText, names: [SuggestedSegment.Rendering] = [], terms: [SuggestedSegment.Rendering] = []
    ) -> String {
        let length = text.plain.unicodeScalars.count
        let spans = spans(names: names, terms: terms).filter { $0.range.upperBound <= length }
        var html = ""
        var scalars = 0
        var span = 0
        text.forEachPart(
            text: { part in
                var start = part.startIndex
                for index in part.unicodeScalars.indices {
                    if span < spans.count, spans[span].range.lowerBound == scalars {
                        html += escape(part[start..<index])
                        html += spans[span].open
                        start = index
                    }
                    scalars += 1
                    if span < spans.count, spans[span].range.upperBound == scalars {
                        let next = part.unicodeScalars.index(after: index)
                        html += escape(part[start..<next]) + "</mark>"
                        start = next
                        span += 1
                    }
                }
                html += escape(part[start...])
            },
            code: { code in
                html +=
                    "<span class=\"code\" title=\"\(attribute(code.original))\">\(escape(code.placeholder))</span>"
            })
        return html
    }

    /// A comparison of two texts as `del` and `ins`.
    static func render(_ parts: [WordDifference.Part]) -> String {
        parts.map { part in
            switch part.operation {
            case .keep: escape(part.text)
            case .delete: "<del>\(escape(part.text))</del>"
            case .insert: "<ins>\(escape(part.text))</ins>"
            }
        }.joined()
    }

    /// Marks that don't overlap, in the order of the text; of two that do the earlier, longer one stays.
    private static func spans(
        names: [SuggestedSegment.Rendering], terms: [SuggestedSegment.Rendering]
    ) -> [(range: Range<Int>, open: String)] {
        let all =
            names.map { (range: $0.mention.scalars, open: mark("name", $0)) }
            + terms.map { (range: $0.mention.scalars, open: mark("term", $0)) }
        var end = 0
        return all.filter { !$0.range.isEmpty }
            .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
            .filter { span in
                guard span.range.lowerBound >= end else { return false }
                end = span.range.upperBound
                return true
            }
    }

    private static func mark(_ kind: String, _ rendering: SuggestedSegment.Rendering) -> String {
        "<mark class=\"\(kind)\" title=\"\(attribute(rendering.targets.joined(separator: " / ")))\">"
    }
}
