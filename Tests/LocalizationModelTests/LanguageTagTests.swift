import LocalizationModel
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("EN-us", "en-US"), ("en_US", "en-US"), ("sr_cyrl_rs", "sr-Cyrl-RS"), ("es-419", "es-419"),
        ("zh-Hant", "zh-Hant"), ("de-CH-1996", "de-CH-1996"), ("ru-x-mine", "ru-x-mine"),
    ])
    func everySpellingIsReadAlike(written: String, customary: String) {
        #expect(LanguageTag(written)?.description == customary)
    }

    @Test(arguments: [
        ("rus", "ru"), ("ENG-us", "en-US"), ("ukr", "uk"), ("tur_TR", "tr-TR"), ("deu", "de"), ("ger", "de"),
        ("iw-IL", "he-IL"), ("fil", "fil"), ("crh", "crh"), ("und", "und"),
    ])
    func aCodeThatStandsForAnotherIsReadAsThatOne(written: String, customary: String) {
        #expect(LanguageTag(written)?.description == customary)
    }

    @Test(arguments: ["", "e", "english language", "en--US", "12", "toolonglanguage", "en-", "en-toolongsubtag", "рус"])
    func whatIsNoTagIsRefused(written: String) {
        #expect(LanguageTag(written) == nil)
    }

    @Test func regionsShareALanguage() throws {
        let british = try #require(LanguageTag("en-GB"))
        #expect(british.sharesLanguage(with: .english))
        #expect(british != .english)
        #expect(!british.sharesLanguage(with: .russian))
    }
}
