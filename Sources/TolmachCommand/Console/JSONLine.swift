/// Writes one JSON object after another, keys in the order in which they are given, into bytes that are reused.
///
///     var line = JSONLine()
///     line.begin()
///     line.field("file", "a.txt")
///     line.field("line", 3)
///     line.end()          // {"file":"a.txt","line":3} and a line end
///
/// Source: RFC 8259; one object a line as https://jsonlines.org asks.
struct JSONLine {
    /// The finished line, with its line end.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Starts a new line; what was there before is gone.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        open(UInt8(ascii: "{"))
    }

    mutating func end() {
        close(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func field(_ key: StaticString, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { literal("null") }
    }

    mutating func field(_ key: StaticString, _ value: Int) {
        self.key(key)
        bytes.append(decimal: value)
    }

    mutating func field(_ key: StaticString, _ value: Bool) {
        self.key(key)
        literal(value ? "true" : "false")
    }

    mutating func field(_ key: StaticString, _ value: Double) {
        self.key(key)
        literal(value.isFinite ? String(value) : "null")
    }

    mutating func field(_ key: StaticString, _ values: some Sequence<String>) {
        array(key) { array in
            for value in values { array.element(value) }
        }
    }

    /// A field that holds an array; its elements are written by `body`.
    mutating func array(_ key: StaticString, _ body: (inout JSONLine) -> Void) {
        self.key(key)
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// A field that holds one object for each of some values; the fields of each are written by `body`.
    mutating func objects<Value>(
        _ key: StaticString, of values: some Sequence<Value>, _ body: (inout JSONLine, Value) -> Void
    ) {
        array(key) { array in
            for value in values { array.element { body(&$0, value) } }
        }
    }

    /// A field that holds an object; its fields are written by `body`.
    mutating func object(_ key: StaticString, _ body: (inout JSONLine) -> Void) {
        self.key(key)
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// A string in an array.
    mutating func element(_ value: String) {
        separate()
        string(value)
        needsComma = true
    }

    /// An object in an array.
    mutating func element(_ body: (inout JSONLine) -> Void) {
        separate()
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func string(_ value: String) {
        var value = value
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                let byte = utf8[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
