import Foundation
import LocalizationModel
import Testing

@testable import Storage

struct DatabaseTests {
    static let schema = SchemaMigrations(
        applicationID: 0x7465_7374, steps: ["CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)"])

    /// Calls `body` with a path in a folder of its own, which is then removed.
    func withPath(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appendingPathComponent("test.db").path)
    }

    @Test func `What is bound comes back the same`() throws {
        try withPath { path in
            let database = try Database(path: path, mode: .readWrite)
            try Self.schema.apply(to: database)
            let insert = try database.prepare("INSERT INTO word (text) VALUES (?)")
            for text in ["tea", "", "чай", nil] {
                try insert.bind(text, at: 1)
                try insert.run()
            }
            let read = try database.prepare("SELECT text FROM word ORDER BY id")
            var texts: [String?] = []
            while try read.step() { texts.append(read.text(at: 0)) }
            #expect(texts == ["tea", "", "чай", nil])
            #expect(try database.integer("SELECT count(*) FROM word") == 4)
        }
    }

    @Test func `An error rolls a transaction back`() throws {
        try withPath { path in
            let database = try Database(path: path, mode: .readWrite)
            try Self.schema.apply(to: database)
            #expect(throws: TolmachError.self) {
                try database.transaction { () throws(TolmachError) in
                    try database.execute("INSERT INTO word (text) VALUES ('tea')")
                    try database.execute("INSERT INTO nowhere VALUES (1)")
                }
            }
            #expect(try database.integer("SELECT count(*) FROM word") == 0)
        }
    }

    @Test func `Who reads a file that is being filled directly is told so, and reads when that is done`() throws {
        try withPath { path in
            let writer = try Database(path: path, mode: .readWrite)
            try Self.schema.apply(to: writer)
            writer.writeDirectly()
            try writer.execute("BEGIN EXCLUSIVE; INSERT INTO word (text) VALUES ('tea')")
            let error = #expect(throws: TolmachError.self) { _ = try Database(path: path, mode: .readOnly) }
            #expect(error?.message.hasSuffix("test.db: another program is filling it for the first time") == true)
            try writer.execute("COMMIT")
            writer.settle()
            #expect(try Database(path: path, mode: .readOnly).integer("SELECT count(*) FROM word") == 1)
        }
    }

    @Test(
        "A file is read where nothing can be made beside it",
        arguments: ["test.db", "50% of #1?.db", "Память.db"])
    func unwritableFolder(name: String) throws {
        try withPath { path in
            let path = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name).path
            do {
                let database = try Database(path: path, mode: .readWrite)
                try Self.schema.apply(to: database)
                try database.execute("INSERT INTO word (text) VALUES ('tea')")
                database.settle()
            }
            // A link that leads nowhere has the name of the file that would have to be made.
            try FileManager.default.createSymbolicLink(
                atPath: path + "-shm", withDestinationPath: "/nowhere/at/all")
            #expect(try Database(path: path, mode: .readOnly).integer("SELECT count(*) FROM word") == 1)
            #expect(throws: TolmachError.self) {
                try Database(path: path, mode: .readWrite).execute("INSERT INTO word (text) VALUES ('salt')")
            }
            // What was written ahead is not passed over.
            try Data("something".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
            #expect(throws: TolmachError.self) {
                try Database(path: path, mode: .readOnly).integer("SELECT count(*) FROM word")
            }
        }
    }

    @Test func `A copy can be written, and is nobody's but the caller's`() throws {
        try withPath { path in
            let database = try Database(path: path, mode: .readWrite)
            try Self.schema.apply(to: database)
            try database.execute("INSERT INTO word (text) VALUES ('tea')")
            let copy = try Database.temporaryCopy(of: path)
            try copy.transaction { () throws(TolmachError) in
                try copy.execute("INSERT INTO word (text) VALUES ('salt')")
            }
            #expect(try copy.integer("SELECT count(*) FROM word") == 2)
            #expect(try database.integer("SELECT count(*) FROM word") == 1)
        }
        #expect(throws: TolmachError.self) { try Database.temporaryCopy(of: "/nowhere/test.db") }
    }

    @Test func `A reader works while a writer is in the middle of its work`() throws {
        try withPath { path in
            let writer = try Database(path: path, mode: .readWrite)
            try Self.schema.apply(to: writer)
            try writer.execute("BEGIN IMMEDIATE; INSERT INTO word (text) VALUES ('tea')")
            let reader = try Database(path: path, mode: .readOnly)
            #expect(try reader.integer("SELECT count(*) FROM word") == 0)
            try writer.execute("COMMIT")
            #expect(try reader.integer("SELECT count(*) FROM word") == 1)
        }
    }

    @Test func `A file that is no database, of another program, or of a newer version is refused with advice`() throws {
        try withPath { path in
            try Data("this is no database at all, but it is long enough to look at".utf8).write(
                to: URL(fileURLWithPath: path))
            let error = #expect(throws: TolmachError.self) {
                try Self.schema.apply(to: Database(path: path, mode: .readWrite))
            }
            #expect(error?.advice != nil)
        }
        try withPath { path in
            let other = try Database(path: path, mode: .readWrite)
            try other.execute("CREATE TABLE music (title TEXT)")
            #expect(throws: TolmachError.self) { try Self.schema.apply(to: other) }
        }
        try withPath { path in
            let newer = try Database(path: path, mode: .readWrite)
            try Self.schema.apply(to: newer)
            try newer.execute("PRAGMA user_version = 9")
            let error = #expect(throws: TolmachError.self) { try Self.schema.apply(to: newer) }
            #expect(error?.message.contains("newer version") == true)
        }
    }
}
