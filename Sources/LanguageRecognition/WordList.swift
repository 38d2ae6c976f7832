/// A sorted file of `word<TAB>number` lines, searched where it lies.
struct WordList: @unchecked Sendable {
    // @unchecked: the memory is constant data of the program.
    private let file: UnsafeBufferPointer<UInt8>
    /// Where the lines after the comments begin.
    private let start: Int

    /// - Parameter file: Lines in the order of their bytes, comments (`#`) only in front; it must outlive the list.
    init(_ file: UnsafeBufferPointer<UInt8>) {
        self.file = file
        var start = 0
        while start < file.count, file[start] == UInt8(ascii: "#") {
            while start < file.count, file[start] != UInt8(ascii: "\n") { start += 1 }
            start += 1
        }
        self.start = min(start, file.count)
    }

    /// The number beside the word. Logarithmic in the size of the file.
    func value(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        var low = start
        var high = file.count
        while low < high {
            var line = (low + high) / 2
            while line > low, file[line - 1] != UInt8(ascii: "\n") { line -= 1 }
            switch order(of: word, inLineAt: line) {
            case 0: return number(inLineAt: line)
            case ..<0: high = line
            default:
                while line < high, file[line] != UInt8(ascii: "\n") { line += 1 }
                low = line + 1
            }
        }
        return nil
    }

    /// Every word with its number, in the order of the file.
    func forEach(_ body: (String, Int) -> Void) {
        var line = start
        while line < file.count {
            var end = line
            while end < file.count, file[end] != UInt8(ascii: "\t"), file[end] != UInt8(ascii: "\n") { end += 1 }
            if end > line, end < file.count, file[end] == UInt8(ascii: "\t") {
                let word = UnsafeBufferPointer(rebasing: file[line..<end])
                body(String(decoding: word, as: UTF8.self), number(inLineAt: line))
            }
            while end < file.count, file[end] != UInt8(ascii: "\n") { end += 1 }
            line = end + 1
        }
    }

    /// Negative where the word stands before the line's word, positive where after.
    private func order(of word: UnsafeBufferPointer<UInt8>, inLineAt line: Int) -> Int {
        var position = line
        for byte in word {
            guard position < file.count, file[position] != UInt8(ascii: "\t") else { return 1 }
            if byte != file[position] { return Int(byte) - Int(file[position]) }
            position += 1
        }
        return position < file.count && file[position] == UInt8(ascii: "\t") ? 0 : -1
    }

    private func number(inLineAt line: Int) -> Int {
        var position = line
        while position < file.count, file[position] != UInt8(ascii: "\t") { position += 1 }
        position += 1
        var value = 0
        while position < file.count, file[position] != UInt8(ascii: "\n") {
            value = value * 10 + Int(file[position] & 0x0F)
            position += 1
        }
        return value
    }
}
