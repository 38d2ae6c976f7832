import LocalizationModel
import Testing

@testable import Names

@Suite struct NameStemTests {
    @Test(arguments: [
        ("Кулеба", "Кулебой"), ("Лавров", "Лаврову"), ("Анталья", "Антальей"), ("Зеленский", "Зеленского"),
        ("Путин", "Путиным"), ("Киев", "Киеве"), ("Фёдор", "Федора"),
    ])
    func formsOfOneNameMatchBothWays(first: String, second: String) {
        let (left, right) = (NameStem(first, language: .russian), NameStem(second, language: .russian))
        #expect(left.matches(right))
        #expect(right.matches(left))
    }

    @Test(arguments: [
        ("Чавушоглу", "Кавусоглу"), ("Кулеба", "Кулебай"), ("Анталья", "Анталию"), ("Лавров", "Лаврентий"),
        ("Мишел", "Мишель"), ("Мишель", "Мишел"), ("Мишеля", "Мишел"),
    ])
    func differentSpellingsDoNot(first: String, second: String) {
        #expect(!NameStem(first, language: .russian).matches(NameStem(second, language: .russian)))
    }

    @Test(arguments: [("Московский", "Москва"), ("Украинцы", "Украина"), ("Анталийский", "Анталья")])
    func adjectivesAndInhabitantsAreDerived(word: String, name: String) {
        #expect(NameStem(word, language: .russian).isDerived(from: NameStem(name, language: .russian)))
    }

    @Test(arguments: [
        ("Libyan", "Libya"), ("Indonesians", "Indonesia"), ("Korean", "Korea"), ("Tennessean", "Tennessee"),
        ("Pakistani", "Pakistan"), ("Lithuanian", "Lithuania"), ("Japanese", "Japan"), ("Mexicans", "Mexico"),
        ("Italian", "Italy"), ("Ukrainian", "Ukraine"), ("Israelis", "Israel"),
    ])
    func anEnglishNameMakesTheNameOfItsPeople(word: String, name: String) {
        #expect(NameStem(word, language: .english).isDerived(from: NameStem(name, language: .english)))
        #expect(!NameStem(name, language: .english).isDerived(from: NameStem(word, language: .english)))
    }

    @Test(arguments: [
        (LanguageTag.english, "Germans", "Germany"), (.english, "Belgian", "Belgium"), (.english, "Texan", "Texas"),
        (.turkish, "İtalyan", "İtalya"), (.turkish, "Türkçe", "Türkiye"), (.russian, "Греками", "Греции"),
        (.russian, "Сербы", "Сербия"), (.russian, "Подмосковья", "Москвы"), (.ukrainian, "Турків", "Туреччини"),
    ])
    func whatNoSuffixTellsIsListed(language: LanguageTag, word: String, place: String) {
        #expect(NameStem(word, language: language).isDerived(from: NameStem(place, language: language)))
        #expect(!NameStem(place, language: language).isDerived(from: NameStem(word, language: language)))
        #expect(!NameStem(place, language: language).isDerived(from: NameStem(place, language: language)))
    }

    @Test(arguments: [
        ("Putan", "Putin"), ("Zelenski", "Zelensky"), ("Zelenskyy", "Zelensky"), ("Kulebo", "Kuleba"),
        ("Erdogan", "Erdogin"),
    ])
    func anotherEnglishSpellingIsNoOtherWord(word: String, name: String) {
        #expect(!NameStem(word, language: .english).isDerived(from: NameStem(name, language: .english)))
    }

    @Test func anAdjectiveIsToldByItsSuffixAndEnding() {
        func stem(_ word: String) -> NameStem { NameStem(word, language: .russian) }
        #expect(stem("Русские").isAdjective && stem("Зеленского").isAdjective)
        #expect(!stem("Россия").isAdjective && !stem("Толстой").isAdjective && !stem("Ски").isAdjective)
        #expect(stem("Бельсчий").endsAsAdjective && !stem("России").endsAsAdjective)
    }

    @Test(arguments: [("Анталию", "Анталья"), ("Кулебай", "Кулеба"), ("Кавусоглу", "Чавушоглу")])
    func misspellingsAreNot(word: String, name: String) {
        #expect(!NameStem(word, language: .russian).isDerived(from: NameStem(name, language: .russian)))
    }
}
