/// A word of a text with what tells whether it may be a name.
struct NameWord {
    var text: Substring
    /// Range in Unicode scalars.
    var scalars: Range<Int>
    var isCapitalized: Bool
    /// Whether a capital tells nothing here.
    var beginsSentence: Bool
    /// Whether only a space or a hyphen parts it from the word before.
    var joinsPrevious: Bool

    /// The words of a text; an apostrophe between letters belongs to a word, a hyphen parts words.
    static func words(of text: String) -> [NameWord] {
        var words: [NameWord] = []
        let scalars = text.unicodeScalars
        var start: (index: String.Index, offset: Int)?
        var gap: [Unicode.Scalar] = []
        var beginsSentence = true
        var offset = 0
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            let goesOn =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
                || start != nil && isApostrophe(scalar) && next < scalars.endIndex
                    && scalars[next].properties.isAlphabetic
            if goesOn, start == nil { start = (index, offset) }
            if let begun = start, !goesOn || next == scalars.endIndex {
                let end = goesOn ? next : index
                let first = scalars[begun.index]
                if gap.contains(where: { sentenceEnds.contains($0) }) { beginsSentence = true }
                words.append(
                    NameWord(
                        text: text[begun.index..<end], scalars: begun.offset..<(goesOn ? offset + 1 : offset),
                        isCapitalized: first.properties.isUppercase
                            || first.properties.generalCategory == .titlecaseLetter,
                        beginsSentence: beginsSentence, joinsPrevious: gap == [" "] || gap == ["-"]))
                beginsSentence = false
                start = nil
                gap = []
            }
            if !goesOn, gap.count < 8 { gap.append(scalar) }
            index = next
            offset += 1
        }
        return words
    }

    private static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", "“", "«", "\"", "„", "—", "\n"]

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { "'’ʼ".unicodeScalars.contains(scalar) }

    /// The word without a possessive `'s` or a Turkish suffix after the apostrophe.
    var stem: Substring {
        guard let apostrophe = text.unicodeScalars.firstIndex(where: Self.isApostrophe) else { return text }
        let tail = text[apostrophe...].dropFirst()
        return tail.first?.isLowercase == true ? text[..<apostrophe] : text
    }
}
