import LocalizationModel

@testable import Interchange

/// A page in two languages, with everything in it that an export has to carry.
enum SampleJob {
    static let concept = GlossaryConcept(
        id: "antalya", kind: .place, definition: "a city in the south of Turkey",
        terms: [
            .init("Antalya", language: .english), .init("Анталья", language: .russian, standing: .preferred),
        ])

    static func segment(
        _ block: Int, _ number: Int, _ text: InlineText, at start: Int = 0, _ language: LanguageTag? = .english,
        resourceID: String? = nil, note: String? = nil
    ) -> Segment {
        Segment(
            block: block, number: number, language: language, text: text,
            range: start..<(start + text.plain.utf8.count),
            location: SourceLocation(file: "page.html", line: block, column: 1 + start), resourceID: resourceID,
            note: note)
    }

    static var bold: InlineText {
        var text = InlineText("Talks in ")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("Antalya")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(" ended")
        text.append(InlineCode(.standalone, id: 2, original: "<br/>", equivalent: "\n"))
        text.append(" & failed.")
        return text
    }

    static var boldTranslated: InlineText {
        var text = InlineText("Переговоры в ")
        text.append(InlineCode(.open, id: 7, original: "<b>"))
        text.append("Анталье")
        text.append(InlineCode(.close, id: 7, original: "</b>"))
        text.append(" закончились")
        text.append(InlineCode(.standalone, id: 8, original: "<br/>"))
        text.append(" и провалились.")
        return text
    }

    /// A sentence with the first half of a span, and the one with the other half.
    static var halves: (InlineText, InlineText) {
        var first = InlineText("He said: ")
        first.append(InlineCode(.open, id: 3, original: "<i>"))
        first.append("no.")
        var second = InlineText("And left")
        second.append(InlineCode(.close, id: 3, original: "</i>"))
        second.append(".")
        return (first, second)
    }

    /// Two spans that cross.
    static var crossing: InlineText {
        var text = InlineText("")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("a")
        text.append(InlineCode(.open, id: 2, original: "<i>"))
        text.append("b")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append("c")
        text.append(InlineCode(.close, id: 2, original: "</i>"))
        return text
    }

    static var job: TranslationJob {
        let mention = TermMention(
            scalars: 9..<16, text: "Antalya", term: concept.terms[0], concept: concept)
        let segments = [
            SuggestedSegment(
                segment: segment(1, 1, bold, note: "headline <h1>"), targetLanguage: .russian,
                matches: [
                    Match(score: 100, kind: .exact, source: bold, target: boldTranslated, memory: "news.tmx"),
                    Match(
                        score: 72, kind: .fuzzy, source: "Talks in Ankara failed.", target: "Переговоры сорвались.",
                        memory: "news.tmx", penalties: [.init(reason: "name", points: 8, detail: "Ankara, Antalya")]),
                ],
                names: [.init(mention: mention, targets: ["Анталья", "Анталии"])]),
            SuggestedSegment(segment: segment(2, 1, halves.0), targetLanguage: .russian),
            SuggestedSegment(segment: segment(2, 2, halves.1, at: 13), targetLanguage: .russian),
            SuggestedSegment(segment: segment(3, 1, "verbalexmk", nil), targetLanguage: nil),
            SuggestedSegment(
                segment: segment(4, 1, "19 просмотров", .russian, resourceID: "views"), targetLanguage: .english,
                matches: [
                    Match(
                        score: 99, kind: .repaired, source: "5 просмотров", target: "19 views", memory: "ui.tmx",
                        edits: [.init(.replace, old: "5", new: "19")], repairs: [.init(old: "5", new: "19")])
                ]),
            SuggestedSegment(segment: segment(5, 1, crossing), targetLanguage: .russian),
        ]
        return TranslationJob(
            document: DocumentSkeleton(
                name: "page.html", text: "<h1>Talks in <b>Antalya</b></h1>\n", inputFormat: "html",
                settings: [.init(name: "paragraphs", value: "lines")]),
            segments: segments, programVersion: "0.1")
    }

    /// Strings of a program: with a key, a limit, and plural forms.
    static var messages: TranslationJob {
        func message(_ block: Int, _ code: String, _ words: String, before: Bool) -> Segment {
            var text = InlineText(before ? words : "")
            text.append(InlineCode(.standalone, id: 1, original: code))
            if !before { text.append(words) }
            return segment(block, 1, text)
        }
        var open = message(1, "%@", "Open ", before: true)
        open.resourceID = "open"
        open.note = "on the menu"
        open.maximumLength = 20
        var one = message(2, "%d", " view", before: false)
        one.resourceID = "[0]"
        one.plural = PluralForm(message: 1, category: "one")
        var other = message(3, "%d", " views", before: false)
        other.resourceID = "[1]"
        other.plural = PluralForm(message: 1, category: "other")
        return TranslationJob(
            document: DocumentSkeleton(name: "ui.po", text: "msgid", inputFormat: "po"),
            segments: [open, one, other].map { SuggestedSegment(segment: $0, targetLanguage: .russian) })
    }
}
