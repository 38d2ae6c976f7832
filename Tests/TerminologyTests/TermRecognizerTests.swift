import ICUText
import LocalizationModel
import Terminology
import Testing

@Suite("A recogniser finds terms and names in any form")
struct TermRecognizerTests {
    private func glossary(_ terms: [String], _ language: LanguageTag, kind: GlossaryConcept.Kind = .term) -> Glossary {
        Glossary(
            terms.map {
                GlossaryConcept(id: $0, kind: kind, terms: [GlossaryConcept.Term($0, language: language)])
            })
    }

    private func found(
        _ terms: [String], in text: String, _ language: LanguageTag, kind: GlossaryConcept.Kind = .term,
        overlaps: TermRecognizer.Overlaps = .longestOnly
    ) -> [String] {
        TermRecognizer(glossary(terms, language, kind: kind), language: language)
            .mentions(in: text, overlaps: overlaps).map { "\($0.term.text): \($0.text)" }
    }

    @Test(
        "Letters and their marks may stand apart, in the text and in the glossary",
        arguments: [
            ("Андрей", "Это Андрей.", LanguageTag.russian), ("Київ", "Це Київ.", .ukrainian),
            ("Семён", "Вот и Семён.", .russian), ("Çavuşoğlu", "Bu Çavuşoğlu'nun.", .turkish),
        ])
    func decomposedText(name: String, text: String, language: LanguageTag) throws {
        let apart = TextNormalization.nfd.apply(to: text)
        for name in [name, TextNormalization.nfd.apply(to: name)] {
            let recognizer = TermRecognizer(glossary([name], language, kind: .familyName), language: language)
            let (whole, found) = (
                try #require(recognizer.mentions(in: text).first), try #require(recognizer.mentions(in: apart).first)
            )
            #expect(found.text == whole.text)
            let scalars = Array(apart.unicodeScalars)[found.scalars]
            #expect(String(String.UnicodeScalarView(scalars)) == found.text)
        }
    }

    @Test(
        "Forms of Russian names",
        arguments: [
            ("Кулеба", "Кулебы Кулебе Кулебу Кулебой Кулебою"), ("Лавров", "Лаврова Лаврову Лавровым Лаврове Лавровых"),
            ("Киев", "Киева Киеву Киевом Киеве"), ("Харьков", "Харькова Харькову Харьковом Харькове"),
            ("Песков", "Пескова Пескову Песковым Пескове"), ("Байден", "Байдена Байдену Байденом Байдене"),
            ("Эрдоган", "Эрдогана Эрдогану Эрдоганом Эрдогане"), ("Путин", "Путина Путину Путиным Путине"),
            ("Зеленский", "Зеленского Зеленскому Зеленским Зеленском"), ("Анталья", "Антальи Анталье Анталью Антальей"),
            ("Чавушоглу", "Чавушоглу"), ("Николенко", "Николенко"), ("Лев", "Льва Льву Львом Льве"),
        ])
    func russianNames(name: String, forms: String) {
        let kind: GlossaryConcept.Kind = ["Киев", "Харьков", "Анталья"].contains(name) ? .place : .familyName
        for form in forms.split(separator: " ") {
            #expect(found([name], in: "о \(form)", .russian, kind: kind) == ["\(name): \(form)"])
        }
    }

    @Test(
        "Forms of Ukrainian names",
        arguments: [
            ("Київ", "Києва Києву Києвові Києвом Києві Києве"),
            ("Харків", "Харкова Харкову Харковові Харковом Харкові Харкове"),
            ("Лавров", "Лаврова Лаврову Лаврові Лавровим Лаврове"),
            ("Пєсков", "Пєскова Пєскову Пєскові Пєсковим Пєскове"),
            ("Байден", "Байдена Байдену Байденові Байденом Байдені Байдене"),
            ("Ердоган", "Ердогана Ердогану Ердоганові Ердоганом Ердогані Ердогане"),
            ("Путін", "Путіна Путіну Путіним Путіні Путіне"),
            ("Львів", "Львова Львову Львовом Львові"), ("Кулеба", "Кулеби Кулебі Кулебу Кулебою Кулебо"),
            ("Зеленський", "Зеленського Зеленському Зеленським Зеленськім"), ("Ольга", "Ольги Ользі Ольгу Ольгою"),
        ])
    func ukrainianNames(name: String, forms: String) {
        for form in forms.split(separator: " ") {
            let kind: GlossaryConcept.Kind = ["Київ", "Харків", "Львів"].contains(name) ? .place : .familyName
            #expect(found([name], in: "про \(form)", .ukrainian, kind: kind) == ["\(name): \(form)"])
        }
    }

    @Test(
        "Turkish suffixes, after the apostrophe and without it",
        arguments: [
            ("Çavuşoğlu", "Çavuşoğlu'nun Çavuşoğlu'na Cavusoglu'ndan Çavuşoğlu’yla"),
            ("Antalya", "Antalya'da Antalya'nın Antalya'ya Antalya'daki"), ("kitap", "kitabı kitaplar kitaplarımızdan"),
            ("şehir", "şehri şehirler şehrin"), ("ateşkes", "ateşkesin ateşkesten ateşkesler"),
        ])
    func turkish(name: String, forms: String) {
        for form in forms.split(separator: " ") {
            #expect(found([name], in: "bu \(form)", .turkish) == ["\(name): \(form)"])
        }
    }

    @Test(
        "English possessives, plurals and verb forms",
        arguments: [
            ("Kuleba", "Kuleba's Kuleba’s Kulebas"), ("city", "cities city's"), ("minister", "ministers ministers'"),
            ("sign in", "signed in|signing in"), ("evacuate", "evacuated evacuates evacuating"),
            ("Çavuşoğlu", "Cavusoglu Cavusoglu's"),
        ])
    func english(term: String, forms: String) {
        for form in forms.split(separator: forms.contains("|") ? "|" : " ") {
            #expect(found([term], in: "the \(form) of", .english).count == 1, "\(form)")
        }
    }

    @Test(
        "Turkish abbreviations, compounds and words that change before an ending",
        arguments: [
            ("ABD", "ABD'nin ABD'ye ABD'yi ABD'de"), ("IMF", "IMF'nin IMF'den IMF'e"), ("5G", "5G'ye 5G'nin"),
            ("faiz oranı", "faiz oranları|faiz oranlarının|faiz oranını"),
            ("banka hesabı", "banka hesapları|banka hesabını"),
            ("merkez bankası", "merkez bankaları|merkez bankasının"), ("NATO üyesi", "NATO üyeleri|NATO üyelerine"),
            ("hak", "hakkı haklar hakkın"), ("kayıt", "kaydı kayıtlar kaydın"),
        ])
    func turkishTerms(term: String, forms: String) {
        for form in forms.split(separator: forms.contains("|") ? "|" : " ") {
            #expect(found([term], in: "bu \(form)", .turkish) == ["\(term): \(form)"])
        }
    }

    @Test(
        "Russian and Ukrainian terms whose stem changes",
        arguments: [
            ("имя пользователя", "имени пользователя|имена пользователей|именем пользователя", LanguageTag.russian),
            ("время ожидания", "времени ожидания|временем ожидания", .russian), ("семя", "семени|семян", .russian),
            ("заём", "займа|займами|заем", .russian), ("вказана адреса", "вказаної адреси|вказаній адресі", .ukrainian),
            ("повітряна тривога", "повітряної тривоги|повітряних тривог", .ukrainian),
            ("захищена сторінка", "захищеної сторінки|захищених сторінках", .ukrainian),
        ])
    func changingStems(term: String, forms: String, language: LanguageTag) {
        for form in forms.split(separator: "|") {
            #expect(found([term], in: "без \(form)", language) == ["\(term): \(form)"])
        }
    }

    @Test(
        "Abbreviations and signs",
        arguments: [
            ("ПО", "Обновите ПО. Идём по дороге.", ["ПО: ПО"], LanguageTag.russian),
            ("NATO", "The NATO-led force", ["NATO: NATO"], .english),
            ("5G", "A 5G-enabled phone", ["5G: 5G"], .english),
            ("США", "Переговоры США-Иран", ["США: США"], .russian), ("led", "The NATO-led force", [], .english),
            ("C", "We write C++ and C# here", [], .english), ("C", "We write C here", ["C: C"], .english),
            ("R", "The R&D office", [], .english),
            ("F-16", "Two F-16s and an F-16", ["F-16: F-16s", "F-16: F-16"], .english),
        ])
    func abbreviations(term: String, text: String, found wanted: [String], language: LanguageTag) {
        #expect(found([term], in: text, language) == wanted)
    }

    @Test("A capital tells entries apart that differ in nothing else")
    func capitalsTellEntriesApart() {
        let terms = ["Turkey", "turkey", "mirror", "lamp"]
        #expect(found(terms, in: "They left Turkey.", .english) == ["Turkey: Turkey"])
        #expect(found(terms, in: "They ate turkey.", .english) == ["turkey: turkey"])
    }

    @Test(
        "A given name that is a word too",
        arguments: [
            ("Bill", "They passed the Bill.", [], LanguageTag.english),
            ("Bill", "They asked Bill.", ["Bill: Bill"], .english),
            ("Mark", "Mark's car is here.", ["Mark: Mark's"], .english),
            ("Umut", "Umut'un evi burada.", ["Umut: Umut'un"], .turkish), ("Umut", "Umut her zaman var.", [], .turkish),
        ])
    func namesThatAreWords(name: String, text: String, found wanted: [String], language: LanguageTag) {
        #expect(found([name], in: text, language, kind: .givenName) == wanted)
    }

    @Test("The plural of a family is the man's name")
    func familyPlural() {
        let woman = Glossary([
            GlossaryConcept(
                id: "a", kind: .familyName, gender: .feminine,
                terms: [GlossaryConcept.Term("Заречная", language: .russian)])
        ])
        let recognizer = TermRecognizer(woman, language: .russian)
        #expect(recognizer.mentions(in: "Встреча с Заречной").count == 1)
        #expect(recognizer.mentions(in: "Встреча с Заречным").isEmpty)
        #expect(recognizer.mentions(in: "У Заречных").isEmpty)
    }

    @Test("The words of a term inflect together, and a hyphen is as good as a space")
    func severalWords() {
        #expect(
            found(["прекращение огня"], in: "После прекращения огня", .russian) == [
                "прекращение огня: прекращения огня"
            ])
        #expect(
            found(["министр иностранных дел"], in: "с министрами иностранных дел", .russian)
                == ["министр иностранных дел: министрами иностранных дел"])
        #expect(found(["cease fire"], in: "The cease-fires failed.", .english) == ["cease fire: cease-fires"])
        #expect(found(["прекращение огня"], in: "Прекращение. Огня не было.", .russian) == [])
    }

    @Test("The longest term wins, unless all are asked for")
    func longest() {
        let terms = ["огонь", "прекращение огня"]
        #expect(found(terms, in: "прекращения огня", .russian) == ["прекращение огня: прекращения огня"])
        #expect(
            found(terms, in: "прекращения огня", .russian, overlaps: .all)
                == ["прекращение огня: прекращения огня", "огонь: огня"])
    }

    @Test("A name needs a capital, and more where the capital tells nothing")
    func homographs() {
        #expect(found(["Лев"], in: "В клетке лев.", .russian, kind: .givenName) == [])
        #expect(found(["Надежда"], in: "Надежда умирает последней", .russian, kind: .givenName) == [])
        #expect(found(["Надежда"], in: "Надежда Петрова пришла", .russian, kind: .givenName).count == 1)
        #expect(found(["Надежда"], in: "Пришла Надежда", .russian, kind: .givenName).count == 1)
        #expect(found(["лев"], in: "В клетке льва", .russian) == ["лев: льва"])
        #expect(found(["US"], in: "between us", .english) == [])
        #expect(found(["US"], in: "the US's", .english).count == 1)
    }

    @Test(
        "Behind the full stop of a title a name that is a word too is the name",
        arguments: [
            ("Brown", "In Texas Mr. Young met Dr. Brown.", LanguageTag.english, 1),
            ("Young", "In Texas Mr. Young met Dr. Brown.", .english, 1), ("Bush", "Then MR. Bush left.", .english, 1),
            ("Brown", "They came by car. Brown was the earth.", .english, 0),
            ("Brown", "They met the Mr... Brown was the earth.", .english, 0),
            ("Лев", "Ждали и тов. Льва.", .russian, 1), ("Надежда", "Ушёл дом. Надежда умирает.", .russian, 0),
        ])
    func titles(name: String, text: String, language: LanguageTag, count: Int) {
        #expect(found([name], in: text, language, kind: .familyName).count == count)
    }

    @Test(
        "A name that is a month or a verb too is a name where nothing says otherwise",
        arguments: [
            ("May", "In May we ate.", 0), ("May", "On May 5 it rained.", 0), ("May", "May I come in?", 0),
            ("May", "The law was passed in May.", 0), ("May", "They met 5 May 2017.", 0),
            ("May", "The end of May was cold.", 0), ("May", "May 5 was cold.", 0), ("June", "It rained last June.", 0),
            ("Will", "Will I come in?", 0), ("May", "Then Mrs May said so.", 1), ("May", "In 2016 Mrs. May won.", 1),
            ("May", "We saw Theresa May there.", 1), ("May", "They hoped that May said so.", 1),
            ("May", "In May Theresa May won.", 1), ("May", "In 2017, May won.", 1), ("Will", "Will Smith came.", 1),
            ("Brown", "They believe in Brown 5 times.", 1),
        ])
    func months(name: String, text: String, count: Int) {
        #expect(found([name], in: text, .english, kind: .familyName).count == count)
    }

    @Test("ё and е, stress marks, soft hyphens and all apostrophes are alike")
    func spelling() {
        #expect(found(["самолёт"], in: "самолета, само\u{AD}лётом, самолё\u{301}ту", .russian).count == 3)
        #expect(found(["здоров’я"], in: "здоров'ям, здоровʼю", .ukrainian).count == 2)
    }

    @Test("Whatever the mark, a stressed letter is the same letter", arguments: ["\u{300}", "\u{301}", "\u{304}"])
    func stressMarks(mark: String) {
        let names = ["Кулеба", "Путин", "Киев", "Бессарабия"]
        let text = "Куле\(mark)ба, о Пути\(mark)не в Ки\(mark)еве и Бессара\(mark)бии"
        for text in [text, TextNormalization.nfc.apply(to: text)] {
            #expect(found(names, in: text, .russian, kind: .place).count == 4)
        }
        #expect(found(["Мойсей"], in: "Мо\(mark)йсея и Мои\u{306}се\(mark)я", .russian, kind: .givenName).count == 2)
    }

    @Test("й, ї and ў are no и, і and у with a mark")
    func lettersOfTheirOwn() {
        #expect(found(["йод"], in: "иод, йод, и\u{306}од", .russian).count == 2)
        #expect(found(["їжа"], in: "іжа, їжа, і\u{308}жа", .ukrainian).count == 2)
        #expect(found(["Воўк"], in: "Воук, Воўк, Воу\u{306}к", .ukrainian).count == 2)
    }

    @Test("Signs around a term belong to it")
    func signs() {
        #expect(found(["C++"], in: "in C++, not in C", .english) == ["C++: C++"])
        #expect(found([".NET"], in: "a .NET and a NET", .english) == [".NET: .NET"])
        #expect(found(["U.S."], in: "The U.S. and the U.S.", .english).count == 2)
    }

    @Test("A part of a hyphenated word is not the term")
    func hyphens() {
        #expect(found(["магазин"], in: "интернет-магазин", .russian) == [])
        #expect(found(["интернет-магазин"], in: "в интернет-магазине", .russian).count == 1)
        #expect(found(["Ростов-на-Дону"], in: "в Ростове-на-Дону", .russian, kind: .place).count == 1)
    }

    @Test("Offsets count Unicode scalars")
    func offsets() {
        let mention = TermRecognizer(glossary(["Киев"], .russian), language: .russian)
            .mentions(in: "🇺🇦 В Киеве").first
        #expect(mention?.scalars == 5..<10)
    }

    @Test("A person is found by the full name, by the family name alone, and in either order")
    func people() {
        let kuleba = GlossaryConcept(
            id: "kuleba", kind: .fullName, gender: .masculine,
            terms: [
                GlossaryConcept.Term("Dmytro Kuleba", language: .english),
                GlossaryConcept.Term("Дмитрий Кулеба", language: .russian),
            ])
        let english = TermRecognizer(Glossary([kuleba]), language: .english)
        let mentions = english.mentions(in: "Dmytro Kuleba landed. Kuleba's team and Kuleba, Dmytro.")
        #expect(mentions.map { $0.concept.terms(in: .russian).first?.text } == ["Дмитрий Кулеба", "Кулеба", "Кулеба"])
        let russian = TermRecognizer(Glossary([kuleba]), language: .russian)
        #expect(
            russian.mentions(in: "Дмитрием Кулебой, Кулебой, Кулебе Дмитрию").map(\.text)
                == ["Дмитрием Кулебой", "Кулебой", "Кулебе Дмитрию"])
    }

    @Test("Of two readings the one in dictionary form wins; equals are all reported")
    func readings() {
        #expect(found(["банк", "банка"], in: "банка", .russian) == ["банка: банка"])
        #expect(found(["банк", "банка"], in: "банку", .russian).count == 2)
    }

    @Test("Text longer than a window is searched whole")
    func windows() {
        let text = String(repeating: "и прекращение огня в городе ", count: 5000)
        #expect(found(["прекращение огня"], in: text, .russian).count == 5000)
    }

    @Test("Nothing to find, nothing found", arguments: ["", "   ", "...", "'", "-", "''''----", "\u{301}", "\u{0}"])
    func empty(text: String) {
        #expect(found(["Киев"], in: text, .russian) == [])
        #expect(found([text], in: "Киев \(text) и", .russian) == [])
    }
}
