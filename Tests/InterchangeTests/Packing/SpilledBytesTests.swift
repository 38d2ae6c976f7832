import LocalizationModel
import Testing

@testable import Interchange

@Suite("Bytes that wait for their turn") struct SpilledBytesTests {
    @Test(arguments: [0, 1, 1000, (1 << 23) - 1, 1 << 23, 20_000_000])
    func comeBackWholeAndOnce(count: Int) throws {
        let spilled = SpilledBytes()
        var left = count
        var piece = 0
        while left > 0 {
            let length = min(left, 300_007)
            try spilled.append([UInt8](repeating: UInt8(97 + piece % 26), count: length))
            left -= length
            piece += 1
        }
        for _ in 0..<50 {
            let ends = [Int.random(in: 0...count), Int.random(in: 0...count)].sorted()
            let range = ends[0]..<min(ends[1], ends[0] + 5000)
            let isRight = try spilled.bytes(in: range).enumerated().allSatisfy {
                $1 == UInt8(97 + ((range.lowerBound + $0) / 300_007) % 26)
            }
            #expect(isRight && spilled.count == count)
        }
        #expect(try spilled.bytes(in: max(0, count - 3)..<count + 9).count == min(3, count))
        var taken: [UInt8] = []
        try spilled.take { taken += $0 }
        #expect(taken.count == count)
        let isInOrder = taken.indices.allSatisfy { taken[$0] == UInt8(97 + ($0 / 300_007) % 26) }
        #expect(isInOrder)
        var again: [UInt8] = []
        try spilled.take { again += $0 }
        #expect(again.isEmpty)
    }

    @Test func directionsOfAPageStayApart() throws {
        var page = HTMLPageWriter(title: "a/b.tmx", program: "Tolmach", language: .english, hasScores: false)
        for number in 1...6 {
            try page.add(
                TranslationUnit(
                    id: "u\(number)", source: InlineText("s\(number)"), target: InlineText("t\(number)"),
                    sourceLanguage: .english, targetLanguage: number % 2 == 0 ? .russian : .turkish))
        }
        var text = ""
        try page.finish { text += String(decoding: $0, as: UTF8.self) }
        let sections = text.split(separator: "<section")
        #expect(sections.count == 3)
        #expect(
            ["s1", "s3", "s5"].allSatisfy {
                sections[1].contains("<p>\($0)</p>") && !sections[2].contains("<p>\($0)</p>")
            })
        #expect(["s2", "s4", "s6"].allSatisfy { sections[2].contains("<p>\($0)</p>") })
        #expect(sections[2].contains(">3</th>"))
        #expect(text.contains("<b>6</b>"))
    }
}
