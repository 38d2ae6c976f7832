/// Reads the inside of a Markdown block: emphasis, links, code spans, HTML tags and line breaks become codes,
/// escapes and character references are decoded.
///
/// Source: CommonMark 0.31, section 6 (inlines). Linear: brackets and runs of `*` and `_` are matched by stacks.
struct MarkdownInline {
    private let source: [UInt8]
    private let lines: [Range<Int>]
    private let labels: Set<String>
    private let end: Int
    private var tokens: [MarkdownToken] = []
    /// Tokens of `[` and `![` that wait for their end.
    private var brackets: [Int] = []
    /// Tokens of opening HTML tags that wait for their end.
    private var tags: [Int] = []
    /// For each length of a row of backticks, where such rows stand, last first.
    private var backticks: [Int: [Int]] = [:]
    /// An unfinished tag was met, so that no later one can be finished either.
    private var sawUnfinishedTag = false
    private var textStart: Int

    private init(_ lines: [Range<Int>], _ source: [UInt8], _ labels: Set<String>) {
        self.source = source
        self.lines = lines
        self.labels = labels
        end = lines.last?.upperBound ?? 0
        textStart = lines.first?.lowerBound ?? 0
    }

    static func pieces(of lines: [Range<Int>], in source: [UInt8], labels: Set<String>) -> InlinePieces {
        var inline = MarkdownInline(lines, source, labels)
        inline.findBackticks()
        inline.readLines()
        MarkdownEmphasis.pair(&inline.tokens)
        return MarkdownToken.pieces(of: inline.tokens, in: source)
    }

    /// A label as it is compared: in small letters.
    static func label(_ range: Range<Int>, in source: [UInt8]) -> String {
        String(decoding: source[range], as: UTF8.self).lowercased()
    }

    private mutating func findBackticks() {
        guard let first = lines.first?.lowerBound else { return }
        var rows: [(Int, Int)] = []
        var position = first
        while position < end {
            guard source[position] == UInt8(ascii: "`") else {
                position += 1
                continue
            }
            let start = position
            while position < end, source[position] == UInt8(ascii: "`") { position += 1 }
            rows.append((position - start, start))
        }
        for (length, start) in rows.reversed() { backticks[length, default: []].append(start) }
    }

    private mutating func readLines() {
        var position = textStart
        for (index, line) in lines.enumerated() {
            // A code span or tag may have reached into this line.
            position = max(position, line.lowerBound)
            if position <= line.upperBound, textStart < line.lowerBound { textStart = max(textStart, line.lowerBound) }
            while position < line.upperBound { position = read(at: position, in: line) }
            guard index + 1 < lines.count, position <= line.upperBound else { continue }
            let next = lines[index + 1].lowerBound
            endLine(line, next: next)
            textStart = next
        }
        flushText(upTo: end)
    }

    /// A line end inside the block: a space, or a hard break after two spaces or a backslash.
    private mutating func endLine(_ line: Range<Int>, next: Int) {
        var textEnd = line.upperBound
        while textEnd > textStart, source[textEnd - 1] == 0x20 || source[textEnd - 1] == 0x09 { textEnd -= 1 }
        if line.upperBound - textEnd >= 2 {
            flushText(upTo: textEnd)
            tokens.append(MarkdownToken(.space, textEnd..<(textEnd + 1)))
            tokens.append(MarkdownToken(.standalone, (textEnd + 1)..<next))
        } else if textEnd > textStart, source[textEnd - 1] == UInt8(ascii: "\\") {
            flushText(upTo: textEnd - 1)
            tokens.append(MarkdownToken(.standalone, (textEnd - 1)..<next))
            tokens.append(MarkdownToken(.space, next..<next))
        } else {
            flushText(upTo: textEnd)
            tokens.append(MarkdownToken(.space, textEnd..<next))
        }
    }

    private mutating func flushText(upTo position: Int) {
        if textStart < position { tokens.append(MarkdownToken(.text, textStart..<position)) }
        textStart = max(position, textStart)
    }

    private mutating func append(_ kind: MarkdownToken.Kind, _ range: Range<Int>) -> Int {
        flushText(upTo: range.lowerBound)
        tokens.append(MarkdownToken(kind, range))
        textStart = range.upperBound
        return range.upperBound
    }

    /// Reads what begins at an offset and returns where to go on.
    private mutating func read(at position: Int, in line: Range<Int>) -> Int {
        switch source[position] {
        case UInt8(ascii: "\\"):
            guard position + 1 < line.upperBound, source[position + 1].isMarkdownPunctuation else {
                return position + 1
            }
            return append(.spelled([source[position + 1]]), position..<(position + 2))
        case UInt8(ascii: "`"): return readCodeSpan(at: position)
        case UInt8(ascii: "&"):
            guard let reference = CharacterReference.find(in: source, at: position, before: line.upperBound) else {
                return position + 1
            }
            return append(.spelled(reference.text), position..<(position + reference.length))
        case UInt8(ascii: "<"): return readTag(at: position)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return readDelimiters(at: position, in: line)
        case UInt8(ascii: "["):
            if position + 1 < line.upperBound, source[position + 1] == UInt8(ascii: "^"),
                let closing = source[position..<min(line.upperBound, position + 100)].firstIndex(of: UInt8(ascii: "]"))
            {
                return append(.standalone, position..<(closing + 1))
            }
            return openBracket(position..<(position + 1))
        case UInt8(ascii: "!"):
            guard position + 1 < line.upperBound, source[position + 1] == UInt8(ascii: "[") else { return position + 1 }
            return openBracket(position..<(position + 2))
        case UInt8(ascii: "]"): return closeBracket(at: position)
        case UInt8(ascii: "{"):
            guard let close = HTMLText.endOfTemplate(in: source, at: position, before: line.upperBound) else {
                return position + 1
            }
            return append(.standalone, position..<close)
        default: return position + 1
        }
    }

    // MARK: Code spans and tags

    private mutating func readCodeSpan(at start: Int) -> Int {
        var afterRow = start
        while afterRow < end, source[afterRow] == UInt8(ascii: "`") { afterRow += 1 }
        let length = afterRow - start
        while let next = backticks[length]?.last, next < afterRow { backticks[length]?.removeLast() }
        guard let closing = backticks[length]?.last else { return afterRow }
        return append(.standalone, start..<(closing + length))
    }

    private mutating func readTag(at start: Int) -> Int {
        guard !sawUnfinishedTag, HTMLTokenizer.isMarkup(in: source, at: start, before: end) else { return start + 1 }
        if let close = endOfAutolink(at: start) { return append(.standalone, start..<close) }
        var tokenizer = HTMLTokenizer(source, range: start..<end)
        guard let tag = tokenizer.next(), tag.kind != .text else { return start + 1 }
        guard source[tag.range.upperBound - 1] == UInt8(ascii: ">"), tag.range.count > 2 else {
            sawUnfinishedTag = true
            return start + 1
        }
        switch tag.kind {
        case .startTag where !tag.isSelfClosing && !HTMLElements.void.contains(tag.name):
            let next = append(.opening(pair: nil, name: tag.name), tag.range)
            tags.append(tokens.count - 1)
            return next
        case .endTag:
            guard let depth = tags.suffix(32).lastIndex(where: { tokens[$0].name == tag.name }) else {
                return append(.standalone, tag.range)
            }
            let next = append(.closing(pair: tags[depth]), tag.range)
            tokens[tags[depth]].kind = .opening(pair: tags[depth], name: tag.name)
            tags.removeLast(tags.count - depth)
            return next
        default: return append(.standalone, tag.range)
        }
    }

    /// The end of `<https://example.org>` or `<name@example.org>`.
    private func endOfAutolink(at start: Int) -> Int? {
        for index in (start + 1)..<min(end, start + 1000) {
            switch source[index] {
            case UInt8(ascii: ">"):
                let text = source[(start + 1)..<index]
                return text.contains(UInt8(ascii: ":")) || text.contains(UInt8(ascii: "@")) ? index + 1 : nil
            case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""): return nil
            default: break
            }
        }
        return nil
    }

    // MARK: Links

    private mutating func openBracket(_ range: Range<Int>) -> Int {
        let next = append(.opening(pair: nil, name: "["), range)
        brackets.append(tokens.count - 1)
        return next
    }

    private mutating func closeBracket(at position: Int) -> Int {
        guard let opening = brackets.popLast() else { return position + 1 }
        guard let close = endOfLink(at: position, opening: opening) else { return position + 1 }
        // `[text]` and `[text][]` lead to the label that their text is: a new text must name it.
        let text = tokens[opening].range.upperBound..<position
        let isOwnLabel = close <= position + 3 && source[close - 1] == UInt8(ascii: "]")
        let spelling = isOwnLabel ? "][\(String(decoding: source[text], as: UTF8.self))]" : nil
        let next = append(.closing(pair: opening, spelling: spelling), position..<close)
        tokens[opening].kind = .opening(pair: opening, name: "[")
        return next
    }

    /// Where what follows a link's text ends: `](address "title")`, `][label]`, or `]` alone of a known label.
    private func endOfLink(at position: Int, opening: Int) -> Int? {
        let text = tokens[opening].range.upperBound..<position
        guard position + 1 < end else { return isLabel(text) ? position + 1 : nil }
        switch source[position + 1] {
        case UInt8(ascii: "("):
            if let end = endOfDestination(from: position + 2) { return end }
        case UInt8(ascii: "["):
            let rest = source[(position + 2)..<min(end, position + 1000)]
            if let closing = rest.firstIndex(of: UInt8(ascii: "]")),
                isLabel((position + 2)..<closing) || (closing == position + 2 && isLabel(text))
            {
                return closing + 1
            }
        default: break
        }
        return isLabel(text) ? position + 1 : nil
    }

    private func isLabel(_ range: Range<Int>) -> Bool {
        range.count < 1000 && !labels.isEmpty && labels.contains(Self.label(range, in: source))
    }

    private func endOfDestination(from start: Int) -> Int? {
        let limit = min(end, start + 4096)
        var position = start
        var depth = 1
        var quote: UInt8?
        while position < limit {
            let byte = source[position]
            if byte == UInt8(ascii: "\\") {
                position += 1
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || (byte == UInt8(ascii: "'") && source[position - 1].isHTMLSpace) {
                quote = byte
            } else if byte == UInt8(ascii: "(") {
                depth += 1
                if depth > 32 { return nil }
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return position + 1 }
            }
            position += 1
        }
        return nil
    }

    // MARK: Emphasis

    private mutating func readDelimiters(at start: Int, in line: Range<Int>) -> Int {
        let sign = source[start]
        var after = start
        while after < line.upperBound, source[after] == sign { after += 1 }
        if sign == UInt8(ascii: "~"), after - start != 2 { return after }
        let before = start > line.lowerBound ? Self.kind(ofScalarBefore: start, in: source) : .space
        let next = after < line.upperBound ? Self.kind(ofScalarAt: after, in: source) : .space
        let isLeft = next != .space && (next != .punctuation || before != .word)
        let isRight = before != .space && (before != .punctuation || next != .word)
        let isWordSign = sign == UInt8(ascii: "_")
        let opens = isWordSign ? isLeft && (!isRight || before == .punctuation) : isLeft
        let closes = isWordSign ? isRight && (!isLeft || next == .punctuation) : isRight
        guard opens || closes else { return after }
        return append(.delimiters(MarkdownDelimiters(sign: sign, opens: opens, closes: closes)), start..<after)
    }

    private enum ScalarKind {
        case space, punctuation, word
    }

    private static func kind(ofScalarBefore position: Int, in source: [UInt8]) -> ScalarKind {
        var start = position - 1
        while start > 0, source[start] & 0xC0 == 0x80 { start -= 1 }
        return kind(ofScalarAt: start, in: source)
    }

    private static func kind(ofScalarAt position: Int, in source: [UInt8]) -> ScalarKind {
        let byte = source[position]
        if byte < 0x80 { return byte <= 0x20 ? .space : byte.isMarkdownPunctuation ? .punctuation : .word }
        guard
            let scalar = String(decoding: source[position..<min(position + 4, source.count)], as: UTF8.self)
                .unicodeScalars.first
        else { return .word }
        if scalar.properties.isWhitespace { return .space }
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .connectorPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return .punctuation
        default: return .word
        }
    }
}

extension UInt8 {
    /// ASCII punctuation, which a backslash makes plain.
    var isMarkdownPunctuation: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
            || (0x7B...0x7E).contains(self)
    }
}
