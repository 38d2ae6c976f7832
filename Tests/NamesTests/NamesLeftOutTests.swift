import LocalizationModel
import Terminology
import Testing

@testable import Names

@Suite("A listed name that the translation says in other words")
struct NamesLeftOutTests {
    private static func person(
        _ english: String, _ russian: String, _ ukrainian: String, _ gender: GlossaryConcept.Gender = .masculine
    ) -> GlossaryConcept {
        GlossaryConcept(
            id: english, kind: .fullName, gender: gender,
            terms: [
                .init(english, language: .english), .init(russian, language: .russian),
                .init(ukrainian, language: .ukrainian),
            ])
    }

    private static let glossary = Glossary([
        person("Sergei Lavrov", "Сергей Лавров", "Сергій Лавров"),
        person("Vladimir Putin", "Владимир Путин", "Володимир Путін"),
        person("Kamala Harris", "Камала Харрис", "Камала Гарріс", .feminine),
        person("Vasyl Bodnar", "Василий Боднар", "Василь Боднар"),
        person("Barack Obama", "Барак Обама", "Барак Обама"),
        person("Leonid Kuchma", "Леонид Кучма", "Леонід Кучма"),
        person("Emmanuel Macron", "Эммануэль Макрон", "Емманюель Макрон"),
        person("Andriy Yermak", "Андрей Ермак", "Андрій Єрмак"),
        person("Olena Zelenska", "Елена Зеленская", "Олена Зеленська", .feminine),
        person("Irakli Garibashvili", "Ираклий Гарибашвили", "Іраклій Гарібашвілі"),
        person("David Cameron", "Дэвид Кэмерон", "Девід Кемерон"),
        person("Ben Wallace", "Бен Уоллес", "Бен Воллес"),
        person("Numan Kurtulmuş", "Нуман Куртулмуш", "Нуман Куртулмуш"),
        person("Omer Celik", "Омер Челик", "Омер Челік"),
        person("Josep Borrell", "Жозеп Боррель", "Жозеп Боррель"),
        person("Petro Poroshenko", "Пётр Порошенко", "Петро Порошенко"),
        person("Marco Rubio", "Марко Рубио", "Марко Рубіо"),
        person("Donald Trump", "Дональд Трамп", "Дональд Трамп"),
    ])

    private static func verdicts(_ source: String, _ target: String, _ language: LanguageTag = .russian)
        -> [NameFinding.Verdict]
    {
        let unit = TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: .english, targetLanguage: language)
        return NameConsistencyCheck(glossary: glossary, from: .english, to: language).findings(in: [unit])
            .filter { !$0.expected.isEmpty }.map(\.verdict)
    }

    @Test(
        "What renders something else of the source is no slip of a name",
        arguments: [
            ("Sergei Lavrov arrived in Serbia.", "Министр прибыл в Сербию."),
            ("Kamala Harris arrived in Canada.", "Она прибыла в Канаду."),
            ("Vasyl Bodnar met the ambassador of Brazil.", "Он встретился с послом Бразилии."),
            ("Barack Obama visited the Bahamas.", "Бывший президент побывал на Багамах."),
            ("Barack Obama visited some islands.", "Бывший президент побывал на Багамах."),
            ("Leonid Kuchma spoke in Lenin Street.", "Он выступил на улице Ленина."),
            ("Emmanuel Macron said Marina was right.", "Президент сказал, что Марина права."),
            ("Andriy Yermak met Andrew Smith.", "Глава офиса встретил Эндрю Смита."),
            ("David Cameron met King David.", "Он встретился с королем Давидом."),
        ])
    func somethingElse(source: String, target: String) {
        #expect(Self.verdicts(source, target) == [.missing])
    }

    @Test(
        "Any word may have a capital where a sentence begins",
        arguments: [
            ("Wallace said so.", "Более он ничего не сказал."),
            ("Numan Kurtulmuş said that new laws are needed.", "Нужны новые законы, заявил спикер."),
            ("Omer Celik said four parties agreed.", "Четыре партии согласились, сказал он."),
            ("Josep Borrell urged to fight.", "Бороться призвал дипломат."),
            ("Barack Obama wrote to his brother.", "Брату он написал сам."),
        ])
    func sentenceStart(source: String, target: String) {
        #expect(Self.verdicts(source, target) == [.missing])
    }

    @Test(
        "In Ukrainian",
        arguments: [
            ("Olena Zelenska met Olha.", "Перша леді зустріла Ольгу."),
            ("Irakli Garibashvili arrived in Italy.", "Прем'єр прибув до Італії."),
            ("Petro Poroshenko said the first units arrived.", "Перші підрозділи прибули, сказав він."),
            ("Marco Rubio spoke of peace.", "Миру прагне держсекретар."),
        ])
    func ukrainian(source: String, target: String) {
        #expect(Self.verdicts(source, target, .ukrainian) == [.missing])
    }

    @Test(
        "A first name before the family name of another is no slip where the source has it",
        arguments: [
            ("He introduced Sergei Lavrov to Alexander.", "Он представил Александру Лаврова."),
            ("According to Valery, Sergei Lavrov was wrong.", "По мнению Валерия Лавров неправ."),
            ("According to Yevgeny, Vladimir Putin was wrong.", "По мнению Евгения Путин неправ."),
            ("Instead of Alexander, Vladimir Putin came.", "Вместо Александра Путин приехал."),
            ("She showed Vladimir Putin to Valentin.", "Она показала Валентину Путина."),
            ("Lyubov thanked Vladimir Putin.", "Любовь Путина тронула."),
            ("Nobody but Alexander likes Vladimir Putin.", "Никто кроме Александра Путина не любит."),
        ])
    func anothersFirstName(source: String, target: String) {
        #expect(Self.verdicts(source, target) == [.consistent])
    }

    @Test("So it is in Ukrainian")
    func anothersUkrainianFirstName() {
        let target = "Він представив Олександру Лаврова."
        #expect(Self.verdicts("He introduced Sergei Lavrov to Oleksandr.", target, .ukrainian) == [.consistent])
    }

    @Test("A man's first name in the genitive is not a woman's in the nominative where people are confused")
    func genders() {
        let source = "Vladimir Putin and Donald Trump came without Sergei Lavrov."
        #expect(
            Self.verdicts(source, "Владимир Путин и Сергея Трамп без Лаврова.") == [
                .consistent, .consistent, .consistent,
            ])
        #expect(
            Self.verdicts(source, "Владимир Путин и Сергей Трамп без Лаврова.") == [.consistent, .wrong, .consistent])
    }
}
