import ICUText

/// The marks that Cyrillic text has where a reader might stress a word wrongly: Куле́ба.
enum StressMarks {
    /// Letters that a mark for stress makes one with, and what they are without it.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{450}": "е", "\u{45D}": "и", "\u{4E3}": "и", "\u{4EF}": "у",
        "\u{400}": "Е", "\u{40D}": "И", "\u{4E2}": "И", "\u{4EE}": "У",
    ]

    /// A text in composed form, as some systems write й as и and a breve, without the marks that remain behind Cyrillic
    /// letters.
    static func removed(from text: String) -> String {
        let text = TextNormalization.nfc.apply(to: text)
        guard text.unicodeScalars.contains(where: { isMark($0) || isCyrillic($0) && letters[$0] != nil }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isMark(scalar), let last = result.last, isCyrillic(last) { continue }
            result.append(letters[scalar] ?? scalar)
        }
        return String(result)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300..<0x370).contains(scalar.value) }

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400..<0x530).contains(scalar.value) }
}
