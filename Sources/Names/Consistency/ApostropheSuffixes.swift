import LocalizationModel

/// What a language writes behind an apostrophe that is no part of a name: Kuleba's, Kuleba'nın; but Дем'яненко, O'Neil.
struct ApostropheSuffixes {
    /// Nil where any small letters behind an apostrophe are a suffix.
    private let suffixes: Set<String>?

    init(_ language: LanguageTag) {
        let suffixes = NameStem.data["apostrophe-\(language.language)"] ?? []
        self.suffixes = suffixes.contains("*") ? nil : suffixes
    }

    /// A name, of one word or several, without the suffix of its last word.
    func cutting(_ name: String) -> String { String(String.UnicodeScalarView(cutting(name.unicodeScalars))) }

    /// A word without the suffix behind its last apostrophe, and without an apostrophe at its end.
    func cutting(_ word: String.UnicodeScalarView) -> String.UnicodeScalarView.SubSequence {
        guard let apostrophe = word.lastIndex(where: \.isApostrophe) else { return word[...] }
        let rest = word[word.index(after: apostrophe)...]
        guard let first = rest.first else { return word[..<apostrophe] }
        let isSuffix =
            if let suffixes { suffixes.contains(String(rest).lowercased()) } else { first.properties.isLowercase }
        return isSuffix ? word[..<apostrophe] : word[...]
    }
}

extension Unicode.Scalar {
    /// Whether this is a sign that people type for an apostrophe.
    var isApostrophe: Bool { "'’ʼ`´ʻ′".unicodeScalars.contains(self) }
}
