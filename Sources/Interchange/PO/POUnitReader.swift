import Documents
import LocalizationModel

/// Reads a gettext PO file as translation units, one after the other.
///
///     var reader = try POUnitReader(bytes: bytes, file: "uk.po")
///     while let unit = try reader.next() { ... }      // msgid "Open", msgstr "Відкрити"
///
/// The target's language is that of the header's `Language`. `msgctxt` becomes the resource id; of plural forms the
/// first goes with `msgid`, the others with `msgid_plural`, each with its number behind the id: `menu[1]`. An entry
/// marked `fuzzy` is a draft; an obsolete one (`#~`), which no program shows any more, is left out and counted. Remarks
/// become notes, those of programs (`#.`) included.
///
/// Source: GNU gettext manual, "The Format of PO Files".
public struct POUnitReader: Sendable {
    private let bytes: [UInt8]
    private let file: String
    private let sourceLanguage: LanguageTag
    private var targetLanguage: LanguageTag
    private let isTargetGiven: Bool
    private var position = 0
    private var line = 0
    private var entry = POUnitEntry()
    /// Whether the line that is read is part of an obsolete entry.
    private var isObsoleteLine = false
    /// Units that were left out because their entries are obsolete.
    public private(set) var obsoleteCount = 0
    private var pending: [TranslationUnit] = []

    /// - Parameters:
    ///   - bytes: the file in UTF-8, a byte order mark allowed.
    ///   - from: the language of `msgid`; English where nothing is said, as programs are written.
    ///   - to: the language of `msgstr`; else the header says it.
    public init(bytes: [UInt8], file: String, from: LanguageTag? = nil, to: LanguageTag? = nil) {
        self.bytes = bytes
        self.file = file
        sourceLanguage = from ?? .english
        targetLanguage = to ?? LanguageTag(language: "und")
        isTargetGiven = to != nil
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next unit, or nil after the last; `location` is the line of its `msgid`.
    ///
    /// - Throws: `malformedInput` with line and column.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        while pending.isEmpty {
            guard let range = nextLine() else {
                if entry.isIncomplete {
                    throw TolmachError(
                        .malformedInput, POUnitEntry.incomplete,
                        at: SourceLocation(file: file, line: entry.line, column: 1),
                        advice: "the file may have been cut short; get it again")
                }
                finishEntry()
                if pending.isEmpty { return nil }
                break
            }
            try read(range)
        }
        return pending.popLast()
    }

    /// The next line without its end and without white space around it.
    private mutating func nextLine() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        line += 1
        var start = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        var end = position
        position += 1
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private mutating func read(_ range: Range<Int>) throws(TolmachError) {
        var range = range
        isObsoleteLine = bytes[range].starts(with: Array("#~".utf8))
        if isObsoleteLine {
            range = range.lowerBound + 2..<range.upperBound
            while !range.isEmpty, Self.isSpace(bytes[range.lowerBound]) {
                range = range.lowerBound + 1..<range.upperBound
            }
            // `#~| msgid` is what the text was before.
            if range.isEmpty || bytes[range.lowerBound] == UInt8(ascii: "|") { return }
        }
        if range.isEmpty {
            if entry.hasTranslation { finishEntry() }
        } else if bytes[range.lowerBound] == UInt8(ascii: "#") {
            if entry.hasTranslation { finishEntry() }
            readComment(range)
        } else {
            try readString(range)
        }
    }

    private mutating func readComment(_ range: Range<Int>) {
        let sign = range.count > 1 ? bytes[range.lowerBound + 1] : 0x20
        let start = min(range.lowerBound + (Self.isSpace(sign) ? 1 : 2), range.upperBound)
        let text = String(decoding: bytes[start..<range.upperBound].drop(while: Self.isSpace), as: UTF8.self)
        switch sign {
        case UInt8(ascii: ","): entry.isFuzzy = entry.isFuzzy || text.contains("fuzzy")
        case UInt8(ascii: "."), 0x20, 0x09: if !text.isEmpty { entry.notes.append(text) }
        default: break
        }
    }

    private mutating func readString(_ range: Range<Int>) throws(TolmachError) {
        var start = range.lowerBound
        if bytes[start] != UInt8(ascii: "\"") {
            let word = range.prefix { !Self.isSpace(bytes[$0]) && bytes[$0] != UInt8(ascii: "\"") }
            let keyword = String(decoding: bytes[word.startIndex..<word.endIndex], as: UTF8.self)
            if entry.hasTranslation, keyword == "msgid" || keyword == "msgctxt" { finishEntry() }
            if let fault = entry.begin(keyword, line: line) { throw malformed(fault, at: start, in: range) }
            entry.isObsolete = isObsoleteLine
            start = word.endIndex
            while start < range.upperBound, Self.isSpace(bytes[start]) { start += 1 }
        }
        guard entry.isInString else { throw malformed("a string without msgid or msgstr", at: start, in: range) }
        guard start < range.upperBound, bytes[start] == UInt8(ascii: "\""),
            let end = StringEscapes.closingQuote(in: bytes, after: start, before: range.upperBound)
        else { throw malformed("expected a string in quotation marks", at: start, in: range) }
        guard end + 1 == range.upperBound else { throw malformed("text after the string", at: end + 1, in: range) }
        entry.append(StringEscapes.gettext.decoded(start + 1..<end, in: bytes))
    }

    private func malformed(_ message: String, at offset: Int, in range: Range<Int>) -> TolmachError {
        let before = bytes[range.lowerBound..<min(offset, range.upperBound)]
        return TolmachError(
            .malformedInput, message,
            at: SourceLocation(file: file, line: line, column: 1 + before.count { $0 & 0xC0 != 0x80 }))
    }

    private mutating func finishEntry() {
        defer { entry = POUnitEntry() }
        guard entry.hasTranslation else { return }
        if entry.isObsolete {
            if !entry.id.isEmpty { obsoleteCount += entry.formCount }
            return
        }
        if entry.id.isEmpty {
            if !isTargetGiven, let language = entry.headerLanguage { targetLanguage = language }
            return
        }
        pending = entry.units(from: sourceLanguage, to: targetLanguage, file: file).reversed()
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
