import LocalizationModel
import Storage
import Testing

@testable import TranslationMemory

struct MemoryMigrationTests {
    /// Fills a file as versions with fewer steps did, which kept a hash beside each text.
    private func make(_ path: String, steps: Int) throws {
        let database = try Database(path: path, mode: .readWrite)
        let migrations = MemorySchema.migrations
        try SchemaMigrations(
            applicationID: migrations.applicationID, pageSize: migrations.pageSize,
            steps: Array(migrations.steps.prefix(steps))
        ).apply(to: database)
        try database.execute(
            """
            INSERT INTO import VALUES (1, 'old.tmx', '', 1);
            INSERT INTO text (id, language, hash, plain) VALUES (1, 'en', 11, 'Save the file'), (2, 'ru', 12, 'Сохраните файл');
            INSERT INTO unit (source, target, status, usage, import) VALUES (1, 2, 4, 3, 1);
            """)
        if steps >= 2 {
            try database.execute(
                """
                INSERT INTO index_batch VALUES (1, 1, 2, 2);
                INSERT INTO index_part VALUES (1, 1, 'en', 100);
                INSERT INTO index_page VALUES (1048576, zeroblob(100));
                """)
        }
        if steps >= 3 { try database.execute("INSERT INTO language VALUES ('en'), ('ru')") }
    }

    @Test(arguments: 1...4)
    func `A file of an older version is opened and goes on`(_ steps: Int) throws {
        try MemoryFixture.withPath { path in
            try make(path, steps: steps)
            let database = try MemoryDatabase(path: path)
            let memory = TranslationMemory(name: "m", database: database)
            #expect(try memory.matches(for: "Save the file", from: .english, to: .russian).map(\.score) == [100])
            #expect(try memory.matches(for: "Сохраните файл", from: .russian, to: .english).map(\.score) == [100])
            #expect(try database.verify().isEmpty)
            let report = try database.importUnits(
                [
                    MemoryDatabaseTests.unit("Save the file", "Сохраните файл"),
                    MemoryDatabaseTests.unit("Save the file", "Запишите файл"),
                ], from: "new")
            #expect([report.stored, report.merged] == [1, 1])
            #expect(try database.statistics().texts == 3)
        }
    }
}
