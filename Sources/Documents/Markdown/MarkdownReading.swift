import LocalizationModel

/// One reading of a Markdown text: lines into blocks, in one pass.
struct MarkdownReading {
    private let source: [UInt8]
    /// Labels of link reference definitions, in small letters.
    private let labels: Set<String>
    private var cursor = LocationCursor()
    private(set) var blocks: [TextBlock] = []

    /// The lines of the paragraph that is being read, each from where its text begins.
    private var paragraph: [Range<Int>] = []
    private var paragraphKind = TextBlock.Kind.paragraph
    private var isInList = false
    private var wasBlank = true
    private var fence: (sign: UInt8, length: Int)?
    private var html: (start: Int, closing: String)?
    private var isInTable = false

    init(source: [UInt8]) {
        self.source = source
        labels = Self.labels(in: source)
    }

    static func blocks(of source: [UInt8]) -> [TextBlock] {
        var reading = MarkdownReading(source: source)
        var start = reading.endOfFrontMatter
        while start < source.count {
            let (end, next) = endOfLine(in: source, from: start)
            reading.read(start..<end)
            start = next
        }
        reading.endHTML(at: source.count)
        reading.endParagraph(.paragraph)
        return reading.blocks
    }

    // MARK: Lines

    /// The end of a line's text and the start of the next line.
    private static func endOfLine(in source: [UInt8], from start: Int) -> (end: Int, next: Int) {
        var end = start
        while end < source.count, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "\r") { end += 1 }
        let isPair =
            end + 1 < source.count && source[end] == UInt8(ascii: "\r") && source[end + 1] == UInt8(ascii: "\n")
        return (end, min(end + (isPair ? 2 : 1), source.count))
    }

    /// Where the text begins after a block of YAML or TOML between rows of `---` or `+++`.
    private var endOfFrontMatter: Int {
        let (firstEnd, second) = Self.endOfLine(in: source, from: 0)
        let mark = source[..<firstEnd]
        guard mark.elementsEqual("---".utf8) || mark.elementsEqual("+++".utf8) else { return 0 }
        var start = second
        while start < source.count {
            let (end, next) = Self.endOfLine(in: source, from: start)
            if source[start..<end].elementsEqual(mark) || source[start..<end].elementsEqual("...".utf8) { return next }
            start = next
        }
        return 0
    }

    private static func labels(in source: [UInt8]) -> Set<String> {
        var labels: Set<String> = []
        var start = 0
        while start < source.count {
            let (end, next) = endOfLine(in: source, from: start)
            let text = MarkdownLine(start..<end, of: source).indentation.end
            if let definition = MarkdownLine(text..<end, of: source).definition {
                labels.insert(MarkdownInline.label(definition.label, in: source))
            }
            start = next
        }
        return labels
    }

    private mutating func read(_ line: Range<Int>) {
        if html != nil { return continueHTML(line) }
        var start = line.lowerBound
        var isQuoted = false
        var columns = 0
        // The marks of quotations; indentation inside them.
        while true {
            let indentation = MarkdownLine(start..<line.upperBound, of: source).indentation
            columns = indentation.columns
            guard indentation.end < line.upperBound, source[indentation.end] == UInt8(ascii: ">"),
                fence == nil || isQuoted || columns < 4
            else {
                start = indentation.end
                break
            }
            isQuoted = true
            start = indentation.end + 1
        }
        let text = MarkdownLine(start..<line.upperBound, of: source)
        if let fence {
            if text.closes(fence) { self.fence = nil }
            return
        }
        if text.range.isEmpty {
            endParagraph(paragraphKind)
            isInTable = false
            wasBlank = true
            return
        }
        defer { wasBlank = false }
        if columns > 3, paragraph.isEmpty, !isInList, !isInTable { return }
        if wasBlank, columns == 0, !isQuoted, text.afterListMarker(interruptsParagraph: false) == nil {
            isInList = false
        }
        readLeaf(text)
    }

    private mutating func readLeaf(_ text: MarkdownLine) {
        if !paragraph.isEmpty, text.isHeadingUnderline { return endParagraph(.heading) }
        if text.isThematicBreak {
            endParagraph(paragraphKind)
        } else if let heading = text.headingText {
            endParagraph(paragraphKind)
            addBlock([heading], .heading)
        } else if let opening = text.fence {
            endParagraph(paragraphKind)
            fence = opening
        } else if let next = text.afterListMarker(interruptsParagraph: !paragraph.isEmpty && paragraphKind != .listItem)
        {
            endParagraph(paragraphKind)
            isInList = true
            isInTable = false
            paragraphKind = .listItem
            readInsideItem(MarkdownLine(next..<text.range.upperBound, of: source))
        } else if let closing = text.htmlBlockEnd {
            endParagraph(paragraphKind)
            html = (text.range.lowerBound, closing)
            continueHTML(text.range)
        } else if isInTable {
            for cell in text.cells { addBlock([cell], .tableCell) }
        } else if paragraph.count == 1, text.isTableDelimiter, let head = paragraph.first {
            paragraph.removeAll()
            isInTable = true
            for cell in MarkdownLine(head, of: source).cells { addBlock([cell], .tableCell) }
        } else if paragraph.isEmpty, let definition = text.definition {
            // Of a footnote the text is read, of a link nothing.
            guard source[definition.label.lowerBound] == UInt8(ascii: "^") else { return }
            let rest = TextLines.trimmed(definition.end..<text.range.upperBound, in: source)
            if !rest.isEmpty { appendToParagraph(rest) }
        } else {
            appendToParagraph(text.range)
        }
    }

    /// What stands behind a list marker may be any block.
    private mutating func readInsideItem(_ text: MarkdownLine) {
        guard !text.range.isEmpty else { return }
        // Markers in a row, `- - -`, are read one by one without recursion growing with the line.
        if let next = text.afterListMarker(interruptsParagraph: false), next < text.range.upperBound {
            var inner = next
            while let further = MarkdownLine(inner..<text.range.upperBound, of: source)
                .afterListMarker(interruptsParagraph: false), further > inner, further < text.range.upperBound
            {
                inner = further
            }
            appendToParagraph(inner..<text.range.upperBound)
        } else {
            readLeaf(text)
        }
    }

    private mutating func appendToParagraph(_ range: Range<Int>) {
        if paragraph.isEmpty, !isInList { paragraphKind = .paragraph }
        paragraph.append(range)
    }

    private mutating func endParagraph(_ kind: TextBlock.Kind) {
        guard !paragraph.isEmpty else { return }
        addBlock(paragraph, kind)
        paragraph.removeAll(keepingCapacity: true)
        paragraphKind = .paragraph
    }

    private mutating func addBlock(_ lines: [Range<Int>], _ kind: TextBlock.Kind) {
        let pieces = MarkdownInline.pieces(of: lines, in: source, labels: labels)
        blocks += pieces.blocks(kind, in: source, cursor: &cursor)
    }

    // MARK: HTML

    private mutating func continueHTML(_ line: Range<Int>) {
        guard let html else { return }
        if html.closing.isEmpty {
            if MarkdownLine(line, of: source).isBlank { endHTML(at: line.lowerBound) }
        } else if contains(html.closing, line) {
            endHTML(at: line.upperBound)
        }
    }

    private mutating func endHTML(at end: Int) {
        guard let html else { return }
        self.html = nil
        blocks += HTMLReading.blocks(of: source, in: html.start..<end, cursor: &cursor)
        wasBlank = true
    }

    private func contains(_ text: String, _ line: Range<Int>) -> Bool {
        String(decoding: source[line], as: UTF8.self).lowercased().contains(text)
    }
}
