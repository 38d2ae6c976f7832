import LocalizationModel
import Testing

@testable import Interchange

/// What a translator reads beside a match in a CAT tool.
struct XLIFFNotesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var match: Match
        var segment: InlineText
        var remark: String?

        var testDescription: String { remark ?? "nothing" }

        init(
            _ source: InlineText, _ segment: InlineText, _ remark: String?, score: Int = 86, kind: Match.Kind = .fuzzy,
            edits: [Match.Edit] = [], penalties: [Match.Penalty] = [], repairs: [Match.Repair] = []
        ) {
            match = Match(
                score: score, kind: kind, source: source, target: "Цель", memory: "m", edits: edits,
                penalties: penalties, repairs: repairs)
            self.segment = segment
            self.remark = remark
        }
    }

    /// `Press`, a code, `OK` and its end.
    static func press(_ code: String, id: Int = 1) -> InlineText {
        var text = InlineText("Press ")
        text.append(InlineCode(.open, id: id, original: "<\(code)>"))
        text.append("OK")
        text.append(InlineCode(.close, id: id, original: "</\(code)>"))
        return text
    }

    static let cases = [
        Case("He went home", "He went home", nil, score: 100, kind: .exact),
        Case(
            "He went home", "He went home", "Lowered: memory −10 (old.tmx)", score: 90, kind: .exact,
            penalties: [.init(reason: "memory", points: 10, detail: "old.tmx")]),
        Case(
            "He went home", "He went to home", "Difference to the memory: He went {to} home",
            edits: [.init(.insert, old: "", new: "to", after: "went")]),
        Case(
            "He\n went home", "He ran home",
            "Difference to the memory: He [went] {ran} home | Lowered: negation (not), paired by an aligner −3",
            edits: [.init(.replace, old: "went", new: "ran")],
            penalties: [
                .init(reason: "negation", points: 0, detail: "not"), .init(reason: "aligned", points: 3),
            ]),
        Case(
            "He went home", "He went home",
            "Lowered: name (Lavrov → Kuleba), name missing (Lavrov), name added −2 (the EU), opposite (down → up)",
            penalties: [
                .init(reason: "name", points: 0, detail: "Lavrov → Kuleba"),
                .init(reason: "name", points: 0, detail: "Lavrov → "),
                .init(reason: "name", points: 2, detail: " → the EU"),
                .init(reason: "antonym", points: 0, detail: "down → up"),
            ]),
        // Marks that can't be taken for the text's own.
        Case(
            "Hello, {name}!", "Hello, {user}!",
            "Difference to the memory: Hello, [-{name}-] {+{user}+}! | Mended: {name} → {user}", score: 99,
            kind: .repaired, edits: [.init(.replace, old: "{name}", new: "{user}")],
            repairs: [.init(old: "{name}", new: "{user}")]),
        Case(
            "See page", "See the page [2]", "Difference to the memory: See {+the+} page {+[2]+}"),
        // The edit script has words alone.
        Case(
            "Go home.", "Go home!", "Difference to the memory: Go home[.]{!} | Lowered: punctuation −1", score: 98,
            penalties: [.init(reason: "punctuation", points: 1)]),
        Case(
            "In May he left", "he left In May", "Difference to the memory: [In May] he left {In May}",
            edits: [.init(.move, old: "In", new: "In"), .init(.move, old: "May", new: "May")]),
        Case(
            press("b"), "Press OK",
            "Difference to the memory: Press [<1>]OK[</1>] | Mended: <b> left out, </b> left out", score: 99,
            kind: .repaired, repairs: [.init(old: "<b>", new: ""), .init(old: "</b>", new: "")]),
        Case(
            "Press OK", press("b"),
            "Difference to the memory: Press {<1>}OK{</1>} | Mended: <b> added, </b> added", score: 99,
            kind: .repaired, repairs: [.init(old: "", new: "<b>"), .init(old: "", new: "</b>")]),
        Case(
            press("b"), press("i", id: 3), "Mended: <b> → <i>, </b> → </i>", score: 99, kind: .repaired,
            repairs: [.init(old: "<b>", new: "<i>"), .init(old: "</b>", new: "</i>")]),
        // Numbers of codes say nothing, nor does white space.
        Case(press("b"), press("b", id: 7), nil, score: 98),
        Case("Go home", "Go  home", nil, score: 98),
        Case(
            "The ministers of all of the nine countries met in Antalya on Monday to talk of peace and of grain again",
            "The ministers of all of the nine countries met in Antalya on Friday to talk of peace and of grain again",
            "Difference to the memory: … countries met in Antalya on [Monday] {Friday} to talk of peace and …",
            edits: [.init(.replace, old: "Monday", new: "Friday")]),
    ]

    @Test(arguments: cases) func aRemarkIsOneLine(_ one: Case) {
        #expect(XLIFFNotes.remark(on: one.match, for: one.segment) == one.remark)
    }

    @Test func bothVersionsHaveIt() {
        var job = SampleJob.job
        job.segments = [job.segments[1]]
        job.segments[0].matches = [Self.cases[2].match]
        job.segments[0].segment.text = Self.cases[2].segment
        let remark = "Difference to the memory: He went {to} home"
        let old = String(decoding: XLIFF12Writer.write(job), as: UTF8.self)
        #expect(old.contains("<note from=\"tolmach\">\(remark)</note>"))
        for document in XLIFF2Writer.write(job, version: .version21) {
            let text = String(decoding: document.bytes, as: UTF8.self)
            #expect(text.contains("<mda:meta type=\"remark\">\(remark)</mda:meta>"))
        }
    }
}
