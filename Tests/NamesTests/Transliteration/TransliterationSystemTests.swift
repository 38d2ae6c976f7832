import Foundation
import ICUText
import LocalizationModel
import Testing

@testable import Names

/// A row of `cases.tsv`: what a system makes of a name. KMU's rows are the resolution's own examples.
private struct TransliterationCase: CustomTestStringConvertible {
    let fields: [String]
    var testDescription: String { fields.prefix(4).joined(separator: " ") }

    static let all: [TransliterationCase] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases.tsv")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            TransliterationCase(fields: line.split(separator: "\t").map { String($0) })
        }
    }()
}

/// A row of `recommendations.tsv`: what is recommended for a name in each language.
private struct RecommendedName: CustomTestStringConvertible {
    let name: String
    let russian: String
    let ukrainian: String
    var testDescription: String { name }

    static let all: [RecommendedName] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "recommendations.tsv")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t").map { String($0) }
            return fields.count == 3
                ? RecommendedName(name: fields[0], russian: fields[1], ukrainian: fields[2]) : nil
        }
    }()
}

@Suite("Transliteration systems")
struct TransliterationSystemTests {
    @Test("the table is read, and every system stands in it")
    func everySystemIsTested() {
        #expect(TransliterationCase.all.count > 150)
        let tested = Set(TransliterationCase.all.map { $0.fields[0] })
        #expect(Set(TransliterationSystem.all.map(\.id)) == tested)
    }

    @Test("a name by a system", arguments: TransliterationCase.all)
    private func case_(_ row: TransliterationCase) throws {
        let fields = row.fields
        try #require(fields.count >= 5)
        let (from, to) = (LanguageTag(fields[1]), LanguageTag(fields[2]))
        let system = try #require(TransliterationSystem.named(fields[0], from: from, to: to))
        let result = system.transliterate(fields[3], to: to)
        #expect(result.output == fields[4])
        if fields.count > 5 { #expect(result.alternatives.contains(fields[5])) }
    }

    @Test("what can be undone is undone without loss", arguments: ["gost-7.79-a", "iso-9"])
    func reversible(_ id: String) throws {
        let forward = try #require(TransliterationSystem.named(id, from: .russian, to: .english))
        let back = try #require(TransliterationSystem.named(id, from: .english, to: .russian))
        for text in ["Съешь ещё этих мягких французских булок, да выпей чаю", "ЩЁЛОЧЬ и Ёлка", "Юлия Щукина, 1999"] {
            #expect(back.transliterate(forward.transliterate(text).output, to: .russian).output == text)
        }
    }

    @Test("anything comes out, whatever it is", arguments: ["", " ", "ъ", "ЪЬ", "’", "a-b", "İI", "👩‍👩‍👧", "ё\u{301}"])
    func oddities(_ text: String) {
        for system in TransliterationSystem.all {
            #expect(system.transliterate(text).alternatives.count <= 5)
        }
    }

    @Test("a long text")
    func longText() {
        let text = String(repeating: "Zelenskyy y Lavrov ", count: 200)
        for system in TransliterationSystem.all where system.id != "slavic" {
            #expect(!system.transliterate(text, limit: 2).output.isEmpty)
        }
    }
}

@Suite("Where a name comes from, and how it is best written")
struct NameTransliteratorTests {
    @Test(
        "origins",
        arguments: [
            ("Çavuşoğlu", "", "tr"), ("Cavusoglu", "", "tr"), ("Shevchenko", "", "uk"), ("Lavrov", "", "ru"),
            ("Kuleba", "Ukrainian Foreign Minister Dmytro Kuleba", "uk"), ("Kaczyński", "", "pl"),
            ("Steinmeier", "German President", "de"), ("Rodríguez", "", "es"), ("Aydin", "in Ankara", "tr"),
            ("Johnson", "", "en"),
        ])
    func origins(_ name: String, _ context: String, _ language: String) throws {
        let guess = try #require(NameOrigin.guess(name, context: context))
        #expect(guess.language.language == language)
        #expect(!guess.reasons.isEmpty)
        #expect((0...1).contains(guess.confidence))
    }

    @Test("nothing speaks for any origin")
    func noOrigin() {
        #expect(NameOrigin.guess("Xu") == nil)
    }

    @Test(
        "recommendations",
        arguments: [
            ("Cavusoglu", "Turkish Foreign Minister Mevlut Cavusoglu", "ru", "Чавушоглу", "practical"),
            ("Mevlut Cavusoglu", "", "uk", "Мевлют Чавушоглу", "practical"),
            ("Lavrov", "", "ru", "Лавров", "romanised"),
            ("Dmytro Kuleba", "", "ru", "Дмитрий Кулеба", "romanised+slavic"),
            ("Dmytro Kuleba", "", "uk", "Дмитро Кулеба", "romanised"),
            ("Володимир Зеленський", "", "en", "Volodymyr Zelenskyi", "kmu-2010"),
            ("Joe Biden", "", "ru", "Джо Байден", "practical"),
            ("Алексей Соловьёв", "", "en", "Alexei Solovyov", "practical"),
            ("Сергей Шойгу", "", "tr", "Sergey Şoygu", "practical"), ("Munich", "", "ru", "Мюнхен", "tradition"),
            ("Vienna", "", "uk", "Відень", "tradition"),
            ("Joe II", "", "ru", "Джо II", "practical"),
            ("Erdoğan", "", "en", "Erdoğan", "none"),
            ("Harry Kane", "", "ru", "Гарри Кейн", "practical"),
            ("Kamala Harris", "", "ru", "Камала Харрис", "practical"),
            ("Kamala Harris", "", "uk", "Камала Гарріс", "practical"),
            ("Charles Dickens", "", "ru", "Чарльз Диккенс", "practical"),
            ("Condoleezza Rice", "", "ru", "Кондолиза Райс", "practical"),
            ("Rishi Sunak", "", "ru", "Риши Сунак", "practical"),
            ("Howard", "", "ru", "Говард", "practical"),
            ("Silvio Berlusconi", "", "ru", "Сильвио Берлускони", "practical"),
            ("Thierry Henry", "", "ru", "Тьерри Анри", "practical"),
            ("Thomas Müller", "", "ru", "Томас Мюллер", "practical"),
            ("Maria Zakharova", "", "ru", "Мария Захарова", "romanised"),
            ("Alexander Lukashenko", "", "ru", "Александр Лукашенко", "romanised+slavic"),
            ("Xi Jinping", "", "ru", "Си Цзиньпин", "practical"),
            ("Novak Djokovic", "", "ru", "Новак Джокович", "practical"),
            ("Ivan Perisic", "", "ru", "Иван Перисич", "practical"), ("Eric", "", "ru", "Эрик", "practical"),
            ("Kiev", "", "ru", "Киев", "tradition"), ("Kiev", "", "uk", "Київ", "tradition"),
            ("Lvov", "", "ru", "Львов", "tradition"), ("L'viv", "", "uk", "Львів", "tradition"),
            ("Crimea", "", "ru", "Крым", "tradition"), ("Zaporizhzhia", "", "ru", "Запорожье", "tradition"),
            ("İstanbul", "", "ru", "Стамбул", "tradition"), ("Łódź", "", "uk", "Лодзь", "tradition"),
            ("Diyarbakır", "", "ru", "Диярбакыр", "tradition"), ("Gdańsk", "", "uk", "Гданськ", "tradition"),
        ])
    func recommendations(_ name: String, _ context: String, _ to: String, _ output: String, _ system: String) throws {
        let target = try #require(LanguageTag(to))
        let recommended = NameTransliterator.recommend(name, to: target, context: context)
        #expect(recommended.output == output)
        #expect(recommended.system == system)
        // Letters and their marks may stand apart.
        let nfd = TextNormalization.nfd
        let apart = NameTransliterator.recommend(nfd.apply(to: name), to: target, context: nfd.apply(to: context))
        #expect(apart == recommended)
    }

    @Test("in an English text English decides, and what others would write is offered")
    func englishText() {
        for name in ["Dickens", "Cavusoglu", "Lavrov"] {
            let told = NameTransliterator.recommend(name, to: .russian, in: .english)
            #expect(["Диккенс", "Чавушоглу", "Лавров"].contains(told.output))
        }
        let french = NameTransliterator.recommend("Garnier", to: .russian)
        #expect(french.from == .init(language: "fr"))
        #expect(french.alternatives.contains("Гарниер"))
        #expect(NameTransliterator.recommend("Garnier", to: .russian, limit: 2).alternatives.count == 1)
    }

    @Test("known people and places", arguments: RecommendedName.all)
    private func knownNames(_ row: RecommendedName) {
        #expect(NameTransliterator.recommend(row.name, to: .russian).output == row.russian)
        #expect(NameTransliterator.recommend(row.name, to: .ukrainian).output == row.ukrainian)
    }

    @Test("the table of known names is read")
    func knownNamesAreRead() {
        #expect(RecommendedName.all.count > 60)
    }

    @Test("no rendering mixes alphabets", arguments: ["Diyarbakır", "Jarosław", "Wałęsa", "Yılmaz", "Æneas", "Þór"])
    func noMixedAlphabets(_ name: String) {
        for target in [LanguageTag.russian, .ukrainian] {
            let recommended = NameTransliterator.recommend(name, to: target)
            for rendering in recommended.alternatives {
                #expect(!rendering.unicodeScalars.contains { $0.value < 0x250 && $0.properties.isAlphabetic })
            }
        }
    }

    @Test("syllables of pinyin", arguments: [("jinping", true), ("xi'an", true), ("smith", false), ("", false)])
    func pinyin(_ word: String, _ isPinyin: Bool) {
        #expect(Pinyin.isWritten(word) == isPinyin)
    }

    @Test func aNameHasOneRomanNumberHoweverManyWordsLookLikeOne() {
        let king = NameTransliterator.recommend("Charles III", to: .russian)
        #expect(king.output.hasSuffix(" III"))
        let many = "A" + String(repeating: " X", count: 20_000)
        #expect(!NameTransliterator.recommend(many, to: .russian).output.isEmpty)
        #expect(!NameTransliterator.recommend(" X", to: .russian).output.isEmpty)
    }
}
