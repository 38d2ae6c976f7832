import LocalizationModel
import Testing

@testable import Terminology

/// A search keeps words from text to text; what it finds is what a new one finds.
@Suite struct TermSearchTests {
    private func recognizer(_ terms: [String], _ language: LanguageTag) -> TermRecognizer {
        TermRecognizer(
            Glossary(terms.map { GlossaryConcept(id: $0, terms: [.init($0, language: language)]) }), language: language)
    }

    @Test(arguments: [TermRecognizer.Overlaps.all, .longestOnly])
    func findsInEachTextWhatANewSearchFinds(overlaps: TermRecognizer.Overlaps) {
        let recognizer = recognizer(["кот", "чёрный кот", "кот в сапогах", "сапог", "AI", "C++"], .russian)
        let texts = [
            "Кот в сапогах встретил чёрного кота.", "", "Коты, сапоги и C++.", "AI и ai; КОТЫ в сапоге, кот-баюн",
            "Кот в сапогах встретил чёрного кота.",
        ]
        var search = TermSearch(recognizer)
        for text in texts {
            let found = search.occurrences(in: text, overlaps: overlaps).map { recognizer.mention($0, in: text) }
            #expect(found == recognizer.mentions(in: text, overlaps: overlaps))
        }
    }

    /// й in one piece and in two is one letter to the words that are kept, too.
    @Test func lettersInTwoPiecesAreTheSameWord() {
        let recognizer = recognizer(["йод"], .russian)
        var search = TermSearch(recognizer)
        let counts = ["Йод, иод", "И\u{306}од, и\u{306}од и иод", "йодом и\u{306}одом"].map {
            search.occurrences(in: $0).count
        }
        #expect(counts == [1, 2, 2])
    }

    /// More words than a search keeps: it forgets them and finds the same.
    @Test func manyDifferentWordsMakeNoDifference() {
        let recognizer = recognizer(["word 7", "word7", "word"], .english)
        var search = TermSearch(recognizer)
        var count = 0
        for text in 0..<60 {
            let words = (0..<1000).map { "word\(text * 1000 + $0)" }.joined(separator: ", ")
            count += search.occurrences(in: "Words: \(words); word 7.", overlaps: .all).count
        }
        #expect(count == 60 * 3 + 1)
    }

    /// A text of many windows, as words are taken.
    @Test func termsAreFoundAcrossWindows() {
        let recognizer = recognizer(["one two three", "two"], .english)
        let text = Array(repeating: "one two three", count: 5000).joined(separator: " ")
        var search = TermSearch(recognizer)
        let found = search.occurrences(in: text, overlaps: .all)
        #expect(found.count == 10000)
        #expect(found.last.map { recognizer.mention($0, in: text).text } == "two")
        #expect(Set(found.map(\.scalars.lowerBound)).count == 10000)
    }

    /// Of many terms that begin with one word each is found by its second, in the glossary's order where two stand.
    @Test func manyTermsMayBeginWithOneWord() {
        let words = (0..<300).map { "w\($0)" }
        let recognizer = recognizer(words.map { "the \($0)" } + ["the", "the w5 x", "The W5"], .english)
        let found = recognizer.mentions(in: "See the w5 x and The w299, the w300.", overlaps: .all)
        #expect(
            found.map(\.term.text)
                == ["the w5 x", "the w5", "the", "the w299", "the", "the"])
    }

    @Test func tellsTheTermAndItsConcept() {
        let person = GlossaryConcept(
            id: "1", kind: .fullName, terms: [.init("Дмитрий Кулеба", language: .russian)])
        let recognizer = TermRecognizer(Glossary([person]), language: .russian)
        var search = TermSearch(recognizer)
        let found = search.occurrences(in: "Видели Дмитрия Кулебу, а Кулеба не видел.")
        #expect(found.map { recognizer.term(of: $0).text } == ["Дмитрий Кулеба", "Кулеба"])
        #expect(found.map { recognizer.concept(of: $0).kind } == [.fullName, .familyName])
        #expect(found.allSatisfy { $0.number < recognizer.termCount })
    }
}
