/// Finds the end of the root's start tag, without judging what comes before it.
enum XMLBeginning {
    /// Where it ends; nil where that is not within these bytes, or where they are no UTF-8.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let end = rootEnd(bytes), String(validating: bytes[..<end], as: UTF8.self) != nil else { return nil }
        return end
    }

    private static func rootEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: "<"):
                if bytes.has("<?", at: index) {
                    guard let end = bytes.end(of: "?>", from: index) else { return nil }
                    index = end
                } else if bytes.has("<!--", at: index) {
                    guard let end = bytes.end(of: "-->", from: index + 4) else { return nil }
                    index = end
                } else {
                    let isDeclaration = bytes.has("<!", at: index)
                    guard let end = tagEnd(bytes, index) else { return nil }
                    if !isDeclaration { return end }
                    index = end
                }
            default: return nil
            }
        }
        return nil
    }

    /// The end of a tag or of a declaration that holds no others.
    private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var quote: UInt8 = 0
        for index in start..<bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if byte == UInt8(ascii: "[") || byte == 0 {
                return nil
            }
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func has(_ text: StaticString, at index: Int) -> Bool {
        index + text.utf8CodeUnitCount <= count
            && self[index..<index + text.utf8CodeUnitCount].elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    fileprivate func end(of text: StaticString, from index: Int) -> Int? {
        var index = index
        while index + text.utf8CodeUnitCount <= count {
            if has(text, at: index) { return index + text.utf8CodeUnitCount }
            index += 1
        }
        return nil
    }
}
