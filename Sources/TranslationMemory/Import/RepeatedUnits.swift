import LocalizationModel

/// Units as a memory in a file has them: one that comes again is counted and not doubled (`MergedUnit`).
///
///     let units = RepeatedUnits.joined(try file.units())
public enum RepeatedUnits {
    /// What a unit is known by.
    private struct Identity: Hashable {
        let source: InlineText
        let target: InlineText
        let languages: [LanguageTag]
        let context: SegmentContext
    }

    /// The units in the order in which they first came; what has no target is left out.
    ///
    /// Where a pair of a unit of several languages comes again with another unit, the other's pairs join it.
    public static func joined(_ units: [TranslationUnit]) -> [TranslationUnit] {
        var joined: [TranslationUnit] = []
        joined.reserveCapacity(units.count)
        var places: [Identity: Int] = [:]
        var merged: [Int: MergedUnit] = [:]
        var families: [Int: Int] = [:]
        for var unit in units {
            guard let target = unit.target else { continue }
            if let family = unit.family { unit.family = families[family] ?? family }
            let identity = Identity(
                source: unit.source, target: target, languages: [unit.sourceLanguage, unit.targetLanguage],
                context: unit.context)
            guard let place = places[identity] else {
                places[identity] = joined.count
                joined.append(unit)
                continue
            }
            merged[place, default: MergedUnit(joined[place])].add(
                UnitDetails(unit), usage: unit.origin.usageCount, status: unit.status)
            if let family = unit.family, let known = joined[place].family {
                families[family] = known
            } else {
                joined[place].family = unit.family ?? joined[place].family
            }
        }
        for (place, unit) in merged { joined[place].take(unit) }
        return joined
    }
}

extension MergedUnit {
    fileprivate init(_ unit: TranslationUnit) {
        self.init(usage: unit.origin.usageCount, status: unit.status, owner: 0, details: UnitDetails(unit))
    }
}

extension TranslationUnit {
    fileprivate mutating func take(_ merged: MergedUnit) {
        if let details = merged.newDetails {
            let file = origin.file
            origin = details.origin
            origin.file = file
            properties = details.properties
            notes = details.notes
        }
        origin.usageCount = merged.usage + merged.addedUsage
        status = merged.mergedStatus
    }
}
