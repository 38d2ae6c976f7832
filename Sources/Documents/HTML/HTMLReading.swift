import LocalizationModel

/// One reading of an HTML text: tokens into blocks.
///
/// Elements that are not closed, closed twice or nested wrongly cost nothing but their own pairing.
struct HTMLReading {
    /// An element that is open.
    private struct Element {
        var name: String
        /// The number of its opening code in the block, where it is inline.
        var pair: Int?
        /// The language declared by it or by the elements around it.
        var language: LanguageTag?
        /// What text is in it, or around it where it is inline.
        var blockKind: TextBlock.Kind
    }

    private let source: [UInt8]
    private var tokenizer: HTMLTokenizer
    private var pieces = InlinePieces()
    private var elements: [Element] = []
    /// How many elements of each name are open, so that a stray end tag is known at once.
    private var openCount: [String: Int] = [:]
    private var blocks: [TextBlock] = []
    /// Attributes met inside the block that is being read: they follow it.
    private var attributeBlocks: [TextBlock] = []
    /// How many of the blocks have their final place.
    private var settledCount = 0
    private var cursor: LocationCursor

    private init(_ source: [UInt8], range: Range<Int>, cursor: LocationCursor) {
        self.source = source
        self.cursor = cursor
        tokenizer = HTMLTokenizer(source, range: range)
    }

    /// The blocks of the text, in its order; an attribute's block follows the block that its tag stands in.
    static func blocks(of source: [UInt8], in range: Range<Int>, cursor: inout LocationCursor) -> [TextBlock] {
        var reading = HTMLReading(source, range: range, cursor: cursor)
        while let token = reading.tokenizer.next() { reading.read(token) }
        reading.endBlock()
        cursor = reading.cursor
        return reading.blocks
    }

    private mutating func read(_ token: HTMLToken) {
        switch token.kind {
        case .text: HTMLText.append(token.range, of: source, to: &pieces)
        case .markup: pieces.appendStandalone(token.range, isDroppedAtEdge: true)
        case .rawText: break
        case .startTag: start(token)
        case .endTag: end(token)
        }
    }

    private mutating func start(_ token: HTMLToken) {
        let isInline = HTMLElements.inline.contains(token.name)
        if !isInline {
            endBlock()
            if HTMLElements.endedByNext.contains(token.name), elements.last?.name == token.name { closeLast() }
        }
        addAttributes(of: token)
        if isUntranslated(token) {
            let whole = token.range.lowerBound..<endOfElement(token)
            let isWord = HTMLElements.untranslated[token.name] ?? true
            if isInline { pieces.appendStandalone(whole, name: token.name, isDroppedAtEdge: !isWord) }
            return
        }
        if HTMLElements.void.contains(token.name) {
            if isInline { pieces.appendStandalone(token.range, name: token.name, isDroppedAtEdge: true) }
            return
        }
        let pair = isInline ? pieces.appendOpening(token.range, name: token.name) : nil
        elements.append(
            Element(
                name: token.name, pair: pair, language: declaredLanguage(of: token) ?? language,
                blockKind: isInline ? blockKind : Self.blockKind(of: token.name)))
        openCount[token.name, default: 0] += 1
    }

    private mutating func end(_ token: HTMLToken) {
        let isInline = HTMLElements.inline.contains(token.name)
        if !isInline { endBlock() }
        guard openCount[token.name, default: 0] > 0 else {
            if isInline { pieces.appendStandalone(token.range, isDroppedAtEdge: true) }
            return
        }
        while let element = elements.last {
            if element.name == token.name {
                if isInline { pieces.appendClosing(token.range, pair: element.pair ?? -1, name: token.name) }
                closeLast()
                return
            }
            // A sentence's element does not end the block around it: `</b>` out of turn closes up to a block.
            if isInline, element.pair == nil {
                pieces.appendStandalone(token.range, isDroppedAtEdge: true)
                return
            }
            closeLast()
        }
    }

    private mutating func closeLast() {
        guard let element = elements.popLast() else { return }
        openCount[element.name, default: 1] -= 1
    }

    private mutating func endBlock() {
        guard !pieces.isEmpty else { return flushAttributes() }
        var found = pieces.blocks(blockKind, in: source, splitsLinks: true, cursor: &cursor)
        for index in found.indices { found[index].language = language }
        blocks += found
        pieces.removeAll()
        // Elements that go on in the next block have their opening code in this one.
        for index in elements.indices.reversed() {
            guard let pair = elements[index].pair, pair >= 0 else { break }
            elements[index].pair = -1
        }
        flushAttributes()
    }

    private mutating func flushAttributes() {
        guard !attributeBlocks.isEmpty else {
            settledCount = blocks.count
            return
        }
        blocks += attributeBlocks
        attributeBlocks.removeAll(keepingCapacity: true)
        blocks[settledCount...].sort { $0.sourceRange.lowerBound < $1.sourceRange.lowerBound }
        settledCount = blocks.count
    }

    private var language: LanguageTag? { elements.last?.language }

    private var blockKind: TextBlock.Kind { elements.last?.blockKind ?? .paragraph }

    private static func blockKind(of name: String) -> TextBlock.Kind {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6", "title": .heading
        case "li", "dt", "dd": .listItem
        case "td", "th": .tableCell
        case "button", "option", "legend", "nav", "summary": .interfaceString
        default: .paragraph
        }
    }

    // MARK: Elements left alone

    private func isUntranslated(_ token: HTMLToken) -> Bool {
        if HTMLElements.untranslated[token.name] != nil { return true }
        for attribute in token.attributes {
            if attribute.name == "translate", value(attribute).lowercased() == "no" { return true }
            if attribute.name == "class", value(attribute).split(separator: " ").contains("notranslate") { return true }
        }
        return false
    }

    /// Reads on to the end of an element whose inside does not matter.
    private mutating func endOfElement(_ start: HTMLToken) -> Int {
        guard !HTMLElements.void.contains(start.name), !start.isSelfClosing || start.name == "script" else {
            return start.range.upperBound
        }
        var depth = 1
        var end = start.range.upperBound
        while depth > 0 {
            let before = tokenizer
            guard let token = tokenizer.next() else { break }
            if token.kind == .startTag, token.name == start.name, HTMLElements.endedByNext.contains(start.name) {
                tokenizer = before
                break
            }
            end = token.range.upperBound
            guard token.name == start.name, token.kind != .rawText else { continue }
            if token.kind == .endTag { depth -= 1 } else if !token.isSelfClosing { depth += 1 }
        }
        return end
    }

    // MARK: Attributes

    private mutating func addAttributes(of token: HTMLToken) {
        for attribute in token.attributes where isText(attribute, of: token) {
            var text = InlinePieces()
            HTMLText.append(attribute.value, of: source, to: &text)
            for var block in text.blocks(.attribute, in: source, cursor: &cursor) {
                block.language = declaredLanguage(of: token) ?? language
                attributeBlocks.append(block)
            }
        }
    }

    private func isText(_ attribute: HTMLToken.Attribute, of token: HTMLToken) -> Bool {
        switch attribute.name {
        case "alt", "title", "placeholder", "aria-label", "aria-description", "summary": true
        case "label": token.name == "option" || token.name == "optgroup" || token.name == "track"
        case "value":
            token.name == "input" && ["submit", "button", "reset"].contains(value("type", of: token)?.lowercased())
        case "content":
            token.name == "meta"
                && [
                    "description", "keywords", "og:title", "og:description", "og:site_name", "twitter:title",
                    "twitter:description", "application-name",
                ].contains((value("name", of: token) ?? value("property", of: token) ?? "").lowercased())
        default: false
        }
    }

    private func value(_ attribute: HTMLToken.Attribute) -> String {
        String(decoding: source[attribute.value], as: UTF8.self)
    }

    private func value(_ name: String, of token: HTMLToken) -> String? {
        token.attributes.first { $0.name == name }.map { value($0) }
    }

    private func declaredLanguage(of token: HTMLToken) -> LanguageTag? {
        (value("lang", of: token) ?? value("xml:lang", of: token)).flatMap { LanguageTag($0) }
    }
}
