import LocalizationModel
import Testing

@testable import Interchange

@Suite("Ids of a whole document, in bounded memory") struct IdentifierLedgerTests {
    static let spaces: [IdentifierLedger.Space] = [
        .init(
            rule: "id", duplicate: { "twice \($0)" }, danglingRule: "reference", dangling: { "nowhere \($0)" }),
        .init(rule: "other", duplicate: { "other twice \($0)" }),
    ]

    static func findings(_ ledger: IdentifierLedger) throws -> [String] {
        var found: [String] = []
        try ledger.finish(file: "x") { found.append("\($0.location.line) \($0.rule): \($0.message)") }
        return found.sorted()
    }

    static func place(_ line: Int) -> LocalizationModel.SourceLocation { .init(file: "x", line: line, column: 1) }

    /// A capacity of a few entries makes it write to disk again and again: the outcome is the same.
    @Test(arguments: [3, 16, 1 << 16])
    func duplicatesAndDanglingReferencesAreFound(capacity: Int) throws {
        let ledger = IdentifierLedger(spaces: Self.spaces, capacity: capacity)
        for line in 1...200 { try ledger.define("u\(line)", 0, at: Self.place(line)) }
        try ledger.define("u7", 0, at: Self.place(201))
        try ledger.define("u7", 1, at: Self.place(202))
        try ledger.define("u7", 0, scope: 2, at: Self.place(203))
        try ledger.define("u7", 0, at: Self.place(204))
        try ledger.refer(to: "u150", 0, at: Self.place(205))
        try ledger.refer(to: "missing", 0, at: Self.place(206))
        try ledger.refer(to: "later", 0, at: Self.place(207))
        try ledger.define("later", 0, at: Self.place(208))
        try ledger.refer(to: "u7", 0, scope: 3, at: Self.place(209))
        #expect(
            try Self.findings(ledger) == [
                "201 id: twice u7", "204 id: twice u7", "206 reference: nowhere missing", "209 reference: nowhere u7",
            ])
    }

    @Test func longIdsAreShortenedInMessagesOnly() throws {
        let ledger = IdentifierLedger(spaces: Self.spaces, capacity: 4)
        let long = String(repeating: "x", count: 40)
        try ledger.define(long + "1", 0, at: Self.place(1))
        try ledger.define(long + "2", 0, at: Self.place(2))
        try ledger.define(long + "2", 0, at: Self.place(3))
        #expect(try Self.findings(ledger) == ["3 id: twice xxxxxxxxxxxxxxxxxxxxxxxx…"])
    }
}
