/// Text with inline codes kept beside it: `plain` holds the words alone, and each code says where it stands.
///
/// Keeping codes apart lets segmentation, matching and name recognition work on plain text,
/// and lets each segment take its codes along.
///
///     var text = InlineText("Press ")
///     text.append(InlineCode(.open, id: 1, original: "<b>"))
///     text.append("Save")
///     text.append(InlineCode(.close, id: 1, original: "</b>"))
///     text.plain == "Press Save"
///     text.display == "Press <1>Save</1>"
public struct InlineText: Hashable, Sendable {
    /// A code and where it stands.
    public struct PlacedCode: Hashable, Sendable {
        /// UTF-8 offset into `plain` before which the code stands.
        public var offset: Int
        /// The code that stands there.
        public var code: InlineCode

        /// Places a code.
        public init(offset: Int, code: InlineCode) {
            self.offset = offset
            self.code = code
        }
    }

    /// The text without its codes.
    public private(set) var plain: String
    /// The codes in the order of the text; offsets never decrease.
    public private(set) var codes: [PlacedCode]

    /// Makes text without codes.
    public init(_ plain: String = "") {
        self.plain = plain
        codes = []
    }

    /// Makes text from its parts; codes are sorted by offset, keeping the order of equals, and
    /// offsets outside the text are moved to its ends.
    public init(plain: String, codes: [PlacedCode]) {
        self.plain = plain
        let end = plain.utf8.count
        self.codes = codes.enumerated()
            .map {
                (
                    index: $0.offset,
                    placed: PlacedCode(offset: min(max($0.element.offset, 0), end), code: $0.element.code)
                )
            }
            .sorted { ($0.placed.offset, $0.index) < ($1.placed.offset, $1.index) }
            .map(\.placed)
    }

    /// Whether there are neither words nor codes.
    public var isEmpty: Bool { plain.isEmpty && codes.isEmpty }

    /// Adds words at the end.
    public mutating func append(_ text: String) {
        plain += text
    }

    /// Adds a code at the end.
    public mutating func append(_ code: InlineCode) {
        codes.append(PlacedCode(offset: plain.utf8.count, code: code))
    }

    /// Adds text with its codes at the end.
    public mutating func append(_ other: InlineText) {
        let shift = plain.utf8.count
        plain += other.plain
        codes += other.codes.map { PlacedCode(offset: $0.offset + shift, code: $0.code) }
    }

    /// Calls `text` and `code` in reading order, once for each run of plain text and each code.
    public func forEachPart(text: (Substring) throws -> Void, code: (InlineCode) throws -> Void) rethrows {
        var start = plain.startIndex
        for placed in codes {
            let end = plain.utf8.index(plain.startIndex, offsetBy: placed.offset)
            if start < end { try text(plain[start..<end]) }
            try code(placed.code)
            start = max(start, end)
        }
        if start < plain.endIndex { try text(plain[start...]) }
    }

    /// The text as people see it in a segment, codes as `<1>`, `</1>`, `<2/>`.
    public var display: String {
        guard !codes.isEmpty else { return plain }
        var result = ""
        result.reserveCapacity(plain.utf8.count + 5 * codes.count)
        forEachPart(text: { result += $0 }, code: { result += $0.placeholder })
        return result
    }

    /// The text as it stood in the document, each code in its original spelling.
    public var original: String {
        guard !codes.isEmpty else { return plain }
        var result = ""
        forEachPart(text: { result += $0 }, code: { result += $0.original })
        return result
    }

    /// The same text with its codes' numbers moved up, for texts that share one space of numbers.
    public func renumbered(adding number: Int) -> InlineText {
        guard number != 0 else { return self }
        var moved = self
        for index in moved.codes.indices {
            moved.codes[index].code.id = codes[index].code.id.addingReportingOverflow(number).partialValue
        }
        return moved
    }

    /// The part between two UTF-8 offsets of `plain`, with the codes that stand in it.
    ///
    /// A code at the lower bound belongs to the slice unless it closes what stands before; a code at
    /// the upper bound belongs to it only if it closes, or if the slice ends the text.
    /// So consecutive slices share out every code once; an empty slice takes none unless the text is all codes.
    public subscript(utf8Range: Range<Int>) -> InlineText {
        let lower = plain.utf8.index(plain.startIndex, offsetBy: utf8Range.lowerBound)
        let upper = plain.utf8.index(plain.startIndex, offsetBy: utf8Range.upperBound)
        let end = plain.utf8.count
        let inside = codes.filter { placed in
            if utf8Range.isEmpty { return end == 0 }
            return switch placed.offset {
            case utf8Range.lowerBound where utf8Range.lowerBound == 0: true
            case utf8Range.lowerBound: placed.code.kind != .close
            case utf8Range.upperBound: placed.code.kind == .close || utf8Range.upperBound == end
            default: utf8Range.contains(placed.offset)
            }
        }
        return InlineText(
            plain: String(plain[lower..<upper]),
            codes: inside.map { PlacedCode(offset: $0.offset - utf8Range.lowerBound, code: $0.code) })
    }
}

extension InlineText: ExpressibleByStringLiteral {
    /// Makes text without codes from a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
