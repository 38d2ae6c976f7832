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
        TMXElements.write(unit, to: &writer)
    }

    /// Writes a unit of two languages; one without a translation is left out.
    public mutating func add(_ unit: TranslationUnit) {
        guard unit.target != nil else { return }
        add(TMXUnit(unit))
    }

    /// How many characters were left out because XML can't hold them.
    public var droppedCharacterCount: Int { writer.droppedCharacterCount }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        writer.finish()
        return writer.takeBytes()
    }
}
