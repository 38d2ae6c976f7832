import LocalizationModel

/// Translations to put into an XLIFF file: found by the unit's id, else by its source text.
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

    /// A unit's id and the plain text of its source.
    private struct Key: Hashable {
        var id: String
        var source: String
        /// The document it is of; nil for any.
        var file: String?
    }

    /// The first of each id and source; where other documents have a unit of the same, the first of each of those too.
    private var byID: [Key: Known] = [:]
    private var ids: Set<String> = []
    private var bySource: [String: Known] = [:]
    /// Ids of units that have no translation: they are not to have that of another unit.
    private var untranslated: Set<String> = []

    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { byID.isEmpty && bySource.isEmpty }

    /// Adds a translation; units without one are passed over. Of several with the same id and source, the first
    /// counts.
    public mutating func add(_ unit: TranslationUnit) {
        guard unit.target?.isEmpty == false, unit.status != .untranslated, unit.status != .rejected else {
            if let id = unit.id { untranslated.insert(id) }
            return
        }
        let known = Known(unit: unit, damages: [], isCopy: false)
        if let id = unit.id { add(known, id) }
        // A text is the same however its codes are spelled.
        if bySource[unit.source.display] == nil { bySource[unit.source.display] = known }
    }

    private mutating func add(_ known: Known, _ id: String) {
        ids.insert(id)
        var key = Key(id: id, source: known.unit.source.plain)
        guard let first = byID[key] else {
            byID[key] = known
            return
        }
        guard let file = known.unit.origin.file, file != first.unit.origin.file else { return }
        key.file = file
        if byID[key] == nil { byID[key] = known }
    }

    /// The translation of a unit with this id and this source, however the codes of that are spelled; one of the unit's
    /// own document rather than another's.
    private func known(_ id: String, _ unit: TranslationUnit) -> Known? {
        var other: Known?
        var spellings = [unit.source.plain]
        if !unit.source.codes.isEmpty { spellings += [unit.source.original, unit.source.display] }
        for spelling in spellings {
            guard let first = byID[Key(id: id, source: spelling)] else { continue }
            if first.unit.origin.file == unit.origin.file { return first }
            if let file = unit.origin.file, let own = byID[Key(id: id, source: spelling, file: file)] { return own }
            other = other ?? first
        }
        return other
    }

    /// The change of a unit of the file, and what becomes of it.
    ///
    /// An equal translation changes nothing but a state that is lower than the new one.
    public func change(of unit: TranslationUnit) -> (change: XLIFFRewriter.Change?, outcome: Outcome) {
        let hasID = unit.id.map(ids.contains) ?? false
        if !hasID, let id = unit.id, untranslated.contains(id) { return (nil, .unknown) }
        guard let known = hasID ? unit.id.flatMap({ known($0, unit) }) : bySource[unit.source.display] else {
            return (nil, hasID ? .stale : .unknown)
        }
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
