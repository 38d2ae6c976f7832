/// Turns byte offsets into lines and columns, walking from the last one asked for, so that asking in the order
/// of the text is linear however long the lines are.
struct LocationCursor {
    private var offset = 0
    private var line = 1
    private var column = 1

    /// Line and column, both from 1, columns in Unicode scalars. `\n`, `\r\n` and a lone `\r` end a line.
    mutating func location(of target: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let target = min(max(target, 0), bytes.count)
        if target < offset { bytes.withUnsafeBufferPointer { goBack(to: target, in: $0) } }
        bytes.withUnsafeBufferPointer { bytes in
            var column = column
            for index in offset..<target {
                let byte = bytes[index]
                if byte > UInt8(ascii: "\r") {
                    if byte & 0xC0 != 0x80 { column += 1 }
                } else if Self.endsLine(bytes, at: index) {
                    line += 1
                    column = 1
                } else if byte != UInt8(ascii: "\r") {
                    column += 1
                }
            }
            self.column = column
        }
        offset = target
        return (line, column)
    }

    /// Walks back; over a line's end, to the start of the line before as well, as its columns are not known.
    private mutating func goBack(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var lineEnds = 0
        for index in target..<offset where Self.endsLine(bytes, at: index) { lineEnds += 1 }
        if lineEnds == 0 {
            column -= bytes[target..<offset].count { $0 & 0xC0 != 0x80 && $0 != UInt8(ascii: "\r") }
        } else {
            var start = target
            while start > 0, !Self.endsLine(bytes, at: start - 1) { start -= 1 }
            line -= lineEnds
            column = 1 + bytes[start..<target].count { $0 & 0xC0 != 0x80 && $0 != UInt8(ascii: "\r") }
        }
        offset = target
    }

    /// Whether the byte ends a line; in `\r\n` it is the second one that does.
    private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\n")
            || (bytes[index] == UInt8(ascii: "\r")
                && (index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
    }
}
