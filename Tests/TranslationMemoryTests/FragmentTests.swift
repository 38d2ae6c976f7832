import LocalizationModel
import Testing

@testable import TranslationMemory

/// Pieces of a segment that the memory knows: found where it is certain what renders them, and never overlapping.
struct FragmentTests {
    private static let pairs = [
        ("The border commission met on Tuesday.", "Пограничная комиссия собралась во вторник."),
        ("Nobody expects much of the border commission", "От пограничной комиссии никто многого не ждёт"),
        ("A report by the border commission is due in autumn", "Доклад пограничной комиссии ожидается осенью"),
        ("Old wooden bridge", "Старый деревянный мост"),
        ("Harvest", "Урожай"), ("_Harvest", "_Урожай"), ("Bank", "Банк"), ("bank", "берег"), ("Barn", "Амбар"),
        ("Fishermen welcomed cheap diesel fuel in spring", "Рыбаки обрадовались весной дешёвому дизельному топливу"),
        (
            "Fishermen welcomed cheap diesel fuel last year",
            "Рыбаки обрадовались в прошлом году дешёвому дизельному топливу"
        ),
    ]

    private static func fragments(_ text: String, in memory: TranslationMemory? = nil) throws -> [Fragment] {
        try (memory ?? MemoryFixture.memory(pairs)).fragments(of: InlineText(text), from: .english, to: .russian)
    }

    @Test func `Words of several texts are translated by what their translations share`() throws {
        let found = try Self.fragments("Yesterday smugglers robbed the border commission itself.")
        #expect(found.map(\.source) == ["border commission"])
        let fragment = try #require(found.first)
        // Two of three have this form of it.
        #expect(fragment.target == "пограничной комиссии")
        #expect(fragment.kind == .part)
        #expect(fragment.count == 3)
        #expect(fragment.memory == "test")
    }

    @Test func `A whole unit inside the segment is a piece; a word alone only where all translate it alike`() throws {
        let found = try Self.fragments(
            "We crossed an old wooden bridge before the harvest began at the bank of the barn.")
        #expect(found.map(\.source) == ["old wooden bridge", "harvest"])
        #expect(found.map(\.target) == ["старый деревянный мост", "урожай"])
        #expect(found.allSatisfy { $0.kind == .unit })
    }

    @Test func `Where the texts share other words too, nothing is guessed`() throws {
        let found = try Self.fragments("Nobody sells cheap diesel fuel here.")
        #expect(found.isEmpty)
    }

    private typealias Case = (language: String, pairs: [(String, String)], asked: String, expected: [String])

    private static let cases: [Case] = [
        // The verb stands in all translations, though the sources have different words for it.
        (
            "ru",
            [
                ("Harbour masters met at noon.", "Начальники портов встретились в полдень."),
                ("Two harbour masters gathered here.", "Здесь два начальника портов встретились."),
                ("Where harbour masters sat down", "Где начальники портов встретились"),
            ], "A letter to harbour masters was lost.", []
        ),
        // Three of four share "met", and so might the longer phrase; what all four have is sure.
        (
            "ru",
            [
                ("The river council met again.", "Речной совет собрался снова."),
                ("Why the river council met", "Почему речной совет собрался"),
                ("The river council met by night.", "Речной совет собрался ночью."),
                ("Ask the river council!", "Спросите речной совет!"),
            ], "A member of the river council resigned.", ["речной совет"]
        ),
        (
            "uk",
            [
                ("The salt tax is too high.", "Соляний податок зависокий."),
                ("They abolished the salt tax.", "Вони скасували соляний податок."),
                ("A rebellion against the salt tax", "Бунт через соляний податок"),
            ], "Nobody paid the salt tax willingly.", ["соляний податок"]
        ),
        // Two texts don't tell a word too many from one that belongs there.
        (
            "uk",
            [
                ("Our night watch sleeps.", "Наша нічна міська варта спить."),
                ("Who pays the night watch?", "Хто платить нічній міській варті?"),
            ], "The night watch saw nothing.", []
        ),
        (
            "tr",
            [
                ("The stone bridge collapsed.", "Taş köprü çöktü."),
                ("Meet me at the stone bridge tomorrow", "Yarın taş köprü yanında buluşalım"),
                ("An old map shows the stone bridge.", "Eski bir harita taş köprü gösteriyor."),
            ], "Children fish under the stone bridge.", ["taş köprü"]
        ),
    ]

    @Test("A piece is told where it is sure, and else nothing is", arguments: cases.indices)
    func sure(index: Int) throws {
        let one = Self.cases[index]
        let units = one.pairs.map {
            TranslationUnit(
                source: InlineText($0.0), target: InlineText($0.1), sourceLanguage: .english,
                targetLanguage: LanguageTag(language: one.language))
        }
        let found = try TranslationMemory(name: "m", units: units)
            .fragments(of: InlineText(one.asked), from: .english, to: LanguageTag(language: one.language))
        #expect(found.map(\.target) == one.expected)
    }

    @Test func `Places are scalars of the text as it was given`() throws {
        let text = "«Щит»  é — the\u{A0}border   commission"
        let found = try Self.fragments("The commission, \(text), border commission.")
        for fragment in found {
            let scalars = Array("The commission, \(text), border commission.".unicodeScalars)
            #expect(String(String.UnicodeScalarView(scalars[fragment.scalars])) == fragment.source)
        }
        #expect(found.map(\.source) == ["border   commission", "border commission"])
    }

    @Test func `A file answers as memory does`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            let units = Self.pairs.map { MemoryDatabaseTests.unit($0.0, $0.1) }
            _ = try database.importUnits(Array(units[..<2]), from: "a")
            _ = try database.importUnits(Array(units[2...]), from: "b")
            let memory = TranslationMemory(name: "test", database: database)
            for text in [
                "They robbed the border commission itself.", "An old wooden bridge fell.", "Nothing known", "",
            ] {
                #expect(try Self.fragments(text, in: memory) == Self.fragments(text))
            }
        }
    }

    @Test("Pieces never overlap, stand where they say, and come from the memory", arguments: ["en", "ru"])
    func anyText(language: String) throws {
        let tag = LanguageTag(language: language)
        let memory = TranslationMemory(
            name: "m", units: LosslessSearchTests.units(language, count: 300, seed: 5))
        var texts = RandomTexts(language: language, seed: 77)
        for _ in 0..<60 {
            let text = texts.text()
            let scalars = Array(text.plain.unicodeScalars)
            var end = 0
            for fragment in try memory.fragments(of: text, from: tag, to: LanguageTag(language: "xx")) {
                #expect(fragment.scalars.lowerBound >= end && fragment.scalars.upperBound <= scalars.count)
                #expect(String(String.UnicodeScalarView(scalars[fragment.scalars])) == fragment.source)
                #expect(!fragment.target.isEmpty)
                end = fragment.scalars.upperBound
            }
        }
    }

    @Test func `The longest cover the segment`() {
        func piece(_ range: Range<Int>) -> Fragment { Fragment(scalars: range, source: "s", target: "t", kind: .unit) }
        let chosen = Fragment.covering([piece(0..<4), piece(2..<9), piece(9..<12), piece(8..<10)])
        #expect(chosen.map(\.scalars) == [2..<9, 9..<12])
    }
}
