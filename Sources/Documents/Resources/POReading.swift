import LocalizationModel

/// One reading of a PO file, line by line.
struct POReading {
    private enum Keyword {
        case context, id, pluralID, translation
    }

    private let document: DocumentSource
    private let source: [UInt8]
    private var cursor = LocationCursor()
    private var entry = POEntry()
    private var keyword: Keyword?
    private var blocks: [TextBlock] = []
    /// Messages with plural forms that were read so far.
    private var messages = 0

    init(_ document: DocumentSource) {
        self.document = document
        source = document.bytes
    }

    /// More plural forms than these no language has, and each repeats the text.
    private static let mostForms = 100

    mutating func read() throws(TolmachError) -> [TextBlock] {
        for line in TextLines(source) {
            if line.isEmpty {
                if keyword == .translation { try endEntry() }
            } else if source[line.lowerBound] == UInt8(ascii: "#") {
                if keyword == .translation { try endEntry() }
                readComment(line)
            } else {
                try readStrings(line)
            }
        }
        try endEntry()
        return blocks
    }

    private mutating func readComment(_ line: Range<Int>) {
        let sign = line.count > 1 ? source[line.lowerBound + 1] : 0x20
        if sign == UInt8(ascii: ",") { readFlags(line) }
        // References, other flags and former sources say nothing to a translator here.
        guard sign == UInt8(ascii: ".") || sign == 0x20 else { return }
        let text = TextLines.trimmed(min(line.lowerBound + 2, line.upperBound)..<line.upperBound, in: source)
        if !text.isEmpty { entry.comments.append(String(decoding: source[text], as: UTF8.self)) }
    }

    private mutating func readFlags(_ line: Range<Int>) {
        let flags = source[min(line.lowerBound + 2, line.upperBound)..<line.upperBound]
        for flag in flags.split(separator: UInt8(ascii: ",")) {
            let words = String(decoding: flag, as: UTF8.self).split(separator: ":")
            guard words.count == 2, words[0].trimmingSpaces == "max-length", let length = Int(words[1].trimmingSpaces),
                length > 0
            else { continue }
            entry.maximumLength = length
        }
    }

    private mutating func readStrings(_ line: Range<Int>) throws(TolmachError) {
        var start = line.lowerBound
        if source[start] != UInt8(ascii: "\"") { start = try readKeyword(line) }
        guard keyword != nil else { throw document.malformed("a string without msgid or msgstr", at: start) }
        guard start < line.upperBound, source[start] == UInt8(ascii: "\""),
            let end = StringEscapes.closingQuote(in: source, after: start, before: line.upperBound)
        else {
            throw document.malformed("expected a string in quotation marks", at: start, advice: "close it on its line")
        }
        guard end + 1 == line.upperBound else { throw document.malformed("text after the string", at: end + 1) }
        append((start + 1)..<end)
    }

    /// Reads `msgid` and its like, and returns where the string begins.
    private mutating func readKeyword(_ line: Range<Int>) throws(TolmachError) -> Int {
        var end = line.lowerBound
        while end < line.upperBound, source[end].isASCIILetter || source[end] == UInt8(ascii: "_") { end += 1 }
        let word = String(decoding: source[line.lowerBound..<end], as: UTF8.self)
        switch word {
        case "msgctxt":
            if keyword != nil { try endEntry() }
            keyword = .context
            entry.context = []
            entry.start = line.lowerBound
        case "msgid":
            if keyword != .context, keyword != nil { try endEntry() }
            if keyword == nil { entry.start = line.lowerBound }
            keyword = .id
            entry.id = []
        case "msgid_plural":
            guard keyword == .id else { throw document.malformed("a plural without msgid", at: line.lowerBound) }
            keyword = .pluralID
            entry.pluralID = []
        case "msgstr":
            guard entry.id != nil else { throw document.malformed("msgstr without msgid", at: line.lowerBound) }
            keyword = .translation
            var number = 0
            if end < line.upperBound, source[end] == UInt8(ascii: "[") {
                end += 1
                while end < line.upperBound, source[end].isASCIIDigit, number < 1000 {
                    number = number * 10 + Int(source[end] & 0x0F)
                    end += 1
                }
                end = min(end + 1, line.upperBound)
            }
            guard number < Self.mostForms else {
                throw document.malformed("more than \(Self.mostForms) plural forms", at: line.lowerBound)
            }
            guard !entry.translations.contains(where: { $0.number == number }) else {
                throw document.malformed("plural form \(number) is there twice", at: line.lowerBound)
            }
            entry.translations.append((number, []))
        default:
            throw document.malformed("\(word.isEmpty ? "this" : word) is no keyword of PO", at: line.lowerBound)
        }
        return TextLines.trimmed(end..<line.upperBound, in: source).lowerBound
    }

    private mutating func append(_ string: Range<Int>) {
        switch keyword {
        case .context: entry.context?.append(string)
        case .id: entry.id?.append(string)
        case .pluralID: entry.pluralID?.append(string)
        case .translation:
            guard let last = entry.translations.indices.last else { return }
            entry.translations[last].strings.append(string)
        case nil: break
        }
    }

    private mutating func endEntry() throws(TolmachError) {
        defer {
            entry = POEntry()
            keyword = nil
        }
        guard keyword == nil || keyword == .translation else {
            throw document.malformed(
                "this entry has no msgstr", at: entry.start, advice: "the file may have been cut short; get it again")
        }
        // The entry of the empty text is the file's header.
        guard let id = entry.id, id.contains(where: { !$0.isEmpty }) else { return }
        if entry.pluralID != nil { messages += 1 }
        let categories = PluralForm.categories(count: entry.translations.count)
        let context = entry.context.map { $0.map { StringEscapes.gettext.decoded($0, in: source) }.joined() }
        for (number, strings) in entry.translations {
            guard let first = strings.first, let last = strings.last else { continue }
            let text = number > 0 ? entry.pluralID ?? id : id
            var pieces = InlinePieces()
            var tags: [ResourceText.Tag] = []
            for string in text { ResourceText.append(string, of: source, .gettext, to: &pieces, tags: &tags) }
            let range = first.lowerBound..<last.upperBound
            for var block in pieces.blocks(.interfaceString, in: source, writtenTo: range, cursor: &cursor) {
                block.resourceID = entry.pluralID == nil ? context : (context ?? "") + "[\(number)]"
                if entry.pluralID != nil, categories.indices.contains(number) {
                    block.plural = PluralForm(message: messages, category: categories[number])
                }
                block.maximumLength = entry.maximumLength
                block.note = entry.comments.isEmpty ? nil : entry.comments.joined(separator: "\n")
                blocks.append(block)
            }
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
