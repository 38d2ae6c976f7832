import LocalizationModel
import Storage

/// Reads texts and the units that hold them, with as few look-ups as there are: a text whose units are asked for next isn't
/// read again, nor are the tags of languages and the names of files that were met before.
final class UnitReader {
    private let readBySource: Statement
    private let readByTarget: Statement
    private let readStandingsBySource: Statement
    private let readStandingsByTarget: Statement
    private let readSiblings: Statement
    private let readText: Statement
    private let readLanguage: Statement
    private let readFile: Statement
    // One thread at a time uses a reader, and watching these for overlapping access took time.
    @exclusivity(unchecked) private var languages: [Int: LanguageTag] = [:]
    /// The files of imports; nil where an import has none.
    @exclusivity(unchecked) private var files: [Int: String?] = [:]

    /// The text that was read last.
    @exclusivity(unchecked) private var last: Text?

    private struct Text {
        let number: Int64
        let text: InlineText
        let language: LanguageTag
    }

    init(_ database: Database) throws(TolmachError) {
        // With the text on the other side.
        func select(_ other: String, where condition: String) -> String {
            """
            SELECT \(other), unit.id, status, usage, details, import, family, language, plain, codes
                FROM unit LEFT JOIN stored_text other ON other.id = \(other) WHERE \(condition)
            """
        }
        readBySource = try database.prepare(select("target", where: "source = ?1"))
        readByTarget = try database.prepare(select("source", where: "target = ?1 AND source <> ?1"))
        // In the same columns, and without a look at other texts.
        func selectStandings(where condition: String) -> String {
            "SELECT NULL, id, status, usage, details, NULL, family FROM unit WHERE \(condition)"
        }
        readStandingsBySource = try database.prepare(selectStandings(where: "source = ?1"))
        readStandingsByTarget = try database.prepare(selectStandings(where: "target = ?1 AND source <> ?1"))
        readSiblings = try database.prepare(
            StoredUnitColumns.selectSiblings + " WHERE own.target = ?1 AND unit.target <> ?1 ORDER BY 1")
        readText = try database.prepare("SELECT language, plain, codes FROM stored_text WHERE id = ?")
        readLanguage = try database.prepare("SELECT tag FROM language WHERE id = ?")
        readFile = try database.prepare("SELECT file FROM import WHERE id = ?")
    }

    /// Forgets what was read, as the file has changed.
    func forget() {
        languages.removeAll()
        files.removeAll()
        last = nil
    }

    /// A text by its number; nil where there is none.
    func text(_ number: Int64) throws(TolmachError) -> InlineText? {
        last = try read(number)
        return last?.text
    }

    /// The units that hold the text, turned so that it is their source.
    ///
    /// - Parameter roles: what units do with its language.
    func units(
        ofText number: UInt32, _ roles: LanguageRoles, to language: LanguageTag
    ) throws(TolmachError) -> [StoredUnit] {
        var own = last?.number == Int64(number) ? last : nil
        var found: [StoredUnit] = []
        var hasSiblings = false
        for isSource in [true, false] where isSource ? roles.isSource : roles.isTarget {
            let rows = isSource ? readBySource : readByTarget
            try rows.bind(Int64(number), at: 1)
            defer { rows.reset() }
            while try rows.step() {
                if own == nil { own = try read(Int64(number)) }
                if !isSource && !rows.isNull(at: 6) { hasSiblings = true }
                guard let own, let other = try text(Int64(rows.integer(at: 0)), of: rows, at: 7) else {
                    throw StoredUnitColumns.damage(unit: rows.integer(at: 1))
                }
                guard other.language.sharesLanguage(with: language) else { continue }
                var unit = try unit(rows, source: isSource ? own : other, target: isSource ? other : own)
                if !isSource { unit = unit.turned }
                found.append(StoredUnit(number: Int64(rows.integer(at: 1)), unit: unit))
            }
        }
        if found.count > 1 { found.sort { $0.number < $1.number } }
        if hasSiblings { found += try siblings(ofText: number, to: language) }
        return found
    }

    private func unit(_ row: Statement, source: Text, target: Text) throws(TolmachError) -> TranslationUnit {
        let details = row.withBytes(at: 4) { UnitDetails($0) }
        var unit = TranslationUnit(
            id: details.id, source: source.text, target: target.text, sourceLanguage: source.language,
            targetLanguage: target.language, context: details.context,
            status: StoredUnitColumns.status(row.integer(at: 2)), origin: details.origin,
            properties: details.properties, notes: details.notes, family: row.isNull(at: 6) ? nil : row.integer(at: 6))
        unit.origin.file = try file(row.integer(at: 5))
        unit.origin.usageCount = row.integer(at: 3)
        return unit
    }

    private func read(_ number: Int64) throws(TolmachError) -> Text? {
        try readText.bind(number, at: 1)
        defer { readText.reset() }
        return try readText.step() ? text(number, of: readText, at: 0) : nil
    }

    /// The text of a row that has its language, plain text and codes from a column on.
    private func text(_ number: Int64, of row: Statement, at column: Int) throws(TolmachError) -> Text? {
        guard let language = try language(row.integer(at: column)), let plain = row.text(at: column + 1) else {
            return nil
        }
        let codes = row.text(at: column + 2)
        let text = codes == nil ? InlineText(plain) : InlineText(plain: plain, codes: FieldList.codes(codes))
        return Text(number: number, text: text, language: language)
    }

    /// The highest standing of all units that hold the text.
    ///
    /// - Parameter roles: what units do with its language.
    func highestStanding(ofText number: UInt32, _ roles: LanguageRoles) throws(TolmachError) -> UnitStanding? {
        var highest: UnitStanding?
        for isSource in [true, false] where isSource ? roles.isSource : roles.isTarget {
            let rows = isSource ? readStandingsBySource : readStandingsByTarget
            try rows.bind(Int64(number), at: 1)
            defer { rows.reset() }
            while try rows.step() {
                // Its other translations belong to units that are not looked at here.
                let hasMore = !isSource && !rows.isNull(at: 6)
                let found = hasMore ? .highest : standing(rows, text: number)
                if highest.map({ found.isHigher(than: $0) }) ?? true { highest = found }
            }
        }
        return highest
    }

    private func standing(_ row: Statement, text: UInt32) -> UnitStanding {
        UnitStanding(
            status: StoredUnitColumns.status(row.integer(at: 2)), usageCount: row.integer(at: 3),
            date: row.withBytes(at: 4) { UnitDetails.date($0) }, text: text, number: Int64(row.integer(at: 1)))
    }

    private func language(_ number: Int) throws(TolmachError) -> LanguageTag? {
        if let known = languages[number] { return known }
        try readLanguage.bind(Int64(number), at: 1)
        defer { readLanguage.reset() }
        guard try readLanguage.step(), let tag = readLanguage.text(at: 0).flatMap({ LanguageTag($0) }) else {
            return nil
        }
        languages[number] = tag
        return tag
    }

    private func file(_ number: Int) throws(TolmachError) -> String? {
        if let known = files[number] { return known }
        try readFile.bind(Int64(number), at: 1)
        defer { readFile.reset() }
        let name = try readFile.step() ? readFile.text(at: 0) : nil
        files[number] = .some(name)
        return name
    }

    /// The other translations of the units of several languages that hold the text as a translation.
    private func siblings(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit] {
        try readSiblings.bind(Int64(number), at: 1)
        defer { readSiblings.reset() }
        var result: [StoredUnit] = []
        while try readSiblings.step() {
            var stored = try StoredUnitColumns.unit(readSiblings)
            // What stood around the common source says nothing of this one.
            stored.unit.context = SegmentContext(resourceID: stored.unit.context.resourceID)
            if stored.unit.targetLanguage.sharesLanguage(with: language) { result.append(stored) }
        }
        return result
    }
}
