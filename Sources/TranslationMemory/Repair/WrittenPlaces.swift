/// Where the bytes of an analysed text, whose white space is folded, stand in the text as it was written.
struct WrittenPlaces {
    /// For each byte of the analysed text; nil where it is the text as written.
    private var places: [Int]?

    /// - Parameter written: nil comes where it is not composed as the analysed text is.
    init?(of written: String, as analyzed: AnalyzedText) {
        if written.utf8.elementsEqual(analyzed.bytes) { return }
        var places: [Int] = []
        places.reserveCapacity(analyzed.bytes.count)
        var plain = written
        let isFound = plain.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = TokenScanner.decode(bytes, index)
                if Letters.isSpace(scalar) {
                    // The first of white space that is folded stands for all of it.
                    if places.count < analyzed.bytes.count, analyzed.bytes[places.count] == 0x20 {
                        places.append(index)
                    }
                } else {
                    for offset in index..<index + length {
                        guard places.count < analyzed.bytes.count, analyzed.bytes[places.count] == bytes[offset] else {
                            return false
                        }
                        places.append(offset)
                    }
                }
                index += length
            }
            return places.count == analyzed.bytes.count
        }
        guard isFound else { return nil }
        self.places = places
    }

    /// The bytes of the written text that a token stands for.
    func range(of token: Token) -> Range<Int> {
        guard let places, !token.range.isEmpty else { return token.range }
        return places[token.range.lowerBound]..<places[token.range.upperBound - 1] + 1
    }
}
