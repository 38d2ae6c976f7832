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

/// A row of `full-names.tsv`: a name of several parts and some of its forms.
private struct WholeName: CustomTestStringConvertible {
    let language: LanguageTag
    let name: String
    let kind: GlossaryConcept.Kind?
    let origin: LanguageTag?
    let forms: [(name: String, form: String)]
    var testDescription: String { "\(language) \(name)" }

    static let all: [WholeName] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "full-names.tsv")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count == 5, let language = LanguageTag(fields[0]) else { return nil }
            let forms = fields[4].split(separator: "|").compactMap { pair -> (name: String, form: String)? in
                let sides = pair.split(separator: "=").map { String($0) }
                return sides.count == 2 ? (sides[0], sides[1]) : nil
            }
            return WholeName(
                language: language, name: fields[1], kind: GlossaryConcept.Kind(rawValue: fields[2]),
                origin: LanguageTag(fields[3]), forms: forms)
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
        #expect(WholeName.all.count > 80)
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

    @Test("whole names", arguments: WholeName.all)
    private func wholeNames(_ row: WholeName) throws {
        let inflector = try #require(Self.inflectors[row.language])
        let whole = FullName(row.name, kind: row.kind, origin: row.origin, in: inflector)
        #expect(whole.hasKnownForms == !row.forms.isEmpty)
        if row.forms.isEmpty { #expect(inflector.cases.allSatisfy { whole.form($0) == row.name }) }
        for (name, form) in row.forms {
            let grammaticalCase = try #require(inflector.grammaticalCase(named: name))
            #expect(whole.form(grammaticalCase) == form)
            #expect(whole.cases(of: form).contains(grammaticalCase))
        }
    }

    @Test(
        "the noun of a name tells its gender",
        arguments: [
            ("Ассоциация Свободных Художников", .feminine), ("Народный банк", .masculine), ("Жёлтое море", .neuter),
            ("Торговая площадь", .feminine), ("Командорские острова", .plural), ("Сербия и Черногория", .plural),
            ("Глобал Пресс", nil), ("Лондон", nil),
        ] as [(String, Agreement.Gender?)])
    func nounGender(_ name: String, _ gender: Agreement.Gender?) throws {
        let russian = try #require(Self.inflectors[.russian])
        #expect(FullName(name, kind: .place, in: russian).nounGender == gender)
    }

    @Test(
        "a given name alone tells the gender of who bears it",
        arguments: [
            ("ru", "Татьяна", .feminine), ("ru", "Светлана", .feminine), ("ru", "Мария", .feminine),
            ("ru", "Людмила", .feminine), ("ru", "Анастасия", .feminine), ("ru", "Никита", .masculine),
            ("uk", "Ірина", .feminine), ("uk", "Олекса", .masculine), ("ru", "Кулеба", .masculine),
        ] as [(String, String, GlossaryConcept.Gender)])
    func genderOfGivenName(_ language: String, _ name: String, _ gender: GlossaryConcept.Gender) throws {
        let inflector = try #require(LanguageTag(language).flatMap { Self.inflectors[$0] })
        #expect(FullName(name, in: inflector).gender == gender)
        #expect(FullName(name, in: inflector).grammaticalGender == nil)
    }

    @Test(
        "the word that a place is tells its gender",
        arguments: [
            ("ru", "Одесса", .feminine), ("ru", "Тверь", .feminine), ("ru", "Лондон", .masculine),
            ("ru", "Орехово", .neuter), ("ru", "Запорожье", .neuter), ("ru", "Сумы", .plural),
            ("ru", "Красная площадь", .feminine), ("ru", "Каменец-Подольский", .masculine), ("ru", "Тбилиси", nil),
            ("uk", "Одеса", .feminine), ("uk", "Запоріжжя", .neuter), ("uk", "Чернівці", .plural),
            ("uk", "Київ", .masculine),
        ] as [(String, String, Agreement.Gender?)])
    func genderOfPlace(_ language: String, _ name: String, _ gender: Agreement.Gender?) throws {
        let inflector = try #require(LanguageTag(language).flatMap { Self.inflectors[$0] })
        #expect(FullName(name, kind: .place, in: inflector).grammaticalGender == gender)
    }

    @Test(
        "a soft stem is offered no ending that only stressed ones have",
        arguments: ["Севастополь", "Израиль", "Тайвань", "Чернобыль", "Ирпень"])
    func softStems(_ name: String) throws {
        let russian = try #require(Self.inflectors[.russian])
        let place = FullName(name, kind: .place, in: russian)
        #expect(place.forms(.instrumental) == [name.dropLast() + "ем"])
        #expect(place.cases(of: name.dropLast() + "ём") == [.instrumental])
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
