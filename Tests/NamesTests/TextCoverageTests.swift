import Testing

@testable import Names

@Suite struct TextCoverageTests {
    @Test func rangesOverlapAsTheirScalarsDo() {
        let ranges = [2..<5, 4..<6, 9..<9, 12..<13]
        let coverage = TextCoverage(ranges)
        for start in 0..<16 {
            for end in start...16 {
                let wanted = ranges.contains { $0.overlaps(start..<end) }
                #expect(coverage.overlaps(start..<end) == wanted)
            }
        }
        #expect(!TextCoverage([]).overlaps(0..<3))
    }

    @Test func aWordIsFoundWhereItBeginsAndEnds() {
        let words = CapitalizedWord.all(in: "So Anna met Boris, and Klara left", .english)
        for scalar in 0..<40 {
            #expect(words.index(startingAt: scalar) == words.firstIndex { $0.scalars.lowerBound == scalar })
            #expect(words.index(endingAt: scalar) == words.firstIndex { $0.scalars.upperBound == scalar })
        }
    }
}
