internal import CLibXML2
import LocalizationModel

/// Gathers what libxml2 calls back while it parses a chunk, for the reader to take out one by one.
///
/// Events tile the document: each begins where the one before ended. libxml2 calls back when it has
/// consumed a construct (a start tag: all but its `>`), so the place is right to the character.
final class XMLEventQueue {
    struct QueuedEvent {
        var event: XMLEvent
        var line: Int
        var column: Int
        var bytes: Range<Int>
    }

    private struct NameKey: Hashable {
        var localName: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
    }

    /// A text run is given out in pieces of about this many bytes.
    private static let longestText = 1 << 20
    private static let mostDroppedPlaces = 1000

    let file: String
    let dropsForbiddenCharacters: Bool
    /// Set once the parser exists; the reader owns it and outlives every call.
    var parser: xmlParserCtxtPtr?
    private(set) var failure: TolmachError?
    private(set) var droppedCharacters: [SourceLocation] = []
    private(set) var droppedCharacterCount = 0

    private var events: [QueuedEvent] = []
    private var head = 0
    private var openElements: [(name: XMLName, line: Int)] = []
    private var hasSeenRootEnd = false
    private var names: [NameKey: XMLName] = [:]
    private var pendingText: [UInt8] = []
    /// Where the event begins that is being gathered.
    private var line = 1
    private var column = 1
    private var offset = 0
    /// Where the pending text ends.
    private var textEnd = 0
    private var pendingEnd = (line: 1, column: 1)

    init(file: String, dropsForbiddenCharacters: Bool) {
        self.file = file
        self.dropsForbiddenCharacters = dropsForbiddenCharacters
    }

    /// The next event; text at the end of the queue is held back until something follows it.
    func takeNext(flushingText: Bool) -> QueuedEvent? {
        if head == events.count {
            events.removeAll(keepingCapacity: true)
            head = 0
            if flushingText || failure != nil || pendingText.count > Self.longestText { flushText() }
            if events.isEmpty { return nil }
        }
        defer { head += 1 }
        return events[head]
    }

    // MARK: What the parser calls

    func start(_ element: XMLElement) {
        flushText()
        guard let input = parser?.pointee.input else { return }
        openElements.append((element.name, Int(input.pointee.line)))
        // The parser stands before `>` or `/>`.
        let isEmpty = input.pointee.cur.pointee == UInt8(ascii: "/")
        if openElements.count == 1 { moveToRoot(input) }
        let end = Self.offset(of: input) + (isEmpty ? 2 : 1)
        append(.start(element), end: end)
        line = Int(input.pointee.line)
        column = Int(input.pointee.col) + (isEmpty ? 2 : 1)
        if openElements.count > XMLStreamReader.maximumDepth {
            fail(
                TolmachError(
                    .malformedInput, "elements are nested deeper than \(XMLStreamReader.maximumDepth)",
                    at: SourceLocation(file: file, line: line, column: column)))
        }
    }

    func finish(_ event: XMLEvent) {
        flushText()
        guard let input = parser?.pointee.input else { return }
        if case .end = event {
            openElements.removeLast()
            hasSeenRootEnd = openElements.isEmpty
        }
        append(event, end: Self.offset(of: input))
        line = Int(input.pointee.line)
        column = Int(input.pointee.col)
    }

    func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
        guard let input = parser?.pointee.input else { return }
        pendingText.append(contentsOf: bytes)
        textEnd = Self.offset(of: input)
        pendingEnd = (Int(input.pointee.line), Int(input.pointee.col))
    }

    /// The parser calls with a CDATA section's text before it moves past that text.
    func characterData(_ bytes: UnsafeBufferPointer<xmlChar>) {
        text(bytes)
        textEnd += bytes.count
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
        let inAttribute = message.contains("attribute")
        if error.code == Int32(XML_ERR_INVALID_CHAR.rawValue), dropsForbiddenCharacters, !inAttribute {
            droppedCharacterCount += 1
            if droppedCharacters.count < Self.mostDroppedPlaces { droppedCharacters.append(location) }
            return
        }
        if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue), !hasSeenRootEnd {
            fail(prematureEnd)
        } else {
            fail(XMLMessages.error(code: error.code, message: message, at: location))
        }
    }

    /// The parser says of a file that ends too early the same as of one that goes on too long.
    private var prematureEnd: TolmachError {
        let end = pendingText.isEmpty ? (line, column) : pendingEnd
        let location = SourceLocation(file: file, line: end.0, column: end.1)
        if let open = openElements.last {
            return TolmachError(
                .malformedInput, "the file ends inside <\(open.name.qualifiedName)> of line \(open.line)",
                at: location, advice: "the file may have been cut short; get it again")
        }
        return TolmachError(.malformedInput, "the file ends where its root element should be", at: location)
    }

    func name(
        _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> XMLName {
        // The parser keeps one copy of each name, so its address stands for it.
        let key = NameKey(localName: localName, prefix: prefix, namespace: uri)
        if let known = names[key] { return known }
        let name = XMLName(
            localName.map { String(cString: $0) } ?? "", namespace: uri.map { String(cString: $0) } ?? "",
            prefix: prefix.map { String(cString: $0) } ?? "")
        names[key] = name
        return name
    }

    // MARK: Places

    private func flushText() {
        guard !pendingText.isEmpty else { return }
        append(.text(String(decoding: pendingText, as: UTF8.self)), end: textEnd)
        (line, column) = pendingEnd
        pendingText.removeAll(keepingCapacity: pendingText.count <= Self.longestText)
    }

    private func append(_ event: XMLEvent, end: Int) {
        events.append(QueuedEvent(event: event, line: line, column: column, bytes: offset..<max(offset, end)))
        offset = max(offset, end)
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
