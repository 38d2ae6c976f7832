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
