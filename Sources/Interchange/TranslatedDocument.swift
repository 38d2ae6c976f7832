import LocalizationModel
import XMLStream

/// A translated XLIFF file as `merge` needs it: the source document it came from, and each segment's translation.
///
///     let translated = try TranslatedDocument(path: "page.en-ru.xlf")
///     translated.skeleton?.text                                   // read the document again, cut it as before
///     try translated.segment(at: SegmentAddress(block: 3, number: 1))?.target(for: segment.text)
///
/// Segments are found by the ids that the export gave them; a unit with another id may be one of a string by its key.
/// Translations wait packed, in a temporary file where they are many, so that a file of any size takes little memory.
public struct TranslatedDocument: Sendable {
    /// The translation of one segment.
    public struct TranslatedSegment: Hashable, Sendable {
        public var unit: TranslationUnit
        /// Codes that the translator lost, doubled, added or crossed; empty where there is no translation.
        public var damages: [CodeDamage] { unit.target.map { CodeDamage.found(in: $0, of: unit.source) } ?? [] }

        /// Whether a person has approved it: reviewed or final.
        public var isApproved: Bool { unit.status == .reviewed || unit.status == .final }
        /// Whether it is at least translated.
        public var isTranslated: Bool { isApproved || (unit.target != nil && unit.status == .translated) }

        /// Whether the unit was made of a segment of a document.
        ///
        /// Programs that know no codes have them in the text: spelled as in the document, or as people see them.
        public func isOf(_ source: InlineText) -> Bool {
            let plain = unit.source.plain
            return [source.plain, source.original, source.display].contains { Self.isSame(plain, $0) }
        }

        /// Whether texts are the same, but for characters that XML can't hold and a file therefore lost.
        private static func isSame(_ text: String, _ other: String) -> Bool {
            text == other || text.withoutCharactersForbiddenInXML == other.withoutCharactersForbiddenInXML
        }

        /// The translation with each code in the spelling that the document has; nil where there is none.
        ///
        /// - Parameter source: the segment as it was cut from the document.
        public func target(for source: InlineText) -> InlineText? {
            guard let target = unit.target else { return nil }
            guard !source.codes.isEmpty else { return target }
            if unit.source.codes.isEmpty, !Self.isSame(unit.source.plain, source.plain) {
                return Self.isSame(unit.source.plain, source.display)
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

    /// The units of one file.
    private struct Part: Sendable {
        let units = SpilledUnits()
        var segments = PlaceIndex<SegmentAddress>()
        /// By a hash of the key, which the unit is asked for again.
        var strings = PlaceIndex<UInt64>()
        let hashing = KeyedHash.random
    }

    public private(set) var skeleton: DocumentSkeleton?
    /// Units of all files, whatever their ids.
    public private(set) var unitCount = 0
    private var parts: [Part] = []

    /// - Throws: what `XLIFFReader` throws, `malformedInput` where two units have one address, and `unwritableFile` where
    ///   there is no room for a temporary file.
    public init(path: String) throws(TolmachError) {
        try self.init(reader: XLIFFReader(path: path))
    }

    /// - Parameter file: the name that errors and locations carry.
    /// - Throws: as `init(path:)`.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        try self.init(reader: XLIFFReader(bytes: bytes, file: file))
    }

    private init(reader: consuming XLIFFReader) throws(TolmachError) {
        var part = Part()
        while let unit = try reader.next() { try add(unit, to: &part) }
        skeleton = reader.skeleton
        try finish(part)
    }

    /// A document without a skeleton, as a table that was reviewed holds it.
    ///
    /// - Parameter next: Gives the units one after the other, with the ids that the export gave them; nil after the last.
    /// - Throws: `malformedInput` where two units have one address, `unwritableFile` where there is no room for a
    ///   temporary file, and what `next` throws.
    public init(_ next: () throws(TolmachError) -> TranslationUnit?) throws(TolmachError) {
        var part = Part()
        while let unit = try next() { try add(unit, to: &part) }
        try finish(part)
    }

    private mutating func add(_ unit: TranslationUnit, to part: inout Part) throws(TolmachError) {
        unitCount += 1
        let place = try part.units.append(unit)
        if let address = unit.id.flatMap({ SegmentAddress(unitID: $0) }) {
            part.segments.add(address, at: place)
        } else {
            if let key = unit.context.resourceID ?? unit.id {
                part.strings.add(Self.hash(of: key, in: part), at: place)
            }
        }
    }

    private mutating func finish(_ part: Part) throws(TolmachError) {
        var part = part
        part.segments.sort()
        part.strings.sort()
        if let repeated = part.segments.repeated {
            throw TolmachError(
                .malformedInput, "two units have the id \(repeated.key.unitID)",
                at: try part.units.unit(at: repeated.place).location, advice: "merge each export by itself")
        }
        parts.append(part)
    }

    private static func hash(of key: String, in part: Part) -> UInt64 {
        var hash = part.hashing
        hash.add(text: key)
        return hash.value
    }

    /// Takes in the translations of the other direction of the same document.
    public mutating func add(_ other: TranslatedDocument) {
        parts += other.parts
        unitCount += other.unitCount
        if skeleton?.text == nil { skeleton = other.skeleton ?? skeleton }
    }

    /// The addresses of all segments, in the order of each file's document.
    public var addresses: [SegmentAddress] { parts.flatMap { $0.segments.entries.map(\.key) } }

    /// The translation of a segment; nil where there is no unit of it.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back.
    public func segment(at address: SegmentAddress) throws(TolmachError) -> TranslatedSegment? {
        for part in parts {
            if let place = part.segments[address] { return try segment(in: part, at: place) }
        }
        return nil
    }

    /// The translation of a string that goes by its key, as Xcode has it.
    ///
    /// - Throws: as `segment(at:)`.
    public func string(forKey key: String) throws(TolmachError) -> TranslatedSegment? {
        for part in parts {
            guard let place = part.strings[Self.hash(of: key, in: part)] else { continue }
            let segment = try segment(in: part, at: place)
            if segment.unit.context.resourceID ?? segment.unit.id == key { return segment }
        }
        return nil
    }

    private func segment(in part: Part, at place: Int) throws(TolmachError) -> TranslatedSegment {
        TranslatedSegment(unit: try part.units.unit(at: place))
    }
}
