import LocalizationModel

/// A text as it is displayed, with places in it marked.
struct MarkedText {
    let style: TextStyle
    /// The look of what isn't marked, or nil.
    var base: TextStyle.Role?
    /// What stands around a mark where there are no colours, or nil.
    var brackets: (left: String, right: String)?

    /// - Parameter marks: Ranges in Unicode scalars of the plain text. Of two that overlap the one that begins first,
    ///   and of those the longer, is marked.
    func text(_ text: InlineText, _ marks: [(range: Range<Int>, role: TextStyle.Role)]) -> String {
        let display = Array(text.display.unicodeScalars)
        let offsets = DisplayOffsets(text)
        let sorted = marks.map { (range: offsets.range($0.range), role: $0.role) }
            .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        var result = ""
        var position = 0
        for mark in sorted where mark.range.lowerBound >= position && mark.range.upperBound <= display.count {
            result += plain(display[position..<mark.range.lowerBound])
            let marked = string(display[mark.range])
            result += brackets.map { $0.left + marked + $0.right } ?? style(mark.role, marked)
            position = mark.range.upperBound
        }
        return result + plain(display[position...])
    }

    private func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        base.map { style($0, string(scalars)) } ?? string(scalars)
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
