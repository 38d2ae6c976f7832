import XMLStream

/// The source document inside a skeleton element: its text, or base64 where XML can't hold the text as it is.
enum XLIFFSkeletonText {
    private static let mark = "base64:"
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && !text.hasPrefix(mark)
            && text.unicodeScalars.allSatisfy { $0.isAllowedInXML && $0 != "\r" }
        return isPlain ? text : mark + base64(Array(text.utf8))
    }

    /// - Returns: nil where the text claims to be base64 and isn't.
    static func decode(_ text: String) -> String? {
        guard text.hasPrefix(mark) else { return text }
        return bytes(base64: text.dropFirst(mark.count)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 3 * 4 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = 0
            for offset in 0..<3 { bits = bits << 8 | (offset < group.count ? Int(group[start + offset]) : 0) }
            for digit in 0..<4 {
                let isPadding = digit > group.count
                result.append(isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * digit) & 63])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func bytes(base64 text: Substring) -> [UInt8]? {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        var result: [UInt8] = []
        var bits = 0
        var count = 0
        for byte in text.utf8 where byte > 0x20 && byte != UInt8(ascii: "=") {
            let value = values[Int(byte)]
            if value == 255 { return nil }
            bits = (bits << 6 | Int(value)) & 0xFFFFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return result
    }
}
