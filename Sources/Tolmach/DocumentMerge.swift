import Documents
import Interchange
import LocalizationModel
import Segmentation

/// Puts a translation back into the shape of its source document.
///
///     let merge = try DocumentMerge(TranslatedDocument(path: "page.en-ru.xlf"))
///     try merge.bytes      // the page in Russian, all but the text as it was
///     merge.findings       // units without a translation, with broken codes, too long
///
/// The document is read and cut again as the export did; a segment whose text is another than the one that was
/// translated is an error, and one without a translation keeps its source text.
public struct DocumentMerge: Sendable {
    /// How far a translation must be to count as done.
    public enum Requirement: String, CaseIterable, Sendable {
        case translated, approved
    }

    /// The document with the translations in it, in the encoding that it had.
    public private(set) var bytes: [UInt8] = []
    /// Segments that got their translation.
    public private(set) var translated = 0
    /// Those of them that got the translation of an equal segment.
    public private(set) var propagated = 0
    /// Units that were of no use: they are of no segment of the document, or an earlier file has that segment.
    public var unused: Int { unitCount - used }
    /// What isn't as it should be, in the order of the document.
    public private(set) var findings: [MergeFinding] = []

    private let requirement: Requirement?
    private let unitCount: Int
    private var used = 0
    /// Translations of texts that were come by, for segments that repeat them; codes numbered in the order of the source.
    private var known: [InlineText: InlineText] = [:]

    /// - Parameters:
    ///   - source: The document's path, where the translated file doesn't hold the document.
    ///   - requirement: What a unit must be lest it be a finding; nil asks for no approval.
    ///   - segmenter: What the export cut the document with.
    ///   - propagates: Whether a segment without a translation gets that of an equal segment.
    /// - Throws: `TolmachError.invalidArgument` where there is no document; `malformedInput` where it is another than
    ///   the one that was exported, or none of the units is of it; what reading it throws.
    public init(
        _ translation: TranslatedDocument, source path: String? = nil, requirement: Requirement? = nil,
        propagates: Bool = false, segmenter: Segmenter = Segmenter()
    ) throws(TolmachError) {
        self.requirement = requirement
        unitCount = translation.unitCount
        let document = try MergeSource.document(of: translation.skeleton, path)
        let segmenter = DocumentSegmenter(
            segmenter: segmenter, cutsSentences: translation.skeleton?.cutsSentences ?? true)
        if propagates {
            for (index, block) in document.blocks.enumerated() {
                try learn(segmenter.segments(of: block, number: index + 1, in: document), translation)
            }
        }
        bytes = try document.rewritten { index throws(TolmachError) in
            let block = document.blocks[index]
            return try text(
                of: block, segmenter.segments(of: block, number: index + 1, in: document), translation)
        }
        guard used > 0 || unitCount == 0 else {
            throw TolmachError(
                .malformedInput, "no unit is of a segment of the document",
                advice: "units keep the ids that the export gave them, and a table the column with them")
        }
    }

    /// A block's text with its translations in it, or nil where there are none. Each code of the block is in one of the
    /// segments; what is between these has none.
    private mutating func text(
        of block: TextBlock, _ segments: [Segment], _ translation: TranslatedDocument
    ) throws(TolmachError) -> InlineText? {
        let targets = try segments.map { segment throws(TolmachError) in try target(of: segment, translation) }
        let count = targets.count { $0 != nil }
        guard count > 0 else { return nil }
        translated += count
        let utf8 = block.text.plain.utf8
        func words(_ range: Range<Int>) -> String {
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return String(block.text.plain[start..<utf8.index(start, offsetBy: range.count)])
        }
        var text = InlineText()
        var position = 0
        for (segment, target) in zip(segments, targets) {
            if position < segment.range.lowerBound { text.append(words(position..<segment.range.lowerBound)) }
            text.append(target ?? segment.text)
            position = segment.range.upperBound
        }
        if position < utf8.count { text.append(words(position..<utf8.count)) }
        return text
    }

    /// The findings that a requirement forbids.
    public func violations(of requirement: Requirement) -> [MergeFinding] {
        findings.filter { $0.violates(requirement) }
    }

    private mutating func learn(_ segments: [Segment], _ translation: TranslatedDocument) throws(TolmachError) {
        for segment in segments {
            let order = segment.text.codeOrder
            let text = segment.text.renumbered(by: order)
            guard known[text] == nil, let unit = try Self.unit(of: segment, translation), unit.isTranslated,
                requirement != .approved || unit.isApproved
            else { continue }
            known[text] = unit.target(for: segment.text)?.renumbered(by: order)
        }
    }

    /// The unit that translates a segment, or nil where the segment was not exported.
    private static func unit(
        of segment: Segment, _ translation: TranslatedDocument
    ) throws(TolmachError) -> TranslatedDocument.TranslatedSegment? {
        let address = SegmentAddress(block: segment.block, number: segment.number)
        var found = try translation.segment(at: address)
        if found == nil, segment.number == 1, let key = segment.resourceID {
            found = try translation.string(forKey: key)
        }
        guard let unit = found else { return nil }
        guard unit.isOf(segment.text) else {
            throw TolmachError(
                .malformedInput, "segment \(unit.unit.id ?? address.unitID) is not the text that was translated",
                at: segment.location, advice: "merge into the document that was exported")
        }
        return unit
    }

    /// The text to put in a segment's place, or nil where it stays as it is.
    private mutating func target(
        of segment: Segment, _ translation: TranslatedDocument
    ) throws(TolmachError) -> InlineText? {
        guard let unit = try Self.unit(of: segment, translation) else { return nil }
        used += 1
        func report(_ kind: MergeFinding.Kind) {
            findings.append(
                MergeFinding(
                    kind: kind, unit: unit.unit.id ?? "", unitLocation: unit.unit.location,
                    sourceLocation: segment.location))
        }
        guard let target = unit.target(for: segment.text), !target.isEmpty else {
            let order = segment.text.codeOrder
            if let repeated = known[segment.text.renumbered(by: order)] {
                propagated += 1
                return repeated.renumbered(by: Dictionary(uniqueKeysWithValues: order.map { ($1, $0) }))
            }
            report(.untranslated)
            return nil
        }
        if !unit.isTranslated {
            report(.unconfirmed)
        } else if requirement == .approved, !unit.isApproved {
            report(.unapproved)
        }
        for damage in CodeDamage.found(in: target, of: segment.text) { report(.code(damage)) }
        let length = target.plain.unicodeScalars.count
        if let limit = segment.maximumLength, length > limit { report(.tooLong(length: length, limit: limit)) }
        return target
    }
}
