import LocalizationModel

/// Numbers and texts one behind the other, in few bytes; `ByteUnpacking` reads them in the same order.
///
///     var packing = BytePacking()
///     packing.add(300)        // two bytes
///     packing.add("abc")      // four
struct BytePacking {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    mutating func add(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { text in
            add(text.count)
            bytes.append(contentsOf: text)
        }
    }

    mutating func add(_ text: String?) {
        add(text == nil ? 0 : 1)
        if let text { add(text) }
    }

    mutating func add(_ text: InlineText) {
        add(text.plain)
        add(text.codes.count)
        for placed in text.codes {
            add(placed.offset)
            add(placed.code.kind == .open ? 0 : placed.code.kind == .close ? 1 : 2)
            add(placed.code.id)
            add(placed.code.original)
            add(placed.code.equivalent)
        }
    }
}

/// Reads what `BytePacking` wrote; where bytes are missing, numbers are 0 and texts empty.
struct ByteUnpacking {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many bytes were not read yet.
    var rest: Int { bytes.count - position }

    mutating func number() -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value) }
            shift += 7
        }
        return 0
    }

    mutating func text() -> String {
        let count = number()
        let start = position
        position += max(0, min(count, rest))
        return bytes.withUnsafeBufferPointer { bytes in
            String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        }
    }

    mutating func optionalText() -> String? { number() == 0 ? nil : text() }

    mutating func inlineText() -> InlineText {
        let plain = text()
        let count = number()
        guard count > 0 else { return InlineText(plain) }
        var codes: [InlineText.PlacedCode] = []
        while codes.count < count, rest > 0 {
            let offset = number()
            let kind = number()
            let code = InlineCode(
                kind == 0 ? .open : kind == 1 ? .close : .standalone, id: number(), original: text(),
                equivalent: optionalText())
            codes.append(.init(offset: offset, code: code))
        }
        return InlineText(plain: plain, codes: codes)
    }
}
