/// What is set behind the digits of a number: the `th` of `5th`, the suffix of the Turkish `2015'te`.
package struct NumberEnding {
    /// The ending in small letters, without an apostrophe.
    let text: String

    package init(_ bytes: some Sequence<UInt8>) {
        text = String(decoding: Array(bytes), as: UTF8.self).lowercased().filter { $0 != "'" && $0 != "’" }
    }

    var isEmpty: Bool { text.isEmpty }

    var isOrdinal: Bool { ["st", "nd", "rd", "th"].contains(text) }

    /// The same for endings that differ by the number before them alone: `2nd` and `5th`, `2015'te` and `2019'da`.
    package var folded: String {
        if isOrdinal { return "th" }
        let folded = text.map { letter -> Character in
            switch letter {
            case "a": "e"
            case "ı", "u", "ü": "i"
            case "t": "d"
            default: letter
            }
        }
        // Between two vowels stands y, s or n: 5'e, 6'ya; 5'i, 6'sı; 5'in, 6'nın.
        let hasBuffer = folded.count > 1 && "ysn".contains(folded[0]) && "ei".contains(folded[1])
        return String(hasBuffer ? folded.dropFirst() : folded[...])
    }

    /// A hash of what is folded, never 0.
    var hash: UInt64 { ByteHash.of(folded.utf8) | 1 }
}
