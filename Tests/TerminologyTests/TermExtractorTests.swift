import LanguageRecognition
import LocalizationModel
import Testing

@testable import Terminology

@Suite struct TermExtractorTests {
    private static let common: [String: Double] = Dictionary(
        uniqueKeysWithValues: [
            "the", "of", "is", "was", "new", "opened", "closed", "and", "a", "we", "saw", "in", "big", "был", "новый",
            "мы", "видели", "закрыт", "открыт", "большой", "и", "снова", "again",
        ].map { ($0, 0.02) })

    private func extractor() -> TermExtractor {
        var extractor = TermExtractor(from: .english, to: .russian) { _ in Self.common }
        extractor.add("The grain corridor was opened again", "Зерновой коридор снова открыт")
        extractor.add("We saw the grain corridor", "Мы видели зерновой коридор")
        extractor.add("The new grain corridor is closed", "Новый зерновой коридор закрыт")
        extractor.add("The harbour was closed", "Порт закрыт")
        extractor.add("A big harbour opened", "Открыт большой порт")
        extractor.add("We saw a lighthouse", "Мы видели маяк")
        return extractor
    }

    @Test func recurringRunsComeWithTheirTranslation() {
        let found = extractor().candidates()
        #expect(found.first?.term == "grain corridor")
        #expect(found.first?.count == 3)
        #expect(found.first?.translation == "зерновой коридор")
        #expect(found.contains { $0.term == "harbour" && $0.translation == "порт" })
    }

    @Test func aWordThatOnlyStandsInsideALongerRunIsNone() {
        let found = extractor().candidates()
        #expect(!found.contains { $0.term == "corridor" || $0.term == "grain" })
    }

    @Test func whatStandsOnceIsNone() {
        #expect(!extractor().candidates().contains { $0.term == "lighthouse" })
        #expect(extractor().candidates(minimumCount: 1).contains { $0.term == "lighthouse" })
    }

    @Test func formsOfOneTermCountTogether() {
        var extractor = TermExtractor(from: .russian, to: .english) { _ in [:] }
        extractor.add("прекращение огня", "ceasefire")
        extractor.add("прекращения огня", "ceasefire")
        extractor.add("прекращением огня", "ceasefire")
        let found = extractor.candidates(minimumCount: 3)
        #expect(found.first?.count == 3)
        #expect(found.first?.term == "прекращение огня")
    }

    @Test func anEmptyCorpusGivesNothing() {
        #expect(TermExtractor(from: .english, to: .turkish) { _ in [:] }.candidates().isEmpty)
    }

    // MARK: - Terms of common words

    @Test(arguments: [
        "central bank", "key rate", "exchange rate", "money laundering", "air defence system", "ceasefire",
        "drone strike", "human rights", "rule of law",
    ])
    func termsOfCommonWordsAreFoundInEnglish(term: String) throws {
        let found = TermCorpusSample.shared.candidates(reversed: false)
        let candidate = try #require(found.first { $0.term == term })
        #expect(candidate.translation == TermCorpusSample.shared.russian(of: term))
    }

    @Test(arguments: [
        "центральный банк", "ключевая ставка", "обменный курс", "отмывание денег", "система ПВО", "прекращение огня",
        "удар беспилотника", "права человека", "верховенство права",
    ])
    func andInRussian(term: String) throws {
        let found = TermCorpusSample.shared.candidates(reversed: true)
        let candidate = try #require(found.first { $0.term == term })
        #expect(candidate.translation == TermCorpusSample.shared.english(of: term))
    }

    @Test func noTermTakesAVerbAlong() {
        let found =
            TermCorpusSample.shared.candidates(reversed: true) + TermCorpusSample.shared.candidates(reversed: false)
        let verbs = ["обсудили", "объяснили", "обсуждались", "agreed", "criticised", "explained", "published"]
        for candidate in found {
            #expect(!verbs.contains { candidate.term.contains($0) || candidate.translation?.contains($0) == true })
        }
    }

    @Test func textWithoutTermsGivesFew() {
        let pairs = TermCorpusSample.shared.plainPairs
        let english = TermCorpusSample.candidates(
            from: .english, to: .russian, pairs.map { ($0.english, $0.russian) })
        let russian = TermCorpusSample.candidates(
            from: .russian, to: .english, pairs.map { ($0.russian, $0.english) })
        #expect(english.count <= 4, "\(english.map(\.term).joined(separator: ", "))")
        #expect(russian.count <= 4, "\(russian.map(\.term).joined(separator: ", "))")
    }

    // MARK: - Forms

    @Test func aCapitalOfASentenceIsNoPartOfATerm() {
        var extractor = TermExtractor(from: .english, to: .russian) { _ in Self.common }
        extractor.add("Grain corridor opened", "Зерновой коридор открыт")
        extractor.add("Grain corridor closed", "Зерновой коридор закрыт")
        extractor.add("We saw Odesa", "Мы видели Одессу")
        extractor.add("Odesa was closed", "Одесса закрыт")
        let found = extractor.candidates()
        #expect(found.contains { $0.term == "grain corridor" && $0.translation == "зерновой коридор" })
        #expect(found.contains { $0.term == "Odesa" })
    }

    @Test func aNameKeepsTheCapitalsThatItHasWithinSentences() {
        var extractor = extractor()
        extractor.add("North Korea opened", "Северная Корея")
        extractor.add("North Korea closed", "Северная Корея")
        extractor.add("We saw North Korea", "Мы видели: Северная Корея")
        extractor.add("We saw the north", "Мы видели север")
        #expect(extractor.candidates().contains { $0.term == "North Korea" })
    }

    @Test func aDictionaryFormIsPreferred() {
        var extractor = TermExtractor(from: .russian, to: .english) { _ in [:] }
        for form in ["ключевой ставки", "ключевой ставки", "ключевая ставка", "ключевой ставкой"] {
            extractor.add("(\(form))", "key rate")
        }
        #expect(extractor.candidates().first?.term == "ключевая ставка")
    }

    @Test func aPairThatComesAgainIsNoEvidence() {
        var extractor = TermExtractor(from: .english, to: .russian) { _ in Self.common }
        for _ in 1...5 { extractor.add("The tide gauge is new", "Новый мареограф") }
        #expect(extractor.candidates().isEmpty)
        extractor.add("We saw the tide gauge", "Мы видели мареограф")
        #expect(extractor.candidates().first?.count == 2)
    }

    @Test func aDictionaryFormIsPreferredThoughItIsRare() {
        var extractor = TermExtractor(from: .russian, to: .english) { _ in [:] }
        for number in 1...20 { extractor.add("(плавучей пристани \(number))", "floating pier \(number)") }
        extractor.add("(плавучей пристанью)", "floating pier")
        extractor.add("(плавучая пристань)", "floating pier")
        #expect(extractor.candidates().first?.term == "плавучая пристань")
    }
}
