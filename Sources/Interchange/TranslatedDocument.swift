import LocalizationModel

/// A translated XLIFF file as `merge` needs it: the source document it came from, and each segment's translation.
///
///     let translated = try TranslatedDocument(path: "page.en-ru.xlf")
///     translated.skeleton?.text                                   // read the document again, cut it as before
///     translated.segments[SegmentAddress(block: 3, number: 1)]?.target(for: segment.text)
///
/// Segments are found by the ids that the export gave them; a unit with another id is counted in `foreignUnits`.
public struct TranslatedDocument: Sendable {
    /// The translation of one segment.
    public struct TranslatedSegment: Hashable, Sendable {
        public var unit: TranslationUnit
        /// Codes that the translator lost, doubled, added or crossed; empty where there is no translation.
        public var damages: [CodeDamage]
        /// Whether the target is but the source that the export copied there for the client to work on.
        public var isCopy: Bool

        /// Whether a person has approved it: reviewed or final.
        public var isApproved: Bool { unit.status == .reviewed || unit.status == .final }
        /// Whether it is at least translated.
        public var isTranslated: Bool { isApproved || (unit.target != nil && unit.status == .translated && !isCopy) }

        /// Whether the unit was made of a segment of a document.
        ///
        /// Programs that know no codes have them in the text: spelled as in the document, or as people see them.
        public func isOf(_ source: InlineText) -> Bool {
            let plain = unit.source.plain
            return plain == source.plain || plain == source.original || plain == source.display
        }

        /// The translation with each code in the spelling that the document has; nil where there is none.
        ///
        /// - Parameter source: the segment as it was cut from the document.
        public func target(for source: InlineText) -> InlineText? {
            guard let target = unit.target else { return nil }
            guard !source.codes.isEmpty else { return target }
            if unit.source.codes.isEmpty, unit.source.plain != source.plain {
                return unit.source.plain == source.display
                    ? CodeRecovery.find(codesOf: source, in: target.plain, spelled: \.placeholder)
                    : CodeRecovery.find(codesOf: source, in: target.plain, spelled: \.original)
            }
            // A program may have numbered the codes anew, but it leaves them in their order.
            let known = unit.source.codes.count == source.codes.count ? unit.source.codes : source.codes
            let codes = Dictionary(
                zip(known, source.codes).map { ($0.code.placeholder, $1.code) }, uniquingKeysWith: { first, _ in first }
            )
            return InlineText(
                plain: target.plain,
                codes: target.codes.map { .init(offset: $0.offset, code: codes[$0.code.placeholder] ?? $0.code) })
        }
    }

    public private(set) var skeleton: DocumentSkeleton?
    public private(set) var segments: [SegmentAddress: TranslatedSegment] = [:]
    /// Translations of strings that go by their keys, as Xcode has them.
    public private(set) var strings: [String: TranslatedSegment] = [:]
    /// Units whose ids are not those of an export.
    public private(set) var foreignUnits = 0

    /// - Throws: what `XLIFFReader` throws, and `malformedInput` where two units have one address.
    public init(path: String) throws(TolmachError) {
        try self.init(reader: XLIFFReader(path: path))
    }

    /// - Parameter file: the name that errors and locations carry.
    /// - Throws: as `init(path:)`.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        try self.init(reader: XLIFFReader(bytes: bytes, file: file))
    }

    private init(reader: consuming XLIFFReader) throws(TolmachError) {
        while let unit = try reader.next() {
            let isCopy = reader.client?.copiesSourceToTarget == true && unit.target?.display == unit.source.display
            try add(unit, isCopy: isCopy)
        }
        skeleton = reader.skeleton
    }

    /// A document without a skeleton, as a table that was reviewed holds it.
    ///
    /// - Parameter units: with the ids that the export gave them.
    /// - Throws: `malformedInput` where two units have one address.
    public init(units: some Sequence<TranslationUnit>) throws(TolmachError) {
        for unit in units { try add(unit, isCopy: false) }
    }

    private mutating func add(_ unit: TranslationUnit, isCopy: Bool) throws(TolmachError) {
        let damages = unit.target.map { CodeDamage.found(in: $0, of: unit.source) } ?? []
        let segment = TranslatedSegment(unit: unit, damages: damages, isCopy: isCopy)
        guard let address = unit.id.flatMap({ SegmentAddress(unitID: $0) }) else {
            foreignUnits += 1
            if let key = unit.context.resourceID ?? unit.id, strings[key] == nil { strings[key] = segment }
            return
        }
        if segments.updateValue(segment, forKey: address) != nil {
            throw TolmachError(
                .malformedInput, "two units have the id \(address.unitID)", at: unit.location,
                advice: "merge each export by itself")
        }
    }

    /// Takes in the translations of the other direction of the same document.
    public mutating func add(_ other: TranslatedDocument) {
        segments.merge(other.segments) { first, _ in first }
        strings.merge(other.strings) { first, _ in first }
        foreignUnits += other.foreignUnits
        if skeleton?.text == nil { skeleton = other.skeleton ?? skeleton }
    }
}
