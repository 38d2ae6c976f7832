import LocalizationModel

/// Finds the events of plain XML by itself: UTF-8 without entities of its own, in which all is as it should be. What is
/// said of a document before its root, its root's tags, what is rare and what is wrong are left to the parser
/// (`XMLStreamReader` hands them over): the scanner never reports an error, and gives up before what it doesn't know.
///
/// Most of a large file are tags and texts of a few dozen bytes; found where they lie, without being copied, they take a
/// quarter of the time. References are resolved in place, as what they stand for is never longer.
///
/// Its properties are not watched for overlapping access, as those of the queue are not: it has one owner, the reader.
final class PlainXMLScanner {
    enum Outcome {
        /// There is an event.
        case event
        /// What comes next doesn't end within the bytes at hand.
        case incomplete
        /// What comes next is for the parser.
        case unknown
    }

    /// A start tag whose end tag hasn't come, as the file has it.
    struct OpenTag {
        /// Its bytes in `openBytes`.
        var bytes: Range<Int>
        var nameLength: Int
        var name: Int32
        var line: Int
    }

    /// Longer tags and texts are for the parser.
    private static let longestConstruct = 1 << 18
    private static let leastCapacity = 1 << 17
    /// Scalars are counted over no more bytes than this to tell a column.
    private static let farthestMark = 1 << 12

    @exclusivity(unchecked) private(set) var bytes: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity = 0
    /// What of `bytes` is filled, and where the next event begins.
    @exclusivity(unchecked) private var end = 0
    @exclusivity(unchecked) private var position = 0
    /// The place in the file of the first of `bytes`.
    @exclusivity(unchecked) private var base = 0
    private let classes = XMLByteClass.table()
    @exclusivity(unchecked) private var names = XMLNameTable()

    @exclusivity(unchecked) private(set) var attributes: [XMLEventQueue.QueuedAttribute] = []
    @exclusivity(unchecked) private(set) var openTags: [OpenTag] = []
    @exclusivity(unchecked) private(set) var openBytes: [UInt8] = []
    /// Whether the end of an empty element is the next event.
    @exclusivity(unchecked) private var isEmptyElement = false

    /// The line at `position`, and a place on it or before whose column is known.
    @exclusivity(unchecked) private var line = 1
    @exclusivity(unchecked) private var mark = 0
    @exclusivity(unchecked) private var markColumn = 1
    /// The same for the event that was given last.
    @exclusivity(unchecked) private var eventStart = 0
    @exclusivity(unchecked) private var eventMark = 0
    @exclusivity(unchecked) private var eventMarkColumn = 1
    /// And for the one that is being looked for.
    @exclusivity(unchecked) private var nextMark = 0
    @exclusivity(unchecked) private var nextMarkColumn = 1

    init() {
        bytes = .allocate(capacity: 0)
    }

    /// Begins at a place in the file, with the bytes that are known from there.
    ///
    /// - Parameter namespaces: those that the root declares.
    func begin(
        _ beginning: UnsafeBufferPointer<UInt8>, offset: Int, line: Int, column: Int,
        namespaces: [XMLElement.NamespaceDeclaration]
    ) {
        names = XMLNameTable(namespaces)
        capacity = max(Self.leastCapacity, beginning.count)
        bytes.deallocate()
        bytes = .allocate(capacity: capacity)
        if let start = beginning.baseAddress { bytes.update(from: start, count: beginning.count) }
        end = beginning.count
        base = offset
        self.line = line
        markColumn = column
    }

    deinit {
        bytes.deallocate()
        classes.deallocate()
    }

    // MARK: Bytes and places

    /// Makes room for more bytes behind those that are still needed; nil where the event at hand is too long.
    func room() -> UnsafeMutableRawBufferPointer? {
        let kept = end - position
        guard kept <= Self.longestConstruct else { return nil }
        passMark(to: position)
        if kept > capacity / 2 {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            larger.update(from: bytes + position, count: kept)
            bytes.deallocate()
            bytes = larger
            capacity *= 2
        } else {
            bytes.update(from: bytes + position, count: kept)
        }
        base += position
        mark -= position
        end = kept
        position = 0
        return UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
    }

    /// Notes that so many bytes were put where there was room.
    func filled(_ count: Int) { end += count }

    /// The bytes that no event was made of.
    var rest: UnsafeMutableBufferPointer<UInt8> {
        UnsafeMutableBufferPointer(start: bytes + position, count: end - position)
    }

    /// Where they begin: byte in the file, line and column.
    var place: (offset: Int, line: Int, column: Int) {
        (base + position, line, markColumn + Self.scalars(bytes, mark, max(mark, position)))
    }

    /// The column of the event that was given last.
    func eventColumn() -> Int {
        guard eventStart > eventMark else { return eventMarkColumn }
        let isOnSameLine = mark == eventMark
        eventMarkColumn += Self.scalars(bytes, eventMark, eventStart)
        eventMark = eventStart
        if isOnSameLine { (mark, markColumn) = (eventMark, eventMarkColumn) }
        return eventMarkColumn
    }

    /// Moves the mark to a place on the same line.
    private func passMark(to place: Int) {
        guard place > mark else { return }
        markColumn += Self.scalars(bytes, mark, place)
        mark = place
    }

    private static func scalars(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var count = 0
        for index in start..<end where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    // MARK: Events

    /// Finds the next event.
    func next(_ event: inout XMLEventQueue.QueuedEvent, names queue: XMLEventQueue) -> Outcome {
        if isEmptyElement {
            isEmptyElement = false
            return endEmptyElement(&event)
        }
        guard position < end else { return .incomplete }
        if position - mark > Self.farthestMark { passMark(to: position) }
        (nextMark, nextMarkColumn) = (mark, markColumn)
        guard bytes[position] == UInt8(ascii: "<") else { return text(&event) }
        guard position + 1 < end else { return .incomplete }
        switch bytes[position + 1] {
        case UInt8(ascii: "/"): return endTag(&event)
        case UInt8(ascii: "!"): return text(&event)
        case UInt8(ascii: "?"): return .unknown
        default: return startTag(&event, queue)
        }
    }

    private func give(
        _ event: inout XMLEventQueue.QueuedEvent, _ kind: XMLEventKind, name: Int32, upTo next: Int,
        text: Range<Int> = 0..<0, line: Int
    ) -> Outcome {
        event.kind = kind
        event.name = name
        event.text = text
        event.attributes = 0..<Int32(truncatingIfNeeded: attributes.count)
        event.declarations = 0..<0
        event.line = line
        event.source = base + position..<base + next
        eventStart = position
        (eventMark, eventMarkColumn) = (nextMark, nextMarkColumn)
        position = next
        return .event
    }

    private func endEmptyElement(_ event: inout XMLEventQueue.QueuedEvent) -> Outcome {
        guard let tag = openTags.popLast() else { return .unknown }
        openBytes.removeSubrange(tag.bytes.lowerBound...)
        attributes.removeAll(keepingCapacity: true)
        (nextMark, nextMarkColumn) = (mark, markColumn)
        return give(&event, .end, name: tag.name, upTo: position, line: line)
    }

    private func endTag(_ event: inout XMLEventQueue.QueuedEvent) -> Outcome {
        // The root's end is the parser's.
        guard let tag = openTags.last else { return .unknown }
        var next = position + 2 + tag.nameLength
        guard next < end else { return .incomplete }
        let name = openBytes.withUnsafeBufferPointer { open in
            for index in 0..<tag.nameLength
            where open[tag.bytes.lowerBound + 1 + index] != bytes[position + 2 + index] {
                return false
            }
            return true
        }
        guard name else { return .unknown }
        if bytes[next] != UInt8(ascii: ">") {
            // White space, on one line.
            while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
            guard next < end else { return .incomplete }
            guard bytes[next] == UInt8(ascii: ">") else { return .unknown }
        }
        openTags.removeLast()
        openBytes.removeLast(openBytes.count - tag.bytes.lowerBound)
        attributes.removeAll(keepingCapacity: true)
        return give(&event, .end, name: tag.name, upTo: next + 1, line: line)
    }

    // MARK: Text

    private func text(_ event: inout XMLEventQueue.QueuedEvent) -> Outcome {
        let (bytes, end, classes) = (bytes, end, classes)
        var index = position
        var newLine = line
        var lineStart = -1
        var isResolved = true
        scan: while true {
            while index < end, classes[Int(bytes[index])] == .plain { index += 1 }
            guard index < end else { return .incomplete }
            switch classes[Int(bytes[index])] {
            case .plain, .tab: index += 1
            case .lead:
                let length = XMLByteClass.scalarLength(bytes + index, end - index)
                guard length > 0 else { return length == 0 ? .unknown : .incomplete }
                index += length
                // Letters of two bytes come in words.
                while index + 1 < end, bytes[index] >= 0xC2, bytes[index] < 0xE0, bytes[index + 1] & 0xC0 == 0x80 {
                    index += 2
                }
            case .newline:
                index += 1
                newLine += 1
                lineStart = index
            case .carriageReturn:
                guard index + 1 < end else { return .incomplete }
                guard bytes[index + 1] == UInt8(ascii: "\n") else { return .unknown }
                isResolved = false
                index += 1
            case .bracket:
                // The end of a section that isn't open.
                guard index + 2 < end else { return .incomplete }
                if bytes[index + 1] == UInt8(ascii: "]"), bytes[index + 2] == UInt8(ascii: ">") { return .unknown }
                index += 1
            case .ampersand:
                guard let reference = XMLReference(bytes + index, end - index) else { return .unknown }
                guard reference.length > 0 else { return .incomplete }
                isResolved = false
                index += reference.length
            case .tagStart:
                guard index + 1 < end else { return .incomplete }
                // What begins so is part of the text where it is a section, and the parser knows.
                if bytes[index + 1] == UInt8(ascii: "!") { return .unknown }
                break scan
            case .other: return .unknown
            }
        }
        guard index > position else { return .unknown }
        attributes.removeAll(keepingCapacity: true)
        let start = position
        let startLine = line
        line = newLine
        if isResolved {
            if lineStart >= 0 { (mark, markColumn) = (lineStart, 1) }
            return give(&event, .text, name: -1, upTo: index, text: start..<index, line: startLine)
        }
        // Columns are counted before the bytes change.
        passMark(to: start)
        (nextMark, nextMarkColumn) = (mark, markColumn)
        if lineStart >= 0 { (mark, markColumn) = (lineStart, 1) }
        passMark(to: index)
        return give(&event, .text, name: -1, upTo: index, text: start..<resolve(start..<index), line: startLine)
    }

    /// Resolves references and line ends in place, and tells where the text then ends.
    private func resolve(_ range: Range<Int>) -> Int {
        var from = range.lowerBound
        var to = from
        while from < range.upperBound {
            let byte = bytes[from]
            if byte == UInt8(ascii: "&"), let reference = XMLReference(bytes + from, range.upperBound - from) {
                to += reference.write(to: bytes + to)
                from += reference.length
            } else if byte == UInt8(ascii: "\r") {
                from += 1
            } else {
                bytes[to] = byte
                from += 1
                to += 1
            }
        }
        return to
    }

    // MARK: Start tags

    private func startTag(_ event: inout XMLEventQueue.QueuedEvent, _ queue: XMLEventQueue) -> Outcome {
        attributes.removeAll(keepingCapacity: true)
        guard openTags.count + 2 < XMLStreamReader.maximumDepth else { return .unknown }
        let (bytes, end, classes) = (bytes, end, classes)
        let nameStart = position + 1
        var index = XMLNameTable.end(bytes, nameStart, end)
        guard index < end else { return .incomplete }
        guard index > nameStart else { return .unknown }
        let nameEnd = index
        var newLine = line
        var lineStart = -1
        var isResolved = true
        while true {
            // White space, and the attribute or the tag's end behind it.
            let spaceStart = index
            while index < end {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\n") {
                    newLine += 1
                    lineStart = index + 1
                } else if byte != 0x20, byte != 0x09 {
                    break
                }
                index += 1
            }
            guard index + 1 < end else { return .incomplete }
            if bytes[index] == UInt8(ascii: ">") { break }
            if bytes[index] == UInt8(ascii: "/") {
                guard bytes[index + 1] == UInt8(ascii: ">") else { return .unknown }
                isEmptyElement = true
                index += 1
                break
            }
            let attributeStart = index
            index = XMLNameTable.end(bytes, attributeStart, end)
            guard index + 1 < end else { return .incomplete }
            guard attributeStart > spaceStart, index > attributeStart, bytes[index] == UInt8(ascii: "=") else {
                return .unknown
            }
            let number = names.number(
                bytes + attributeStart, index - attributeStart, isAttribute: true, in: queue)
            let quote = bytes[index + 1]
            guard number >= 0, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .unknown }
            index += 2
            let valueStart = index
            value: while true {
                while index < end, classes[Int(bytes[index])] == .plain, bytes[index] != quote { index += 1 }
                guard index < end else { return .incomplete }
                if bytes[index] == quote { break value }
                switch classes[Int(bytes[index])] {
                case .plain, .bracket: index += 1
                case .lead:
                    let length = XMLByteClass.scalarLength(bytes + index, end - index)
                    guard length > 0 else { return length == 0 ? .unknown : .incomplete }
                    index += length
                case .ampersand:
                    guard let reference = XMLReference(bytes + index, end - index) else { return .unknown }
                    guard reference.length > 0 else { return .incomplete }
                    isResolved = false
                    index += reference.length
                // White space of other kinds is made to blanks, which is rare.
                case .tab, .newline, .carriageReturn, .tagStart, .other: return .unknown
                }
            }
            attributes.append(XMLEventQueue.QueuedAttribute(name: number, value: valueStart..<index))
            index += 1
            guard index < end else { return .incomplete }
        }
        let number = names.number(bytes + nameStart, nameEnd - nameStart, isAttribute: false, in: queue)
        guard number >= 0, areDistinct(queue) else {
            isEmptyElement = false
            return .unknown
        }
        open(position..<index + 1, nameLength: nameEnd - nameStart, number)
        let startLine = line
        line = newLine
        if !isResolved {
            passMark(to: position)
            (nextMark, nextMarkColumn) = (mark, markColumn)
        }
        if lineStart >= 0 { (mark, markColumn) = (lineStart, 1) }
        if !isResolved {
            passMark(to: index + 1)
            for place in attributes.indices {
                let value = attributes[place].value
                attributes[place].value = value.lowerBound..<resolve(value)
            }
        }
        return give(&event, .start, name: number, upTo: index + 1, line: startLine)
    }

    private func open(_ tag: Range<Int>, nameLength: Int, _ name: Int32) {
        let start = openBytes.count
        openBytes.append(contentsOf: UnsafeBufferPointer(start: bytes + tag.lowerBound, count: tag.count))
        openTags.append(
            OpenTag(bytes: start..<openBytes.count, nameLength: nameLength, name: name, line: line))
    }

    /// Whether no attribute is there twice, by whatever prefix. Of many attributes the parser finds out.
    private func areDistinct(_ queue: XMLEventQueue) -> Bool {
        guard attributes.count > 1 else { return true }
        guard attributes.count <= 32 else { return false }
        for index in 1..<attributes.count {
            for other in 0..<index where attributes[other].name == attributes[index].name { return false }
        }
        return !names.mayRepeat
    }

}
