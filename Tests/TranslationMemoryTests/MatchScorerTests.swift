import LocalizationModel
import Testing

@testable import TranslationMemory

/// The score as its documentation promises it.
struct MatchScorerTests {
    @Test(
        "Worked examples of the documentation",
        arguments: [
            ("Press OK.", "Press OK", "en", 98),
            ("press OK", "Press OK", "en", 98),
            ("Press  OK", " Press OK ", "en", 100),
            ("5 views", "19 views", "en", 95),
            ("Удалить выбранный файл?", "Удалить выбранные файлы?", "ru", 89),
            ("The minister arrived", "The ministers arrive", "en", 87),
            ("did not meet", "did meet", "en", 82),
        ])
    func examples(left: String, right: String, language: String, expected: Int) {
        #expect(MemoryFixture.score(left, right, language: LanguageTag(language: language)).score == expected)
        #expect(MemoryFixture.score(right, left, language: LanguageTag(language: language)).score == expected)
    }

    @Test(
        "A unit set right behind a number is a word of its own",
        arguments: [
            ("The disk holds 5GB of music.", "The disk holds 8GB of music.", "en"), ("$5m", "$7m", "en"),
            ("The village is 5.5km away.", "The village is 7km away.", "en"), ("10x faster", "3x faster", "en"),
            ("Play in 720p", "Play in 1080p", "en"), ("The shop opens at 9am.", "The shop opens at 10am.", "en"),
            ("На диске 5ГБ музыки.", "На диске 8ГБ музыки.", "ru"), ("Выручка 5млн руб.", "Выручка 7млн руб.", "ru"),
            ("До села 5км.", "До села 12км.", "uk"), ("Diskte 5GB'lık müzik var.", "Diskte 8GB'lık müzik var.", "tr"),
        ])
    func gluedUnits(left: String, right: String, language: String) {
        let scored = MemoryFixture.score(left, right, language: LanguageTag(language: language))
        #expect(scored.score == 95)
        #expect(scored.differences == [.numbers])
        #expect(MemoryFixture.score(right, left, language: LanguageTag(language: language)).score == 95)
    }

    @Test(
        "Digits in a name are no number",
        arguments: [("The T72 tank burns.", "The T80 tank burns."), ("A 3D picture", "A 2D picture"), ("4x4", "6x6")])
    func digitsOfNames(left: String, right: String) {
        #expect(MemoryFixture.score(left, right).score < 95)
        #expect(MemoryFixture.score(left, right).likeness == .alike)
    }

    /// A sentence with a contraction, the same in full, and the opposite.
    static let contractions = [
        ("The strike won't end on May 10.", "The strike will not end on May 10.", "The strike will end on May 10."),
        ("It's not open in winter.", "It is not open in winter.", "It's open in winter."),
        ("You can't rename this folder.", "You cannot rename this folder.", "You can rename this folder."),
        ("They don’t need a visa.", "They do not need a visa.", "They do need a visa."),
        ("We're not leaving the city.", "We are not leaving the city.", "We're leaving the city."),
        ("She couldn't have known that.", "She could not have known that.", "She could have known that."),
    ]

    @Test("A contraction is its words in another form, and far from the opposite", arguments: contractions)
    func contracted(short: String, whole: String, opposite: String) {
        let same = MemoryFixture.score(short, whole)
        #expect(same.score >= 90)
        #expect(same.score < 100)
        #expect(same.caps.isEmpty)
        #expect(MemoryFixture.score(whole, short).score == same.score)
        for denied in [short, whole] {
            let turned = MemoryFixture.score(denied, opposite)
            #expect(turned.score <= 84)
            #expect(turned.caps.map(\.reason) == ["negation"])
            #expect(MemoryFixture.score(opposite, denied).score == turned.score)
        }
    }

    @Test("A word of very many endings is one word") func aWordOfManyEndingsIsOne() {
        let text = InlineText("x" + String(repeating: "'ve", count: 50_000))
        #expect(TextAnalyzer(language: .english).analyze(text).tokens.count == 1)
    }

    @Test("An apostrophe that is no contraction's leaves a word whole", arguments: ["Ivan's", "O'Brien", "ma'am"])
    func otherApostrophes(word: String) {
        #expect(TextAnalyzer(language: .english).analyze(InlineText(word)).tokens.count == 1)
    }

    @Test(
        "What is written in two ways is named so",
        arguments: [
            ("It’s fine", "It's fine", "en", "spelling"), ("м'який знак", "м’який знак", "uk", "spelling"),
            ("Ещё раз", "Еще раз", "ru", "spelling"), ("ЕЩЁ раз", "ЕЩЕ раз", "ru", "spelling"),
            ("Ещё раз", "ещё раз", "ru", "case"), ("Ещё раз", "еще раз", "ru", "case spelling"),
            ("все Ёлки", "все елки", "ru", "case spelling"), ("this / that", "this/that", "en", "punctuation"),
        ])
    func spelling(left: String, right: String, language: String, expected: String) {
        let scored = MemoryFixture.score(left, right, language: LanguageTag(language: language))
        var named: [String] = []
        if scored.differences.contains(.letterCase) { named.append("case") }
        if scored.differences.contains(.punctuation) { named.append("punctuation") }
        if scored.differences.contains(.spelling) { named.append("spelling") }
        #expect(named.joined(separator: " ") == expected)
        #expect(scored.score == 99 - named.count)
    }

    private static func text(_ before: String, _ code: String, _ after: String) -> InlineText {
        var text = InlineText(before)
        text.append(InlineCode(.standalone, id: 1, original: code))
        text.append(after)
        return text
    }

    @Test(
        "A code that stands alone ends the word before it",
        arguments: [
            ("Good", "<br/>", "morning all", 3), ("5", "<br/>", "new files", 3), ("Sum:", "{0}", "files", 2),
            ("page", "", "two", 2), ("super", "<wbr>", "market", 1), ("super", "&shy;", "market", 1),
            ("S", "&", "ave", 1),
        ])
    func codesEndWords(before: String, code: String, after: String, count: Int) {
        let analyzed = TextAnalyzer(language: .english).analyze(Self.text(before, code, after))
        #expect(analyzed.tokens.count == count)
        #expect(analyzed.tokens.first?.kind == (before == "5" ? .number : .word))
    }

    @Test("Words on both sides of a line break are those of a space")
    func lineBreak() {
        let analyzer = TextAnalyzer(language: .english)
        let scored = MatchScorer(analyzer: analyzer).compare(
            analyzer.analyze(Self.text("Good", "<br/>", "morning all")), analyzer.analyze("Good morning all"))
        #expect(scored.likeness == .sameWords)
        #expect(scored.score == 97)
    }

    @Test(
        "All forms of a word have one key, whatever suffix it seems to end in",
        arguments: [
            "store stores stored storing", "score scores scored scoring", "ignore ignores ignored ignoring",
            "explore explores explored exploring", "arrive arrives arrived arriving",
            "finance finances financed financing", "exist exists existed existing", "entity entities",
            "monitor monitors monitored monitoring", "comment comments commented commenting",
        ])
    func formsOfWords(words: String) {
        let analyzer = TextAnalyzer(language: .english)
        #expect(Set(words.split(separator: " ").map { analyzer.key(ofFolded: String($0)) }).count == 1)
    }

    @Test(
        "Turkish nouns deny nothing, though they end as verbs that do",
        arguments: [
            "Firmadan haber geldi", "Sinemadan sesler geldi", "Komedi bu akşam başlıyor", "Namaz saati belli oldu",
        ])
    func nounsDenyNothing(text: String) {
        #expect(TextAnalyzer(language: .turkish).analyze(InlineText(text)).negations == 0)
    }

    @Test("However often a text denies, it is looked at once", .timeLimit(.minutes(1)))
    func manyDenials() {
        let many = String(repeating: "not ", count: 100_000)
        #expect(MemoryFixture.score(many + "ready", many + "steady", language: .english).score >= 90)
    }

    @Test(
        "A difference in negation caps at 84 and is named",
        arguments: [
            ("No ceasefire was agreed at the talks.", "A ceasefire was agreed at the talks.", "en"),
            ("The talks will not continue on March 12", "The talks will continue on March 10", "en"),
            ("They didn't sign the peace agreement on Monday", "They did sign the peace agreement on Monday", "en"),
            ("Стороны не договорились о прекращении огня", "Стороны договорились о прекращении огня", "ru"),
            ("Сторони не домовилися про припинення вогню", "Сторони домовилися про припинення вогню", "uk"),
        ])
    func negation(left: String, right: String, language: String) {
        let comparison = MemoryFixture.score(left, right, language: LanguageTag(language: language))
        #expect(comparison.score <= 84)
        #expect(comparison.score >= 60)
        #expect(comparison.caps.contains { $0.reason == "negation" })
    }

    @Test(
        "Opposites cap at 84",
        arguments: [
            (
                "Enable automatic updates for all users of this computer",
                "Disable automatic updates for all users of this computer"
            ),
            ("The service is available in your region", "The service is unavailable in your region"),
        ])
    func antonyms(left: String, right: String) {
        let comparison = MemoryFixture.score(left, right)
        #expect(comparison.score <= 84)
        #expect(comparison.caps.contains { $0.reason == "antonym" })
    }

    @Test func `A changed name is named and never above 94`() {
        let comparison = MemoryFixture.score(
            "The delegation from Ankara has arrived for the talks",
            "The delegation from Berlin has arrived for the talks")
        #expect(comparison.score < 95)
        #expect(comparison.caps.contains { $0.reason == "name" })
    }

    @Test func `A moved block costs less than its deletion and insertion`() {
        let moved = MemoryFixture.score("On Monday the ministers met", "The ministers met on Monday").score
        let replaced = MemoryFixture.score("On Sunday the ministers met", "The ministers met on Monday").score
        #expect(moved > replaced)
    }

    @Test func `A dropped negation scores below a harmless inflection`() {
        let inflected = MemoryFixture.score("The ministers met in the capital", "The minister met in the capital").score
        let denied = MemoryFixture.score(
            "The minister has not met in the capital", "The minister has met in the capital"
        ).score
        #expect(inflected > denied)
    }

    @Test(
        "Short strings are compared inside their words",
        arguments: [("Colour", "Color", 68), ("Zoom in", "Zoom-in", 98)])
    func characters(left: String, right: String, least: Int) {
        #expect(MemoryFixture.score(left, right).score >= least)
    }
}
