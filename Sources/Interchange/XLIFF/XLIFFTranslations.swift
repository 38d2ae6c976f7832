import LocalizationModel

/// Translations to put into an XLIFF file: found by the unit's id, else by its source text.
///
/// They wait packed, in a temporary file where they are many; what is held of each is a few hashes.
public struct XLIFFTranslations: Sendable {
    private typealias Known = TranslatedDocument.TranslatedSegment

    /// What became of a unit.
    public enum Outcome: Hashable, Sendable {
        /// It has no translation among these.
        case unknown
        /// The translation is of another source text than the unit has now.
        case stale
        /// The translation is what the unit has already.
        case same
        /// It gets a new translation or a higher state, in whose codes these things are wrong.
        case changed([CodeDamage])
    }

    private let units = SpilledUnits()
    private let hashing = KeyedHash.random
    /// The first of each id and source; where other documents have a unit of the same, the first of each of those too.
    private var byID: [UInt64: Int] = [:]
    private var ids: Set<UInt64> = []
    private var bySource: [UInt64: Int] = [:]
    /// Ids of units that have no translation: they are not to have that of another unit.
    private var untranslated: Set<UInt64> = []

    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { byID.isEmpty && bySource.isEmpty }

    /// Adds a translation; units without one are passed over. Of several with the same id and source, the first
    /// counts.
    ///
    /// - Throws: `unwritableFile` where there is no room for a temporary file.
    public mutating func add(_ unit: TranslationUnit) throws(TolmachError) {
        guard unit.target?.isEmpty == false, unit.status != .untranslated, unit.status != .rejected else {
            if let id = unit.id { untranslated.insert(hash(id)) }
            return
        }
        var place: Int?
        if let id = unit.id, let key = try newKey(id, unit) {
            place = try units.append(unit)
            byID[key] = place
        }
        // A text is the same however its codes are spelled.
        let source = hash(unit.source.display)
        guard bySource[source] == nil else { return }
        if place == nil { place = try units.append(unit) }
        bySource[source] = place
    }

    /// What to find a unit by; nil where it can't be told from one that is there.
    private mutating func newKey(_ id: String, _ unit: TranslationUnit) throws(TolmachError) -> UInt64? {
        ids.insert(hash(id))
        let key = hash(id, unit.source.plain)
        guard let first = byID[key] else { return key }
        guard let file = unit.origin.file, file != (try units.unit(at: first).origin.file) else { return nil }
        let own = hash(id, unit.source.plain, file)
        return byID[own] == nil ? own : nil
    }

    private func hash(_ texts: String...) -> UInt64 {
        var hash = hashing
        for text in texts { hash.add(text: text) }
        return hash.value
    }

    /// The translation of a unit with this id and this source, however the codes of that are spelled; one of the unit's
    /// own document rather than another's.
    private func known(_ id: String, _ unit: TranslationUnit) throws(TolmachError) -> TranslationUnit? {
        var other: TranslationUnit?
        var spellings = [unit.source.plain]
        if !unit.source.codes.isEmpty { spellings += [unit.source.original, unit.source.display] }
        for spelling in spellings {
            guard let place = byID[hash(id, spelling)] else { continue }
            let first = try units.unit(at: place)
            if first.origin.file == unit.origin.file { return first }
            if let file = unit.origin.file, let own = byID[hash(id, spelling, file)] { return try units.unit(at: own) }
            other = other ?? first
        }
        return other
    }

    /// The change of a unit of the file, and what becomes of it.
    ///
    /// An equal translation changes nothing but a state that is lower than the new one.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back.
    public func change(
        of unit: TranslationUnit
    ) throws(TolmachError) -> (change: XLIFFRewriter.Change?, outcome: Outcome) {
        let id = unit.id.map { (text: $0, hash: hash($0)) }
        let hasID = id.map { ids.contains($0.hash) } ?? false
        if !hasID, let id, untranslated.contains(id.hash) { return (nil, .unknown) }
        var found: TranslationUnit?
        if hasID, let id {
            found = try known(id.text, unit)
        } else if let place = bySource[hash(unit.source.display)] {
            found = try units.unit(at: place)
        }
        guard let found else { return (nil, hasID ? .stale : .unknown) }
        let known = Known(unit: found)
        guard let target = known.target(for: unit.source) else { return (nil, .unknown) }
        if target.display == unit.target?.display {
            guard Self.rank(known.unit.status) > Self.rank(unit.status), let old = unit.target else {
                return (nil, .same)
            }
            return (.init(target: old, status: known.unit.status), .changed([]))
        }
        return (
            .init(target: target, status: known.unit.status),
            .changed(CodeDamage.found(in: target, of: unit.source))
        )
    }
    private static func rank(_ status: TranslationUnit.Status) -> Int {
        switch status {
        case .untranslated, .rejected: 0
        case .machine, .aligned, .draft: 1
        case .translated: 2
        case .reviewed: 3
        case .final: 4
        }
    }
}
