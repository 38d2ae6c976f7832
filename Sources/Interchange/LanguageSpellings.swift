import LocalizationModel

/// Language tags by how a file spells them: the few that a file has are read once each.
struct LanguageSpellings {
    private var spellings: [String] = []
    private var tags: [LanguageTag?] = []
    private static let mostKnown = 32

    /// The tag that a spelling, white space around it or not, stands for; nil where it is none.
    mutating func tag(_ spelling: String) -> LanguageTag? {
        for index in spellings.indices where spellings[index] == spelling { return tags[index] }
        let tag = LanguageTag(Self.trimmed(spelling))
        if spellings.count < Self.mostKnown {
            spellings.append(spelling)
            tags.append(tag)
        }
        return tag
    }

    private static func trimmed(_ text: String) -> Substring {
        let isSpace = { (character: Character) in character == " " || character == "\t" || character == "\n" }
        var kept = text.drop(while: isSpace)
        while let last = kept.last, isSpace(last) { kept.removeLast() }
        return kept
    }
}
