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
            \(Self.texts(steps));
            INSERT INTO unit (source, target, status, usage, import, key, previous, changed_by, created_at, properties,
                notes)
                VALUES (1, 2, 4, 3, 1, 'k1', '', 'Ann', '20200101T000000Z', 'x-a' || char(31, 92, 31, 98, 31, 30),
                'a' || char(29) || 'b' || char(31, 30) || 'c' || char(31, 30));
            """)
        if steps >= 2 {
            try database.execute(
                """
                INSERT INTO index_batch VALUES (1, 1, 2, 2);
                INSERT INTO index_part VALUES (1, 1, 'en', 100);
                INSERT INTO index_page VALUES (1048576, zeroblob(100));
                """)
        }
    }

    private static func texts(_ steps: Int) -> String {
        if steps >= 6 {
            return """
                INSERT INTO language VALUES (0, 'en'), (1, 'ru');
                INSERT INTO stored_text VALUES (1, 0, NULL, 'Save the file'), (2, 1, NULL, 'Сохраните файл')
                """
        }
        let hash = steps < 5 ? "11," : ""
        return """
            INSERT INTO text VALUES (1, 'en', \(hash) 'Save the file', NULL), (2, 'ru', \(hash) 'Сохраните файл', NULL);
            \(steps >= 3 ? "INSERT INTO language VALUES ('en'), ('ru')" : "")
            """
    }

    @Test(arguments: 1...7)
    func `A file of an older version is opened and goes on`(_ steps: Int) throws {
        try MemoryFixture.withPath { path in
            try make(path, steps: steps)
            let database = try MemoryDatabase(path: path)
            var units: [TranslationUnit] = []
            try database.forEachUnit { units.append($0) }
            let unit = try #require(units.first)
            #expect(unit.id == "k1" && unit.context == SegmentContext(previous: ""))
            #expect(
                unit.origin
                    == UnitOrigin(file: "old.tmx", changedBy: "Ann", createdAt: "20200101T000000Z", usageCount: 3))
            #expect(unit.properties == [.init(name: "x-a", value: "\u{1F}b")])
            #expect(unit.notes == ["a\u{1D}b", "c"])
            let memory = TranslationMemory(name: "m", database: database)
            #expect(try memory.matches(for: "Save the file", from: .english, to: .russian).map(\.score) == [100])
            #expect(try memory.matches(for: "Сохраните файл", from: .russian, to: .english).map(\.score) == [100])
            #expect(try database.verify().isEmpty)
            var same = MemoryDatabaseTests.unit("Save the file", "Сохраните файл")
            same.context.previous = ""
            let report = try database.importUnits(
                [
                    same,
                    MemoryDatabaseTests.unit("Save the file", "Запишите файл"),
                ], from: "new")
            #expect([report.stored, report.merged] == [1, 1])
            #expect(try database.statistics().texts == 3)
        }
    }
}
