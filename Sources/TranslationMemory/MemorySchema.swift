import Glibc
import LocalizationModel
import Storage

/// The tables of a memory file.
///
/// A text is stored once a language, however many units hold it, and a unit points at two texts; the view `text` has the
/// texts with the tags of their languages. What else a unit says is packed (`UnitDetails`). The pairs of a unit of several
/// languages share a `family`. A unit that came with several imports has a `contribution` of each. The index is made of
/// parts, one for each language of each batch of texts that was stored at one go, and a part of pages of bytes
/// (`IndexPartLayout`), which are read one by one. A part is never changed, only taken up into a new one; where a text has
/// since lost a mark that stands there, because of a unit that came later, `changed_text` says so.
enum MemorySchema {
    static let migrations = SchemaMigrations(
        applicationID: 0x544D_4442, pageSize: 4096,
        steps: [
            """
            CREATE TABLE import (
                id INTEGER PRIMARY KEY, file TEXT NOT NULL, finished_at TEXT NOT NULL, units INTEGER NOT NULL);
            CREATE TABLE text (
                id INTEGER PRIMARY KEY, language TEXT NOT NULL, hash INTEGER NOT NULL, plain TEXT NOT NULL, codes TEXT);
            CREATE INDEX text_by_hash ON text (hash);
            CREATE TABLE unit (
                id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL, status INTEGER NOT NULL,
                usage INTEGER NOT NULL, import INTEGER NOT NULL, key TEXT, previous TEXT, next TEXT, resource TEXT,
                tool TEXT, created_by TEXT, changed_by TEXT, created_at TEXT, changed_at TEXT, properties TEXT,
                notes TEXT);
            CREATE INDEX unit_by_source ON unit (source);
            CREATE INDEX unit_by_target ON unit (target);
            CREATE TABLE posting (
                key INTEGER NOT NULL, batch INTEGER NOT NULL, count INTEGER NOT NULL, list BLOB NOT NULL,
                PRIMARY KEY (key, batch)) WITHOUT ROWID;
            CREATE TABLE short_text (
                slot INTEGER NOT NULL, batch INTEGER NOT NULL, signatures BLOB NOT NULL, texts BLOB NOT NULL,
                characters BLOB NOT NULL,
                PRIMARY KEY (slot, batch)) WITHOUT ROWID;
            """,
            // The index in parts and pages; one that an older version made is dropped, and made anew by `prepare`.
            """
            DROP TABLE posting;
            DROP TABLE short_text;
            CREATE TABLE index_batch (
                id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, texts INTEGER NOT NULL);
            CREATE TABLE index_part (
                id INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER NOT NULL, language TEXT NOT NULL,
                size INTEGER NOT NULL);
            CREATE TABLE index_page (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
            """,
            // Who brought what, for units that several imports brought; which units are pairs of one unit of several
            // languages; and the languages there are.
            """
            CREATE TABLE contribution (
                unit INTEGER NOT NULL, import INTEGER NOT NULL, usage INTEGER NOT NULL, status INTEGER NOT NULL,
                PRIMARY KEY (unit, import)) WITHOUT ROWID;
            CREATE INDEX contribution_by_import ON contribution (import);
            ALTER TABLE unit ADD COLUMN family INTEGER;
            CREATE INDEX unit_by_family ON unit (family) WHERE family IS NOT NULL;
            CREATE TABLE language (tag TEXT PRIMARY KEY) WITHOUT ROWID;
            INSERT INTO language SELECT DISTINCT language FROM text;
            """,
            // The index in another layout: `prepare` makes it anew.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // Texts are found by their hashes in the index, which is made anew.
            """
            DROP INDEX text_by_hash;
            ALTER TABLE text DROP COLUMN hash;
            DELETE FROM index_page;
            DELETE FROM index_part;
            DELETE FROM index_batch;
            """,
            // Languages have numbers, which take less room in each text; and the index has shorter hashes.
            """
            INSERT OR IGNORE INTO language SELECT DISTINCT language FROM text;
            ALTER TABLE language RENAME TO old_language;
            CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL);
            INSERT INTO language SELECT row_number() OVER (ORDER BY tag) - 1, tag FROM old_language;
            CREATE TABLE stored_text (
                id INTEGER PRIMARY KEY, language INTEGER NOT NULL, codes TEXT, plain TEXT NOT NULL);
            INSERT INTO stored_text SELECT text.id, language.id, codes, plain
                FROM text JOIN language ON language.tag = text.language ORDER BY text.id;
            DROP TABLE text;
            DROP TABLE old_language;
            CREATE VIEW text AS SELECT id, (SELECT tag FROM language WHERE language.id = stored_text.language) AS language,
                plain, codes FROM stored_text;
            DELETE FROM index_page;
            DELETE FROM index_part;
            DELETE FROM index_batch;
            """,
            // And once more, on smaller pages.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // What units say besides their texts in one column (see `UnitDetails`); and an index with other stems.
            """
            CREATE TABLE new_unit (
                id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL, status INTEGER NOT NULL,
                usage INTEGER NOT NULL, import INTEGER NOT NULL, family INTEGER, details TEXT);
            INSERT INTO new_unit SELECT id, source, target, status, usage, import, family, nullif(\(packedDetails), '')
                FROM unit ORDER BY id;
            DROP TABLE unit;
            ALTER TABLE new_unit RENAME TO unit;
            CREATE INDEX unit_by_source ON unit (source);
            CREATE INDEX unit_by_target ON unit (target);
            CREATE INDEX unit_by_family ON unit (family) WHERE family IS NOT NULL;
            DELETE FROM index_page;
            DELETE FROM index_part;
            DELETE FROM index_batch;
            """,
            // And with places of a bit more, so that parts can be larger.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with signatures that leave out what is rarer, on larger pages.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with places of lists of a byte less.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with signatures of texts.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with numbers as one whose thousands are parted by spaces.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with what Turkish verbs deny, and stems that tell an operator from an operation.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // Whether units translate from a language and into it; of those that are there already it isn't known.
            """
            ALTER TABLE language ADD COLUMN is_source INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE language ADD COLUMN is_target INTEGER NOT NULL DEFAULT 1;
            """,
            // And with one key for all forms of words like "store".
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with a language under the code of two letters that its three letters stand for.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // What each import said of a unit that several brought (null where it isn't known), so that it goes with the
            // import; and numbers of imports that are never given again.
            """
            ALTER TABLE contribution ADD COLUMN details TEXT;
            CREATE TABLE new_import (
                id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, finished_at TEXT NOT NULL,
                units INTEGER NOT NULL);
            INSERT INTO new_import SELECT id, file, finished_at, units FROM import;
            DROP TABLE import;
            ALTER TABLE new_import RENAME TO import;
            """,
            // And with units apart from their numbers, contractions as two words, Turkish percentages as numbers, and no
            // word that goes on behind a code.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch;",
            // And with marks of texts (see `TextMarks`), and which texts have lost theirs: bit 0 of a word is the text with
            // 64 times its number, and so on.
            """
            CREATE TABLE changed_text (
                word INTEGER PRIMARY KEY, mendable INTEGER NOT NULL DEFAULT 0, distinguished INTEGER NOT NULL DEFAULT 0);
            DELETE FROM index_page;
            DELETE FROM index_part;
            DELETE FROM index_batch;
            """,
            // And without marks where there are inline codes.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch; DELETE FROM changed_text;",
            // And with the postings' signatures in rows.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch; DELETE FROM changed_text;",
            // And with stems that Ukrainian forms have in common, and placeholders in two braces.
            "DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch; DELETE FROM changed_text;",
        ])

    /// The columns of units in the tables of the first versions, packed as `UnitDetails` is.
    private static let packedDetails = [
        ("k", "key"), ("b", "previous"), ("a", "next"), ("r", "resource"), ("t", "tool"), ("c", "created_by"),
        ("m", "changed_by"), ("d", "created_at"), ("e", "changed_at"), ("p", "properties"), ("n", "notes"),
    ].map { letter, column in
        "coalesce('\(letter)' || replace(\(column), char(29), char(29, 29)) || char(29), '')"
    }.joined(separator: " || ")

    /// Finds the units that hold a text as their target; made anew by an import that fills an empty file.
    static let targetIndex = "CREATE INDEX unit_by_target ON unit (target)"

    /// Reads a page of the index by its number.
    static let selectPage = "SELECT bytes FROM index_page WHERE id = ?"

    /// A page's number is that of its part, shifted by so many bits, and its place in it.
    static let pageNumberBits = 20

    /// Brings a file's tables and its index to what this version works with.
    ///
    /// - Throws: as `SchemaMigrations.apply(to:)`.
    static func prepare(_ database: Database) throws(TolmachError) {
        guard try migrations.isBehind(database) else { return try migrations.check(database) }
        try migrations.apply(to: database)
        try database.transaction { () throws(TolmachError) in try IndexGatherer.catchUp(database) }
        // What tables of an older version took is given back; where the disk has no room for that, `compact` does it
        // another time.
        let pages = try database.integer("PRAGMA page_count") ?? 0
        if try database.integer("PRAGMA freelist_count") ?? 0 > pages / 8 {
            try? database.execute("VACUUM")
        }
        // Readers would look for every page in what was written ahead first.
        database.settle()
    }

    /// Makes an empty memory where there is no file. It is made beside its place and put there when it is whole, so that
    /// of several programs that make it at once one does, and no other ever sees a half-made file.
    ///
    /// - Throws: `TolmachError.storage` or `unwritableFile` where the folder can't be written.
    static func create(at path: String) throws(TolmachError) {
        let new = "\(path).\(getpid()).new"
        let removeNew = { for ending in ["", "-wal", "-shm", "-journal"] { unlink(new + ending) } }
        removeNew()
        defer { removeNew() }
        do throws(TolmachError) {
            try prepare(Database(path: new, mode: .readWrite))
        } catch {
            var told = error
            told.message = told.message.replacing(new, with: path)
            throw told
        }
        if link(new, path) == 0 || errno == EEXIST { return }
        // There are file systems without links: there an empty file takes the place first, if nobody else has it.
        let place = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if place < 0 && errno == EEXIST { return }
        guard place >= 0, close(place) == 0, rename(new, path) == 0 else {
            throw TolmachError(
                .unwritableFile, "\(path): can't be written: \(String(cString: strerror(errno)).lowercased())",
                advice: "check the permissions of file and folder")
        }
    }

    static let statuses: [TranslationUnit.Status] = [
        .untranslated, .machine, .aligned, .draft, .translated, .reviewed, .final, .rejected,
    ]

    /// A status as the file has it.
    static func code(of status: TranslationUnit.Status) -> Int {
        statuses.firstIndex(of: status) ?? 0
    }

    /// The trust in a status of a column (`Status.trust`), as an expression.
    static func trust(of column: String) -> String {
        let cases = statuses.enumerated().map { "WHEN \($0.offset) THEN \($0.element.trust)" }
        return "CASE \(column) \(cases.joined(separator: " ")) ELSE 0 END"
    }

    /// What is said where the tables hold numbers that no import has written.
    static func damage(_ database: Database) -> TolmachError {
        TolmachError(
            .storage, "\(database.path): is damaged: a number is too large",
            advice: "import again from the files it was made of")
    }
}
