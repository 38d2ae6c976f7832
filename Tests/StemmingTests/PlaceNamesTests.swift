import LocalizationModel
import Testing

@testable import Stemming

@Suite struct PlaceNamesTests {
    @Test(arguments: [LanguageTag.russian, .ukrainian])
    func everyFormIsFoundByItsEnd(language: LanguageTag) {
        let stems = PlaceNames.stems(of: language)
        #expect(!stems.isEmpty)
        for (form, stem) in stems {
            #expect(Array(form.utf8).withUnsafeBufferPointer(PlaceNames.mayBe), "\(form)")
            #expect(Stemmer(language: language).stem(form) == stem)
            #expect(Stemmer(language: language).stem(stem + "а") == stem)
        }
    }

    @Test func otherLanguagesHaveNone() { #expect(PlaceNames.stems(of: .turkish).isEmpty) }
}
