/// The bytes of a start tag, in which single attributes are changed and all else stays as it is.
///
///     var tag = XMLTagBytes(Array("<target  state='new' />".utf8))
///     tag.set("state", "final")      // <target  state='final' />
public struct XMLTagBytes: Sendable {
    public private(set) var bytes: [UInt8]

    /// - Parameter bytes: A start tag of a well-formed file, from `<` to `>`, UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The tag without the `/` of an empty element.
    public var opened: [UInt8] {
        guard bytes.count >= 2, bytes[bytes.count - 2] == UInt8(ascii: "/") else { return bytes }
        var end = bytes.count - 2
        while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return Array(bytes[..<end]) + [UInt8(ascii: ">")]
    }

    /// The value of an attribute as it is spelled, or nil.
    public func value(_ name: String) -> String? {
        attributes.first { String(decoding: bytes[$0.name], as: UTF8.self) == name }
            .map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    /// The whole name of the first attribute that ends so, such as `:status`.
    public func name(endingIn suffix: String) -> String? {
        attributes.lazy.map { String(decoding: bytes[$0.name], as: UTF8.self) }.first { $0.hasSuffix(suffix) }
    }

    /// Sets an attribute, or removes it where the value is nil. The value must need no escapes.
    public mutating func set(_ name: String, _ value: String?) {
        if let known = attributes.first(where: { String(decoding: bytes[$0.name], as: UTF8.self) == name }) {
            if let value {
                bytes.replaceSubrange(known.value, with: value.utf8)
            } else {
                var start = known.name.lowerBound
                while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
                bytes.removeSubrange(start..<known.value.upperBound + 1)
            }
        } else if let value {
            var end = max(0, bytes.count - 1)
            if end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
            while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
            bytes.insert(contentsOf: " \(name)=\"\(value)\"".utf8, at: end)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Where names and values stand, values without their quotes.
    private var attributes: [(name: Range<Int>, value: Range<Int>)] {
        var found: [(name: Range<Int>, value: Range<Int>)] = []
        var index = bytes.firstIndex(where: Self.isSpace) ?? bytes.count
        while index < bytes.count {
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            let nameStart = index
            while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
            let name = nameStart..<index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") {
                index += 1
            }
            guard index < bytes.count else { break }
            let quote = bytes[index]
            let valueStart = index + 1
            guard let valueEnd = bytes[valueStart...].firstIndex(of: quote) else { break }
            found.append((name, valueStart..<valueEnd))
            index = valueEnd + 1
        }
        return found
    }
}
