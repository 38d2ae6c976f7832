internal import CLibXML2
import LocalizationModel

/// Gathers what libxml2 calls back while it parses a chunk, for the reader to take out one by one.
///
/// Events tile the document: each begins where the one before ended. libxml2 calls back when it has
/// consumed a construct (a start tag: all but its `>`), so the place is right to the character.
///
/// Nothing is allocated for an event: names are numbers, texts and values are stretches of one buffer, which
/// is emptied when all events were taken out. A reader makes strings of what it wants.
///
/// The properties that every event touches are not watched for overlapping access while the program runs: only
/// the methods here touch them, one after the other, and watching took a tenth of the time.
final class XMLEventQueue {
    struct QueuedEvent {
        var kind: XMLEventKind
        /// Number of the name in `names`; -1 where the event has none.
        var name: Int32 = -1
        /// Attributes of a start, as indexes into `attributes`.
        var attributes: Range<Int32> = 0..<0
        /// Namespace declarations of a start, as indexes into `declarations`.
        var declarations: Range<Int32> = 0..<0
        /// Text as a stretch of `bytes`; of other events an index into `details`.
        var text: Range<Int> = 0..<0
        var line: Int
        var column: Int
        /// The bytes of the file.
        var source: Range<Int>
    }

    struct QueuedAttribute {
        var name: Int32
        var value: Range<Int>
    }

    private struct KnownName {
        var localName: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var number: Int32 = -1
    }

    private struct NameKey: Hashable {
        var localName: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
    }

    /// A text run is given out in pieces of about this many bytes.
    private static let longestText = 1 << 20
    private static let mostDroppedPlaces = 1000
    /// A power of two.
    private static let knownNameCount = 256

    let file: String
    let dropsForbiddenCharacters: Bool
    /// Set once the parser exists; the reader owns it and outlives every call.
    @exclusivity(unchecked) var parser: xmlParserCtxtPtr?
    /// Set when there are no more bytes: what the parser misses from then on was cut off.
    var isEnding = false
    @exclusivity(unchecked) private(set) var failure: TolmachError?
    private(set) var droppedCharacters: [SourceLocation] = []
    private(set) var droppedCharacterCount = 0

    /// Every name met so far; its number is its index.
    @exclusivity(unchecked) private(set) var names: [XMLName] = []
    /// Texts and attribute values of the queued events.
    @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
    @exclusivity(unchecked) private(set) var attributes: [QueuedAttribute] = []
    private(set) var declarations: [XMLElement.NamespaceDeclaration] = []
    /// What is rare: comments, instructions, document types.
    private(set) var details: [XMLEvent] = []

    @exclusivity(unchecked) private var events: [QueuedEvent] = []
    @exclusivity(unchecked) private var head = 0
    @exclusivity(unchecked) private var openElements: [(name: Int32, line: Int)] = []
    @exclusivity(unchecked) private var hasSeenRootEnd = false
    private var nameNumbers: [NameKey: Int32] = [:]
    @exclusivity(unchecked) private var knownNames = [KnownName](repeating: KnownName(), count: knownNameCount)
    /// Where the pending text begins in `bytes`; it goes to their end.
    @exclusivity(unchecked) private var pendingStart = 0
    @exclusivity(unchecked) private var hasPendingText = false
    /// Where the event begins that is being gathered.
    @exclusivity(unchecked) private var line = 1
    @exclusivity(unchecked) private var column = 1
    @exclusivity(unchecked) private var offset = 0
    /// Where the pending text ends.
    @exclusivity(unchecked) private var textEnd = 0
    @exclusivity(unchecked) private var pendingEnd = (line: 1, column: 1)

    init(file: String, dropsForbiddenCharacters: Bool) {
        self.file = file
        self.dropsForbiddenCharacters = dropsForbiddenCharacters
    }

    /// Takes the next event out; text at the end of the queue is held back until something follows it. What it refers
    /// to is there until the next call.
    ///
    /// - Returns: whether there was one.
    func takeNext(_ event: inout QueuedEvent, flushingText: Bool) -> Bool {
        if head == events.count {
            forgetTaken()
            if flushingText || failure != nil || bytes.count > Self.longestText { flushText() }
            if events.isEmpty { return false }
        }
        event = events[head]
        head += 1
        return true
    }

    private func forgetTaken() {
        guard head > 0 else { return }
        events.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        declarations.removeAll(keepingCapacity: true)
        details.removeAll(keepingCapacity: true)
        head = 0
        if hasPendingText {
            bytes.removeSubrange(..<pendingStart)
        } else {
            bytes.removeAll(keepingCapacity: bytes.count <= Self.longestText)
        }
        pendingStart = 0
    }

    /// Whether all events were taken out.
    var isEmpty: Bool { head == events.count && !hasPendingText }

    /// The place behind a root's start tag that was the last event: byte in the file, line and column.
    var placeInRoot: (offset: Int, line: Int, column: Int)? {
        guard events.last?.kind == .start, openElements.count == 1, !hasPendingText, failure == nil else { return nil }
        return (offset, line, column)
    }

    /// The namespaces that the root of `placeInRoot` declares.
    var rootDeclarations: [XMLElement.NamespaceDeclaration] {
        guard let root = events.last else { return [] }
        return root.declarations.map { declarations[Int($0)] }
    }

    /// Goes on at another place of the file, inside the elements that are open; their lines, but for the root's, are given.
    func resume(offset: Int, line: Int, column: Int, openLines: [Int]) {
        guard let input = parser?.pointee.input else { return }
        head = events.count
        hasPendingText = false
        forgetTaken()
        self.offset = offset
        self.line = line
        self.column = column
        for (index, line) in openLines.enumerated() where index + 1 < openElements.count {
            openElements[index + 1].line = line
        }
        input.pointee.line = Int32(clamping: line)
        input.pointee.col = Int32(clamping: column)
        // What the parser was shown of the file is less than what lies before that place.
        input.pointee.consumed = UInt(clamping: offset - (input.pointee.cur - input.pointee.base))
    }

    // MARK: What the parser calls

    func start(
        _ name: Int32, declarations namespaceCount: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        attributes attributeCount: Int, _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        flushText()
        guard let input = parser?.pointee.input else { return }
        let firstDeclaration = Int32(truncatingIfNeeded: declarations.count)
        if let namespaces {
            for index in 0..<namespaceCount {
                declarations.append(
                    .init(
                        prefix: namespaces[2 * index].map { String(cString: $0) } ?? "",
                        uri: namespaces[2 * index + 1].map { String(cString: $0) } ?? ""))
            }
        }
        let firstAttribute = Int32(truncatingIfNeeded: attributes.count)
        if let fields {
            for index in 0..<attributeCount {
                let field = fields + 5 * index
                guard let begin = field[3], let end = field[4] else { continue }
                let valueStart = bytes.count
                bytes.append(contentsOf: UnsafeBufferPointer(start: begin, count: end - begin))
                attributes.append(
                    QueuedAttribute(name: number(field[0], field[1], field[2]), value: valueStart..<bytes.count))
            }
        }
        openElements.append((name, Int(input.pointee.line)))
        // The parser stands before `>` or `/>`.
        let isEmpty = input.pointee.cur.pointee == UInt8(ascii: "/")
        if openElements.count == 1 { moveToRoot(input) }
        let end = Self.offset(of: input) + (isEmpty ? 2 : 1)
        append(
            QueuedEvent(
                kind: .start, name: name,
                attributes: firstAttribute..<Int32(truncatingIfNeeded: attributes.count),
                declarations: firstDeclaration..<Int32(truncatingIfNeeded: declarations.count), line: line,
                column: column, source: offset..<max(offset, end)))
        line = Int(input.pointee.line)
        column = Int(input.pointee.col) + (isEmpty ? 2 : 1)
        if openElements.count > XMLStreamReader.maximumDepth {
            fail(
                TolmachError(
                    .malformedInput, "elements are nested deeper than \(XMLStreamReader.maximumDepth)",
                    at: SourceLocation(file: file, line: line, column: column),
                    advice: "the file is damaged, or made to do harm; get it again"))
        }
    }

    func end(_ name: Int32) {
        flushText()
        guard openElements.popLast() != nil else { return }
        hasSeenRootEnd = openElements.isEmpty
        finish(QueuedEvent(kind: .end, name: name, line: line, column: column, source: offset..<offset))
    }

    func detail(_ kind: XMLEventKind, _ event: XMLEvent) {
        flushText()
        details.append(event)
        finish(
            QueuedEvent(
                kind: kind, text: (details.count - 1)..<details.count, line: line, column: column,
                source: offset..<offset))
    }

    func text(_ text: UnsafeBufferPointer<xmlChar>) {
        guard let input = parser?.pointee.input else { return }
        if !hasPendingText {
            hasPendingText = true
            pendingStart = bytes.count
        }
        bytes.append(contentsOf: text)
        // Of some texts the parser speaks before it moves past them.
        let isAhead = text.baseAddress == input.pointee.cur
        textEnd = Self.offset(of: input) + (isAhead ? text.count : 0)
        pendingEnd = (Int(input.pointee.line), Int(input.pointee.col))
    }

    /// The parser calls with a CDATA section's text before it moves past that text.
    func characterData(_ bytes: UnsafeBufferPointer<xmlChar>) {
        text(bytes)
        guard let input = parser?.pointee.input else { return }
        textEnd = Self.offset(of: input) + bytes.count
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                pendingEnd = (pendingEnd.line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                pendingEnd.column += 1
            }
        }
        // The buffer ends in a zero byte, at which this stops.
        guard let after = bytes.baseAddress.map({ $0 + bytes.count }) else { return }
        if after[0] == UInt8(ascii: "]"), after[1] == UInt8(ascii: "]"), after[2] == UInt8(ascii: ">") {
            textEnd += 3
            pendingEnd.column += 3
        }
    }

    func fail(_ error: TolmachError) {
        if failure == nil { failure = error }
        if let parser { xmlStopParser(parser) }
    }

    func report(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue, failure == nil else { return }
        let location = SourceLocation(file: file, line: max(1, Int(error.line)), column: max(1, Int(error.int2)))
        let message = error.message.map { String(cString: $0) } ?? "not well-formed"
        // The parser has one number for a character that XML forbids and for bytes that are none at all.
        if error.code == Int32(XML_ERR_INVALID_CHAR.rawValue), message.hasPrefix("Input is not proper UTF-8") {
            fail(XMLMessages.error(code: Int32(XML_ERR_INVALID_ENCODING.rawValue), message: message, at: location))
            return
        }
        let inAttribute = message.contains("attribute")
        if error.code == Int32(XML_ERR_INVALID_CHAR.rawValue), dropsForbiddenCharacters, !inAttribute {
            droppedCharacterCount += 1
            if droppedCharacters.count < Self.mostDroppedPlaces { droppedCharacters.append(location) }
            return
        }
        let isDocumentEnd = error.code == Int32(XML_ERR_DOCUMENT_END.rawValue)
        if isDocumentEnd, hasUndecodedBytes {
            failOfEncoding()
        } else if isCutShort || isDocumentEnd, !hasSeenRootEnd {
            failOfEnd()
        } else if error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue), let open = openElements.last {
            fail(mismatch(of: open, message, at: location))
        } else if error.code == Int32(XML_ERR_DOCUMENT_EMPTY.rawValue), hasByteOrderMarkAhead {
            fail(
                TolmachError(
                    .malformedInput, "the file begins with two byte order marks", at: location,
                    advice: "remove one of them"))
        } else {
            let isOfReference = XMLMessages.isOfReference(code: error.code, message: message)
            let place = isOfReference ? ampersand(before: location) : location
            fail(XMLMessages.error(code: error.code, message: message, at: place))
        }
    }

    /// The parser names the element that was to be closed, its line and the name that it found.
    private func mismatch(of open: (name: Int32, line: Int), _ message: String, at location: SourceLocation)
        -> TolmachError
    {
        let name = names[Int(open.name)].qualifiedName
        let found = message.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        return TolmachError(
            .malformedInput, "</\(found)> stands where <\(name)> of line \(open.line) should be closed", at: location,
            advice: "close what was opened last first")
    }

    /// Whether the parser stands before a byte order mark; it has passed over one already.
    private var hasByteOrderMarkAhead: Bool {
        guard let input = parser?.pointee.input?.pointee, let next = input.cur, let end = input.end else {
            return false
        }
        return UnsafeBufferPointer(start: next, count: max(0, end - next)).starts(with: [0xEF, 0xBB, 0xBF])
    }

    /// Says that the bytes behind what was decoded are not in the file's encoding; the place is that of the last that the
    /// parser knows of.
    func failOfEncoding() {
        var location = SourceLocation(file: file, line: 1, column: 1)
        if let input = parser?.pointee.input?.pointee, let next = input.cur, let end = input.end {
            location.line = max(1, Int(input.line))
            location.column = max(1, Int(input.col))
            for byte in UnsafeBufferPointer(start: next, count: max(0, end - next)) {
                if byte == UInt8(ascii: "\n") {
                    location.line += 1
                    location.column = 1
                } else if byte & 0xC0 != 0x80 {
                    location.column += 1
                }
            }
        }
        fail(XMLMessages.error(code: Int32(XML_ERR_INVALID_ENCODING.rawValue), message: "", at: location))
    }

    /// Says that the file ends too early.
    func failOfEnd() { fail(prematureEnd) }

    /// Whether the decoder stopped at bytes that it could make nothing of. Half of the last character of a file that was
    /// cut short is fewer than four.
    private var hasUndecodedBytes: Bool {
        guard let raw = parser?.pointee.input?.pointee.buf?.pointee.raw else { return false }
        return xmlBufUse(raw) >= 4
    }

    /// Whether the parser has come to the end of the bytes. It holds back what it can't be sure of until it is told that
    /// there are no more, so that a mistake in the middle of a file may be found as late as that.
    private var isCutShort: Bool {
        guard isEnding, let input = parser?.pointee.input, let next = input.pointee.cur, let end = input.pointee.end
        else { return false }
        return next >= end
    }

    /// The place of the `&` from which the parser has gone on to where it stands.
    private func ampersand(before location: SourceLocation) -> SourceLocation {
        guard let input = parser?.pointee.input, let base = input.pointee.base, var cursor = input.pointee.cur else {
            return location
        }
        var place = location
        while cursor > base, place.column > 1 {
            cursor -= 1
            if cursor.pointee & 0xC0 != 0x80 { place.column -= 1 }
            if cursor.pointee == UInt8(ascii: "&") { return place }
        }
        return location
    }

    /// The parser says of a file that ends too early the same as of one that goes on too long.
    private var prematureEnd: TolmachError {
        let end = hasPendingText ? pendingEnd : (line, column)
        let location = SourceLocation(file: file, line: end.0, column: end.1)
        if let open = openElements.last {
            return TolmachError(
                .malformedInput, "the file ends inside <\(names[Int(open.name)].qualifiedName)> of line \(open.line)",
                at: location, advice: "the file may have been cut short; get it again")
        }
        return TolmachError(
            .malformedInput, "the file ends where its root element should be", at: location,
            advice: "the file may have been cut short; get it again")
    }

    /// The number of a name. The parser keeps one copy of each name, so its address stands for it.
    func number(
        _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> Int32 {
        // Short names lie a few bytes apart, so every bit of the address counts.
        let mixed = UInt64(UInt(bitPattern: localName)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: mixed &>> 56) & (Self.knownNameCount - 1)
        let known = knownNames[slot]
        if known.number >= 0, known.localName == localName, known.prefix == prefix, known.namespace == uri {
            return known.number
        }
        let number = lookUp(localName, prefix, uri)
        knownNames[slot] = KnownName(localName: localName, prefix: prefix, namespace: uri, number: number)
        return number
    }

    /// The number of a name that was found without the parser.
    func number(_ localName: UnsafeBufferPointer<UInt8>, prefix: UnsafeBufferPointer<UInt8>?, namespace: String?)
        -> Int32
    {
        var namespace = namespace
        return number(
            kept(localName), prefix.flatMap { kept($0) }, namespace?.withUTF8 { kept($0) } ?? nil)
    }

    /// The parser's own copy of a name.
    private func kept(_ name: UnsafeBufferPointer<UInt8>) -> UnsafePointer<xmlChar>? {
        xmlDictLookup(parser?.pointee.dict, name.baseAddress, Int32(clamping: name.count))
    }

    private func lookUp(
        _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> Int32 {
        let key = NameKey(localName: localName, prefix: prefix, namespace: uri)
        if let known = nameNumbers[key] { return known }
        let number = Int32(truncatingIfNeeded: names.count)
        names.append(
            XMLName(
                localName.map { String(cString: $0) } ?? "", namespace: uri.map { String(cString: $0) } ?? "",
                prefix: prefix.map { String(cString: $0) } ?? ""))
        nameNumbers[key] = number
        return number
    }

    // MARK: Places

    private func flushText() {
        guard hasPendingText else { return }
        hasPendingText = false
        append(
            QueuedEvent(
                kind: .text, text: pendingStart..<bytes.count, line: line, column: column,
                source: offset..<max(offset, textEnd)))
        (line, column) = pendingEnd
    }

    /// Queues an event that ends where the parser stands.
    private func finish(_ event: QueuedEvent) {
        guard let input = parser?.pointee.input else { return }
        var event = event
        event.source = offset..<max(offset, Self.offset(of: input))
        append(event)
        line = Int(input.pointee.line)
        column = Int(input.pointee.col)
    }

    private func append(_ event: QueuedEvent) {
        events.append(event)
        offset = event.source.upperBound
    }

    private static func offset(of input: xmlParserInputPtr) -> Int {
        Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// Before the root the parser skips white space without a word, so its `<` has to be looked for.
    /// A start tag is whole in the parser's buffer, and no attribute value holds a `<`.
    private func moveToRoot(_ input: xmlParserInputPtr) {
        guard let base = input.pointee.base, var cursor = input.pointee.cur else { return }
        let stop = base + max(0, offset - Int(input.pointee.consumed))
        var newlines = 0
        while cursor > stop, cursor.pointee != UInt8(ascii: "<") {
            cursor -= 1
            if cursor.pointee == UInt8(ascii: "\n") { newlines += 1 }
        }
        offset = Int(input.pointee.consumed) + (cursor - base)
        line = Int(input.pointee.line) - newlines
        column = 1
        while cursor > base, (cursor - 1).pointee != UInt8(ascii: "\n") {
            cursor -= 1
            if cursor.pointee & 0xC0 != 0x80 { column += 1 }
        }
    }
}
