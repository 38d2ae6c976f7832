import Foundation
import LocalizationModel
import Segmentation
import Testing

@testable import Interchange

/// SRX in and out.
struct SRXReaderTests {
    static func srx(
        version: String = "2.0", header: String, rules: String, maps: String
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <srx xmlns="http://www.lisa.org/srx20" version="\(version)">
        \(header)
        <body><languagerules>\(rules)</languagerules><maprules>\(maps)</maprules></body>
        </srx>
        """
    }

    static func rule(_ breaks: String, _ before: String, _ after: String) -> String {
        "<rule break=\"\(breaks)\"><beforebreak>\(before)</beforebreak><afterbreak>\(after)</afterbreak></rule>"
    }

    static let threeLanguageRules =
        "<languagerule languagerulename=\"British\">" + rule("no", #"\bno\."#, #"\s\d"#)
        + rule("no", #"left\."#, #"\s"#) + rule("yes", #"\."#, #"\s"#) + "</languagerule>"
        + "<languagerule languagerulename=\"English\">" + rule("no", #"\bMr\."#, #"\s"#)
        + rule("yes", #"[.!?]"#, #"\s"#) + "</languagerule>"
        + "<languagerule languagerulename=\"Default\">" + rule("yes", #"[.!?]"#, #"\s"#) + "</languagerule>"

    static let threeMaps = """
        <languagemap languagepattern="EN-GB" languagerulename="British"/>
        <languagemap languagepattern="EN.*" languagerulename="English"/>
        <languagemap languagepattern=".*" languagerulename="Default"/>
        """

    static func header(cascade: String) -> String {
        "<header segmentsubflows=\"yes\" cascade=\"\(cascade)\"></header>"
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let cascade: String
        let language: LanguageTag
        let pieces: [String]
        var testDescription: String { "\(cascade) \(language): \(pieces.joined(separator: "|"))" }
    }

    static let cases: [Case] = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "cascade-cases.tsv")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let language = LanguageTag(fields[1]) else { return nil }
            return Case(
                cascade: String(fields[0]), language: language,
                pieces: fields[2].split(separator: "|").map { String($0) })
        }
    }()

    static func cut(_ text: String, _ language: LanguageTag, by segmenter: Segmenter) -> [String] {
        segmenter.segmentRanges(of: text, language: language).map {
            String(decoding: Array(text.utf8)[$0], as: UTF8.self)
        }
    }

    static func read(_ text: String) throws -> SRXReader.File {
        try SRXReader.read(bytes: Array(text.utf8), file: "rules.srx")
    }

    @Test func thereAreCases() { #expect(Self.cases.count >= 10) }

    @Test(arguments: cases)
    func mapsCascadeOrNot(example: Case) throws {
        let file = try Self.read(
            Self.srx(
                header: Self.header(cascade: example.cascade), rules: Self.threeLanguageRules, maps: Self.threeMaps))
        let segmenter = try Segmenter(rules: file.rules)
        #expect(Self.cut(example.pieces.joined(), example.language, by: segmenter) == example.pieces)
    }

    /// SRX 1.0 has no cascade, and its maps lie one level deeper.
    @Test func version1IsRead() throws {
        let text = """
            <srx version="1.0"><header segmentsubflows="no">
            <formathandle type="start" include="yes"/><formathandle type="end" include="no"/></header>
            <body><languagerules>\(Self.threeLanguageRules)</languagerules>
            <maprules><maprule maprulename="all">\(Self.threeMaps)</maprule></maprules></body></srx>
            """
        let rules = try Self.read(text).rules
        #expect(!rules.cascades && !rules.segmentsSubflows)
        #expect(rules.formatHandling?.includesStart == true && rules.formatHandling?.includesEnd == false)
        #expect(rules.languageMaps.map(\.languageRule) == ["British", "English", "Default"])
    }

    /// OmegaT writes a header without attributes, and cascades.
    @Test func aBareHeaderCascades() throws {
        let text = Self.srx(header: "<header></header>", rules: Self.threeLanguageRules, maps: Self.threeMaps)
        #expect(try Self.read(text).rules.cascades)
    }

    /// Okapi puts elements of its own into the header, and quotes words with \Q and \E.
    @Test func foreignElementsArePassedOver() throws {
        let header = """
            <header segmentsubflows="yes" cascade="yes"><formathandle type="start" include="no"></formathandle>
            <o:options xmlns:o="http://okapi.sf.net/srx-extensions" oneSegmentIncludesAll="no"/>
            <o:sample xmlns:o="http://okapi.sf.net/srx-extensions" language="en">Mr. Fox. <b>No</b></o:sample></header>
            """
        let rules =
            "<languagerule languagerulename=\"a\">" + Self.rule("no", #"(\b|\p{Z})[\p{Cc}]*(\Qca.\E|\Qc++.\E)"#, #"\s"#)
            + Self.rule("yes", #"[\p{Ll}+]+[\p{Pe}\p{Po}"]*[.?!]+[\p{Pe}\p{Po}"]*"#, #"\s"#) + "</languagerule>"
        let file = try Self.read(
            Self.srx(
                header: header, rules: rules, maps: "<languagemap languagepattern=\".*\" languagerulename=\"a\"/>"))
        let segmenter = try Segmenter(rules: file.rules)
        #expect(
            Self.cut("It is ca. 5 in c++. for \"you.\" But no!", .english, by: segmenter) == [
                "It is ca. 5 in c++. for \"you.\"", " But no!",
            ])
    }

    @Test(arguments: [
        (rule("yes", "[.?!", "x"), "rules.srx:4:", "bad regular expression at character"),
        (rule("yes", "a", "(b"), "rules.srx:4:", "“(b”"),
        (rule("yes", #"(a+)\1"#, "b"), "rules.srx:4:", "refers back to a group"),
    ])
    func badExpressionsAreSaidWithTheirPlace(rule: String, place: String, message: String) {
        let text = Self.srx(
            header: Self.header(cascade: "no"),
            rules: "<languagerule languagerulename=\"Default\">\(rule)</languagerule>",
            maps: "<languagemap languagepattern=\".*\" languagerulename=\"Default\"/>")
        let error = #expect(throws: TolmachError.self) { try Self.read(text) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.description.hasPrefix(place) == true, "\(String(describing: error))")
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }

    @Test(arguments: [
        "", "<srx", "<tmx version=\"1.4\"/>", "<srx version=\"3.0\"/>", "<srx/>", "<srx version=\"2.0\"></srx>",
        "<!DOCTYPE srx [<!ENTITY a \"b\">]><srx version=\"2.0\">&a;</srx>",
        srx(
            header: header(cascade: "no"), rules: threeLanguageRules,
            maps: "<languagemap languagepattern=\"(\" languagerulename=\"Default\"/>"),
        srx(
            header: header(cascade: "no"), rules: threeLanguageRules,
            maps: "<languagemap languagepattern=\".*\" languagerulename=\"French\"/>"),
        String(srx(header: header(cascade: "no"), rules: threeLanguageRules, maps: threeMaps).dropLast(40)),
    ])
    func whatIsNoRuleFileIsRefused(text: String) {
        let error = #expect(throws: TolmachError.self) { try Self.read(text) }
        #expect(error?.location?.file == "rules.srx")
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var rules = SegmentationRules()
        rules.cascades = true
        rules.segmentsSubflows = false
        var handling = SegmentationRules.FormatHandling()
        handling.includesIsolated = true
        rules.formatHandling = handling
        rules.languageRules = [
            .init(
                name: "a & b",
                rules: [
                    .init(breaks: false, before: #"<\s"&'"#, after: ""), .init(breaks: true, before: "", after: "x"),
                ])
        ]
        rules.languageMaps = [.init(pattern: "[a-z]{2}(-.*)?", languageRule: "a & b")]
        #expect(try SRXReader.read(bytes: SRXWriter.bytes(of: rules), file: "a").rules == rules)
    }

    @Test func theStandardRulesAreValidAndReadBackAsTheyWere() throws {
        let bytes = SRXWriter.bytes(of: .standard)
        #expect(try FormatValidator.validate(bytes: bytes, file: "rules.srx").isEmpty)
        let file = try SRXReader.read(bytes: bytes, file: "rules.srx")
        #expect(!file.wasEdited)
        #expect(file.rules.wordLists == SegmentationRules.standard.wordLists)
        #expect(file.rules.languageRules == SegmentationRules.standard.languageRules)
    }

    /// Words added in the header count; rules edited below do away with the words.
    @Test func bothPartsOfTheDumpMayBeEdited() throws {
        let dump = String(decoding: SRXWriter.bytes(of: .standard), as: UTF8.self)
        let text = "We met Xyz. Brown there."
        let added = try Self.read(dump.replacingOccurrences(of: "before-name: mr ", with: "before-name: xyz mr "))
        #expect(!added.wasEdited)
        #expect(Self.cut(text, .english, by: try Segmenter(rules: added.rules)).count == 1)
        #expect(Self.cut(text, .english, by: Segmenter()).count == 2)
        let edited = try Self.read(dump.replacingOccurrences(of: "[mM]r|", with: "[mM]r|Xyz|"))
        #expect(edited.wasEdited && edited.rules.wordLists.isEmpty)
        #expect(Self.cut(text, .english, by: try Segmenter(rules: edited.rules)).count == 1)
    }
}
