internal import CLibXML2
import Glibc
import LocalizationModel

/// Reads XML of any size as a stream of events, in memory that doesn't grow with the file.
///
///     var reader = try XMLStreamReader(path: "memory.tmx")
///     while let event = try reader.next() {
///         if case .start(let element) = event, element.name.localName == "seg" {
///             let text = try reader.readText()     // up to </seg>
///         }
///     }
///
/// It reads UTF-8, UTF-16 (with or without BOM) and every encoding that the declaration may name. Of a file in UTF-8
/// that names an encoding of single bytes, or of units of several, the bytes count
/// (`overruledEncoding`).
/// Nothing outside the file is ever read: no network, no DTD, no external entity. A file that declares
/// entities of its own is refused, which is the end of entity bombs.
///
/// It stands on libxml2's push parser and not on its `xmlTextReader`: that one parses ahead in blocks, so
/// that its line and column are not those of the node, and it can't tell a declared entity before expanding it.
/// What is plain is read without it (`PlainXMLScanner`).
///
/// Source: XML 1.0 (fifth edition); Namespaces in XML 1.0 (third edition).
public struct XMLStreamReader: ~Copyable, @unchecked Sendable {
    // Unchecked, and true all the same: the struct can't be copied, so the parser has one owner at a time.

    /// What to do with a character that XML forbids, such as a control character that an exporter leaked.
    public enum ForbiddenCharacters: Sendable {
        /// Throw, as the standard asks.
        case refuse
        /// Leave it out and go on; `droppedCharacters` says where. In attribute values it is refused all the same.
        case drop
    }

    /// Elements may be nested this deep.
    public static let maximumDepth = 4096

    private let queue: XMLEventQueue
    private let parser: xmlParserCtxtPtr
    private var input: XMLInput
    private var isAtEnd = false
    /// Whether nothing was read yet.
    private var isAtStart = true
    /// The encoding that the file names though it is in UTF-8, such as `windows-1251`; known once the first event was
    /// read, and nil of other files.
    public private(set) var overruledEncoding: String?
    /// Whether the beginning is still to be read, from which a scanner may go on.
    private var mayScan: Bool
    /// Finds the events inside the root as long as they are plain.
    private let scanner = PlainXMLScanner()
    private var isScanning = false
    /// Whether the scanner found the event that was given last.
    private var isScanned = false
    /// The event that was given last; what it refers to in `queue` is there until the next call.
    private(set) var current = XMLEventQueue.QueuedEvent(kind: .end, line: 1, column: 1, source: 0..<0)
    /// How many elements are open after that event: 1 after the start of the root, 0 after its end.
    public private(set) var depth = 0

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `unreadableFile`.
    public init(path: String, forbiddenCharacters: ForbiddenCharacters = .refuse) throws(TolmachError) {
        try self.init(
            input: XMLInput(path: path), file: path, forbiddenCharacters: forbiddenCharacters)
    }

    /// Reads from bytes in memory; `file` is the name that errors and locations carry.
    ///
    /// - Throws: `libraryFailure` where there is no memory for a parser.
    public init(bytes: [UInt8], file: String, forbiddenCharacters: ForbiddenCharacters = .refuse)
        throws(TolmachError)
    {
        try self.init(bytes: bytes, file: file, forbiddenCharacters: forbiddenCharacters, scanning: true)
    }

    /// - Parameter scanning: whether plain stretches may be read without the parser, which is quicker and gives the same.
    init(bytes: [UInt8], file: String, forbiddenCharacters: ForbiddenCharacters, scanning: Bool) throws(TolmachError) {
        try self.init(
            input: XMLInput(bytes: bytes), file: file, forbiddenCharacters: forbiddenCharacters, scanning: scanning)
    }

    private init(
        input: consuming XMLInput, file: String, forbiddenCharacters: ForbiddenCharacters, scanning: Bool = true
    ) throws(TolmachError) {
        mayScan = scanning
        XMLEventQueue.startLibrary
        let queue = XMLEventQueue(file: file, dropsForbiddenCharacters: forbiddenCharacters == .drop)
        var handler = XMLEventQueue.handler
        let context = Unmanaged.passUnretained(queue).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else {
            throw TolmachError(.libraryFailure, "no XML parser could be made")
        }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_RECOVER.rawValue | XML_PARSE_OLDSAX.rawValue
        xmlCtxtUseOptions(parser, Int32(bitPattern: UInt32(options)))
        queue.parser = parser
        self.parser = parser
        self.queue = queue
        self.input = input
    }

    deinit {
        if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(parser)
    }

    /// The places of characters that were left out, in order; the first thousand of them.
    public var droppedCharacters: [SourceLocation] { queue.droppedCharacters }
    /// How many characters were left out.
    public var droppedCharacterCount: Int { queue.droppedCharacterCount }

    /// The place of the event that `next()` or `advance()` gave last, from its first character on.
    public var location: SourceLocation {
        SourceLocation(file: queue.file, line: line, column: column)
    }

    /// The bytes of that event, as offsets into the input decoded to UTF-8, a byte order mark included.
    /// Of an empty element the start has all bytes and the end has none.
    public var byteRange: Range<Int> { current.source }

    /// The next event, or nil after the last.
    ///
    /// - Throws: `malformedInput` where the file is not well-formed, `invalidEncoding` where its bytes are not
    ///   in its encoding, `unreadableFile` where reading fails; each with line and column.
    public mutating func next() throws(TolmachError) -> XMLEvent? {
        guard let kind = try advance() else { return nil }
        switch kind {
        case .start: return .start(element)
        case .end: return .end(queue.names[Int(current.name)])
        case .text: return .text(text)
        case .comment, .instruction, .documentType: return queue.details[current.text.lowerBound]
        }
    }

    /// Moves to the next event, of which no strings are made: the properties of the reader make what is asked for.
    ///
    /// - Returns: what it is, or nil after the last.
    /// - Throws: as `next()`.
    public mutating func advance() throws(TolmachError) -> XMLEventKind? {
        while try !scan() {
            if queue.takeNext(&current, flushingText: isAtEnd) {
                isScanned = false
                break
            }
            if let failure = queue.failure { throw failure }
            if isAtEnd {
                if depth == 0 { return nil }
                queue.failOfEnd()
                continue
            }
            try readMore()
        }
        switch current.kind {
        case .start: depth += 1
        case .end: depth -= 1
        default: break
        }
        return current.kind
    }

    /// The names that were met.
    var content: XMLEventQueue { queue }

    /// An attribute of the event that was given last.
    func attribute(_ index: Int) -> XMLEventQueue.QueuedAttribute {
        isScanned ? scanner.attributes[index] : queue.attributes[index]
    }

    /// Calls `body` with a stretch of what the event that was given last refers to.
    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if isScanned {
            return body(UnsafeBufferPointer(start: scanner.bytes + range.lowerBound, count: range.count))
        }
        return queue.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The column of the event that was given last, where the scanner found it.
    var scannedColumn: Int? { isScanned ? scanner.eventColumn() : nil }

    // MARK: Scanning

    /// Whether the scanner has found the next event.
    private mutating func scan() throws(TolmachError) -> Bool {
        guard isScanning, queue.isEmpty else { return false }
        while true {
            switch scanner.next(&current, names: queue) {
            case .event:
                isScanned = true
                return true
            case .incomplete:
                forgetScanned()
                guard let room = scanner.room() else {
                    handOver()
                    return false
                }
                let count = try input.read(into: room, file: queue.file)
                scanner.filled(count)
                if count == 0 {
                    handOver()
                    return false
                }
            case .unknown:
                forgetScanned()
                handOver()
                return false
            }
        }
    }

    /// Keeps of the event that was given last its place alone.
    private mutating func forgetScanned() {
        guard isScanned else { return }
        current.column = scanner.eventColumn()
        isScanned = false
    }

    /// Lets the parser go on where the scanner stands: it is shown the tags that are open, and told the place.
    private mutating func handOver() {
        isScanning = false
        scanner.openBytes.withUnsafeBytes { bytes in
            for tag in scanner.openTags {
                parser.pointee.input?.pointee.line = Int32(clamping: tag.line)
                parse(UnsafeRawBufferPointer(rebasing: bytes[tag.bytes]))
            }
        }
        let place = scanner.place
        queue.resume(
            offset: place.offset, line: place.line, column: place.column, openLines: scanner.openTags.map(\.line))
        let rest = UnsafeMutableRawBufferPointer(scanner.rest)
        XMLInput.replaceZeros(in: rest)
        parse(UnsafeRawBufferPointer(rest))
    }

    private func parse(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 0 else { return }
        let characters = bytes.bindMemory(to: CChar.self)
        note(xmlParseChunk(parser, characters.baseAddress, Int32(truncatingIfNeeded: characters.count), 0))
    }

    /// Of bytes that a decoder can make nothing of the parser may tell nobody but its caller.
    private func note(_ status: Int32) {
        guard status == Int32(XML_ERR_INVALID_ENCODING.rawValue), queue.failure == nil else { return }
        queue.failOfEncoding()
    }

    /// Shows the parser the beginning of a file up to the end of the root's start tag, and lets the scanner go on from
    /// there where the file is UTF-8.
    ///
    /// - Returns: how much of the beginning is taken care of, and whether the scanner goes on.
    private func begin(_ chunk: UnsafeRawBufferPointer) -> (count: Int, isScanning: Bool) {
        let bytes = chunk.bindMemory(to: UInt8.self)
        guard let end = XMLBeginning.end(bytes) else { return (0, false) }
        parse(UnsafeRawBufferPointer(rebasing: chunk[..<end]))
        let encoding = parser.pointee.encoding.map { String(cString: $0).lowercased() }
        guard encoding == nil || encoding == "utf-8", let place = queue.placeInRoot, place.offset == end else {
            return (end, false)
        }
        scanner.begin(
            UnsafeBufferPointer(rebasing: bytes[end...]), offset: end, line: place.line, column: place.column,
            namespaces: queue.rootDeclarations)
        return (chunk.count, true)
    }

    /// A start tag longer than this is refused: the parser compares each attribute with each.
    private static let longestTag = 1 << 19

    /// The parser looks at a comment, an instruction or a declaration anew with each piece of it.
    private static let longestRemark = 1 << 22

    /// What is wrong where what the parser could not take yet is the beginning of something too long; a CDATA section may
    /// have any length.
    private var endless: String? {
        guard let input = parser.pointee.input, let next = input.pointee.cur, let end = input.pointee.end,
            end - next > Self.longestTag
        else { return nil }
        switch (next[0], next[1]) {
        case (UInt8(ascii: "<"), UInt8(ascii: "!")) where next[2] == UInt8(ascii: "["): return nil
        case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "?")):
            guard end - next > Self.longestRemark else { return nil }
            return "a comment or declaration is longer than \(Self.longestRemark >> 10) KB"
        case (UInt8(ascii: "<"), _): return "a tag is longer than \(Self.longestTag >> 10) KB"
        case (UInt8(ascii: "&"), _): return "a reference is longer than \(Self.longestTag >> 10) KB"
        default: return nil
        }
    }

    private mutating func readMore() throws(TolmachError) {
        if let endless {
            throw TolmachError(
                .malformedInput, endless, at: location, advice: "close it, or write what it holds as text")
        }
        let count = try input.readChunk(file: location.file)
        if isAtStart { overruledEncoding = input.overruleEncoding(count: count) }
        isAtStart = false
        let mayScan = self.mayScan
        self.mayScan = false
        var begun = (count: 0, isScanning: false)
        input.withChunk(count: count) { chunk in
            if mayScan { begun = begin(chunk) }
            parse(UnsafeRawBufferPointer(rebasing: chunk[begun.count...]))
        }
        isScanning = begun.isScanning
        if count == 0 {
            isAtEnd = true
            queue.isEnding = true
            if queue.failure == nil { note(xmlParseChunk(parser, nil, 0, 1)) }
        }
    }
}
