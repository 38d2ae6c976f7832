import LanguageRecognition
import LocalizationModel
import Testing

struct LanguageRecognizerTests {
    private let recognizer = LanguageRecognizer()

    @Test(arguments: [
        ("The ministers shook hands and said nothing to the press.", "en"),
        ("Министры пожали друг другу руки и ничего не сказали журналистам.", "ru"),
        ("Міністри потиснули один одному руки й нічого не сказали журналістам.", "uk"),
        ("Bakanlar el sıkıştı ve basına hiçbir şey söylemedi.", "tr"),
        ("Toplanti yarin sabah Ankara'da yapilacak.", "tr"),
        ("Переговори тривали до ранку.", "uk"),
        ("Lavrov met Kuleba in Antalya.", "en"), ("Zelenskyy called Erdogan and Macron.", "en"),
        ("Lavrov ile Kuleba Antalya'da konuştu.", "tr"),
        ("Переговоры шли до утра.", "ru"),
    ])
    func `a sentence is recognised`(text: String, language: String) {
        #expect(recognizer.recognize(text).language?.description == language)
    }

    @Test(arguments: [
        ("Save", "en"), ("Cancel", "en"), ("top of page", "en"), ("Read more", "en"), ("Undo", "en"),
        ("Kaydet", "tr"), ("İptal", "tr"), ("Dosya aç", "tr"), ("Yeni klasör", "tr"),
        ("Зберегти", "uk"), ("Скасувати", "uk"), ("Дивитися все", "uk"),
        ("Сохранить", "ru"), ("Смотреть все", "ru"), ("Недавние посты", "ru"), ("19 просмотров", "ru"),
        ("SAVE", "en"), ("KAYDET", "tr"), ("СОХРАНИТЬ", "ru"),
    ])
    func `one or two words of an interface are enough`(text: String, language: String) {
        #expect(recognizer.recognize(text).language?.description == language)
    }

    @Test(arguments: [
        "verbalexmk", "Blog2_Post", "top-of-page.html", "2024", "12:30", "100 %", "", " ", "—", "•",
        "editor@example.org", "@verbalexmk", "https://example.org/a?b=c", "www.example.org", "example.org/about",
        "getElementById", "a1b2c3d4", "/usr/share/tolmach", "C:\\Temp\\file", "%1$@", "{count}", "${name}", "x",
        "Η συνάντηση έγινε χθες", "今日は",
    ])
    func `what is no language is none`(text: String) {
        #expect(recognizer.recognize(text).language == nil)
    }

    @Test func `identifiers beside words don't count`() {
        #expect(recognizer.recognize("Пост: Blog2_Post").language == .russian)
        #expect(recognizer.recognize("Открыть в { -brand-of-the-browser }").language == .russian)
        #expect(recognizer.recognize("https://example.org/read_more_here Kaydet").language == .turkish)
    }

    @Test func `what the document is in decides where a text may be either`() {
        let ambiguous = "Протокол"
        #expect(recognizer.recognize(ambiguous, expecting: [.ukrainian]).language == .ukrainian)
        #expect(recognizer.recognize(ambiguous, expecting: [.russian]).language == .russian)
        #expect(recognizer.recognize("Смотреть все записи", expecting: [.ukrainian]).language == .russian)
    }

    @Test func `a declared language yields to another script and to plain evidence`() {
        #expect(recognizer.language(of: "Протокол", declared: .ukrainian) == .ukrainian)
        #expect(recognizer.language(of: "Смотреть все", declared: .english) == .russian)
        #expect(recognizer.language(of: "Blog2_Post", declared: .english) == nil)
        #expect(recognizer.language(of: "Moda", declared: LanguageTag(language: "tr", region: "TR"))?.region == "TR")
    }

    @Test func `a declared language beyond the four is believed in its script`() {
        let german = LanguageTag(language: "de")
        #expect(recognizer.language(of: "Die Gespräche begannen am Morgen", declared: german) == german)
        #expect(recognizer.language(of: "Смотреть все", declared: german) == .russian)
        #expect(recognizer.language(of: "2024", declared: german) == nil)
    }

    @Test func `a huge text is as quick as its beginning`() {
        let text = String(repeating: "слово ", count: 1_000_000)
        #expect(recognizer.recognize(text).language == .russian)
    }

    @Test(
        arguments: [
            // What looks like no language is in the one that is stated, if it has words.
            ("iPhone", "en", "en"), ("Hmm.", "en", "en"), ("Aaa", "tr", "tr"), ("Ммм…", "uk", "uk"), ("X", "en", "en"),
            ("https://example.org/a", "en", nil), ("{count}", "en", nil), ("12:30", "en", nil),
            ("report.txt", "en", nil),
            // So is a word or two of other letters, which texts of any language have.
            ("OK", "ru", "ru"), ("iPhone 15", "ru", "ru"), ("USB", "uk", "uk"),
            // But not a sentence of them, nor one that is plainly in the other language.
            ("The ministers shook hands and said nothing to the press.", "ru", "en"),
            ("Переговоры шли до утра, и никто не хотел уступать.", "en", "ru"),
            ("Міністри потиснули один одному руки й нічого не сказали журналістам.", "ru", "uk"),
            ("Смотреть", "uk", "uk"),
        ] as [(String, String, String?)])
    func `what is stated holds where there are words of its letters`(text: String, stated: String, language: String?) {
        let found = LanguageTag(stated).flatMap { recognizer.language(of: text, stated: $0) }
        #expect(found?.description == language)
    }

    @Test(arguments: [("en", "the"), ("ru", "и"), ("uk", "і"), ("tr", "ve")])
    func `common words come with their share of all words`(language: String, word: String) throws {
        let shares = recognizer.shares(ofCommonWordsIn: try #require(LanguageTag(language)))
        #expect(shares.count == 4000)
        #expect((0.01...0.1).contains(shares[word] ?? 0))
    }

    @Test func `other languages have no common words`() throws {
        #expect(recognizer.shares(ofCommonWordsIn: try #require(LanguageTag("de"))).isEmpty)
    }
}
