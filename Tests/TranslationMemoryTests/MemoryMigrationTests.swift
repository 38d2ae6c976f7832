import LocalizationModel
import Storage
import Testing

@testable import TranslationMemory

struct MemoryMigrationTests {
    /// Fills a file as versions with fewer steps did, which kept a hash beside each text until the fifth.
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
            INSERT INTO text VALUES (1, 'en', \(steps < 5 ? "11," : "") 'Save the file', NULL),
                (2, 'ru', \(steps < 5 ? "12," : "") 'Сохраните файл', NULL);
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

    @Test(arguments: 1...5)
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
