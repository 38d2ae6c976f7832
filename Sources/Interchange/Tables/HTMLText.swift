import LocalizationModel

/// Text as HTML: escaped, inline codes as small marks, names and terms marked where they stand.
enum HTMLText {
    static func escape(_ text: String) -> String {
        var page = HTMLBuffer()
        page.text(text)
        return page.string
    }

    /// A value for an attribute in double quotes.
    static func attribute(_ text: String) -> String {
        var page = HTMLBuffer()
        page.attribute(text)
        return page.string
    }

    /// - Parameters:
    ///   - text: a segment or a translation.
    ///   - names: marked as names; their ranges count scalars of the plain text.
    ///   - terms: marked as terms, where no name stands.
    static func render(
        _ text: InlineText, names: [SuggestedSegment.Rendering] = [], terms: [SuggestedSegment.Rendering] = [],
        to page: inout HTMLBuffer
    ) {
        if names.isEmpty, terms.isEmpty {
            if text.codes.isEmpty { return page.text(text.plain) }
            return text.forEachPart(text: { page.text($0) }, code: { render($0, to: &page) })
        }
        for run in MarkedText.runs(of: text, marks: MarkedText.Mark.all(names: names, terms: terms)) {
            switch run {
            case .plain(let text): page.text(text)
            case .marked(let text, let mark):
                page.markup(mark.isName ? "<mark class=\"name\" title=\"" : "<mark class=\"term\" title=\"")
                page.attribute(mark.targets.joined(separator: " / "))
                page.markup("\">")
                page.text(text)
                page.markup("</mark>")
            case .code(let code): render(code, to: &page)
            }
        }
    }

    private static func render(_ code: InlineCode, to page: inout HTMLBuffer) {
        page.markup("<span class=\"code\" title=\"")
        page.attribute(code.original)
        page.markup("\">")
        page.text(code.placeholder)
        page.markup("</span>")
    }

    /// A comparison of two texts as `del` and `ins`.
    static func render(_ parts: [WordDifference.Part], to page: inout HTMLBuffer) {
        for part in parts {
            switch part.operation {
            case .keep: page.text(part.text)
            case .delete: page.element("del", text: part.text)
            case .insert: page.element("ins", text: part.text)
            }
        }
    }
}

extension HTMLBuffer {
    /// An element without attributes that holds text.
    mutating func element(_ name: String, text: String) {
        markup("<")
        markup(name)
        markup(">")
        self.text(text)
        markup("</")
        markup(name)
        markup(">")
    }
}
