import LocalizationModel
import Storage
import TestSupport
import Testing

@testable import TranslationMemory

/// What becomes of units that come again.
struct UnitMergerTests {
    private static func unit(status: TranslationUnit.Status) -> TranslationUnit {
        var unit = MemoryDatabaseTests.unit("One", "Один")
        unit.status = status
        return unit
    }

    private static func onlyStatus(_ database: MemoryDatabase) throws -> TranslationUnit.Status? {
        var statuses: [TranslationUnit.Status] = []
        try database.forEachUnit { statuses.append($0.status) }
        return statuses.count == 1 ? statuses[0] : nil
    }

    @Test(
        "The status that is trusted more holds, whichever comes first",
        arguments: [
            (.final, .rejected), (.reviewed, .rejected), (.rejected, .translated), (.translated, .draft),
            (.draft, .machine), (.final, .reviewed),
        ] as [(TranslationUnit.Status, TranslationUnit.Status)])
    func trust(more: TranslationUnit.Status, less: TranslationUnit.Status) throws {
        for (first, second) in [(more, less), (less, more)] {
            try MemoryFixture.withPath { path in
                let database = try MemoryDatabase(path: path, creating: true)
                let one = try database.importUnits([Self.unit(status: first)], from: "a")
                _ = try database.importUnits([Self.unit(status: second)], from: "b")
                _ = try database.importUnits([Self.unit(status: less), Self.unit(status: less)], from: "c")
                #expect(try Self.onlyStatus(database) == more)
                _ = try database.remove(importID: one.importID)
                #expect(try Self.onlyStatus(database) == (first == more ? less.orMore(second) : more))
            }
        }
    }

    private static func only(_ database: MemoryDatabase) throws -> TranslationUnit? {
        var units: [TranslationUnit] = []
        try database.forEachUnit { units.append($0) }
        return units.count == 1 ? units[0] : nil
    }

    @Test func `What an import said of a unit goes with it, and what others said stays`() throws {
        func said(_ name: String, _ date: String) -> TranslationUnit {
            var unit = Self.unit(status: .translated)
            unit.context.previous = "Zero"
            unit.notes = [name, "all"]
            unit.properties = [.init(name: "x-by", value: name)]
            unit.origin.changedBy = name
            unit.origin.changedAt = date
            return unit
        }
        let all = [said("a", "20200101T000000Z"), said("b", "20220101T000000Z"), said("c", "20210101T000000Z")]
        for gone in all.indices {
            try MemoryFixture.withPath { path in
                let database = try MemoryDatabase(path: path, creating: true)
                // What one import says twice is one thing.
                let imports = try all.map { try database.importUnits([$0, $0], from: $0.notes[0]).importID }
                #expect(try Self.only(database)?.notes == ["a", "all", "b", "c"])
                #expect(try Self.only(database)?.origin.changedBy == "b")
                _ = try database.remove(importID: imports[gone])
                let left = all.indices.filter { $0 != gone }.map { all[$0] }
                let unit = try #require(try Self.only(database))
                #expect(unit.notes == [left[0].notes[0], "all", left[1].notes[0]])
                #expect(unit.properties == left.flatMap(\.properties))
                #expect(unit.origin.changedBy == (gone == 1 ? "c" : "b"))
                #expect(unit.context == SegmentContext(previous: "Zero"))
                _ = try database.remove(importID: imports[(gone + 1) % 3])
                #expect(try Self.only(database)?.notes == all[(gone + 2) % 3].notes)
            }
        }
    }

    @Test func `What came with versions that wrote no account of it stays`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var unit = Self.unit(status: .translated)
            for note in ["a", "b"] {
                unit.notes = [note]
                _ = try database.importUnits([unit], from: note)
            }
            try Database(path: path, mode: .readWrite).execute("UPDATE contribution SET details = NULL")
            _ = try database.remove(importID: 2)
            #expect(try Self.only(database)?.notes == ["a", "b"])
        }
    }

    @Test func `An approved unit is offered, whatever another says of it`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits([Self.unit(status: .final), Self.unit(status: .rejected)], from: "a")
            let memory = TranslationMemory(name: "m", database: database)
            #expect(try memory.matches(for: "One", from: .english, to: .russian).map(\.target.plain) == ["Один"])
        }
    }

    /// What a unit is known by, and what it gathers.
    private struct Identity: Hashable {
        var source: String
        var target: String
        var context: SegmentContext
    }

    private struct Gathered: Equatable {
        var uses = 0
        var properties: Set<TranslationUnit.Property> = []
        var notes: Set<String> = []
        var status = TranslationUnit.Status.untranslated
    }

    @Test("A few texts that come again in many contexts and documents are told apart", arguments: [1, 2, 3])
    func repetitions(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let units = (0..<2500).map { _ in
            var unit = MemoryDatabaseTests.unit(
                "Word \(Int.random(in: 0..<4, using: &random))", "Слово \(Int.random(in: 0..<3, using: &random))")
            let neighbour = Int.random(in: 0..<60, using: &random)
            if neighbour > 0 { unit.context.previous = neighbour == 1 ? "" : "Line \(neighbour)" }
            if Bool.random(using: &random) {
                unit.properties = [.init(name: "x-document", value: "d\(Int.random(in: 0..<40, using: &random))")]
            }
            if Int.random(in: 0..<4, using: &random) == 0 {
                unit.notes = ["n\(Int.random(in: 0..<30, using: &random))"]
            }
            unit.status = [.translated, .draft, .reviewed, .rejected].randomElement(using: &random) ?? .draft
            unit.origin.usageCount = 1
            return unit
        }
        var expected: [Identity: Gathered] = [:]
        for unit in units {
            let identity = Identity(
                source: unit.source.plain, target: unit.target?.plain ?? "", context: unit.context)
            var gathered = expected[identity] ?? Gathered()
            gathered.uses += 1
            gathered.properties.formUnion(unit.properties)
            gathered.notes.formUnion(unit.notes)
            gathered.status = gathered.status.orMore(unit.status)
            expected[identity] = gathered
        }
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            // Two thirds at one go, the rest in small imports.
            var merged = try database.importUnits(Array(units[..<1700]), from: "a").merged
            for start in stride(from: 1700, to: units.count, by: 200) {
                merged += try database.importUnits(Array(units[start..<start + 200]), from: "b").merged
            }
            #expect(merged == units.count - expected.count)
            var found: [Identity: Gathered] = [:]
            try database.forEachUnit { unit in
                let identity = Identity(
                    source: unit.source.plain, target: unit.target?.plain ?? "", context: unit.context)
                #expect(found[identity] == nil)
                #expect(Set(unit.properties).count == unit.properties.count)
                found[identity] = Gathered(
                    uses: unit.origin.usageCount, properties: Set(unit.properties), notes: Set(unit.notes),
                    status: unit.status)
            }
            #expect(found == expected)
        }
    }
}

extension TranslationUnit.Status {
    /// The one of two that is trusted more, by the order that the documentation gives.
    fileprivate func orMore(_ other: Self) -> Self {
        let order: [Self] = [.untranslated, .machine, .aligned, .draft, .translated, .rejected, .reviewed, .final]
        return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0) ? other : self
    }
}
