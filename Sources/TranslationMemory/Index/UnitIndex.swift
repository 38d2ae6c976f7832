import LocalizationModel

/// The index of units that are held in memory, for texts of one language.
struct UnitIndex: Sendable {
    private var texts: [AnalyzedText] = []
    private var owners: [[Owner]] = []
    private var builder = IndexPartBuilder()
    private var built: [[UInt8]] = []
    private var unmarked = UnmarkedTexts()
    private let units: [TranslationUnit]
    /// The units that are pairs of one unit of several languages.
    private var families: [Int: [Int]] = [:]

    private struct Owner {
        var unit: Int
        var isSource: Bool
    }

    private struct Identity: Hashable {
        var bytes: [UInt8]
        var codes: String
    }

    /// Indexes the sides of the units that are in the analyzer's language.
    init(_ units: [TranslationUnit], analyzer: TextAnalyzer) {
        self.units = units
        var numbers: [Identity: Int] = [:]
        for (index, unit) in units.enumerated() {
            guard let target = unit.target else { continue }
            if let family = unit.family { families[family, default: []].append(index) }
            if unit.sourceLanguage.sharesLanguage(with: analyzer.language),
                let number = add(unit.source, Owner(unit: index, isSource: true), analyzer, &numbers)
            {
                note(unit, target, of: number)
            }
            if unit.targetLanguage.sharesLanguage(with: analyzer.language),
                let number = add(target, Owner(unit: index, isSource: false), analyzer, &numbers)
            {
                note(unit, target, of: number)
            }
        }
        built.append(buildPart())
    }

    /// - Returns: the number of the text; nil where there is nothing to match in it.
    private mutating func add(
        _ text: InlineText, _ owner: Owner, _ analyzer: TextAnalyzer, _ numbers: inout [Identity: Int]
    ) -> UInt32? {
        let analyzed = analyzer.analyze(text)
        guard !analyzed.bytes.isEmpty, texts.count < Int(UInt32.max) else { return nil }
        let codes = analyzed.codes.map { "\($0.offset) \($0.kind.rawValue) \($0.original)" }.joined(separator: "\u{1}")
        let identity = Identity(bytes: analyzed.bytes, codes: codes)
        if let number = numbers[identity] {
            owners[number].append(owner)
            return UInt32(number)
        }
        let number = UInt32(texts.count)
        numbers[identity] = texts.count
        owners.append([owner])
        if builder.size >= Self.mostPostings || builder.isTooFar(number) { built.append(buildPart()) }
        builder.add(analyzed, number)
        texts.append(analyzed)
        return number
    }

    /// Takes note of what a unit says of one of its texts.
    private mutating func note(_ unit: TranslationUnit, _ target: InlineText, of number: UInt32) {
        var (source, other) = (unit.source.plain, target.plain)
        source.withUTF8 { source in
            other.withUTF8 { other in
                unmarked.note(
                    source: number, target: number, plain: (source, other),
                    hasCodes: !unit.source.codes.isEmpty || !target.codes.isEmpty,
                    isPlain: UnitStanding(text: number, number: 0, unit: unit).isPlain, isInFamily: unit.family != nil)
            }
        }
    }

    /// A part of what was added, in which all texts have their marks: units that come later may take them away.
    private mutating func buildPart() -> [UInt8] { builder.build(unmarked: UnmarkedTexts()) }

    private static let mostPostings = 8_000_000

    /// The index as parts, for one thread.
    func openParts() throws(TolmachError) -> [IndexPart] {
        var parts: [IndexPart] = []
        for bytes in built where !bytes.isEmpty {
            let part = try IndexPart(PagedBytes(bytes))
            part.changed = unmarked
            parts.append(part)
        }
        return parts
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) -> AnalyzedText? {
        texts.indices.contains(Int(number)) ? texts[Int(number)] : nil
    }

    func highestStanding(ofText number: UInt32) -> UnitStanding? {
        guard owners.indices.contains(Int(number)) else { return nil }
        return owners[Int(number)].lazy
            .map { UnitStanding(text: number, number: Int64($0.unit), unit: units[$0.unit]) }
            .max { $1.isHigher(than: $0) }
    }

    func units(ofText number: UInt32, to language: LanguageTag) -> [StoredUnit] {
        guard owners.indices.contains(Int(number)) else { return [] }
        return owners[Int(number)].flatMap { owner in
            let unit = units[owner.unit]
            var found = [StoredUnit(number: Int64(owner.unit), unit: owner.isSource ? unit : unit.turned)]
            if !owner.isSource { found += siblings(of: owner.unit) }
            return found.filter { $0.unit.targetLanguage.sharesLanguage(with: language) }
        }
    }

    /// The translation of a unit of several languages with its other translations.
    private func siblings(of index: Int) -> [StoredUnit] {
        guard let family = units[index].family else { return [] }
        return families[family, default: []].compactMap { other in
            guard units[other].target != units[index].target else { return nil }
            var pair = units[index].turned
            pair.target = units[other].target
            pair.targetLanguage = units[other].targetLanguage
            return StoredUnit(number: Int64(other), unit: pair)
        }
    }

    /// Every text with its number: what a search without an index goes through.
    var allTexts: [AnalyzedText] { texts }
}

/// The index of units in memory as one thread searches it.
struct OpenedUnitIndex: MemoryIndex {
    private let index: UnitIndex
    let parts: [IndexPart]

    init(_ index: UnitIndex) throws(TolmachError) {
        self.index = index
        parts = try index.openParts()
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) -> AnalyzedText? { index.text(number, analyzer: analyzer) }

    func highestStanding(ofText number: UInt32) -> UnitStanding? { index.highestStanding(ofText: number) }

    func units(ofText number: UInt32, to language: LanguageTag) -> [StoredUnit] {
        index.units(ofText: number, to: language)
    }
}

extension TranslationUnit {
    /// The unit with source and target exchanged; its context, which speaks of the source, is left behind but
    /// for the resource id.
    var turned: TranslationUnit {
        guard let target else { return self }
        var turned = self
        turned.source = target
        turned.target = source
        turned.sourceLanguage = targetLanguage
        turned.targetLanguage = sourceLanguage
        turned.context = SegmentContext(resourceID: context.resourceID)
        return turned
    }
}
