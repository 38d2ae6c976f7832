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
        let orphans =
            try database.integer(
                """
                SELECT count(*) FROM unit WHERE source NOT IN (SELECT id FROM text)
                    OR target NOT IN (SELECT id FROM text)
                """) ?? 0
        if orphans > 0 { problems.append("\(orphans) units lack a text") }
        let missing = try textsMissingFromIndex(database)
        if missing > 0 { problems.append("\(missing) texts are missing from the index") }
        return problems
    }

    /// Removes texts that no unit holds any more, joins the batches of the index, and gives the space back.
    ///
    /// - Throws: `TolmachError.storage`; then the file is as it was.
    public func compact() throws(TolmachError) {
        let database = try openForWriting()
        try database.transaction { () throws(TolmachError) in
            try database.execute(
                """
                DELETE FROM text WHERE id NOT IN (SELECT source FROM unit UNION SELECT target FROM unit);
                DELETE FROM posting;
                DELETE FROM short_text;
                """)
            try rebuildIndex(database)
        }
        try database.execute("VACUUM")
        try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func rebuildIndex(_ database: Database) throws(TolmachError) {
        let read = try database.prepare("SELECT id, language, plain, codes FROM text ORDER BY id")
        var analyzers: [String: TextAnalyzer] = [:]
        var entries: [IndexBatch.Entry] = []
        var short: [Int64: ShortTexts] = [:]
        var batch = 1
        while try read.step() {
            guard let language = read.text(at: 1).flatMap({ LanguageTag($0) }), let plain = read.text(at: 2) else {
                continue
            }
            let analyzer =
                analyzers[language.language] ?? TextAnalyzer(language: LanguageTag(language: language.language))
            analyzers[language.language] = analyzer
            let text = InlineText(plain: plain, codes: FieldList.codes(read.text(at: 3)))
            let analyzed = analyzer.analyze(text)
            guard !analyzed.bytes.isEmpty else { continue }
            IndexBatch.add(analyzed, UInt32(clamping: read.integer(at: 0)), language, to: &entries, &short)
            if entries.count >= 4_000_000 {
                try IndexBatch.write(&entries, short, batch: batch, to: database)
                short.removeAll()
                batch += 1
            }
        }
        try IndexBatch.write(&entries, short, batch: batch, to: database)
    }

    private func textsMissingFromIndex(_ database: Database) throws(TolmachError) -> Int {
        var indexed: Set<UInt32> = []
        let lists = try database.prepare("SELECT list FROM posting")
        while try lists.step() {
            lists.withBytes(at: 0) { bytes in
                for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
                    let packed = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    indexed.insert(Posting(packed: packed).text)
                }
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
