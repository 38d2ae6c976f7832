import LocalizationModel

/// A kind of file that text is read from and put back into. One format, one file in `Formats/`.
public protocol DocumentFormat: Sendable {
    /// What `--input-format` calls it: `html`.
    var name: String { get }
    /// What people call it: `HTML`.
    var title: String { get }
    /// The endings of its files' names, in small letters without the full stop.
    var fileEndings: [String] { get }
    /// What of the format is understood, as a clause for the list of formats.
    var support: String { get }

    /// Whether a file holds texts and translations side by side: blocks are read from the one and written to the other.
    var isBilingual: Bool { get }

    /// Whether every block is meant for the translator, so that what looks like an identifier is a string as well.
    var holdsOnlyTexts: Bool { get }

    /// Whether a text whose name says nothing begins like this format.
    func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool

    /// Finds the blocks of a text.
    ///
    /// - Parameter source: The text; ranges of blocks count in its bytes.
    /// - Returns: Blocks in the order of the text. Where the document declares no language, `language` is nil.
    /// - Throws: `TolmachError.malformedInput` where the text can't be this format.
    func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks

    /// A block's text in the spelling that the format asks for at the block's place: escaped, quoted inside, wrapped.
    ///
    /// - Parameters:
    ///   - text: The new text; its codes are written as they stood.
    ///   - block: The block it replaces.
    ///   - source: The text the block was found in.
    func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8]
}

extension DocumentFormat {
    public var isBilingual: Bool { false }
    public var holdsOnlyTexts: Bool { false }
}
