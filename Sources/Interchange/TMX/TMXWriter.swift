import LocalizationModel
import XMLStream

/// Writes a translation memory as TMX 1.4b, level 2, unit by unit.
///
///     var writer = TMXWriter(sourceLanguage: .english, program: "Tolmach", programVersion: "0.1.0")
///     writer.add(unit)
///     let bytes = writer.finish()
///
/// Properties, notes, dates, users and context are written as they were read; codes as `bpt`, `ept`, `it` and `ph`,
/// never as `ut`. Bytes may be taken while writing, so that a memory of any size takes little room: see `takeBytes()`.
///
/// Source: TMX 1.4b specification (LISA OSCAR, 2005).
public struct TMXWriter: Sendable {
    private var writer = XMLStreamWriter(indentation: 1)
    /// Pairs of one unit of several languages, which become one unit again.
    private var pairs: [TranslationUnit] = []

    public init(header: TMXHeader) {
        TMXElements.start(&writer, header: header)
    }

    /// - Parameter sourceLanguage: The source language of all units, or nil where they differ.
    public init(sourceLanguage: LanguageTag?, program: String, programVersion: String) {
        self.init(
            header: TMXHeader(
                creationTool: program, creationToolVersion: programVersion, originalFormat: program,
                sourceLanguage: sourceLanguage))
    }

    /// Writes a unit in any number of languages.
    public mutating func add(_ unit: TMXUnit) {
        writePairs()
        TMXElements.write(unit, to: &writer)
    }

    /// Writes a unit of two languages; one without a translation is left out. Pairs of one unit of several languages
    /// that come one after the other become that unit again, and a second text in one language a unit of its own.
    public mutating func add(_ unit: TranslationUnit) {
        guard unit.target != nil else { return }
        guard let family = unit.family else {
            writePairs()
            return TMXElements.write(unit, to: &writer)
        }
        if let last = pairs.last, last.family != family || !Self.mayBelong(unit, with: last) { writePairs() }
        pairs.append(unit)
    }

    /// Whether pairs of one number belong together: each file has numbers of its own, but a memory's units may have come
    /// to their languages with several files.
    private static func mayBelong(_ unit: TranslationUnit, with other: TranslationUnit) -> Bool {
        unit.origin.file == other.origin.file
            || unit.sourceLanguage == other.sourceLanguage && unit.source == other.source
    }

    private mutating func writePairs() {
        for group in Self.unitsOfOneTextALanguage(pairs) {
            guard let unit = TMXUnit(pairs: group) else { continue }
            TMXElements.write(unit, to: &writer)
        }
        pairs.removeAll()
    }

    /// Units of more pairs than these come from no hand, and each pair is a unit of its own.
    private static let mostPairs = 1000

    /// Parts pairs so that none of the units they become has two texts in one language: a further translation is a unit of
    /// its own, since programs read one text a language and drop the others. What else the first unit has stands in the
    /// others too, so that no language loses the translation of another.
    private static func unitsOfOneTextALanguage(_ pairs: [TranslationUnit]) -> [[TranslationUnit]] {
        if pairs.count == 1 || pairs.count > mostPairs { return pairs.map { [$0] } }
        var groups: [PairGroup] = []
        for pair in pairs {
            if let place = groups.firstIndex(where: { $0.hasRoom(for: pair) }) {
                groups[place].add(pair)
            } else {
                groups.append(PairGroup(pair))
            }
        }
        for place in groups.indices.dropFirst() {
            for pair in groups[0].pairs where groups[place].hasRoom(for: pair) { groups[place].add(pair) }
        }
        return groups.map(\.pairs)
    }

    /// Pairs that have one text a language.
    private struct PairGroup {
        var pairs: [TranslationUnit] = []
        private var texts: [LanguageTag: InlineText] = [:]

        init(_ pair: TranslationUnit) { add(pair) }

        /// Whether no text of the pair is another than is here in its language.
        func hasRoom(for pair: TranslationUnit) -> Bool {
            let (source, target) = (texts[pair.sourceLanguage], texts[pair.targetLanguage])
            return (source == nil || source == pair.source) && (target == nil || target == pair.target)
        }

        mutating func add(_ pair: TranslationUnit) {
            pairs.append(pair)
            texts[pair.sourceLanguage] = pair.source
            texts[pair.targetLanguage] = pair.target
        }
    }

    /// How many characters were left out because XML can't hold them.
    public var droppedCharacterCount: Int { writer.droppedCharacterCount }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        writePairs()
        writer.finish()
        return writer.takeBytes()
    }
}
