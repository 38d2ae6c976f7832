import Foundation
import LocalizationModel
import Testing

@testable import TranslationMemory

struct ConcordanceTests {
    static let units = [
        ("The ceasefire was agreed", "О перемирии договорились"), ("A new market", "Новый рынок"),
        ("On the market", "На рынке"), ("Windows of the house", "Окна дома"), ("The talks", "Переговоры 😀 в Киеве"),
        ("Use it", "Используйте рынок новый"),
    ].map { MemoryDatabaseTests.unit($0.0, $0.1) }

    @Test(
        "Words are found in any form, phrases side by side, the nearest first",
        arguments: [
            ("перемирие", ["О перемирии договорились"]),
            ("рынок", ["Новый рынок", "Используйте рынок новый", "На рынке"]),
            ("рынка", ["На рынке", "Новый рынок", "Используйте рынок новый"]),
            ("новый рынок", ["Новый рынок", "Используйте рынок новый"]), ("«новый рынок»", ["Новый рынок"]),
            ("ceasefires agree", ["О перемирии договорились"]),
            ("рын*", ["На рынке", "Новый рынок", "Используйте рынок новый"]),
            ("нет такого", []), ("", []), ("?!", []),
        ])
    func words(question: String, targets: [String]) throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(Self.units, from: "a")
            for memory in [
                TranslationMemory(name: "m", database: database), TranslationMemory(name: "m", units: Self.units),
            ] {
                let hits = try memory.search(ConcordanceQuery(question))
                let found = hits.compactMap(\.unit.target?.plain)
                // Which of two forms that are not the given one comes first is by length.
                #expect(Set(found) == Set(targets))
                if question == "новый рынок" || question == "рынок" { #expect(found == targets) }
            }
        }
    }

    @Test(
        "A number is found with any Turkish suffix, an ordinal as it stands",
        arguments: [
            ("2015", 1), ("2015'te", 1), ("2015'ten", 1), ("2016", 0), ("5th", 1), ("5th round", 1), ("6th", 0),
        ])
    func numbers(question: String, count: Int) throws {
        try MemoryFixture.withPath { path in
            let units = [("2015'te taşındı", "She moved in 2015"), ("Bu turdu", "It was the 5th round")].map {
                TranslationUnit(
                    source: InlineText($0.0), target: InlineText($0.1), sourceLanguage: .turkish,
                    targetLanguage: .english)
            }
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(units, from: "a")
            for memory in [
                TranslationMemory(name: "m", database: database), TranslationMemory(name: "m", units: units),
            ] {
                #expect(try memory.search(ConcordanceQuery(question)).count == count)
            }
        }
    }

    @Test(
        "A capital I in a Turkish memory may be meant with its dot or without",
        arguments: [
            ("ISTANBUL", ["İSTANBUL büyük"]), ("istanbul", ["İSTANBUL büyük"]), ("İstanbul", ["İSTANBUL büyük"]),
            ("ISPARTA", ["Isparta küçük"]), ("ısparta", ["Isparta küçük"]), ("isparta", []),
        ])
    func turkishCapitals(question: String, found: [String]) throws {
        let units = ["İSTANBUL büyük", "Isparta küçük"].map {
            TranslationUnit(
                source: InlineText($0), target: "a city", sourceLanguage: .turkish, targetLanguage: .english)
        }
        try Self.both(units) { memory in
            let hits = try memory.search(ConcordanceQuery(question))
            #expect(hits.map(\.unit.source.plain) == found)
        }
    }

    @Test(
        "Signs that are part of a name are looked for with it",
        arguments: [
            ("C++", [0..<3]), ("C#", [8..<10]), ("\"C++ and C#\"", [0..<10]), ("C", [0..<1, 8..<9, 14..<15]),
            ("C+", []), ("\"C+b\"", [14..<17]),
        ])
    func signs(question: String, places: [Range<Int>]) throws {
        try Self.both([MemoryDatabaseTests.unit("C++ and C# or C+b", "а")]) { memory in
            let hit = try memory.search(ConcordanceQuery(question, side: .source)).first
            #expect((hit?.inSource ?? []) == places)
        }
    }

    @Test func `Places count scalars, whatever stands before them`() throws {
        let memory = TranslationMemory(name: "m", units: Self.units)
        let byWord = try #require(try memory.search(ConcordanceQuery("Киев")).first)
        #expect(byWord.inTarget == [15..<20] && byWord.inSource.isEmpty)
        let byExpression = try #require(
            try memory.search(ConcordanceQuery("киев", isRegularExpression: true)).first)
        #expect(byExpression.inTarget == [15..<19])
        #expect(try memory.search(ConcordanceQuery("КИЕВ", isRegularExpression: true)).isEmpty)
        #expect(try memory.search(ConcordanceQuery("x*", isRegularExpression: true)).isEmpty)
    }

    @Test func `Side, language and limit are obeyed`() throws {
        let memory = TranslationMemory(name: "m", units: Self.units)
        #expect(try memory.search(ConcordanceQuery("market", side: .target)).isEmpty)
        #expect(try memory.search(ConcordanceQuery("market", language: .russian)).isEmpty)
        #expect(try memory.search(ConcordanceQuery("market", limit: 1)).count == 1)
        #expect(throws: TolmachError.self) { try memory.search(ConcordanceQuery("(", isRegularExpression: true)) }
    }

    /// The same units in a file and at hand.
    private static func both(
        _ units: [TranslationUnit], _ body: (TranslationMemory) throws -> Void
    ) throws {
        try body(TranslationMemory(name: "m", units: units))
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(units, from: "a")
            try body(TranslationMemory(name: "m", database: database))
        }
    }

    @Test func `The best is given, not the first`() throws {
        let units = [("The long way around the market hall", "а"), ("The market hall", "б"), ("Market", "в")]
            .map { MemoryDatabaseTests.unit($0.0, $0.1) }
        try Self.both(units) { memory in
            let best = try memory.search(ConcordanceQuery("market", isRegularExpression: true, limit: 1))
            #expect(best.map(\.unit.source.plain) == ["Market"])
            #expect(try memory.search(ConcordanceQuery("mark*", limit: 1)).map(\.unit.source.plain) == ["Market"])
        }
    }

    @Test(
        "What stands beside an open word is taken as it is written",
        arguments: ["x\\E(*", "x\\Q*", "[a-*", "a{2*", "(*", "\\*", "$^*", "é.|*", "👍+*", "*", "**"])
    func literal(question: String) throws {
        let text = "see " + question.replacing("*", with: "") + "tail"
        try Self.both([MemoryDatabaseTests.unit(text, "а"), MemoryDatabaseTests.unit("aa", "б")]) { memory in
            let found = try memory.search(ConcordanceQuery(question)).map(\.unit.source.plain)
            if question.first?.isLetter == true { #expect(found == [text]) }
        }
    }

    @Test func `An expression that takes too long is told, and not taken for one that finds nothing`() throws {
        let text = String(repeating: "a", count: 40) + "c"
        try Self.both([MemoryDatabaseTests.unit("short", "а"), MemoryDatabaseTests.unit(text, "б")]) { memory in
            let error = #expect(throws: TolmachError.self) {
                try memory.search(ConcordanceQuery("(a+)+b", isRegularExpression: true))
            }
            #expect(error?.code == .invalidArgument && error?.advice != nil)
        }
    }
}
