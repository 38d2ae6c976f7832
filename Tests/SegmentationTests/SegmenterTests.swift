import Foundation
import LocalizationModel
import Testing

@testable import Segmentation

@Suite struct SegmenterTests {
    static let segmenter = Segmenter()

    struct Case: Sendable, CustomTestStringConvertible {
        let language: LanguageTag
        let pieces: [String]
        var testDescription: String { pieces.joined() }
    }

    static let cases: [Case] = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("cases.tsv")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let language = LanguageTag(fields[0]) else { return nil }
            return Case(language: language, pieces: fields[1].split(separator: "|").map { String($0) })
        }
    }()

    static func cut(_ text: String, _ language: LanguageTag) -> [String] {
        segmenter.segmentRanges(of: text, language: language).map { range in
            String(decoding: Array(text.utf8)[range], as: UTF8.self)
        }
    }

    @Test func thereAreCases() { #expect(Self.cases.count >= 25) }

    @Test(arguments: cases)
    func sentencesComeApartWhereATranslatorWouldCut(example: Case) {
        let text = example.pieces.joined()
        let expected = example.pieces.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(Self.cut(text, example.language).map { $0.trimmingCharacters(in: .whitespaces) } == expected)
    }

    /// Whatever the text, the ranges tile it.
    @Test(arguments: 0..<200)
    func nothingIsLostOrAdded(seed: Int) {
        let alphabet = Array("aB. !?…«»“”)(—\u{301}1йЯ\n№ğİ'’\u{1F600}*-_>@/:w•,[]\"I`")
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = ""
        for _ in 0..<(seed % 60) {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            text.append(alphabet[Int(state % UInt64(alphabet.count))])
        }
        for language in [LanguageTag.english, .russian, .ukrainian, .turkish, LanguageTag(language: "de")] {
            var position = 0
            for range in Self.segmenter.segmentRanges(of: text, language: language) {
                #expect(range.lowerBound == position && !range.isEmpty)
                position = range.upperBound
            }
            #expect(position == text.utf8.count)
        }
    }

    /// What may make a careless program slow or blind: long runs of one thing, on one line.
    @Test(arguments: [
        ".", "?!", ". ", " .", "A ", "a. ", "* ", "\"", ") ", "1) ", "____ ", "@.", "http://", "Dr. ", "… ", "\u{301}",
        "[1] ", "01/02/2003 04:05 PM ", "A. ", ":) ",
    ])
    func longRunsTakeLinearTime(piece: String) {
        let text = String(repeating: piece, count: 4_000) + "The end."
        for language in [LanguageTag.english, .turkish, .ukrainian] {
            let ranges = Self.segmenter.segmentRanges(of: text, language: language)
            #expect(ranges.last?.upperBound == text.utf8.count)
        }
    }

    /// Each segment's place is found from that of the one before it.
    @Test func placesAreRightHoweverLongTheBlock() {
        let text = String(repeating: "Ей. ", count: 300)
        let block = TextBlock(
            kind: .paragraph, text: InlineText(text),
            anchors: [.init(offset: 0, line: 2, column: 5), .init(offset: 700, line: 3, column: 1)],
            language: .russian, sourceRange: 0..<text.utf8.count)
        let segments = Self.segmenter.segments(of: block, number: 1, file: "a")
        #expect(segments.count == 300)
        #expect(
            segments.allSatisfy { $0.location == block.location(atOffset: $0.range.lowerBound, file: "a") })
    }

    @Test func segmentsOfABlockTakeTheirCodesAndKnowTheirPlace() {
        var text = InlineText()
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("They met. ")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append("They talked.")
        let block = TextBlock(
            kind: .paragraph, text: text, anchors: [.init(offset: 0, line: 4, column: 3)], language: .english,
            sourceRange: 0..<22)
        let segments = Self.segmenter.segments(of: block, number: 7, file: "a.txt")
        #expect(segments.map(\.text.display) == ["<1>They met.</1>", "They talked."])
        #expect(segments.map(\.location.column) == [3, 13])
        #expect(segments.map(\.block) == [7, 7])
        #expect(segments.map(\.number) == [1, 2])
    }

    @Test func theSpaceBeforeAPlaceholderStays() {
        var text = InlineText("Пост: ")
        text.append(InlineCode(.standalone, id: 1, original: "Blog2_Post"))
        text.append(" ")
        let block = TextBlock(
            kind: .interfaceString, text: text, anchors: [.init(offset: 0, line: 1, column: 1)], language: .russian,
            sourceRange: 0..<20)
        #expect(Self.segmenter.segments(of: block, number: 1, file: "a").map(\.text.display) == ["Пост: <1/>"])
    }

    @Test func whatIsInNoLanguageStaysWhole() {
        let block = TextBlock(
            kind: .paragraph, text: "a.b. C.d.", anchors: [.init(offset: 0, line: 1, column: 1)], language: nil,
            isTranslatable: false, sourceRange: 0..<9)
        #expect(Self.segmenter.segments(of: block, number: 1, file: "a").map(\.text.plain) == ["a.b. C.d."])
    }
}
