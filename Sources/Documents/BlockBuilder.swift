import LocalizationModel

/// Puts a block together from stretches of the source, remembering where each comes from.
struct BlockBuilder {
    private(set) var plain: [UInt8] = []
    private(set) var codes: [InlineText.PlacedCode] = []
    /// Offsets into `plain` and the offset in the source that each continues from.
    private var origins: [(offset: Int, source: Int)] = []
    /// The source offset that the next byte has if nothing interrupts.
    private var expected = -1
    /// The first and last source bytes that belong to the block.
    private(set) var sourceRange: Range<Int>?

    var isEmpty: Bool { plain.isEmpty && codes.isEmpty }

    /// Appends bytes of the source as they stand.
    mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        guard !range.isEmpty else { return }
        note(range)
        plain += source[range]
        expected = range.upperBound
    }

    /// Appends bytes of the source as they stand. An identifier beside words, as in `Post: Blog2_Post`, becomes a code
    /// that the translator moves but does not touch, if it is asked for.
    mutating func append(_ range: Range<Int>, of source: [UInt8], codingIdentifiers: Bool) {
        var position = range.lowerBound
        for identifier in codingIdentifiers ? InterfaceLine.identifiers(in: range, of: source) : [] {
            append(position..<identifier.lowerBound, of: source)
            append(
                .standalone, id: codes.count + 1, at: identifier, of: source,
                equivalent: String(decoding: source[identifier], as: UTF8.self))
            position = identifier.upperBound
        }
        append(position..<range.upperBound, of: source)
    }

    /// Appends text that the source spells otherwise: an entity, an escape, folded white space.
    mutating func append(_ bytes: some Collection<UInt8>, spelledAt range: Range<Int>) {
        note(range)
        plain += bytes
        expected = -1
    }

    /// Appends an inline code that stands in the source as it is, or is to be spelled otherwise in a new text.
    mutating func append(
        _ kind: InlineCode.Kind, id: Int, at range: Range<Int>, of source: [UInt8], spelling: String? = nil,
        equivalent: String? = nil
    ) {
        note(range)
        codes.append(
            InlineText.PlacedCode(
                offset: plain.count,
                code: InlineCode(
                    kind, id: id, original: spelling ?? String(decoding: source[range], as: UTF8.self),
                    equivalent: equivalent)))
        expected = -1
    }

    private mutating func note(_ range: Range<Int>) {
        if expected != range.lowerBound { origins.append((plain.count, range.lowerBound)) }
        sourceRange =
            (sourceRange?.lowerBound ?? range.lowerBound)..<max(sourceRange?.upperBound ?? 0, range.upperBound)
    }

    /// The block, with anchors as lines and columns.
    ///
    /// - Parameters:
    ///   - range: The source bytes to replace when the block's text changes; by default those that were appended.
    ///   - cursor: Kept by the caller, so that all blocks of a document share one walk.
    func block(
        _ kind: TextBlock.Kind, range: Range<Int>? = nil, in source: [UInt8], cursor: inout LocationCursor
    ) -> TextBlock {
        let range = range ?? sourceRange ?? 0..<0
        var anchors: [TextBlock.Anchor] = []
        for (offset, start) in origins.isEmpty ? [(0, range.lowerBound)] : origins {
            if anchors.last?.offset == offset { anchors.removeLast() }
            let place = cursor.location(of: start, in: source)
            anchors.append(TextBlock.Anchor(offset: offset, line: place.line, column: place.column))
        }
        return TextBlock(
            kind: kind, text: InlineText(plain: String(decoding: plain, as: UTF8.self), codes: codes),
            anchors: anchors, sourceRange: range)
    }
}
