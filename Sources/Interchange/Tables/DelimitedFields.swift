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
    private let separator: UInt8
    private let isTabbed: Bool
    private var position = 0
    private var line = 1

    init(bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator) {
        self.bytes = bytes
        self.file = file
        isTabbed = separator == .tab
        self.separator = isTabbed ? 0x09 : UInt8(ascii: ",")
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next row with anything in it, or nil after the last.
    mutating func nextRow() throws(TolmachError) -> Row? {
        while position < bytes.count {
            var row = Row(line: line, fields: [])
            var isRowOpen = true
            while isRowOpen {
                row.fields.append(try nextField())
                isRowOpen = position < bytes.count && bytes[position] == separator
                if isRowOpen { position += 1 }
            }
            skipLineEnd()
            if row.fields.contains(where: { !$0.isEmpty }) { return row }
        }
        return nil
    }

    private mutating func nextField() throws(TolmachError) -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
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
