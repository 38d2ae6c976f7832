import LocalizationModel
import Testing

@testable import Interchange

/// Which code of a translation is which of the source, in files that don't say it by `x`.
struct TMXCodeLinksTests {
    private static func unit(_ source: String, _ target: String) throws -> TranslationUnit {
        let text = """
            <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>\(source)</seg></tuv>\
            <tuv xml:lang="ru"><seg>\(target)</seg></tuv></tu></body></tmx>
            """
        var reader = try TMXReader(bytes: Array(text.utf8), file: "m.tmx")
        return try #require(try reader.next())
    }

    private static func pair(_ name: String, _ tag: String, _ words: String) -> String {
        "<bpt i='\(name)'>&lt;\(tag)&gt;</bpt>\(words)<ept i='\(name)'>&lt;/\(tag)&gt;</ept>"
    }

    @Test(
        "Codes belong together by their spelling, else by their i, else in order where there are as many",
        arguments: [
            // The same codes in another order.
            (pair("1", "a", "A") + pair("2", "i", "B"), pair("2", "i", "Б") + pair("1", "a", "А"), "<2>Б</2><1>А</1>"),
            // Numbered anew in the translation: the spelling counts.
            (pair("1", "a", "A") + pair("2", "i", "B"), pair("1", "i", "Б") + pair("2", "a", "А"), "<2>Б</2><1>А</1>"),
            // Two of one spelling: the i counts.
            (pair("1", "b", "A") + pair("2", "b", "B"), pair("2", "b", "Б") + pair("1", "b", "А"), "<2>Б</2><1>А</1>"),
            // Spelled otherwise: the i counts.
            (pair("1", "a", "A") + pair("2", "i", "B"), pair("2", "em", "Б") + pair("1", "u", "А"), "<2>Б</2><1>А</1>"),
            ("A<ph>%s</ph>B<ph>%d</ph>", "<ph>%d</ph>Б<ph>%s</ph>А", "<2/>Б<1/>А"),
            // One that says nothing else is the one that is left, if it is of the same kind.
            ("<ph>%s</ph>A<ph>%d</ph>", "А<ph>%d</ph>Б<ph>{}</ph>", "А<2/>Б<1/>"),
            ("<ph>%s</ph>A", "<ph>{}</ph>А<ph>%d</ph>", "<2/>А<3/>"),
            ("<bpt i='1'>&lt;b&gt;</bpt>A", "А<ept i='9'>&lt;/b&gt;</ept>", "А</2>"),
            // What is written counts.
            ("<ph x='1'>%s</ph><ph x='2'>%d</ph>", "<ph x='1'>%d</ph><ph x='2'>%s</ph>", "<1/><2/>"),
        ])
    func links(source: String, target: String, expected: String) throws {
        let unit = try Self.unit(source, target)
        #expect(unit.target?.display == expected)
        // And so they stay when they are written, with `x`.
        var writer = TMXWriter(header: TMXHeader())
        writer.add(unit)
        var reader = try TMXReader(bytes: writer.finish(), file: "m.tmx")
        #expect(try reader.next()?.target == unit.target)
    }

    @Test func allTranslationsAreLinkedToTheSource() throws {
        func variant(_ language: String, _ text: String) -> String {
            "<tuv xml:lang='\(language)'><seg>\(text)</seg></tuv>"
        }
        let body =
            variant("ru", "<ph>%d</ph>А<ph>%s</ph>") + variant("en", "<ph>%s</ph>A<ph>%d</ph>")
            + variant("tr", "<ph>%d</ph>A<ph>%s</ph>")
        let text = "<tmx version='1.4'><header srclang='en'/><body><tu>\(body)</tu></body></tmx>"
        var reader = try TMXReader(bytes: Array(text.utf8), file: "m.tmx")
        var targets: [String?] = []
        while let unit = try reader.next() { targets.append(unit.target?.display) }
        #expect(targets == ["<2/>А<1/>", "<2/>A<1/>"])
    }
}
