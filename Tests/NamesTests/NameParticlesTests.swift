import LocalizationModel
import Terminology
import Testing

@testable import Names

/// Names with particles, which are to be rendered the same way as well.
@Suite struct NameParticlesTests {
    private static func rows(_ name: String, _ renderings: [String]) -> [(String, String)] {
        renderings.enumerated().map { number, rendering in
            ("On day \(number) they saw \(name) there.", "В день \(number) там был \(rendering).")
        }
    }

    @Test(arguments: [
        ("Faris bin Jabir", ["Фарис бен Джабир", "Фарис бен Джабир", "Фарис бин Джабир"], "бин Джабир", "бен Джабир"),
        ("al-Hamidi", ["аль-Хамиди", "аль-Хамиди", "Аль-Хамиди", "ас-Хамиди"], "ас-Хамиди", "аль-Хамиди"),
        ("Van der Molen", ["Ван дер Молен", "ван дер Молен", "ван де Молен"], "ван де Молен", "Ван дер Молен"),
        ("di Marzo", ["ди Марцо", "ди Марцо", "де Марцо"], "де Марцо", "ди Марцо"),
    ])
    func anotherParticleIsAVariant(name: String, renderings: [String], slip: String, usual: String) {
        let errors = UnlistedNamesTests.errors(Self.rows(name, renderings))
        #expect(errors.map(\.found) == [slip])
        #expect(errors.map(\.expected) == [[usual]])
        #expect(errors.map(\.location.line) == [renderings.count])
    }

    @Test(arguments: [
        // None is the usual one.
        ("bin Jabir", ["бен Джабир", "бин Джабир"]),
        ("al-Hamidi", ["аль-Хамиди", "аль-Хамиди", "Хамиди", "аль Хамиди"]),
        ("di Marzo", ["ди Марцо", "ди Марцо", "Ди Марцо"]),
        ("di Marzo", ["ди Марцо", "ди Марцо", "di Marzo"]),
        ("bin Jabir", ["бен Джабир", "бен Джабира", "бен-Джабиру"]),
    ])
    func noneIsWhereParticlesAreTheSameOrTold(name: String, renderings: [String]) {
        #expect(UnlistedNamesTests.errors(Self.rows(name, renderings)).isEmpty)
    }

    @Test func namesWithParticlesOfTheirOwnAreNotCompared() {
        let rows =
            Self.rows("al-Hamidi", ["аль-Хамиди", "аль-Хамиди"]) + Self.rows("es-Hamidi", ["эс-Хамиди"])
            + Self.rows("ash-Hamidi", ["аш-Хамиди"])
        #expect(UnlistedNamesTests.errors(rows).isEmpty)
    }

    @Test func whatTheGlossaryListsWithItsParticleIsRight() {
        let glossary = Glossary([ListedNamesTests.concept("Omar al-Hamidi", "Омар ас-Хамиди")])
        let rows =
            Self.rows("Omar al-Hamidi", ["Омар ас-Хамиди"]) + Self.rows("al-Hamidi", ["аль-Хамиди", "аль-Хамиди"])
        let found = NameConsistencyCheckTests.findings(rows, glossary: glossary)
        let errors = found.filter(\.isError).compactMap(\.found)
        #expect(!errors.contains { $0.hasPrefix("ас-") || $0.hasPrefix("Омар ас-") })
    }
}
