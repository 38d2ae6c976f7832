import LocalizationModel
import TestSupport
import Testing

@testable import TranslationMemory

@Suite("What a text's sketch says of the pieces that it shares with a segment")
struct FragmentSketchTests {
    @Test(
        "a text may have a run where two content words stand together, or all of it does",
        arguments: [
            ("Nobody read the ceasefire agreement.", "The ceasefire agreement was signed.", true),
            ("Nobody read the ceasefire agreement.", "An agreement on the ceasefire was signed.", false),
            ("Nobody read the ceasefire agreement.", "Agreement", true),
            ("Nobody read the ceasefire agreement.", "The agreement", false),
            ("Nobody read the ceasefire agreement.", "The", false),
            ("Nobody read the ceasefire agreement.", "The ceasefire", true),
            ("Ceasefire", "The ceasefire agreement", false),
            ("Ceasefire agreement", "The ceasefire agreement", true),
            ("Ceasefire agreement", "", false),
            ("", "The ceasefire agreement", false),
        ])
    func decides(segment: String, text: String, mayShare: Bool) {
        #expect(Self.mayShareRun(segment, text) == mayShare)
    }

    /// Few words, so that texts share many runs by chance.
    private static let words = ["the", "of", "tea", "cup", "pot", "brown", "7"]

    @Test("no text that has a run is kept off", arguments: 0..<8)
    func keepsNoneOff(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func text() -> String {
            (0..<Int.random(in: 1...9, using: &random))
                .map { _ in Self.words.randomElement(using: &random) ?? "tea" }.joined(separator: " ")
        }
        for _ in 0..<500 {
            let (segment, other) = (text(), text())
            #expect(
                Self.mayShareRun(segment, other) || !Self.hasRun(segment, other), "\(segment) beside \(other)")
        }
    }

    private static func mayShareRun(_ segment: String, _ text: String) -> Bool {
        let analyzer = TextAnalyzer(language: .english)
        let tokens = analyzer.analyze(InlineText(text)).tokens.map(SketchToken.pack)
        return FragmentSketch(analyzer.analyze(InlineText(segment))).mayShareRun(tokens)
    }

    /// The same found by trying every stretch of the segment at every place of the text.
    private static func hasRun(_ segment: String, _ text: String) -> Bool {
        let analyzer = TextAnalyzer(language: .english)
        let own = analyzer.analyze(InlineText(segment)).tokens
        let other = analyzer.analyze(InlineText(text)).tokens
        for start in own.indices {
            for end in start + 1...own.count {
                let stretch = own[start..<end]
                let content = stretch.count(where: \.isContent)
                guard content > 1 || content == 1 && stretch.count == other.count else { continue }
                for place in 0...max(0, other.count - stretch.count)
                where place + stretch.count <= other.count
                    && zip(stretch, other[place...]).allSatisfy({ $0.form == $1.form && $0.kind == $1.kind })
                {
                    return true
                }
            }
        }
        return false
    }
}
