import LocalizationModel

/// Units to be stored, their texts and all else they say in one stretch of bytes: what one thread hands to another and is
/// used where it lies, without a string being made, counted or let go for each of millions of texts.
struct PackedUnits: Sendable {
    /// A text of a unit.
    struct Text: Sendable {
        var plain: Range<Int>
        /// Its codes as `FieldList` has them; empty where it has none.
        var codes: Range<Int>
        /// Index into the languages of the batch.
        var language: Int
    }

    /// A unit; all ranges are of the batch's bytes.
    struct Unit: Sendable {
        var source: Text
        var target: Text
        var status: TranslationUnit.Status
        var usageCount: Int
        var family: Int?
        /// As `UnitDetails` has them.
        var details: Range<Int>
    }

    private(set) var bytes: [UInt8] = []
    private(set) var units: [Unit] = []
    /// The languages of all batches up to this one: each has those of the one before and perhaps more.
    private(set) var languages: [LanguageTag] = []

    var isEmpty: Bool { units.isEmpty }

    /// Adds a unit.
    ///
    /// - Parameter target: that of the unit, which must have one.
    mutating func add(_ unit: TranslationUnit, target: InlineText) {
        let source = add(unit.source, unit.sourceLanguage)
        let target = add(target, unit.targetLanguage)
        let start = bytes.count
        UnitDetails.encode(
            id: unit.id, context: unit.context, origin: unit.origin, properties: unit.properties, notes: unit.notes,
            into: &bytes)
        units.append(
            Unit(
                source: source, target: target, status: unit.status, usageCount: unit.origin.usageCount,
                family: unit.family, details: start..<bytes.count))
    }

    private mutating func add(_ text: InlineText, _ tag: LanguageTag) -> Text {
        let start = bytes.count
        bytes.append(contentsOf: text.plain.utf8)
        let end = bytes.count
        if let codes = FieldList.encode(text.codes) { bytes.append(contentsOf: codes.utf8) }
        return Text(plain: start..<end, codes: end..<bytes.count, language: index(of: tag))
    }

    private mutating func index(of tag: LanguageTag) -> Int {
        for index in languages.indices where languages[index] == tag { return index }
        languages.append(tag)
        return languages.count - 1
    }

    /// Takes the units out, to hand them over; the languages stay.
    mutating func take() -> PackedUnits {
        var taken = PackedUnits()
        taken.languages = languages
        // The next batch will be about as large.
        taken.bytes.reserveCapacity(bytes.count + bytes.count / 8)
        taken.units.reserveCapacity(units.count)
        swap(&self, &taken)
        return taken
    }

    /// Forgets the units, and keeps the room that they took.
    mutating func removeUnits() {
        bytes.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
    }
}
