import LocalizationModel
import Terminology

/// Finds words in translation units, in whatever form they stand: how has this been translated before?
///
///     Concordance(words: "перемирие").find(in: unit)      // finds "о перемирии"
public struct Concordance: Sendable {
    /// A unit that has the words, and where.
    public struct Finding: Sendable {
        public var unit: TranslationUnit
        /// Ranges in Unicode scalars of the source's plain text, and of the target's.
        public var inSource: [Range<Int>]
        public var inTarget: [Range<Int>]
    }

    private let recognizers: [String: TermRecognizer]

    /// - Parameter language: The language of the words; nil looks in every one whose letters they have.
    public init(words: String, language: LanguageTag? = nil) {
        let isCyrillic = words.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        let languages =
            language.map { [LanguageTag(language: $0.language)] }
            ?? (isCyrillic ? [.russian, .ukrainian] : [.english, .turkish])
        recognizers = Dictionary(
            uniqueKeysWithValues: languages.map { language in
                let concept = GlossaryConcept(id: "1", terms: [.init(words, language: language)])
                return (language.language, TermRecognizer(Glossary([concept]), language: language))
            })
    }

    /// Where a unit has the words, or nil where it hasn't.
    public func find(in unit: TranslationUnit) -> Finding? {
        let inSource = ranges(in: unit.source, unit.sourceLanguage)
        let inTarget = unit.target.map { ranges(in: $0, unit.targetLanguage) } ?? []
        return inSource.isEmpty && inTarget.isEmpty
            ? nil : Finding(unit: unit, inSource: inSource, inTarget: inTarget)
    }

    private func ranges(in text: InlineText, _ language: LanguageTag) -> [Range<Int>] {
        recognizers[language.language]?.mentions(in: text.plain).map(\.scalars) ?? []
    }
}
