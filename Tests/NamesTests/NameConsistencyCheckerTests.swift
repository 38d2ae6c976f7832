import LocalizationModel
import Names
import Terminology
import Testing

/// What becomes of names in a translation, with a glossary and without one.
struct NameConsistencyCheckerTests {
    static let glossary = Glossary([
        concept("marchenko", .fullName, "Iryna Halushka", "Ирина Галушка"),
        concept("yildiz", .fullName, "Kemal Yıldızoğlu", "Кемаль Йылдызоглу"),
        concept("alanya", .place, "Alanya", "Аланья"),
        concept("ukraine", .place, "Ukraine", "Украина"),
        concept("sorokin", .fullName, "Pavel Sorokin", "Павел Сорокин"),
    ])

    @Test(arguments: [
        ("The letter came from Halushka.", "Письмо пришло от Галушки."),
        ("We spoke with Halushka yesterday.", "Мы вчера говорили с Галушкой."),
        ("Reporters asked Iryna Halushka.", "Журналисты спросили Ирину Галушку."),
        ("It was up to Yildizoglu.", "Всё зависело от Йылдызоглу."),
        ("They flew to Alanya.", "Они вылетели в Аланью."),
        ("Nobody believed Sorokin’s words.", "Словам Сорокина никто не поверил."),
        ("The army of Ukraine waited.", "Украинская армия ждала."),
    ])
    func everyCaseOfARenderingIsRight(source: String, target: String) throws {
        let findings = Self.check(Self.glossary, (source, target)).findings
        #expect(findings.map(\.verdict) == [.consistent], "\(findings)")
    }

    @Test(arguments: [
        ("We spoke with Halushka yesterday.", "Мы вчера говорили с Галушкай.", "Галушкай"),
        ("They flew to Alanya.", "Они вылетели в Аланию.", "Аланию"),
        ("It was up to Yildizoglu.", "Всё зависело от Илдизоглу.", "Илдизоглу"),
    ])
    func anotherRenderingIsWrong(source: String, target: String, found: String) {
        let report = Self.check(Self.glossary, (source, target))
        #expect(report.findings.map(\.verdict) == [.wrong])
        #expect(report.findings.first?.found == found)
        #expect(report.hasErrors)
    }

    @Test func pronounIsAWarningOnly() {
        let report = Self.check(Self.glossary, ("Then Halushka left.", "Потом она ушла."))
        #expect(report.findings.map(\.verdict) == [.missing])
        #expect(!report.hasErrors)
    }

    @Test func eachMentionIsJudgedByItself() {
        let report = Self.check(
            Self.glossary,
            ("Neither Halushka nor Sorokin spoke of Halushka.", "Ни Галушка, ни Сорокин не говорили о Галошке."))
        #expect(report.findings.map(\.verdict) == [.consistent, .consistent, .wrong])
    }

    @Test func aSecondMentionMayBeAPronoun() {
        let report = Self.check(
            Self.glossary, ("Sorokin said that Sorokin would come.", "Сорокин сказал, что придёт."))
        #expect(report.findings.map(\.verdict) == [.consistent, .consistent])
    }

    @Test func withoutGlossaryTheMinorityVaries() {
        let report = Self.check(
            Glossary(),
            ("The minister met Tarkan Bozdag again.", "Министр снова встретился с Тарканом Боздагом."),
            ("A letter to Bozdag was sent.", "Боздагу отправили письмо."),
            ("Yesterday Bozdag was silent.", "Вчера Боздаг молчал."),
            ("Nobody asked Bozdag.", "Бозтага никто не спросил."))
        #expect(report.findings.map(\.verdict) == [.consistent, .consistent, .consistent, .variant])
        #expect(report.findings.last?.expected == ["Боздаг"])
        #expect(report.findings.first?.lemma == "Боздаг")
    }

    @Test func titlesAndBeginningsOfSentencesAreNoNames() {
        let report = Self.check(
            Glossary(),
            (
                "Talks ended. Nobody saw the Prime Minister on Friday.",
                "Переговоры окончены. Премьера в пятницу никто не видел."
            ))
        #expect(report.findings.isEmpty)
    }

    @Test func oneMentionIsNotEnoughToJudge() {
        let report = Self.check(Glossary(), ("We asked Bozdag.", "Мы спросили Боздага."))
        #expect(report.findings.map(\.verdict) == [.unknown])
    }

    @Test func unitsWithoutTranslationAreLeftOut() {
        let unit = TranslationUnit(
            source: "We asked Halushka.", target: nil, sourceLanguage: .english, targetLanguage: .russian)
        let report = NameConsistencyChecker(Self.glossary, from: .english, to: .russian).check([unit])
        #expect(report.unitCount == 0 && report.findings.isEmpty)
    }

    @Test func endlessUnitIsDoneInTime() {
        let words = String(repeating: "Bozdag, ", count: 5000)
        let report = Self.check(Self.glossary, ("so " + words, "так " + String(repeating: "Боздаг, ", count: 5000)))
        #expect(report.unitCount == 1)
    }

    static func concept(_ id: String, _ kind: GlossaryConcept.Kind, _ english: String, _ russian: String)
        -> GlossaryConcept
    {
        GlossaryConcept(
            id: id, kind: kind,
            terms: [.init(english, language: .english), .init(russian, language: .russian)])
    }

    static func check(_ glossary: Glossary, _ pairs: (String, String)...) -> NameReport {
        let units = pairs.enumerated().map { number, pair in
            TranslationUnit(
                source: InlineText(pair.0), target: InlineText(pair.1), sourceLanguage: .english,
                targetLanguage: .russian, location: SourceLocation(file: "t.tsv", line: number + 1, column: 1))
        }
        return NameConsistencyChecker(glossary, from: .english, to: .russian).check(units)
    }
}
