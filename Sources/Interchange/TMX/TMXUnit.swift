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

        /// Whether anything is known of who made the text, with what and when.
        var hasOrigin: Bool {
            origin.createdAt != nil || origin.changedAt != nil || origin.createdBy != nil || origin.changedBy != nil
                || origin.tool != nil || origin.toolVersion != nil || origin.file != nil || origin.usageCount != 0
        }

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

    /// Whether its texts are in more languages than one.
    var hasSeveralLanguages: Bool {
        for index in variants.indices.dropFirst() where variants[index].language != variants[0].language { return true }
        return false
    }

    /// Forgets all that it says, and keeps the room of its variants.
    mutating func clear() {
        variants.removeAll(keepingCapacity: true)
        id = nil
        sourceLanguage = nil
        origin = UnitOrigin()
        if !properties.isEmpty { properties = [] }
        if !notes.isEmpty { notes = [] }
        location = nil
    }

    /// The variant that the others translate: in the source language, in another region of it, or the first.
    public var source: Variant? { sourcePlace.map { variants[$0] } }

    /// The place of the variant that the others translate.
    var sourcePlace: Int? {
        guard let sourceLanguage else { return variants.indices.first }
        return variants.firstIndex { $0.language == sourceLanguage }
            ?? variants.firstIndex { $0.language.sharesLanguage(with: sourceLanguage) } ?? variants.indices.first
    }

    /// Every pair of different languages, as units of two: those from the source first, then the others in file order.
    public var pairs: [TranslationUnit] {
        let others = variants.indices.filter { variants[$0] != source }
        var pairs = sourcePairs
        for (index, one) in others.enumerated() {
            pairs += others[(index + 1)...].filter { variants[$0].language != variants[one].language }
                .map { pair(one, $0) }
        }
        return pairs
    }

    /// The pair that a unit of two languages makes, for which the unit gives up its parts; nil of other units.
    mutating func takeOnlyPair() -> TranslationUnit? {
        guard variants.count == 2, variants[0].language != variants[1].language else { return nil }
        // As `source` chooses.
        let isTurned =
            sourceLanguage.map { language in
                variants[0].language != language
                    && (variants[1].language == language
                        || (!variants[0].language.sharesLanguage(with: language)
                            && variants[1].language.sharesLanguage(with: language)))
            } ?? false
        let one = isTurned ? 1 : 0
        var pair = TranslationUnit(
            id: Self.take(&id, leaving: nil), source: Self.take(&variants[one].text, leaving: InlineText()),
            target: Self.take(&variants[1 - one].text, leaving: InlineText()), sourceLanguage: variants[one].language,
            targetLanguage: variants[1 - one].language, origin: Self.take(&origin, leaving: UnitOrigin()),
            properties: Self.take(&properties, leaving: []), notes: Self.take(&notes, leaving: []),
            location: Self.take(&location, leaving: nil))
        complete(&pair, one, 1 - one)
        return pair
    }

    /// Parts are moved, not copied, or their users are counted up and down for each of millions of units.
    private static func take<Part>(_ part: inout Part, leaving rest: consuming Part) -> Part {
        swap(&part, &rest)
        return rest
    }

    /// How many `sourcePairs` there are.
    var sourcePairCount: Int {
        guard let source else { return 0 }
        let count = variants.count { $0.language == source.language }
        return count * (variants.count - count)
    }

    /// The pairs of the source with each other language, as units of two; of a source that is there twice, both.
    public var sourcePairs: [TranslationUnit] {
        guard let source else { return [] }
        let sources = variants.indices.filter { variants[$0].language == source.language }
        let others = variants.indices.filter { variants[$0].language != source.language }
        return sources.flatMap { one in others.map { pair(one, $0) } }
    }

    /// The places of the variants in a language, in any region.
    func texts(in language: LanguageTag) -> [Int] {
        variants.indices.filter { variants[$0].language.sharesLanguage(with: language) }
    }

    /// The pairs of two languages, in any regions, from the one to the other.
    func pairs(from source: LanguageTag, to target: LanguageTag) -> [TranslationUnit] {
        let (sources, targets) = (texts(in: source), texts(in: target))
        return sources.flatMap { one in
            targets.filter { variants[$0].language != variants[one].language }.map { pair(one, $0) }
        }
    }

    /// The unit of two variants, by their places.
    private func pair(_ one: Int, _ other: Int) -> TranslationUnit {
        var pair = TranslationUnit(
            id: id, source: variants[one].text, target: variants[other].text,
            sourceLanguage: variants[one].language, targetLanguage: variants[other].language, origin: origin,
            properties: properties, notes: notes, location: location)
        complete(&pair, one, other)
        return pair
    }

    /// Adds to a pair what its variants say, and reads what its properties mean.
    private func complete(_ pair: inout TranslationUnit, _ one: Int, _ other: Int) {
        // Most variants have nothing but a text.
        for place in [one, other] {
            if variants[place].hasOrigin { Self.add(variants[place].origin, to: &pair.origin) }
            if !variants[place].properties.isEmpty { pair.properties += variants[place].properties }
            if !variants[place].notes.isEmpty { pair.notes += variants[place].notes }
        }
        let isSaid = TMXContext.isSaid(in: pair.properties)
        pair.status = TMXContext.status(of: isSaid ? pair.properties : [], origin: pair.origin)
        if isSaid {
            pair.context = TMXContext.context(of: pair.properties)
            pair.properties.removeAll(where: TMXContext.isUnderstood)
        }
    }

    private static func add(_ part: UnitOrigin, to origin: inout UnitOrigin) {
        if let value = part.createdBy, origin.createdBy == nil { origin.createdBy = value }
        if let value = part.changedBy { origin.changedBy = value }
        if let value = part.createdAt, origin.createdAt == nil { origin.createdAt = value }
        if let value = part.changedAt { origin.changedAt = value }
        if origin.tool == nil, origin.toolVersion == nil {
            if let value = part.tool { origin.tool = value }
            if let value = part.toolVersion { origin.toolVersion = value }
        }
        origin.usageCount = max(origin.usageCount, part.usageCount)
    }
}
