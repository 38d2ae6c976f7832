import LocalizationModel

/// One reading of a `.strings` file.
struct AppleStringsReading {
    private let document: DocumentSource
    private let source: [UInt8]
    private var position = 0
    private var cursor = LocationCursor()
    /// The comments since the last entry.
    private var comments: [String] = []

    init(_ document: DocumentSource) {
        self.document = document
        source = document.bytes
    }

    mutating func read() throws(TolmachError) -> [TextBlock] {
        var blocks: [TextBlock] = []
        while try skipToEntry() {
            let key = try readString("a key")
            let keyEnd = position
            var value = key
            var target: Range<Int>?
            _ = try skipToEntry()
            // An entry without a value has its key for one; a translation is put behind the key.
            if position < source.count, source[position] == UInt8(ascii: "=") {
                position += 1
                _ = try skipToEntry()
                let start = position
                value = try readString("a value")
                if source[start] != UInt8(ascii: "\"") { target = start..<position }
                _ = try skipToEntry()
            } else {
                target = keyEnd..<keyEnd
            }
            guard position < source.count, source[position] == UInt8(ascii: ";") else {
                throw document.malformed("expected ; after the value", at: position, advice: "put it there")
            }
            position += 1
            let pieces = ResourceText.pieces(of: value, in: source, .propertyList)
            for var block in pieces.blocks(.interfaceString, in: source, writtenTo: target, cursor: &cursor) {
                block.resourceID = StringEscapes.propertyList.decoded(key, in: source)
                block.note = comments.isEmpty ? nil : comments.joined(separator: "\n")
                blocks.append(block)
            }
            comments.removeAll(keepingCapacity: true)
        }
        return blocks
    }

    /// Whether a block's range is a string with its quotation marks, or a bare word: what is inside double ones follows
    /// the mark or a tag.
    static func isWholeString(_ range: Range<Int>, in source: [UInt8]) -> Bool {
        guard range.lowerBound > 0 else { return true }
        let before = source[range.lowerBound - 1]
        return before != UInt8(ascii: "\"") && before != UInt8(ascii: ">")
    }

    /// Skips white space, gathers comments; false at the end of the file.
    private mutating func skipToEntry() throws(TolmachError) -> Bool {
        while position < source.count {
            let space = TextLines.whiteSpace(in: source, at: position, before: source.count)
            if space > 0 {
                position += space
            } else if source[position...].starts(with: "/*".utf8) {
                try skipComment()
            } else if source[position...].starts(with: "//".utf8) {
                let start = position + 2
                while position < source.count, source[position] != 0x0A, source[position] != 0x0D { position += 1 }
                addComment(start..<position)
            } else {
                return true
            }
        }
        return false
    }

    private mutating func skipComment() throws(TolmachError) {
        let start = position
        position += 2
        while position + 1 < source.count,
            !(source[position] == UInt8(ascii: "*") && source[position + 1] == UInt8(ascii: "/"))
        {
            position += 1
        }
        guard position + 1 < source.count else {
            throw document.malformed("this comment has no end", at: start, advice: "close it with */")
        }
        addComment((start + 2)..<position)
        position += 2
    }

    private mutating func addComment(_ range: Range<Int>) {
        let text = TextLines.trimmed(range, in: source)
        if !text.isEmpty { comments.append(String(decoding: source[text], as: UTF8.self)) }
    }

    /// Reads a string, quoted or a bare word, and returns the range of its inside.
    private mutating func readString(_ what: String) throws(TolmachError) -> Range<Int> {
        guard position < source.count else {
            throw document.malformed("expected \(what), not the file's end", at: position)
        }
        let start = position
        if source[start] == UInt8(ascii: "\"") || source[start] == UInt8(ascii: "'") {
            guard let end = StringEscapes.closingQuote(in: source, after: start, before: source.count) else {
                throw document.malformed("this string has no closing quotation mark", at: start)
            }
            position = end + 1
            return (start + 1)..<end
        }
        while position < source.count,
            source[position].isASCIILetter || source[position].isASCIIDigit || "_-.$/:".utf8.contains(source[position])
        {
            position += 1
        }
        guard position > start else { throw document.malformed("expected \(what) in quotation marks", at: start) }
        return start..<position
    }
}
