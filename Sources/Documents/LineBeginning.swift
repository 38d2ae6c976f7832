/// The first letter or digit of a line.
struct LineBeginning {
    enum Script {
        case latin, cyrillic, other
    }

    /// Nil where the line has no letter.
    var script: Script?
    /// The line begins with a capital or a digit, quotation marks and other signs aside.
    var isCapital = false

    init(_ line: ArraySlice<UInt8>) {
        var position = line.startIndex
        let end = min(line.endIndex, position + 256)
        while position < end {
            let byte = line[position]
            if byte.isASCIILetter {
                script = .latin
                isCapital = isCapital || byte < 0x60
                return
            }
            if byte.isASCIIDigit { isCapital = true }
            guard byte >= 0x80 else {
                position += 1
                continue
            }
            var next = position + 1
            while next < line.endIndex, line[next] & 0xC0 == 0x80 { next += 1 }
            if let scalar = String(decoding: line[position..<next], as: UTF8.self).unicodeScalars.first,
                scalar.properties.isAlphabetic
            {
                script = scalar.value < 0x250 ? .latin : (0x400..<0x530).contains(scalar.value) ? .cyrillic : .other
                isCapital = isCapital || scalar.properties.isUppercase
                return
            }
            position = next
        }
    }
}
