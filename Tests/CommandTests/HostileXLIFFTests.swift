import Foundation
import Testing

/// XLIFF that is out of all proportion, or points outside: one clear error, or a result.
struct HostileXLIFFTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        /// What `validate` and `convert` exit with.
        var validation: Int32
        var conversion: Int32
        /// What standard error or the findings hold.
        var words: String

        init(_ name: String, _ text: String, _ validation: Int32, _ conversion: Int32, _ words: String) {
            testDescription = name
            self.text = text
            self.validation = validation
            self.conversion = conversion
            self.words = words
        }
    }

    static func version12(_ body: String, type: String = "") -> String {
        "<?xml version='1.0' encoding='UTF-8'?>\(type)<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
            + "<file original='a' source-language='en' target-language='ru' datatype='plaintext'><body>\(body)</body>"
            + "</file></xliff>"
    }

    static func version21(_ content: String, namespace: String = "2.0") -> String {
        "<xliff version='2.1' srcLang='en' trgLang='ru' xmlns='urn:oasis:names:tc:xliff:document:\(namespace)'>"
            + "<file id='f'>\(content)</file></xliff>"
    }

    static func repeated(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

    static let unit = "<unit id='u'><segment><source>a</source></segment></unit>"
    static let unit12 = "<trans-unit id='1'><source>a</source></trans-unit>"

    static let cases: [Case] = [
        Case(
            "an attribute without end",
            version12(
                "<trans-unit id='1' resname='\(String(repeating: "x", count: 2_000_000))'><source>a</source></trans-unit>"
            ),
            2, 2, "a tag is longer than 512 KB"),
        Case(
            "more codes than anybody can place",
            version12("<trans-unit id='1'><source>\(repeated(100_001) { "<x id='\($0)'/>" })</source></trans-unit>"),
            0, 2, "more than 100000 codes in one unit"),
        Case(
            "codes that open and never close in order",
            version12(
                "<trans-unit id='1'><source>\(repeated(5000) { "<bx id='\($0)'/>" })\(repeated(5000) { "<ex id='\($0)'/>" })"
                    + "</source></trans-unit>"), 0, 0, ""),
        Case(
            "codes that copy each other",
            version21(
                "<unit id='u'><segment><source>\(repeated(5000) { "<ph id='\($0)'/><ph id='c\($0)' copyOf='\($0)'/>" })"
                    + "</source></segment></unit>"), 0, 0, ""),
        Case(
            "thousands of segments in one unit",
            version21(
                "<unit id='u'>\(repeated(5000) { "<segment id='s\($0)'><source>a</source><target>б</target></segment>" })</unit>"
            ), 0, 0, ""),
        Case(
            "ten thousand nested elements",
            version12(
                "<trans-unit id='1'><source>\(repeated(10_000) { _ in "<g id='1'>" })a\(repeated(10_000) { _ in "</g>" })"
                    + "</source></trans-unit>"), 2, 2, "elements are nested deeper than 4096"),
        Case(
            "ten thousand nested groups",
            version21(repeated(10_000) { _ in "<group id='g'>" } + unit + repeated(10_000) { _ in "</group>" }), 2, 2,
            "elements are nested deeper than 4096"),
        Case("a namespace of another version", version21(unit, namespace: "2.2"), 1, 0, "is not that of the version"),
        Case(
            "a namespace of nobody",
            version12(unit12).replacing("urn:oasis:names:tc:xliff:document:1.2", with: "urn:x"),
            1, 0, "is not that of the version"),
        Case(
            "a definition of the type in the network",
            version12(
                unit12, type: "<!DOCTYPE xliff PUBLIC '-//XLIFF//DTD XLIFF//EN' 'http://example.invalid/xliff.dtd'>"),
            0, 0, ""),
        Case(
            "an entity that only the network defines",
            version12(
                "<trans-unit id='1'><source>a &name; b</source></trans-unit>",
                type: "<!DOCTYPE xliff SYSTEM 'http://example.invalid/xliff.dtd'>"), 2, 2, "entity"),
        Case(
            "an entity that is a file",
            version12(
                "<trans-unit id='1'><source>a &e; b</source></trans-unit>",
                type: "<!DOCTYPE xliff [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"), 2, 2,
            "the file declares the entity e"),
        Case(
            "a parameter entity of the network",
            version12(
                unit12, type: "<!DOCTYPE xliff [<!ENTITY % p SYSTEM 'http://example.invalid/p.dtd'> %p;]>"), 2, 2,
            "the file declares the entity p"),
        Case(
            "an entity that grows",
            version12(
                "<trans-unit id='1'><source>&b;</source></trans-unit>",
                type: "<!DOCTYPE xliff [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"), 2, 2,
            "the file declares the entity a"),
    ]

    @Test(arguments: cases)
    func saysWhatItIsOrReadsIt(test: Case) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("a.xlf", test.text)
        let validation = try ProgramRun("validate", file)
        #expect(validation.status == test.validation, "\(validation.errors)")
        for format in ["tsv", "tmx", "xliff-1.2", "xliff-2.1"] {
            let conversion = try ProgramRun(
                "convert", file, "--format", format, "-o", folder.path("out"), "--from", "en")
            #expect(conversion.status == test.conversion, "\(format): \(conversion.errors)")
            #expect(FileManager.default.fileExists(atPath: folder.path("out")) == (test.conversion == 0))
            #expect(test.conversion == 0 || conversion.errors.contains(test.words), "\(conversion.errors)")
        }
        if test.validation != 0 {
            #expect((validation.errors + validation.output).contains(test.words), "\(validation.errors)")
            #expect((validation.errors + validation.output).contains("a.xlf:1:"))
        }
    }
}
