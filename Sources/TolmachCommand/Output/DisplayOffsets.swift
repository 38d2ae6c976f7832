import LocalizationModel

/// Leads places in a text without its codes to places in the text as people see it, codes shown.
struct DisplayOffsets {
    private var codes: [(scalar: Int, width: Int)] = []

    init(_ text: InlineText) {
        guard !text.codes.isEmpty else { return }
        var offset = 0
        var scalar = 0
        var bytes = text.plain.utf8.makeIterator()
        for placed in text.codes {
            while offset < placed.offset, let byte = bytes.next() {
                offset += 1
                if byte & 0xC0 != 0x80 { scalar += 1 }
            }
            codes.append((scalar, placed.code.placeholder.unicodeScalars.count))
        }
    }

    /// Range in Unicode scalars of the displayed text; codes at its two ends stay outside.
    func range(_ plain: Range<Int>) -> Range<Int> {
        guard !codes.isEmpty else { return plain }
        var lower = plain.lowerBound
        var upper = plain.upperBound
        for code in codes {
            if code.scalar <= plain.lowerBound { lower += code.width }
            if code.scalar < plain.upperBound || plain.isEmpty && code.scalar <= plain.upperBound {
                upper += code.width
            }
        }
        return lower..<max(lower, upper)
    }
}
