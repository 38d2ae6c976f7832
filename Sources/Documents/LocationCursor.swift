/// Turns byte offsets into lines and columns, walking from the last one asked for, so that asking in the order
/// of the text is linear however long the lines are.
struct LocationCursor {
    private var offset = 0
    private var line = 1
    private var column = 1

    /// Line and column, both from 1, columns in Unicode scalars. `\n`, `\r\n` and a lone `\r` end a line.
    mutating func location(of target: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let target = min(max(target, 0), bytes.count)
        if target < offset { goBack(to: target, in: bytes) }
        while offset < target {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte == UInt8(ascii: "\r") {
                if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { continue }
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    /// Walks back over one line; where a line end stands in between, starts again from the beginning.
    private mutating func goBack(to target: Int, in bytes: [UInt8]) {
        let between = bytes[target..<offset]
        if between.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            self = LocationCursor()
        } else {
            column -= between.count { $0 & 0xC0 != 0x80 }
            offset = target
        }
    }
}
