import LocalizationModel

/// Cuts a table into rows of fields.
struct DelimitedFields: Sendable {
    struct Row {
        /// The line the row begins on, from 1.
        var line: Int
        var fields: [String]
    }

    private let bytes: [UInt8]
    private let file: String
    private(set) var separator: UInt8
    private let isTabbed: Bool
    private var position = 0
    private var line = 1
    /// How many fields the first row has; 0 before it is read.
    private var width = 0

    init(bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator) {
        self.bytes = bytes
        self.file = file
        isTabbed = separator == .tab
        self.separator = separator.byte
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if !isTabbed { findSeparator() }
    }

    /// Where numbers have a decimal comma, spreadsheets separate by semicolons, and may say so in a line of its own:
    /// `sep=;`. Some write tabs whatever the file's name says.
    private mutating func findSeparator() {
        let first = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
        if first.count == 5, first.starts(with: "sep=".utf8), let said = first.last {
            separator = said
            position = first.endIndex
            return skipLineEnd()
        }
        var isQuoted = false
        var others: Set<UInt8> = []
        for byte in first {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == separator { return }
            others.insert(byte)
        }
        let found = DelimitedTableWriter.Separator.allCases.map(\.byte).filter(others.contains)
        separator = found.max() ?? separator
    }

    /// The next row with anything in it, or nil after the last.
    mutating func nextRow() throws(TolmachError) -> Row? {
        while position < bytes.count {
            let start = (position: position, line: line)
            var row = try readRow(takingQuotes: true)
            if isTabbed, line > start.line, isSeveralRows(bytes[start.position..<position]) {
                (position, line) = start
                row = try readRow(takingQuotes: false)
            }
            skipLineEnd()
            guard row.fields.contains(where: { !$0.isEmpty }) else { continue }
            if width == 0 { width = row.fields.count }
            return row
        }
        return nil
    }

    private mutating func readRow(takingQuotes: Bool) throws(TolmachError) -> Row {
        var row = Row(line: line, fields: [])
        var isRowOpen = true
        while isRowOpen {
            row.fields.append(try nextField(takingQuotes: takingQuotes))
            isRowOpen = position < bytes.count && bytes[position] == separator
            if isRowOpen { position += 1 }
        }
        return row
    }

    /// Whether what quotes hold together over line ends is rows of their own: the first line and the last have all
    /// their fields already. A text that begins with a quotation mark, and another further down that ends with one,
    /// look like one quoted field.
    private func isSeveralRows(_ rows: ArraySlice<UInt8>) -> Bool {
        func fieldCount(_ line: ArraySlice<UInt8>?) -> Int { line.map { $0.count { $0 == separator } + 1 } ?? 0 }
        let first = fieldCount(rows.prefix { $0 != 0x0A })
        let last = fieldCount(rows.lastIndex(of: 0x0A).map { rows[($0 + 1)...] })
        return first == last && (width == 0 ? first > 1 : first == width)
    }

    private mutating func nextField(takingQuotes: Bool) throws(TolmachError) -> String {
        if takingQuotes, position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            if let quoted = quotedField() { return quoted }
            if !isTabbed {
                throw TolmachError(
                    .malformedInput, "a field begins with a quote that is not closed as it should be",
                    at: SourceLocation(file: file, line: line, column: 1),
                    advice: "double the quotes inside a quoted field")
            }
        }
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The field at the opening quote, read to its end; nil, and nothing read, where it is no quoted field.
    private mutating func quotedField() -> String? {
        var content: [UInt8] = []
        var index = position + 1
        var lines = 0
        var isQuotingNeeded = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
                if isEnd(next) {
                    guard isQuotingNeeded || !isTabbed else { return nil }
                    position = index + 1
                    line += lines
                    return String(decoding: content, as: UTF8.self)
                }
                guard next == byte else { return nil }
                isQuotingNeeded = true
                index += 1
            } else if isEnd(byte) {
                isQuotingNeeded = true
                if byte == 0x0A { lines += 1 }
            }
            content.append(byte)
            index += 1
        }
        return nil
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }

    private mutating func skipLineEnd() {
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        line += 1
    }
}
