import LocalizationModel

/// The index of units that are held in memory, for texts of one language.
struct UnitIndex: MemoryIndex, Sendable {
    private var texts: [AnalyzedText] = []
    private var owners: [[Owner]] = []
    private var postings: [UInt64: [UInt64]] = [:]
    private var short: [ShortTexts]
    private let units: [TranslationUnit]

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
        short = Array(repeating: ShortTexts(), count: AnalyzedText.shortLength + 1)
        var numbers: [Identity: Int] = [:]
        for (index, unit) in units.enumerated() {
            guard let target = unit.target else { continue }
            if unit.sourceLanguage.sharesLanguage(with: analyzer.language) {
                add(unit.source, Owner(unit: index, isSource: true), analyzer, &numbers)
            }
            if unit.targetLanguage.sharesLanguage(with: analyzer.language) {
                add(target, Owner(unit: index, isSource: false), analyzer, &numbers)
            }
        }
        for key in Array(postings.keys) { postings[key]?.sort() }
    }

    private mutating func add(
        _ text: InlineText, _ owner: Owner, _ analyzer: TextAnalyzer, _ numbers: inout [Identity: Int]
    ) {
        let analyzed = analyzer.analyze(text)
        guard !analyzed.bytes.isEmpty, texts.count < Int(UInt32.max) else { return }
        let codes = analyzed.codes.map { "\($0.offset) \($0.kind.rawValue) \($0.original)" }.joined(separator: "\u{1}")
        let identity = Identity(bytes: analyzed.bytes, codes: codes)
        if let number = numbers[identity] {
            owners[number].append(owner)
            return
        }
        let number = UInt32(texts.count)
        numbers[identity] = texts.count
        owners.append([owner])
        let posting = Posting(
            weight: analyzed.weight, signature: Posting.signature(analyzed.tokens), text: number)
        for key in Set(analyzed.tokens.map(\.key)) { postings[key, default: []].append(posting.packed) }
        if analyzed.tokens.isEmpty { postings[Posting.emptyKey, default: []].append(posting.packed) }
        if !analyzed.characters.isEmpty {
            short[analyzed.characters.count].append(analyzed.characters, number)
        }
        texts.append(analyzed)
    }

    func postingCount(of key: UInt64) -> Int {
        postings[key]?.count ?? 0
    }

    func postings(of key: UInt64) -> [[UInt64]] {
        postings[key].map { [$0] } ?? []
    }

    func shortTexts(ofLength length: Int) -> [ShortTexts] {
        short.indices.contains(length) ? [short[length]] : []
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) -> AnalyzedText? {
        texts.indices.contains(Int(number)) ? texts[Int(number)] : nil
    }

    func units(ofText number: UInt32, to language: LanguageTag) -> [StoredUnit] {
        guard owners.indices.contains(Int(number)) else { return [] }
        return owners[Int(number)].compactMap { owner in
            let unit = units[owner.unit]
            let turned = owner.isSource ? unit : unit.turned
            return turned.targetLanguage.sharesLanguage(with: language)
                ? StoredUnit(number: Int64(owner.unit), unit: turned) : nil
        }
    }

    /// Every text with its number: what a search without an index goes through.
    var allTexts: [AnalyzedText] { texts }
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
