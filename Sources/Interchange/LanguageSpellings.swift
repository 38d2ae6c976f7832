import LocalizationModel

/// Language tags by how a file spells them: the few that a file has are read once each.
struct LanguageSpellings {
    private var known: [(spelling: String, tag: LanguageTag?)] = []
    private static let mostKnown = 32

    /// The tag that a spelling, white space around it or not, stands for; nil where it is none.
    mutating func tag(_ spelling: String) -> LanguageTag? {
        for entry in known where entry.spelling == spelling { return entry.tag }
        let tag = LanguageTag(Self.trimmed(spelling))
        if known.count < Self.mostKnown { known.append((spelling, tag)) }
        return tag
    }

    private static func trimmed(_ text: String) -> Substring {
        let isSpace = { (character: Character) in character == " " || character == "\t" || character == "\n" }
        var kept = text.drop(while: isSpace)
        while let last = kept.last, isSpace(last) { kept.removeLast() }
        return kept
    }
}
