import LocalizationModel
import Testing

@testable import Terminology

@Suite struct TermExtractorTests {
    private static let common: Set<String> = [
        "the", "of", "is", "was", "new", "opened", "closed", "and", "a", "we", "saw", "in", "big", "был", "новый", "мы",
        "видели", "закрыт", "открыт", "большой", "и", "снова", "again",
    ]

    private func extractor() -> TermExtractor {
        var extractor = TermExtractor(from: .english, to: .russian) { Self.common.contains($0.lowercased()) }
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
        #expect(found.first?.translation?.lowercased() == "зерновой коридор")
        #expect(found.contains { $0.term == "harbour" && $0.translation?.lowercased() == "порт" })
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
        var extractor = TermExtractor(from: .russian, to: .english) { _ in false }
        extractor.add("прекращение огня", "ceasefire")
        extractor.add("прекращения огня", "ceasefire")
        extractor.add("прекращением огня", "ceasefire")
        #expect(extractor.candidates(minimumCount: 3).first?.count == 3)
    }

    @Test func anEmptyCorpusGivesNothing() {
        #expect(TermExtractor(from: .english, to: .turkish) { _ in false }.candidates().isEmpty)
    }
}
