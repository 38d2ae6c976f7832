import LocalizationModel

/// A text with its values covered by marks, so that texts can be compared by all that is around the values.
struct SlottedText {
    let text: InlineText
    let slots: [Slot]

    /// The text with a mark for each slot; the number of the mark is given, nil leaves the slot as it is.
    func masked(_ number: (Int) -> Int?) -> InlineText {
        text.replacing(
            slots.enumerated().compactMap { index, slot in
                number(index).map {
                    InlineText.Replacement(range: slot.range, code: slot.code, new: InlineText(Self.mark($0)))
                }
            })
    }

    /// A placeholder that no document has: its first letter is for private use.
    private static func mark(_ number: Int) -> String { "{\u{E000}\(number)}" }

    /// Whether a text has a mark in it.
    static func hasMark(_ text: String) -> Bool { text.unicodeScalars.contains("\u{E000}") }

    /// A masked text with values in the places of the marks, by their numbers.
    static func unmasked(_ masked: InlineText, _ values: [Int: InlineText]) -> InlineText {
        var replacements: [InlineText.Replacement] = []
        let plain = masked.plain
        for (number, value) in values {
            var rest = plain[...]
            while let found = rest.firstRange(of: mark(number)) {
                let start = plain.utf8.distance(from: plain.startIndex, to: found.lowerBound)
                let end = plain.utf8.distance(from: plain.startIndex, to: found.upperBound)
                replacements.append(InlineText.Replacement(range: start..<end, new: value))
                rest = rest[found.upperBound...]
            }
        }
        return masked.replacing(replacements)
    }
}
