import LocalizationModel
import Testing

@testable import TranslationMemory

/// Numbers are carried over where the target's plural form stays right, and only there.
struct NumberRepairTests {
    static let views = MemoryFixture.memory([
        ("1 view", "1 просмотр"), ("2 views", "2 просмотра"), ("5 views", "5 просмотров"),
    ])

    @Test(
        "The form that the number asks for is chosen",
        arguments: [
            ("19 views", "19 просмотров", "en"), ("21 views", "21 просмотр", "en"), ("33 views", "33 просмотра", "en"),
            ("0 views", "0 просмотров", "en"), ("1 view", "1 просмотр", "en"), ("2 views", "2 просмотра", "en"),
            ("19 просмотров", "19 views", "ru"), ("1 просмотр", "1 view", "ru"), ("2 просмотра", "2 views", "ru"),
            ("21 просмотр", "21 views", "ru"), ("3 просмотра", "3 views", "ru"),
        ])
    func plural(asked: String, expected: String, language: String) throws {
        let target = language == "en" ? LanguageTag.russian : .english
        let matches = try Self.views.matches(for: InlineText(asked), from: LanguageTag(language: language), to: target)
        let best = try #require(matches.first)
        #expect(best.target.plain == expected)
        #expect(best.score >= 99)
        if best.score == 99 {
            #expect(best.kind == .repaired)
            #expect(!best.repairs.isEmpty)
        }
    }

    @Test(
        "Where the form isn't known, the old words stay and the match says so",
        arguments: [
            ("1 просмотр", "ru"), ("21 views", "en"), ("2 views", "en"),
        ])
    func unknownForm(asked: String, language: String) throws {
        let memory = MemoryFixture.memory([("5 views", "5 просмотров")])
        let target = language == "en" ? LanguageTag.russian : .english
        let best = try #require(
            try memory.matches(for: InlineText(asked), from: LanguageTag(language: language), to: target).first)
        #expect(best.score < 99)
        #expect(best.repairs.isEmpty)
        #expect(best.target.plain == (language == "en" ? "5 просмотров" : "5 views"))
        #expect(best.penalties.contains { $0.reason == "number" })
    }

    @Test(
        "A number is carried over whatever is set right behind it or before it",
        arguments: [
            ("The disk holds 5GB.", "Диск на 5 ГБ.", "The disk holds 8GB.", "Диск на 8 ГБ.", "en", "ru"),
            ("The disk holds 5 GB.", "Диск на 5ГБ.", "The disk holds 8 GB.", "Диск на 8ГБ.", "en", "ru"),
            ("It cost $5m.", "Это стоило 5 млн долларов.", "It cost $7m.", "Это стоило 7 млн долларов.", "en", "ru"),
            ("İşsizlik %5 oldu.", "Unemployment was 5%.", "İşsizlik %6 oldu.", "Unemployment was 6%.", "tr", "en"),
            ("Pay: 50%", "Pay: %50", "Pay: 60%", "Pay: %60", "en", "tr"),
            ("Pay: 5.5%", "Pay: %5,5", "Pay: 6.5%", "Pay: %6,5", "en", "tr"),
            // Qt's placeholders stay what they are.
            ("Remove %1?", "%1 silinsin mi?", "Remove %2?", "%2 silinsin mi?", "en", "tr"),
            ("Remove %1?", "%1 silinsin mi?", "Remove {name}?", "{name} silinsin mi?", "en", "tr"),
        ])
    func glued(
        source: String, target: String, asked: String, expected: String, from: String, to: String
    ) throws {
        let languages = (LanguageTag(language: from), LanguageTag(language: to))
        let memory = MemoryFixture.memory([(source, target)], from: languages.0, to: languages.1)
        let best = try #require(
            try memory.matches(for: InlineText(asked), from: languages.0, to: languages.1).first)
        #expect(best.target.plain == expected)
        #expect(best.score == 99)
    }

    @Test(
        "A number and a placeholder take each other's place",
        arguments: [
            ("%d comments", "Комментариев: %d", "5 comments", "Комментариев: 5", 99),
            ("5 comments", "Комментариев: 5", "%d comments", "Комментариев: %d", 99),
            ("{count} comments", "{count} yorum", "12 comments", "12 yorum", 99),
            ("From %1$s to %2$s: 3", "От %1$s до %2$s: 3", "From 7 to 9: 3", "От 7 до 9: 3", 99),
            // Five comments are комментариев, two комментария: what the placeholder's word would be is not known.
            ("%d comments", "%d комментариев", "2 comments", "%d комментариев", 95),
            ("2 comments", "2 комментария", "%d comments", "2 комментария", 95),
            ("Saved %d", "Сохранено", "Saved 4", "Сохранено", 95),
        ])
    func placeholder(source: String, target: String, asked: String, expected: String, score: Int) throws {
        let language: LanguageTag = target.contains("yorum") ? .turkish : .russian
        let units = [
            TranslationUnit(
                source: InlineText(source), target: InlineText(target), sourceLanguage: .english,
                targetLanguage: language)
        ]
        let memory = TranslationMemory(name: "m", units: units)
        let best = try #require(
            try memory.matches(for: InlineText(asked), from: .english, to: language).first)
        #expect(best.target.plain == expected)
        #expect(best.score == score)
        #expect(best.repairs.isEmpty == (score < 99))
        #expect(best.penalties.contains { $0.reason == "placeholder" } == (score < 99))
    }

    @Test(
        "Numbers keep to the ways of the target's language",
        arguments: [
            ("Total: 1.5", "Итого: 1,5", "Total: 12.75", "Итого: 12,75"),
            ("Total: 10", "Итого: 10", "Total: 1,250,000", "Итого: 1\u{A0}250\u{A0}000"),
            ("Talks on March 10", "Переговоры 10 марта", "Talks on March 21", "Переговоры 21 марта"),
            ("Version 2.1.3", "Версия 2.1.3", "Version 2.2.0", "Версия 2.2.0"),
            ("Save %s", "Сохранить %s", "Save %1$s", "Сохранить %1$s"),
            ("From 5 to 7: %d", "От 5 до 7: %d", "From 8 to 9: %d", "От 8 до 9: %d"),
        ])
    func spelling(source: String, target: String, asked: String, expected: String) throws {
        let memory = MemoryFixture.memory([(source, target)])
        let best = try #require(try memory.matches(for: InlineText(asked), from: .english, to: .russian).first)
        #expect(best.target.plain == expected)
        #expect(best.score == 99)
    }

    @Test(
        "The word before a number is right for the new one, or nothing is mended",
        arguments: [
            ("en", "ru", "In force since March 2", "Действует со 2 марта", "In force since March 3", false),
            ("en", "ru", "In force since March 3", "Действует с 3 марта", "In force since March 2", false),
            ("en", "ru", "In force since March 3", "Действует с 3 марта", "In force since March 12", true),
            ("en", "ru", "Quarter 2 begins", "Во 2 квартале", "Quarter 3 begins", false),
            ("en", "ru", "At 11 o'clock", "Об 11 часах", "At 12 o'clock", false),
            ("en", "uk", "From 100 on", "Зі 100", "From 200 on", false),
            ("en", "uk", "From 5 on", "З 5", "From 9 on", true),
            ("ru", "en", "5-летний мальчик", "A 5-year-old boy", "8-летний мальчик", false),
            ("ru", "en", "5-летний мальчик", "A 5-year-old boy", "11-летний мальчик", false),
            ("ru", "en", "5-летний мальчик", "A 5-year-old boy", "85-летний мальчик", false),
            ("ru", "en", "5-летний мальчик", "A 5-year-old boy", "9-летний мальчик", true),
            ("ru", "en", "8-летний мальчик", "An 8-year-old boy", "11-летний мальчик", true),
            ("ru", "en", "8-летний мальчик", "An 8-year-old boy", "9-летний мальчик", false),
            ("ru", "en", "5-летний мальчик", "The 5-year-old boy", "8-летний мальчик", true),
            ("en", "ru", "An %d-year plan", "К %d году", "An 2-year plan", false),
        ])
    func wordBefore(
        from: String, to: String, source: String, target: String, asked: String, isMended: Bool
    ) throws {
        let (from, to) = (LanguageTag(language: from), LanguageTag(language: to))
        let memory = MemoryFixture.memory([(source, target)], from: from, to: to)
        let best = try #require(try memory.matches(for: InlineText(asked), from: from, to: to).first)
        #expect((best.score == 99) == isMended)
        #expect((best.target.plain == target) != isMended)
    }

    @Test func `Words whose form follows a number are known by the data alone`() {
        let russian = WordBeforeNumber(language: .russian)
        #expect(russian.mayStay(in: "Срок — с ", before: 5) && !russian.mayStay(in: "Срок — С\u{A0}", before: 152_000))
        #expect(russian.mayStay(in: "вес ", before: nil) && !russian.mayStay(in: "с ", before: nil))
        let english = WordBeforeNumber(language: .english)
        #expect(english.mayStay(in: "an $", before: 8.5) && !english.mayStay(in: "a ", before: 18_500))
        #expect(!english.mayStay(in: "a ", before: 1850) && !english.mayStay(in: "an ", before: 1850))
        #expect(english.mayStay(in: "", before: 8) && english.mayStay(in: "plan b 7 a", before: 3))
    }

    @Test func `A number that the target doesn't hold is not guessed`() throws {
        let memory = MemoryFixture.memory([("2 files", "два файла")])
        let best = try #require(try memory.matches(for: "3 files", from: .english, to: .russian).first)
        #expect(best.score == 95)
        #expect(best.target.plain == "два файла")
    }

    @Test(
        "A Turkish suffix behind a number follows its sound",
        arguments: [
            ("2021", "2011", true), ("2021", "2022", false), ("5", "15", true), ("10", "30", false), ("10", "9", false),
            ("100", "300", true), ("2000", "3000", true), ("3", "5", false), ("0", "7", false), ("1.5", "2", false),
        ])
    func turkishSuffix(one: String, other: String, isAlike: Bool) {
        #expect(TurkishNumber.soundAlike(one, other) == isAlike)
        #expect(TurkishNumber.soundAlike(other, one) == isAlike)
    }

    @Test func `Codes keep the space that parts them from the words`() throws {
        let memory = MemoryFixture.memory([("comments", "комментариев")])
        let code = InlineCode(.standalone, id: 1, original: "%d")
        var before = InlineText()
        before.append(code)
        before.append(" comments")
        var after = InlineText("comments ")
        after.append(code)
        for (text, expected) in [(before, "%d комментариев"), (after, "комментариев %d")] {
            let match = try #require(try memory.matches(for: text, from: .english, to: .russian).first)
            #expect(match.target.original == expected)
            #expect(match.score == 99)
        }
    }

    @Test func `A segment without codes gets a translation without them`() throws {
        let bold = (InlineCode(.open, id: 1, original: "<b>"), InlineCode(.close, id: 1, original: "</b>"))
        let picture = InlineCode(.standalone, id: 2, original: "<img src='a.png'/>")
        func text(_ first: String, _ second: String, _ third: String, _ last: InlineCode) -> InlineText {
            var text = InlineText(first)
            text.append(bold.0)
            text.append(second)
            text.append(bold.1)
            text.append(third)
            text.append(last)
            return text
        }
        func match(_ last: InlineCode) throws -> Match? {
            let unit = TranslationUnit(
                source: text("The ", "red", " door: ", last), target: text("", "Красная", " дверь: ", last),
                sourceLanguage: .english, targetLanguage: .russian)
            let memory = TranslationMemory(name: "test", units: [unit])
            return try memory.matches(for: InlineText("The red door:"), from: .english, to: .russian).first
        }
        let mended = try #require(try match(picture))
        #expect(mended.target.original == "Красная дверь:")
        #expect(mended.score == 99)
        // A code that stands for a word can't go.
        let kept = try #require(try match(InlineCode(.standalone, id: 2, original: "%s")))
        #expect(kept.target.codes.count == 3)
        #expect(kept.score < 99)
    }
}
