import LocalizationModel

/// A translation unit of a TMX file: one text in any number of languages.
public struct TMXUnit: Hashable, Sendable {
    /// The text in one language.
    public struct Variant: Hashable, Sendable {
        public var language: LanguageTag
        public var text: InlineText
        public var origin: UnitOrigin
        public var properties: [TranslationUnit.Property]
        public var notes: [String]

        public init(
            language: LanguageTag, text: InlineText, origin: UnitOrigin = UnitOrigin(),
            properties: [TranslationUnit.Property] = [], notes: [String] = []
        ) {
            self.language = language
            self.text = text
            self.origin = origin
            self.properties = properties
            self.notes = notes
        }
    }

    public var id: String?
    /// The language translated from, of the unit or else of the file; nil where any may be.
    public var sourceLanguage: LanguageTag?
    /// In the order of the file.
    public var variants: [Variant]
    public var origin: UnitOrigin
    public var properties: [TranslationUnit.Property]
    public var notes: [String]
    public var location: SourceLocation?

    public init(
        id: String? = nil, sourceLanguage: LanguageTag? = nil, variants: [Variant], origin: UnitOrigin = UnitOrigin(),
        properties: [TranslationUnit.Property] = [], notes: [String] = [], location: SourceLocation? = nil
    ) {
        self.id = id
        self.sourceLanguage = sourceLanguage
        self.variants = variants
        self.origin = origin
        self.properties = properties
        self.notes = notes
        self.location = location
    }

    /// The unit of two languages that it makes.
    public init(_ unit: TranslationUnit) {
        var variants = [Variant(language: unit.sourceLanguage, text: unit.source)]
        if let target = unit.target { variants.append(Variant(language: unit.targetLanguage, text: target)) }
        self.init(
            id: unit.id, sourceLanguage: unit.sourceLanguage, variants: variants, origin: unit.origin,
            properties: TMXContext.properties(of: unit), notes: unit.notes, location: unit.location)
    }

    /// The unit whose pairs these are; nil where there are none.
    init?(pairs: [TranslationUnit]) {
        guard let first = pairs.first else { return nil }
        self.init(first)
        for pair in pairs.dropFirst() {
            let other = TMXUnit(pair)
            for variant in other.variants where !variants.contains(variant) { variants.append(variant) }
            for property in other.properties where !properties.contains(property) { properties.append(property) }
            for note in other.notes where !notes.contains(note) { notes.append(note) }
        }
    }

    /// The variant that the others translate: in the source language, in another region of it, or the first.
    public var source: Variant? {
        guard let sourceLanguage else { return variants.first }
        return variants.first { $0.language == sourceLanguage }
            ?? variants.first { $0.language.sharesLanguage(with: sourceLanguage) } ?? variants.first
    }

    /// Every pair of different languages, as units of two: those from the source first, then the others in file order.
    public var pairs: [TranslationUnit] {
        let others = variants.filter { $0 != source }
        var pairs = sourcePairs
        for (index, one) in others.enumerated() {
            pairs += others[(index + 1)...].filter { $0.language != one.language }.map { pair(one, $0) }
        }
        return pairs
    }

    /// The pair that a unit of two languages makes; nil of other units.
    var onlyPair: TranslationUnit? {
        guard variants.count == 2, variants[0].language != variants[1].language else { return nil }
        // As `source` chooses.
        let isTurned =
            sourceLanguage.map { language in
                variants[0].language != language
                    && (variants[1].language == language
                        || (!variants[0].language.sharesLanguage(with: language)
                            && variants[1].language.sharesLanguage(with: language)))
            } ?? false
        return isTurned ? pair(variants[1], variants[0]) : pair(variants[0], variants[1])
    }

    /// The pairs of the source with each other language, as units of two; of a source that is there twice, both.
    public var sourcePairs: [TranslationUnit] {
        guard let source else { return [] }
        let sources = variants.filter { $0.language == source.language }
        let others = variants.filter { $0.language != source.language }
        return sources.flatMap { one in others.map { pair(one, $0) } }
    }

    private func pair(_ one: Variant, _ other: Variant) -> TranslationUnit {
        var origin = origin
        Self.add(one.origin, to: &origin)
        Self.add(other.origin, to: &origin)
        let all = properties + one.properties + other.properties
        return TranslationUnit(
            id: id, source: one.text, target: other.text, sourceLanguage: one.language, targetLanguage: other.language,
            context: TMXContext.context(of: all), status: TMXContext.status(of: all, origin: origin), origin: origin,
            properties: all.filter { !TMXContext.isUnderstood($0) }, notes: notes + one.notes + other.notes,
            location: location)
    }

    private static func add(_ part: UnitOrigin, to origin: inout UnitOrigin) {
        if let value = part.createdBy, origin.createdBy == nil { origin.createdBy = value }
        if let value = part.changedBy { origin.changedBy = value }
        if let value = part.createdAt, origin.createdAt == nil { origin.createdAt = value }
        if let value = part.changedAt { origin.changedAt = value }
        if let value = part.tool, origin.tool == nil { origin.tool = value }
        origin.usageCount = max(origin.usageCount, part.usageCount)
    }
}
