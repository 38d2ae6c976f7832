import LocalizationModel
import Storage

/// The tables of a memory file.
///
/// A text is stored once a language, however many units hold it, and a unit points at two texts. The index is made of
/// two tables: `posting` has for each key (a word's stem in a language) lists of `Posting` values, one list for
/// each batch of texts that was stored at one go; `short_text` has for each language and length the signatures of
/// the strings that are compared by characters. Both are only added to, and `compact` joins their batches.
enum MemorySchema {
    static let migrations = SchemaMigrations(
        applicationID: 0x544D_4442,
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
            """
        ])

    /// The key of a stem in one language, as the file has it.
    static func storedKey(_ key: UInt64, language: LanguageTag) -> Int64 {
        Int64(bitPattern: key ^ ByteHash.of(language.language.utf8))
    }

    /// Where the short strings of a language and length are.
    static func slot(language: LanguageTag, length: Int) -> Int64 {
        Int64(ByteHash.of(language.language.utf8) >> 24) << 6 | Int64(length)
    }

    static let statuses: [TranslationUnit.Status] = [
        .untranslated, .machine, .aligned, .draft, .translated, .reviewed, .final, .rejected,
    ]
}
