import Testing

@testable import Names

@Suite struct NameSpellingTests {
    @Test(arguments: [
        ["Çavuşoğlu", "cavusoglu", "Chavushoglu", "Cavusoglou"], ["Yanukovych", "yanukovich"], ["Nuñez", "Nunez"],
        ["Zelenskyy", "zelenskiy", "Zelensky"],
    ])
    func spellingsOfOneNameAreEqual(spellings: [String]) {
        #expect(Set(spellings.map { NameSpelling($0) }).count == 1)
    }

    @Test(arguments: [
        ("Maria", "Mariya"), ("Katz", "Cats"), ("Austria", "Australia"), ("Germany", "German"), ("Li", "Lee"),
    ])
    func otherNamesAreNot(first: String, second: String) {
        #expect(NameSpelling(first) != NameSpelling(second))
    }
}
