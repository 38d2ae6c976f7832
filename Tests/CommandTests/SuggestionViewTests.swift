import LocalizationModel
import Testing

@testable import TolmachCommand

/// How suggestions look to people.
struct SuggestionViewTests {
    static let concept = GlossaryConcept(
        id: "antalya", kind: .place,
        terms: [.init("Antalya", language: .english), .init("Анталья", language: .russian)])

    static func suggested(isTranslatable: Bool = true) -> SuggestedSegment {
        let source = InlineText("The ministers met in Antalya on Thursday.")
        return SuggestedSegment(
            segment: Segment(
                block: 3, number: 1, language: isTranslatable ? .english : nil, text: source, range: 0..<41,
                location: SourceLocation(file: "a.txt", line: 7, column: 1), isTranslatable: isTranslatable),
            targetLanguage: isTranslatable ? .russian : nil,
            matches: [
                Match(
                    score: 91, kind: .fuzzy, source: InlineText("The ministers met in Antalya on Monday."),
                    target: InlineText("Министры встретились в Анталье в понедельник."), memory: "news",
                    edits: [.init(.replace, old: "Monday", new: "Thursday")],
                    penalties: [.init(reason: "name", points: 2, detail: "Kyiv")])
            ],
            names: [
                .init(
                    mention: TermMention(scalars: 21..<28, text: "Antalya", term: concept.terms[0], concept: concept),
                    targets: ["Анталья"])
            ])
    }

    static func view(_ arguments: String...) throws -> SuggestionView {
        let strings = InterfaceStrings(.english)
        let invocation = try ArgumentParser(strings: { strings }).parse(["help"] + arguments)
        return SuggestionView(CommandSession(invocation, strings: strings, environment: ProcessEnvironment()))
    }

    @Test func matchesAndNamesStandBelowTheirSegment() throws {
        let lines = try Self.view().text(of: Self.suggested()).split(separator: "\n").map { String($0) }
        #expect(
            lines == [
                "    3.1 en  The ministers met in Antalya on Thursday.",
                "     91 ru  Министры встретились в Анталье в понедельник. [news; −2 a name differs: Kyiv]",
                "        ≈   The ministers met in Antalya on [Monday] {Thursday}.",
                "        ·   Antalya → Анталья",
            ])
    }

    @Test func whatTakesNoPointsHasNone() throws {
        var suggested = Self.suggested()
        suggested.matches[0].penalties = [.init(reason: "negation", points: 0, detail: "not")]
        #expect(try Self.view().text(of: suggested).contains("[news; a negation differs: not]"))
    }

    @Test(arguments: [
        ("Lavrov → Kuleba", "a name differs: Lavrov → Kuleba"),
        ("Lavrov → ", "a name is missing from the segment: Lavrov"),
        (" → the EU", "a name is added in the segment: the EU"),
    ])
    func aNameOfOneTextAloneIsSaidInWords(_ detail: String, said: String) throws {
        var suggested = Self.suggested()
        suggested.matches[0].penalties = [.init(reason: "name", points: 0, detail: detail)]
        #expect(try Self.view().text(of: suggested).replacing("\n            ", with: " ").contains("[news; \(said)]"))
    }

    @Test func whatComesInStandsWhereItBelongs() throws {
        var suggested = Self.suggested()
        suggested.matches[0].edits = [
            .init(.insert, old: "", new: "All"), .init(.insert, old: "", new: "in", after: "ministers"),
            .init(.insert, old: "", new: "office"), .init(.replace, old: "in", new: "at"),
        ]
        #expect(
            try Self.view().text(of: suggested).contains(
                "≈   {All} The ministers {in} {office} met [in] {at} Antalya on Monday."))
    }

    /// What follows the sign of a difference where nothing but the codes of a text and its memory differ.
    @Test(arguments: [
        ("<b>", "<i>", "≈   codes replaced: <b> → <i>, </b> → </i>\n"),
        ("<b>", "", "≈   Press [<1>]OK[</1>] · codes left out: <b>, </b>\n"),
        ("", "<i>", "≈   Press {<1>}OK{</1>} · codes added: <i>, </i>\n"),
        ("<b>", "<b>", nil),
    ])
    func codesThatWereTakenOverAreSaid(_ old: String, _ new: String, row: String?) throws {
        func press(_ code: String) -> InlineText {
            var text = InlineText("Press ")
            if !code.isEmpty { text.append(InlineCode(.open, id: 1, original: code)) }
            text.append("OK")
            if !code.isEmpty { text.append(InlineCode(.close, id: 1, original: Self.closing(code))) }
            return text
        }
        var suggested = Self.suggested()
        suggested.names = []
        suggested.segment.text = press(new)
        suggested.matches = [
            Match(
                score: 99, kind: old == new ? .exact : .repaired, source: press(old), target: "ОК", memory: "m",
                penalties: old == new ? [.init(reason: "memory", points: 1)] : [],
                repairs: old == new
                    ? [] : [.init(old: old, new: new), .init(old: Self.closing(old), new: Self.closing(new))])
        ]
        let text = try Self.view().text(of: suggested)
        if let row { #expect(text.contains(row)) } else { #expect(!text.contains("≈")) }
    }

    private static func closing(_ code: String) -> String { code.replacing("<", with: "</") }

    /// Values that were carried over stand in the difference already.
    @Test func valuesAreNoCodes() throws {
        var suggested = Self.suggested()
        suggested.matches[0].repairs = [.init(old: "понедельник", new: "четверг")]
        #expect(try !Self.view().text(of: suggested).contains("codes"))
    }

    @Test func marksAreNotTakenForTheTextsOwn() throws {
        var suggested = Self.suggested()
        suggested.matches[0].source = "Copied {0} files"
        suggested.matches[0].edits = [.init(.replace, old: "{0}", new: "{1}")]
        #expect(try Self.view().text(of: suggested).contains("≈   Copied [-{0}-] {+{1}+} files"))
    }

    @Test func coloursDontMoveAnything() throws {
        func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        let colored = try Self.view("--color=always").text(of: Self.suggested())
        let lines = plain(colored).split(separator: "\n")
        #expect(colored != plain(colored))
        #expect(lines.count == 4)
        #expect(lines[0] == "    3.1 en  The ministers met in Antalya on Thursday.")
    }

    @Test func whatIsNoLanguageIsOneFaintLine() throws {
        let text = try Self.view().text(of: Self.suggested(isTranslatable: false))
        #expect(text == "    3.1     The ministers met in Antalya on Thursday.\n")
    }

    @Test func codesAreCountedInPlacesOfTheDisplayedText() {
        var text = InlineText("See ")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("Анталья")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        #expect(text.display == "See <1>Анталья</1>")
        #expect(DisplayOffsets(text).range(4..<11) == 7..<14)
        #expect(DisplayOffsets(text).range(0..<3) == 0..<3)
        #expect(DisplayOffsets(text).range(0..<11) == 0..<14)
    }
}
