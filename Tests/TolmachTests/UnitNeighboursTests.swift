import LocalizationModel
import Testing
import Tolmach

struct UnitNeighboursTests {
    private static func contexts(_ units: [TranslationUnit]) throws -> [String] {
        var rest = units.makeIterator()
        var neighbours = UnitNeighbours()
        var found: [String] = []
        while let unit = try neighbours.next({ () throws(TolmachError) in rest.next() }) {
            found.append("\(unit.context.previous ?? "-") [\(unit.source.plain)] \(unit.context.next ?? "-")")
        }
        return found
    }

    private static func unit(_ text: String, file: String? = nil, next: String? = nil) -> TranslationUnit {
        TranslationUnit(
            source: InlineText(text), target: "x", sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(next: next), origin: UnitOrigin(file: file))
    }

    @Test func `A unit's neighbours are those before and behind it in its file`() throws {
        #expect(try Self.contexts([]).isEmpty)
        #expect(try Self.contexts([Self.unit("a")]) == ["- [a] -"])
        #expect(
            try Self.contexts(["a", "b", "c"].map { Self.unit($0, file: "1") } + [Self.unit("d", file: "2")])
                == ["- [a] b", "a [b] c", "b [c] -", "- [d] -"])
    }

    @Test func `What a unit says itself holds`() throws {
        #expect(
            try Self.contexts([Self.unit("a"), Self.unit("b", next: "own"), Self.unit("c")])
                == ["- [a] b", "- [b] own", "b [c] -"])
    }
}
