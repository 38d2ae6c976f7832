import Foundation
import LocalizationModel
import Storage
import Testing

@testable import TranslationMemory

struct MemoryDatabaseTests {
    static func unit(_ source: String, _ target: String, context: SegmentContext = SegmentContext()) -> TranslationUnit
    {
        TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: .english, targetLanguage: .russian,
            context: context)
    }

    @Test func `A unit comes back with all that it had`() throws {
        try MemoryFixture.withPath { path in
            var source = InlineText("Press ")
            source.append(InlineCode(.open, id: 1, original: "<b\\\u{1F}>", equivalent: ""))
            source.append("Save")
            source.append(InlineCode(.close, id: 1, original: "</b>"))
            let unit = TranslationUnit(
                id: "k1", source: source, target: "Нажмите «Сохранить»",
                sourceLanguage: LanguageTag(language: "en", region: "GB"), targetLanguage: .russian,
                context: SegmentContext(previous: "Before", next: nil, resourceID: "ui.save"), status: .reviewed,
                origin: UnitOrigin(
                    file: "a.tmx", tool: "T", toolVersion: "1", createdBy: "me", changedBy: "you",
                    createdAt: "20220101T000000Z",
                    changedAt: "20220102T000000Z", usageCount: 4),
                properties: [.init(name: "x-a", value: "1\u{1E}2\\")], notes: ["one", ""])
            let database = try MemoryDatabase(path: path, creating: true)
            #expect(try database.importUnits([unit], from: "a.tmx").stored == 1)
            var units: [TranslationUnit] = []
            try database.forEachUnit { units.append($0) }
            #expect(units == [unit])
        }
    }

    @Test func `The same unit is counted, another translation kept apart, an untranslated one skipped`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var empty = Self.unit("Three", "")
            empty.target = nil
            let report = try database.importUnits(
                [Self.unit("One", "Один"), Self.unit("One", "Один"), Self.unit("One", "Раз"), empty], from: "x")
            let expected = [4, 2, 1, 1]
            #expect([report.read, report.stored, report.merged, report.skipped] == expected)
            let statistics = try database.statistics()
            #expect(statistics.units == 2)
            #expect(statistics.texts == 3)
            #expect(statistics.directions.map(\.units) == [2])
            let memory = TranslationMemory(name: "m", database: database)
            // The one that was used more often comes first.
            #expect(
                try memory.matches(for: "One", from: .english, to: .russian).map(\.target.plain) == ["Один", "Раз"])
            #expect(try memory.matches(for: "Раз", from: .russian, to: .english).map(\.target.plain) == ["One"])
        }
    }

    @Test func `An import that fails leaves nothing behind`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var count = 0
            #expect(throws: TolmachError.self) {
                _ = try database.importUnits(from: "broken.tmx") { () throws(TolmachError) in
                    count += 1
                    if count > 50 { throw TolmachError(.malformedInput, "unexpected end of file") }
                    return Self.unit("Sentence \(count)", "Предложение \(count)")
                }
            }
            #expect(try database.statistics().units == 0)
            #expect(try database.statistics().imports.isEmpty)
        }
    }

    @Test func `An import is taken back, and what others brought stays`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits([Self.unit("One", "Один")], from: "a")
            let second = try database.importUnits([Self.unit("Two", "Два"), Self.unit("One", "Один")], from: "b")
            let memory = TranslationMemory(name: "m", database: database)
            #expect(try memory.matches(for: "Two", from: .english, to: .russian).count == 1)
            #expect(try database.remove(importID: second.importID) == 1)
            #expect(try memory.matches(for: "Two", from: .english, to: .russian).isEmpty)
            #expect(try memory.matches(for: "One", from: .english, to: .russian).count == 1)
            #expect(throws: TolmachError.self) { try database.remove(importID: 99) }
        }
    }

    @Test func `A reader that is open sees what another connection stored`() throws {
        try MemoryFixture.withPath { path in
            let writer = try MemoryDatabase(path: path, creating: true)
            let reader = TranslationMemory(name: "m", database: try MemoryDatabase(path: path))
            #expect(try reader.matches(for: "One", from: .english, to: .russian).isEmpty)
            _ = try writer.importUnits([Self.unit("One", "Один")], from: "a")
            #expect(try reader.matches(for: "One", from: .english, to: .russian).count == 1)
        }
    }

    @Test func `What is no memory, or isn't there, is refused with advice`() throws {
        try MemoryFixture.withPath { path in
            #expect(throws: TolmachError.self) { try MemoryDatabase(path: path) }
            try Data("<tmx version='1.4'> this is a TMX file and not a memory database ... </tmx>".utf8)
                .write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: TolmachError.self) { try MemoryDatabase(path: path) }
            #expect(error?.advice != nil)
            #expect(throws: TolmachError.self) { try MemoryDatabase(path: path, creating: true) }
        }
    }

    @Test func `Compacting forgets what no unit holds`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            let first = try database.importUnits([Self.unit("One", "Один")], from: "a")
            _ = try database.importUnits([Self.unit("Two", "Два")], from: "b")
            _ = try database.remove(importID: first.importID)
            try database.compact()
            #expect(try database.statistics().texts == 2)
            #expect(try database.verify().isEmpty)
            let memory = TranslationMemory(name: "m", database: database)
            #expect(try memory.matches(for: "Two", from: .english, to: .russian).count == 1)
        }
    }

    @Test func `The size before compacting is that of when nobody else writes any more`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits([Self.unit("One", "Один")], from: "a")
            let writer = try Database(path: path, mode: .readWrite)
            try writer.execute("BEGIN IMMEDIATE")
            let written = 1 << 20
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.3)
                // A text that no unit holds, and that compacting therefore removes.
                let text = "hex(zeroblob(\(written / 2)))"
                try? writer.execute("INSERT INTO stored_text VALUES (9, 0, NULL, \(text)); COMMIT")
            }
            let size = try database.compact()
            #expect(size.before > written && size.after < written)
        }
    }

    @Test func `What several imports brought goes with the last of them`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var reviewed = Self.unit("One", "Один")
            reviewed.status = .reviewed
            reviewed.notes = ["checked"]
            let first = try database.importUnits([Self.unit("One", "Один"), Self.unit("Two", "Два")], from: "a")
            let second = try database.importUnits([reviewed], from: "b")
            var units: [TranslationUnit] = []
            try database.forEachUnit { units.append($0) }
            #expect(units[0].status == .reviewed && units[0].origin.usageCount == 1 && units[0].notes == ["checked"])
            #expect(try database.remove(importID: first.importID, rehearsing: true) == 1)
            #expect(try database.remove(importID: first.importID) == 1)
            units = []
            try database.forEachUnit { units.append($0) }
            #expect(units.map(\.source.plain) == ["One"] && units[0].origin.file == "b")
            #expect(try database.statistics().imports.map(\.units) == [1])
            #expect(try database.remove(importID: second.importID) == 1)
            #expect(try database.statistics().units == 0)
        }
    }

    @Test func `An import undone leaves status and use as they were`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var final = Self.unit("One", "Один")
            final.status = .final
            _ = try database.importUnits([Self.unit("One", "Один")], from: "a")
            let second = try database.importUnits([final, final], from: "b")
            #expect(try database.remove(importID: second.importID) == 0)
            var left: [TranslationUnit] = []
            try database.forEachUnit { left.append($0) }
            #expect(left.map(\.status) == [.translated] && left.map(\.origin.usageCount) == [0])
        }
    }

    @Test func `The languages of one unit translate each other`() throws {
        let units = [(LanguageTag.russian, "Да"), (.ukrainian, "Так"), (.turkish, "Evet")].map { language, text in
            TranslationUnit(
                source: "Yes", target: InlineText(text), sourceLanguage: .english, targetLanguage: language, family: 1)
        }
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(units, from: "a")
            for memory in [
                TranslationMemory(name: "m", database: database), TranslationMemory(name: "m", units: units),
            ] {
                #expect(try memory.matches(for: "Да", from: .russian, to: .turkish).map(\.target.plain) == ["Evet"])
                #expect(try memory.matches(for: "Evet", from: .turkish, to: .ukrainian).map(\.target.plain) == ["Так"])
                #expect(try memory.matches(for: "Evet", from: .turkish, to: .english).map(\.target.plain) == ["Yes"])
            }
            var read: [TranslationUnit] = []
            try database.forEachUnit { read.append($0) }
            #expect(Set(read.map(\.family)).count == 1 && read[0].family != nil)
        }
    }

    @Test func `A rehearsal leaves a memory as it was, or missing`() throws {
        try MemoryFixture.withPath { path in
            var units = [Self.unit("One", "Один"), Self.unit("Two", "Два")].makeIterator()
            #expect(try MemoryDatabase.rehearseImport(into: path, from: "a") { units.next() }.stored == 2)
            #expect(!FileManager.default.fileExists(atPath: path))
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits([Self.unit("One", "Один")], from: "a")
            units = [Self.unit("One", "Один"), Self.unit("Two", "Два")].makeIterator()
            let report = try MemoryDatabase.rehearseImport(into: path, from: "a") { units.next() }
            #expect(report.stored == 1 && report.merged == 1)
            #expect(try database.statistics().units == 1)
        }
    }
}
