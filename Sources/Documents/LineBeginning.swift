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
        for scalar in String(decoding: line.prefix(256), as: UTF8.self).unicodeScalars {
            if script == nil, !isCapital, ("0"..."9").contains(scalar) { isCapital = true }
            guard scalar.properties.isAlphabetic else { continue }
            switch scalar.value {
            case ..<0x250: script = .latin
            case 0x400..<0x530: script = .cyrillic
            default: script = .other
            }
            isCapital = isCapital || scalar.properties.isUppercase
            return
        }
    }
}
