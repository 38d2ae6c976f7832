import LocalizationModel
import Testing

@testable import Tolmach

@Suite struct TranslationRouteTests {
    @Test(
        arguments: [
            (nil, nil, "en", "ru"), (nil, nil, "ru", "en"), (nil, nil, "uk", "en"), (nil, nil, "tr", "en"),
            (nil, "uk", "en", "uk"), (nil, "ru", "en-GB", "ru"), ("en", "tr", "en", "tr"), ("en", nil, "en", "ru"),
        ] as [(String?, String?, String, String)])
    func eachLanguageHasItsTarget(from: String?, to: String?, language: String, target: String) {
        let route = TranslationRoute(from: from.flatMap { LanguageTag($0) }, to: to.flatMap { LanguageTag($0) })
        #expect(route.target(for: LanguageTag(language)) == LanguageTag(target))
    }

    @Test func varietiesOfALanguageAreTranslatedWhereBothAreNamed() {
        let route = TranslationRoute(from: LanguageTag("en-US"), to: LanguageTag("en-GB"))
        #expect(route.target(for: .english) == LanguageTag("en-GB"))
        #expect(route.source(for: .english) == LanguageTag("en-US"))
        #expect(route.target(for: LanguageTag("en-GB")) == nil)
        #expect(TranslationRoute(to: LanguageTag("en-GB")).target(for: .english) == nil)
        #expect(TranslationRoute(to: LanguageTag("en-GB")).target(for: LanguageTag("en-US")) == LanguageTag("en-GB"))
    }

    @Test func whatIsNotToBeTranslatedStays() {
        #expect(TranslationRoute().target(for: nil) == nil)
        #expect(TranslationRoute(to: .russian).target(for: .russian) == nil)
        #expect(TranslationRoute(from: .english).target(for: .russian) == nil)
    }
}
