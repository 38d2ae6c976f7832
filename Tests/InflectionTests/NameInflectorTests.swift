import Foundation
import Inflection
import LocalizationModel
import Testing

/// A row of `forms.tsv`: a name and its forms, case by case.
private struct NameForms: CustomTestStringConvertible {
    let language: LanguageTag
    let name: String
    let kind: NameKind
    let gender: GlossaryConcept.Gender
    let forms: [[String]]
    var testDescription: String { "\(language) \(name)" }

    static let all: [NameForms] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "forms.tsv")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count == 5, let language = LanguageTag(fields[0]), let kind = NameKind(rawValue: fields[2]),
                let gender = GlossaryConcept.Gender(rawValue: fields[3])
            else { return nil }
            return NameForms(
                language: language, name: fields[1], kind: kind, gender: gender,
                forms: fields[4].split(separator: " ").map { $0.split(separator: "/").map { String($0) } })
        }
    }()
}

@Suite("Names in their cases")
struct NameInflectorTests {
    private static let inflectors = Dictionary(
        uniqueKeysWithValues: ["ru", "uk", "tr", "en"].compactMap { LanguageTag($0) }
            .map { ($0, NameInflector(language: $0)) })

    @Test("the table is read")
    func tableIsRead() {
        #expect(NameForms.all.count > 80)
    }

    @Test("a name in every case", arguments: NameForms.all)
    private func everyCase(_ row: NameForms) throws {
        let inflector = try #require(Self.inflectors[row.language])
        try #require(inflector.cases.count == row.forms.count)
        for (grammaticalCase, forms) in zip(inflector.cases, row.forms) {
            let made = inflector.forms(of: row.name, row.kind, row.gender, grammaticalCase)
            #expect(made.first == forms.first, "\(grammaticalCase)")
            #expect(Set(forms).isSubset(of: made), "\(grammaticalCase)")
        }
    }

    @Test("every form is known again, with its case", arguments: NameForms.all)
    private func everyFormIsKnown(_ row: NameForms) throws {
        let inflector = try #require(Self.inflectors[row.language])
        let all = Set(inflector.allForms(of: row.name, [row.kind], row.gender))
        for (grammaticalCase, forms) in zip(inflector.cases, row.forms) {
            for form in forms {
                #expect(all.contains(form))
                #expect(inflector.cases(of: form, as: row.name, [row.kind], row.gender).contains(grammaticalCase))
            }
        }
    }

    @Test("all forms are those of the cases one by one, each once", arguments: NameForms.all)
    private func allFormsAreThoseOfCases(_ row: NameForms) throws {
        let inflector = try #require(Self.inflectors[row.language])
        for name in [row.name, row.name.uppercased()] {
            let oneByOne = [false, true].flatMap { plural in
                inflector.cases.flatMap { inflector.forms(of: name, row.kind, row.gender, $0, plural: plural) }
            }
            let all = inflector.allForms(of: name, [row.kind], row.gender)
            #expect(all.first == name)
            #expect(Set(oneByOne).isSubset(of: all))
            #expect(Set(all).count == all.count)
            // A family name of a woman has forms of its own besides.
            if row.gender == .masculine { #expect(Set(all) == Set(oneByOne)) }
        }
    }

    @Test("an unknown form is led back to its name", arguments: NameForms.all.filter { $0.language != .turkish })
    private func readings(_ row: NameForms) throws {
        let inflector = try #require(Self.inflectors[row.language])
        guard row.language != .english, row.forms.last?.first != row.forms.first?.first else { return }
        for (grammaticalCase, forms) in zip(inflector.cases, row.forms) {
            for form in forms {
                #expect(
                    inflector.readings(of: form, [row.kind]).contains {
                        $0.lemma.replacing("ё", with: "е") == row.name.replacing("ё", with: "е")
                            && $0.grammaticalCase == grammaticalCase && !$0.isPlural
                    }, "\(form)")
            }
        }
    }

    @Test("a name that came from elsewhere has its own instrumental")
    func foreignFamilyName() throws {
        let russian = try #require(Self.inflectors[.russian])
        #expect(russian.forms(of: "Корбин", .family, .masculine, .instrumental) == ["Корбиным"])
        #expect(russian.forms(of: "Корбин", .family, .masculine, .instrumental, origin: .english) == ["Корбином"])
    }

    @Test("capitals stay capitals")
    func capitals() throws {
        let russian = try #require(Self.inflectors[.russian])
        #expect(russian.forms(of: "КУЛЕБА", .family, .masculine, .genitive) == ["КУЛЕБЫ"])
        #expect(russian.cases(of: "КУЛЕБОЙ", as: "Кулеба", [.family], .masculine) == [.instrumental])
    }

    @Test("a glossary's masculine is also found as feminine and in the plural")
    func feminineAndPlural() throws {
        let russian = try #require(Self.inflectors[.russian])
        let forms = russian.allForms(of: "Лавров", [.family], nil)
        #expect(Set(["Лавровой", "Лаврову", "Лавровым", "Лавровы", "Лавровых", "Лавровыми"]).isSubset(of: forms))
        #expect(russian.feminine(of: "Зеленский") == "Зеленская")
        #expect(russian.feminine(of: "Байден") == nil)
    }

    @Test(
        "whole names",
        arguments: [
            ("ru", "Дмитрий Кулеба", nil, "instrumental", "Дмитрием Кулебой"),
            ("ru", "Мария Захарова", nil, "dative", "Марии Захаровой"),
            ("ru", "Ангела Меркель", nil, "genitive", "Ангелы Меркель"),
            ("ru", "Марин Ле Пен", nil, "genitive", "Марин Ле Пен"),
            ("ru", "Джилл Байден", nil, "instrumental", "Джилл Байден"),
            ("ru", "Сергей Викторович Лавров", nil, "instrumental", "Сергеем Викторовичем Лавровым"),
            ("ru", "Урсула фон дер Ляйен", nil, "genitive", "Урсулы фон дер Ляйен"),
            ("ru", "Башар аль-Асад", nil, "genitive", "Башара аль-Асада"),
            ("ru", "Ким Чен Ын", nil, "genitive", "Ким Чен Ына"),
            ("ru", "Усама бен Ладен", nil, "dative", "Усаме бен Ладену"),
            ("ru", "Павел", nil, "genitive", "Павла"), ("ru", "Любовь", nil, "instrumental", "Любовью"),
            ("ru", "Карловы Вары", .place, "genitive", "Карловых Вар"),
            ("ru", "Минеральные Воды", .place, "genitive", "Минеральных Вод"),
            ("ru", "Саша Белый", nil, "genitive", "Саши Белого"),
            ("ru", "Саша Белая", nil, "genitive", "Саши Белой"),
            ("ru", "Женя Лукашин", nil, "instrumental", "Женей Лукашиным"),
            ("ru", "Великие Луки", .place, "genitive", "Великих Лук"),
            ("ru", "Карл III", nil, "genitive", "Карла III"),
            ("ru", "Дж. Байден", nil, "dative", "Дж. Байдену"),
            ("ru", "Мамин-Сибиряк", .familyName, "genitive", "Мамина-Сибиряка"),
            ("ru", "Нью-Йорк", .place, "prepositional", "Нью-Йорке"),
            ("ru", "Ростов-на-Дону", .place, "genitive", "Ростова-на-Дону"),
            ("ru", "Каменец-Подольский", .place, "prepositional", "Каменце-Подольском"),
            ("ru", "Нижний Новгород", .place, "prepositional", "Нижнем Новгороде"),
            ("ru", "Белая Церковь", .place, "genitive", "Белой Церкви"),
            ("ru", "Саудовская Аравия", .place, "accusative", "Саудовскую Аравию"),
            ("uk", "Дмитро Кулеба", nil, "vocative", "Дмитре Кулебо"),
            ("uk", "Леся Українка", nil, "dative", "Лесі Українці"),
            ("uk", "Велика Британія", .place, "genitive", "Великої Британії"),
            ("uk", "Біла Церква", .place, "locative", "Білій Церкві"),
            ("uk", "Сполучені Штати", .place, "genitive", "Сполучених Штатів"),
            ("uk", "Мар'яна Безугла", nil, "genitive", "Мар'яни Безуглої"),
            ("uk", "Кам'янець-Подільський", .place, "genitive", "Кам'янця-Подільського"),
            ("uk", "Кривий Ріг", .place, "locative", "Кривому Розі"),
            ("tr", "Mevlüt Çavuşoğlu", nil, "genitive", "Mevlüt Çavuşoğlu'nun"),
            ("en", "Dmytro Kuleba", nil, "possessive", "Dmytro Kuleba's"),
        ] as [(String, String, GlossaryConcept.Kind?, String, String)])
    func fullNames(_ language: String, _ name: String, _ kind: GlossaryConcept.Kind?, _ wanted: String, _ form: String)
        throws
    {
        let inflector = try #require(LanguageTag(language).flatMap { Self.inflectors[$0] })
        let grammaticalCase = try #require(inflector.grammaticalCase(named: wanted))
        let whole = FullName(name, kind: kind, in: inflector)
        #expect(whole.form(grammaticalCase) == form)
        #expect(whole.cases(of: form).contains(grammaticalCase))
    }

    @Test(
        "anything is a name that may not decline", arguments: ["", "-", "—", "а", "Ы", "’", "О", "👩‍👩‍👧", "İ", "х-", "-х"])
    func oddities(_ text: String) {
        for inflector in Self.inflectors.values {
            for grammaticalCase in inflector.cases {
                _ = FullName(text, in: inflector).form(grammaticalCase)
                _ = FullName(text, kind: .place, in: inflector).forms(grammaticalCase)
            }
            _ = inflector.readings(of: text)
        }
    }
}
