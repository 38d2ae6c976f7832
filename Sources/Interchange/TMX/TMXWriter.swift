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
    /// that come one after the other become that unit again.
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
        guard let unit = TMXUnit(pairs: pairs) else { return }
        pairs.removeAll()
        TMXElements.write(unit, to: &writer)
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
