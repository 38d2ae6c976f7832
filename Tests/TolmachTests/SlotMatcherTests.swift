import LocalizationModel
import Terminology
import Testing
import TranslationMemory

@testable import Tolmach

/// Matches that differ in names, dates and placeholders alone: mended where it is certain how, and honest where it isn't.
struct SlotMatcherTests {
    private static let glossary = Glossary([
        person("Petro Kovalenko", "Пётр Коваленко", "Петро Коваленко", "Petro Kovalenko", .masculine),
        person("Maria Sokolova", "Мария Соколова", "Марія Соколова", "Mariya Sokolova", .feminine),
        person("Ivan Morozov", "Иван Морозов", "Іван Морозов", "İvan Morozov", .masculine),
        person("Oleh Halka", "Олег Галка", "Олег Галка", "Oleh Halka", .masculine),
        place("Ankara", "Анкара", "Анкара", "Ankara"), place("Antalya", "Анталья", "Анталія", "Antalya"),
        place("Istanbul", "Стамбул", "Стамбул", "İstanbul"), place("Cyprus", "Кипр", "Кіпр", "Kıbrıs"),
        place("Philippines", "Филиппины", "Філіппіни", "Filipinler"),
        place("France", "Франция", "Франція", "Fransa"),
        place("Yellow Sea", "Жёлтое море", "Жовте море", "Sarı Deniz"),
        place("Le Bourget", "Ле Бурже", "Ле Бурже", "Le Bourget"),
        concept(.organisation, ["Potters' Union", "Гончарный союз", "Гончарна спілка", "Çömlekçiler Birliği"], nil),
        concept(.organisation, ["Board of Carvers", "Совет Резчиков", "Рада Різьбярів", "Oymacılar Konseyi"], nil),
        concept(.organisation, ["KLM", "КЛМ", "КЛМ", "KLM"], nil),
        concept(.organisation, ["Global Press", "Глобал Пресс", "Глобал Прес", "Global Press"], nil),
        place("Kyiv", "Киев", "Київ", "Kiev"),
        place("Lviv", "Львов", "Львів", "Lviv"), place("Crimea", "Крым", "Крим", "Kırım"),
        place("Moscow", "Москва", "Москва", "Moskova"),
    ])

    private static func person(
        _ english: String, _ russian: String, _ ukrainian: String, _ turkish: String, _ gender: GlossaryConcept.Gender
    ) -> GlossaryConcept { concept(.fullName, [english, russian, ukrainian, turkish], gender) }

    private static func place(_ english: String, _ russian: String, _ ukrainian: String, _ turkish: String)
        -> GlossaryConcept
    { concept(.place, [english, russian, ukrainian, turkish], nil) }

    private static func concept(
        _ kind: GlossaryConcept.Kind, _ terms: [String], _ gender: GlossaryConcept.Gender?
    ) -> GlossaryConcept {
        GlossaryConcept(
            id: terms[0], kind: kind, gender: gender,
            terms: zip(terms, [LanguageTag.english, .russian, .ukrainian, .turkish]).map {
                GlossaryConcept.Term($0, language: $1)
            })
    }

    /// One line of the case table: languages, the memory's pair, the segment, and what is to come of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let from: LanguageTag
        let to: LanguageTag
        let source: String
        let target: String
        let segment: String
        let expected: String
        /// The penalty's reason where a value is kept, else nil.
        let doubt: String?

        var testDescription: String { "\(segment) → \(expected)" }

        init?(_ line: Substring) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard fields.count == 7, let from = LanguageTag(fields[0]), let to = LanguageTag(fields[1]) else {
                return nil
            }
            (self.from, self.to, source, target) = (from, to, fields[2], fields[3])
            (segment, expected, doubt) = (fields[4], fields[5], fields[6].isEmpty ? nil : fields[6])
        }
    }

    static let cases: [Case] = {
        guard let text = try? String(contentsOfFile: sibling("slot-cases.tsv"), encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { Case($0) }
    }()

    /// All pairs of the table that are in these languages.
    private static func suggester(_ from: LanguageTag, _ to: LanguageTag, minimumScore: Int = 70) -> Suggester {
        let units = cases.filter { $0.from == from && $0.to == to }.map {
            TranslationUnit(
                source: InlineText($0.source), target: InlineText($0.target), sourceLanguage: from, targetLanguage: to)
        }
        return Suggester(
            memories: MemorySet([.init(TranslationMemory(name: "m", units: units))]), glossary: glossary,
            route: TranslationRoute(from: from, to: to), minimumScore: minimumScore)
    }

    private static let suggesters: [[LanguageTag]: Suggester] = {
        let pairs = Set(cases.map { [$0.from, $0.to] })
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0, suggester($0[0], $0[1])) })
    }()

    private static func known(_ example: Case) throws -> Suggester {
        try #require(suggesters[[example.from, example.to]])
    }

    private static func best(_ example: Case, by suggester: Suggester) throws -> Match? {
        try suggester.suggestions(for: [segment(InlineText(example.segment), example.from)]).first?.matches.first
    }

    private static func segment(_ text: InlineText, _ language: LanguageTag) -> Segment {
        Segment(
            block: 1, number: 1, language: language, text: text, range: 0..<text.plain.utf8.count,
            location: SourceLocation(file: "a.txt", line: 1, column: 1), isTranslatable: true)
    }

    @Test("A value is written where it is certain how", arguments: cases)
    func table(_ example: Case) throws {
        let match = try #require(try Self.best(example, by: Self.known(example)))
        #expect(match.target.plain == example.expected)
        #expect(match.source.plain == example.source)
        if let doubt = example.doubt {
            #expect(match.score <= (doubt == "number" ? 95 : 94))
            #expect(match.penalties.map(\.reason).contains(doubt), "\(match.penalties)")
        } else {
            #expect(match.score == 99)
            #expect(match.kind == .repaired)
            #expect(!match.repairs.isEmpty)
            #expect(!match.edits.isEmpty)
        }
    }

    @Test(
        "The suffix of a Turkish date must be the same: to a day is not on it",
        arguments: [
            ("Toplantı 10 Mart'a ertelendi.", "Toplantı 12 Nisan'da ertelendi.", false),
            ("Süre 10 Mart'ta uzatıldı.", "Süre 12 Nisan'a uzatıldı.", false),
            ("Süre 10 Mart'tan sonra uzatıldı.", "Süre 12 Nisan'dan sonra uzatıldı.", true),
            ("Süre 10 Mart'ta uzatıldı.", "Süre 12 Nisan'da uzatıldı.", true),
        ])
    func dateSuffix(source: String, asked: String, isMended: Bool) throws {
        let unit = TranslationUnit(
            source: InlineText(source), target: InlineText("It was put off: March 10."), sourceLanguage: .turkish,
            targetLanguage: .english)
        let suggester = Suggester(
            memories: MemorySet([.init(TranslationMemory(name: "m", units: [unit]))]),
            route: TranslationRoute(from: .turkish, to: .english))
        let match = try suggester.suggestions(for: [Self.segment(InlineText(asked), .turkish)]).first?.matches.first
        #expect((match?.target.plain == "It was put off: April 12.") == isMended)
        #expect((match?.score ?? 0 >= 95) == isMended)
    }

    private static func match(_ source: String, _ target: String, _ asked: String) throws -> Match? {
        let unit = TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: .english, targetLanguage: .russian)
        let suggester = Suggester(
            memories: MemorySet([.init(TranslationMemory(name: "m", units: [unit]))]), glossary: glossary,
            route: TranslationRoute(from: .english, to: .russian))
        return try suggester.suggestions(for: [segment(InlineText(asked), .english)]).first?.matches.first
    }

    @Test("Hundreds of values in one phrase are looked at in no time", .timeLimit(.minutes(1)))
    func manyValues() throws {
        func text(_ first: Int, _ word: String) -> String {
            (first..<first + 200).map { "%\($0)$s" }.joined(separator: " \(word) ")
        }
        // One value isn't there, so all must stay.
        let target = text(1, "и").replacing("%1$s", with: "он")
        let match = try Self.match(text(1, "and"), target, text(301, "and"))
        #expect(match.map { $0.target.plain == target } ?? true)
    }

    @Test func aValueThatStandsTwiceStaysInBothPlacesBesideOneThatStays() throws {
        let target = "%1$s ждёт сегодня, они и %1$s ждут."
        let match = try #require(
            try Self.match("%1$s waits today, Ankara and %1$s wait.", target, "%2$s waits today, Cyprus and %2$s wait.")
        )
        #expect(match.target.plain == target)
        #expect(Set(match.penalties.map(\.detail)).count == match.penalties.count)
    }

    @Test func theTableIsThere() {
        #expect(Self.cases.count > 40)
    }

    @Test func aCodeTakesThePlaceOfAPlaceholderThatIsSpelledOut() throws {
        let memory = TranslationMemory(
            name: "m",
            units: [
                TranslationUnit(
                    source: InlineText("Пост: {title}"), target: InlineText("Post: {title}"), sourceLanguage: .russian,
                    targetLanguage: .english)
            ])
        let suggester = Suggester(
            memories: MemorySet([.init(memory)]), route: TranslationRoute(from: .russian, to: .english))
        for original in ["Blog2_Post", "%s", "{title}", "<code>x</code>"] {
            var text = InlineText("Пост: ")
            text.append(InlineCode(.standalone, id: 7, original: original))
            let match = try #require(
                try suggester.suggestions(for: [Self.segment(text, .russian)]).first?.matches.first)
            #expect(match.score == (original == "{title}" ? 100 : 99))
            #expect(match.kind == (original == "{title}" ? .exact : .repaired))
            #expect(match.target.display == "Post: <7/>")
            #expect(match.target.original == "Post: \(original)")
        }
        // A line break is no value.
        var text = InlineText("Пост: ")
        text.append(InlineCode(.standalone, id: 1, original: "<br>"))
        let match = try #require(try suggester.suggestions(for: [Self.segment(text, .russian)]).first?.matches.first)
        #expect(match.score < 95)
    }

    @Test(
        "Placeholders that take their values in order keep that of the source",
        arguments: [
            ("%1$s mailed %2$s", "%2$s получил письмо от %1$s", "%s mailed %s"),
            ("Copied {0} of {1}", "Из {1} скопировано {0}", "Copied %d of %d"),
            ("Copied {0} of {1}", "Из {1} скопировано {0}", "Copied {} of {}"),
            ("Copied {a} of {b}", "Из {b} скопировано {a}", "Copied %@ of %.1f"),
            ("Copied {0} of %d", "Из %d скопировано {0}", "Copied %d of %d"),
            ("Copied 3 of 5", "Из 5 скопировано 3", "Copied %d of %d"),
            ("Copied {0} of {1} in Kyiv", "В Киеве из {1} скопировано {0}", "Copied %d of %d in Moscow"),
        ])
    func orderedPlaceholders(source: String, target: String, asked: String) throws {
        let match = try #require(try Self.match(source, target, asked))
        #expect(match.target.plain.contains("%1$s") == target.contains("%1$s"))
        #expect(!match.repairs.contains { $0.new.hasPrefix("%") || $0.new.hasPrefix("{") })
        #expect(match.score <= 95)
    }

    @Test("A value that stands where the other text has a number is not taken for it")
    func valueInThePlaceOfANumber() throws {
        let target = "Голосовали 10 и 12 марта."
        let match = try Self.match("Votes were cast on 10 and 12 March.", target, "Votes were cast on 10 March and 12.")
        #expect(match.map { $0.target.plain == target && $0.score < 95 } ?? true)
    }

    private static func unit(
        _ source: String, _ target: String, resource: String? = nil, status: TranslationUnit.Status = .translated,
        usage: Int = 0
    ) -> TranslationUnit {
        TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(resourceID: resource), status: status, origin: UnitOrigin(usageCount: usage))
    }

    private static func matches(_ asked: Segment, in units: [TranslationUnit]) throws -> [Match] {
        let suggester = Suggester(
            memories: MemorySet([.init(TranslationMemory(name: "m", units: units))]), glossary: glossary,
            route: TranslationRoute(from: .english, to: .russian))
        return try suggester.suggestions(for: [asked]).first?.matches ?? []
    }

    @Test("The resource of a string decides between its translations where a placeholder is a code")
    func contextOfPlaceholders() throws {
        // So many translations of one text, the one that is asked for among the last.
        let units = (0..<40).map { Self.unit("%d pages", "\($0): %d", resource: "key-\($0)") }
        for resource in ["key-1", "key-37"] {
            var text = InlineText()
            text.append(InlineCode(.standalone, id: 1, original: "%d"))
            text.append(" pages")
            var asked = Self.segment(text, .english)
            asked.resourceID = resource
            let matches = try Self.matches(asked, in: units)
            let best = try #require(matches.first)
            #expect(best.score == 101)
            #expect(best.kind == .context)
            #expect(best.target.original == "\(resource.dropFirst(4)): %d")
            #expect(best.edits.isEmpty)
            #expect(matches.dropFirst().allSatisfy { $0.score == 100 })
        }
    }

    @Test("A text that is the same but for codes gives way to one of the same resource")
    func contextBesideAnExactMatch() throws {
        var coded = Self.unit("", "")
        coded.source = InlineText(
            plain: "Open ", codes: [.init(offset: 5, code: InlineCode(.standalone, id: 1, original: "%s"))])
        coded.target = InlineText(
            plain: "Открыто: ", codes: [.init(offset: 16, code: InlineCode(.standalone, id: 1, original: "%s"))])
        var asked = Self.segment(coded.source, .english)
        asked.resourceID = "menu"
        let matches = try Self.matches(asked, in: [coded, Self.unit("Open %s", "Открыть %s", resource: "menu")])
        #expect(matches.map(\.target.original) == ["Открыть %s", "Открыто: %s"])
        #expect(matches.map(\.score) == [101, 100])
    }

    @Test("Of several translations of one source two are offered, those that people vouched for first")
    func severalTranslations() throws {
        let units = [
            Self.unit("Morozov arrived.", "Приехал Морозов."),
            Self.unit("Morozov arrived.", "Морозов прибыл.", status: .reviewed, usage: 9),
            Self.unit("Morozov arrived.", "Морозов приехал.", usage: 5),
        ]
        for order in [units, units.reversed()] {
            let matches = try Self.matches(Self.segment("Kovalenko arrived.", .english), in: order)
            #expect(matches.map(\.target.plain) == ["Коваленко прибыл.", "Коваленко приехал."])
            #expect(matches.allSatisfy { $0.score == 99 && $0.kind == .repaired })
        }
    }

    @Test("Of two sources the one that needed less comes first")
    func leastMended() throws {
        let matches = try Self.matches(
            Self.segment("Kovalenko flew to Ankara.", .english),
            in: [
                Self.unit("Morozov flew to Antalya.", "Морозов вылетел в Анталью.", status: .reviewed),
                Self.unit("Morozov flew to Ankara.", "В Анкару вылетел Морозов."),
            ])
        #expect(matches.map(\.target.plain) == ["В Анкару вылетел Коваленко.", "Коваленко вылетел в Анкару."])
    }

    @Test func penaltiesOfTheMemoryComeOffLast() throws {
        let example = try #require(Self.cases.first)
        let memory = TranslationMemory(
            name: "old",
            units: [
                TranslationUnit(
                    source: InlineText(example.source), target: InlineText(example.target),
                    sourceLanguage: example.from, targetLanguage: example.to, status: .machine)
            ])
        let suggester = Suggester(
            memories: MemorySet([.init(memory, penalty: 5)]), glossary: Self.glossary,
            route: TranslationRoute(from: example.from, to: example.to))
        let match = try #require(
            try suggester.suggestions(for: [Self.segment(InlineText(example.segment), example.from)]).first?.matches
                .first)
        #expect(match.score == 99 - 5 - 10)
        #expect(match.penalties.map(\.reason) == ["memory", "machine"])
    }

    @Test func theHighestThresholdStillFindsAMendedMatch() throws {
        let example = try #require(Self.cases.first)
        let (from, to) = (example.from, example.to)
        #expect(try Self.best(example, by: Self.suggester(from, to, minimumScore: 99))?.score == 99)
        #expect(try Self.best(example, by: Self.suggester(from, to, minimumScore: 100)) == nil)
    }
}

private func sibling(_ name: String) -> String {
    let own = #filePath
    return own[..<(own.lastIndex(of: "/") ?? own.endIndex)] + "/" + name
}
