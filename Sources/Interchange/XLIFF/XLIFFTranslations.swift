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

    private var byID: [String: [Known]] = [:]
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
        if let id = unit.id { byID[id, default: []].append(known) }
        // A text is the same however its codes are spelled.
        if bySource[unit.source.display] == nil { bySource[unit.source.display] = known }
    }

    /// The change of a unit of the file, and what becomes of it.
    ///
    /// An equal translation changes nothing but a state that is lower than the new one.
    public func change(of unit: TranslationUnit) -> (change: XLIFFRewriter.Change?, outcome: Outcome) {
        let sameID = unit.id.flatMap { byID[$0] } ?? []
        if sameID.isEmpty, let id = unit.id, untranslated.contains(id) { return (nil, .unknown) }
        let fitting = sameID.filter { $0.isOf(unit.source) }
        guard
            let known = fitting.first(where: { $0.unit.origin.file == unit.origin.file }) ?? fitting.first
                ?? (sameID.isEmpty ? bySource[unit.source.display] : nil)
        else { return (nil, sameID.isEmpty ? .unknown : .stale) }
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
