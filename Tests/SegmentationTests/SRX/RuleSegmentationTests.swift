import Foundation
import LocalizationModel
import Testing

@testable import Segmentation

/// The standard's meaning of rules, against a reading of it that tries every place and every stretch before it.
struct RuleSegmentationTests {
    typealias Rule = SegmentationRules.Rule

    static func rules(_ list: [Rule]) -> SegmentationRules {
        var rules = SegmentationRules()
        rules.languageRules = [.init(name: "x", rules: list)]
        rules.languageMaps = [.init(pattern: ".*", languageRule: "x")]
        return rules
    }

    static func ends(_ text: String, _ rules: SegmentationRules) throws -> [Int] {
        try Segmenter(rules: rules).segmentRanges(of: text, language: .english).map(\.upperBound)
    }

    @Test(arguments: [
        ("a.b. c", [Rule(breaks: true, before: #"\."#, after: "")], [2, 4, 6]),
        ("Ü.😀. c", [Rule(breaks: true, before: #"\."#, after: "")], [3, 8, 10]),
        // Stretches that overlap, and two ends of the same stretch.
        ("aaa", [Rule(breaks: true, before: "aa", after: "")], [2, 3]),
        ("xaab", [Rule(breaks: true, before: "xa+", after: "")], [2, 3, 4]),
        // The first rule that matches decides.
        (
            "a. b. c",
            [Rule(breaks: false, before: #"a\."#, after: #"\s"#), Rule(breaks: true, before: #"\."#, after: #"\s"#)],
            [5, 7]
        ),
        (
            "a. b",
            [Rule(breaks: true, before: #"\."#, after: #"\s"#), Rule(breaks: false, before: #"a\."#, after: #"\s"#)],
            [2, 4]
        ),
        // An exception looks back as far as it likes, to the start of the text.
        (
            "12. x. y",
            [
                Rule(breaks: false, before: #"^\s*\d+\."#, after: #"\s"#),
                Rule(breaks: true, before: #"\."#, after: #"\s"#),
            ], [6, 8]
        ),
        (
            "x 12. y",
            [
                Rule(breaks: false, before: #"^\s*\d+\."#, after: #"\s"#),
                Rule(breaks: true, before: #"\."#, after: #"\s"#),
            ], [5, 7]
        ),
        // Nothing breaks before the first character or behind the last.
        ("ab", [Rule(breaks: true, before: "", after: "")], [1, 2]),
        ("", [Rule(breaks: true, before: "", after: "")], []),
    ])
    func rulesDecideAsTheStandardSays(text: String, list: [Rule], ends: [Int]) throws {
        #expect(try Self.ends(text, Self.rules(list)) == ends)
    }

    static let befores = [
        "a", #"\."#, "a+", "b*a", "(?:ab|a)", "[^a]", "", "^a*", #"\ba"#, "a{2,}", "a{1,2}b", "(?i:B)", "a*?b",
        #"a+\."#,
    ]
    static let afters = ["", " ", "b", "[a ]", "a*b", "(?!a)", "(?=b)", "$"]

    @Test(arguments: 0..<120)
    func everyPlaceIsJudgedRightly(seed: Int) throws {
        var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
        func random(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
        let letters = Array("aab. B")
        let text = String((0..<random(14)).map { _ in letters[random(letters.count)] })
        let list = (0...random(4)).map { _ in
            Rule(
                breaks: random(3) > 0, before: Self.befores[random(Self.befores.count)],
                after: Self.afters[random(Self.afters.count)])
        }
        #expect(try Self.ends(text, Self.rules(list)) == Self.oracle(text, list), "\(text.debugDescription) \(list)")
    }

    /// Tries each rule at each place, and for the expression before it each start.
    static func oracle(_ text: String, _ list: [Rule]) throws -> [Int] {
        guard !text.isEmpty else { return [] }
        let length = text.utf16.count
        let ends = try (1..<max(length, 1)).filter { place in
            let rule = try list.first { rule in
                let after = try NSRegularExpression(pattern: rule.after.isEmpty ? "(?:)" : rule.after)
                let all = NSRange(location: place, length: length - place)
                let options: NSRegularExpression.MatchingOptions = [
                    .anchored, .withTransparentBounds, .withoutAnchoringBounds,
                ]
                guard after.firstMatch(in: text, options: options, range: all) != nil else { return false }
                let before = try NSRegularExpression(pattern: "(?:\(rule.before))(?<=(?s:\\A.{\(place)}))")
                return (0...place).contains { start in
                    before.firstMatch(
                        in: text, options: options, range: NSRange(location: start, length: length - start)) != nil
                }
            }
            return rule?.breaks == true
        }
        return ends + [length]
    }

    @Test(arguments: [
        ("a*b+", "a{0,100}b{1,100}"), ("a*?b+?", "a{0,100}?b{1,100}?"), ("a++b*+", "a{1,100}+b{0,100}+"),
        (#"\*\+[*+]+"#, #"\*\+[*+]{1,100}"#), ("a{2,}b{3}c{1,4}", "a{2,102}b{3}c{1,4}"),
        (#"\Qa+b*\E+"#, #"\Qa+b*\E{1,100}"#),
        (#"\}+\p{Lu}+"#, #"\}{1,100}\p{Lu}{1,100}"#), ("(?:a+)?b", "(?:a{1,100})?b"),
        ("[[a-z]&&[^b]]*", "[[a-z]&&[^b]]{0,100}"),
        ("", ""), ("\\", "\\"), ("a{", "a{}"),
    ])
    func repetitionsAreBounded(pattern: String, bounded: String) {
        #expect(BoundedPattern.bounded(pattern) == bounded)
    }

    static func block(_ kind: TextBlock.Kind = .paragraph) -> TextBlock {
        var text = InlineText("One.")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(" ")
        text.append(InlineCode(.standalone, id: 2, original: "<br>"))
        text.append("Two.")
        return TextBlock(
            kind: kind, text: text, anchors: [.init(offset: 0, line: 1, column: 1)], language: .english,
            sourceRange: 0..<9)
    }

    @Test func codesAtABreakGoWhereTheFileSays() throws {
        var rules = Self.rules([Rule(breaks: true, before: #"\."#, after: #"\s"#)])
        func shown() throws -> [String] {
            try Segmenter(rules: rules).segments(of: Self.block(), number: 1, file: "a").map(\.text.display)
        }
        var handling = SegmentationRules.FormatHandling()
        handling.includesStart = true
        rules.formatHandling = handling
        #expect(try shown() == ["One.<1></1>", "<2/>Two."])
        handling.includesIsolated = true
        rules.formatHandling = handling
        #expect(try shown() == ["One.<1></1><2/>", "Two."])
        handling.includesStart = false
        rules.formatHandling = handling
        // What follows a code that goes to the next segment goes there too, so that codes keep their order.
        #expect(try shown() == ["One.", "<1></1><2/>Two."])
    }

    @Test func textsInsideTextsAreCutIfTheFileSaysSo() throws {
        var rules = Self.rules([Rule(breaks: true, before: #"\."#, after: #"\s"#)])
        func count() throws -> Int {
            try Segmenter(rules: rules).segments(of: Self.block(.attribute), number: 1, file: "a").count
        }
        #expect(try count() == 2)
        rules.segmentsSubflows = false
        #expect(try count() == 1)
    }
}
