/// A stretch of a document that is read as one: a paragraph, a heading, a table cell, one interface string.
public struct TextBlock: Hashable, Sendable {
    /// What the block is in its document.
    public enum Kind: String, Sendable {
        case paragraph, heading, listItem, tableCell, interfaceString, attribute, code
    }

    /// A point where the block's text continues in the file: from `offset` on, text comes from `line`, `column`.
    public struct Anchor: Hashable, Sendable {
        /// UTF-8 offset into the block's plain text.
        public var offset: Int
        /// Line in the file, from 1.
        public var line: Int
        /// Column in Unicode scalars, from 1.
        public var column: Int

        /// Makes an anchor.
        public init(offset: Int, line: Int, column: Int) {
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    /// What the block is in its document.
    public var kind: Kind
    /// The words with their inline codes.
    public var text: InlineText
    /// Where the text comes from, sorted by offset; the first anchor has offset 0.
    public var anchors: [Anchor]
    /// The block's language: declared by the document or recognised; nil where it is no language.
    public var language: LanguageTag?
    /// The key of a resource string (`settings.title`), if the format has keys.
    public var resourceID: String?
    /// What the document's author wrote for the translator.
    public var note: String?
    /// False for what must stay as it is: file names, code, identifiers.
    public var isTranslatable: Bool
    /// Which plural form of its message the text is, or nil where it has none.
    public var plural: PluralForm?
    /// The most characters (Unicode scalars) that a translation may have, or nil where nothing is said.
    public var maximumLength: Int?
    /// The bytes of the decoded document (UTF-8) that hold this block's text and nothing else, for writing it back.
    public var sourceRange: Range<Int>

    /// Makes a block from its parts.
    public init(
        kind: Kind, text: InlineText, anchors: [Anchor], language: LanguageTag? = nil, resourceID: String? = nil,
        note: String? = nil, isTranslatable: Bool = true, plural: PluralForm? = nil, maximumLength: Int? = nil,
        sourceRange: Range<Int>
    ) {
        self.kind = kind
        self.text = text
        self.anchors = anchors
        self.language = language
        self.resourceID = resourceID
        self.note = note
        self.isTranslatable = isTranslatable
        self.plural = plural
        self.maximumLength = maximumLength
        self.sourceRange = sourceRange
    }

    /// Line and column (both from 1, columns in Unicode scalars) of a UTF-8 offset into the block's plain text.
    public func location(atOffset offset: Int, file: String) -> SourceLocation {
        guard let anchor = anchors.last(where: { $0.offset <= offset }) ?? anchors.first else {
            return SourceLocation(file: file, line: 1, column: 1)
        }
        let utf8 = text.plain.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: min(max(anchor.offset, 0), utf8.count))
        let end = utf8.index(utf8.startIndex, offsetBy: min(max(offset, anchor.offset), utf8.count))
        let scalars = utf8[start..<end].count { $0 & 0xC0 != 0x80 }
        return SourceLocation(file: file, line: anchor.line, column: anchor.column + scalars)
    }
}
