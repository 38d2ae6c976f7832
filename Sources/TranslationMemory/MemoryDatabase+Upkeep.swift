import LocalizationModel
import Storage

extension MemoryDatabase {
    /// Looks the file over: SQLite's own check, units whose texts are missing, and texts that the index doesn't know.
    /// Returns what is wrong, one clause each; nothing where all is well.
    ///
    /// - Throws: `TolmachError.storage` where the file can't be read at all.
    public func verify() throws(TolmachError) -> [String] {
        let database = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(database)
        var problems: [String] = []
        let check = try database.prepare("PRAGMA integrity_check(20)")
        while try check.step() {
            if let message = check.text(at: 0), message != "ok" { problems.append(message) }
        }
        do throws(TolmachError) {
            let orphans =
                try database.integer(
                    """
                    SELECT count(*) FROM unit WHERE source NOT IN (SELECT id FROM text)
                        OR target NOT IN (SELECT id FROM text)
                    """) ?? 0
            if orphans > 0 { problems.append("\(orphans) units lack a text") }
            let missing = try textsMissingFromIndex(database)
            if missing > 0 { problems.append("\(missing) texts are missing from the index") }
        } catch {
            // What can't be read is what was looked for.
            guard error.code == .storage else { throw error }
            let message = error.message.replacing("\(path): ", with: "")
            problems.append([message, error.advice].compactMap(\.self).joined(separator: "; "))
        }
        return problems
    }

    /// Removes texts that no unit holds any more, joins the batches of the index, and gives the space back.
    ///
    /// - Returns: the size of the file in bytes, when nobody else wrote to it any more, and now.
    /// - Throws: `TolmachError.storage`; then the file is as it was.
    @discardableResult
    public func compact() throws(TolmachError) -> (before: Int, after: Int) {
        let database = try openForWriting()
        defer { database.settle() }
        let before = try database.transaction { () throws(TolmachError) in
            let before = try Self.size(database)
            try database.execute(
                """
                DELETE FROM stored_text WHERE id NOT IN (SELECT source FROM unit UNION SELECT target FROM unit);
                UPDATE language SET
                    is_source = id IN (SELECT text.language FROM unit JOIN stored_text text ON text.id = unit.source),
                    is_target = id IN (SELECT text.language FROM unit JOIN stored_text text ON text.id = unit.target);
                DELETE FROM index_page;
                DELETE FROM index_part;
                DELETE FROM index_batch;
                DELETE FROM changed_text;
                """)
            try IndexGatherer.catchUp(database)
            return before
        }
        try database.execute("VACUUM")
        return (before, try Self.size(database))
    }

    /// The size of the file in bytes, what is written ahead included.
    static func size(_ database: Database) throws(TolmachError) -> Int {
        (try database.integer("PRAGMA page_count") ?? 0) * (try database.integer("PRAGMA page_size") ?? 0)
    }

    private func textsMissingFromIndex(_ database: Database) throws(TolmachError) -> Int {
        var indexed = NumberSet()
        let connection = try MemoryConnection(path: path)
        let languages = try database.prepare("SELECT DISTINCT language FROM index_part")
        while try languages.step() {
            for part in try connection.parts(languages.text(at: 0) ?? "") {
                try part.forEachText { indexed.insert($0) }
            }
        }
        var missing = 0
        let texts = try database.prepare("SELECT id, plain FROM text")
        while try texts.step() {
            let isBlank = texts.text(at: 1)?.allSatisfy(\.isWhitespace) ?? true
            if !isBlank && !indexed.contains(UInt32(clamping: texts.integer(at: 0))) { missing += 1 }
        }
        return missing
    }
}
