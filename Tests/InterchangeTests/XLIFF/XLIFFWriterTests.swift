import LocalizationModel
import Testing

@testable import Interchange

@Suite("A job written as XLIFF") struct XLIFFWriterTests {
    /// One of each kind; the other profiles write the same.
    static let optionSets: [ExportOptions] = [
        ExportOptions(), ExportOptions(profile: .omegat), ExportOptions(profile: .weblate),
        ExportOptions(pretranslationScore: 70, includesSkeleton: false),
    ]

    @Test(
        .enabled(if: Referees.canValidate, "needs xmllint and the schemas in ../shared/conformance"),
        arguments: ["strict", "transitional"], optionSets.indices)
    func version12IsValid(schema: String, options: Int) throws {
        let bytes = XLIFF12Writer.write(SampleJob.job, options: Self.optionSets[options])
        let complaints = try Referees.complaints(about: bytes, schema: "xliff12/xliff-core-1.2-\(schema).xsd")
        #expect(complaints == "")
    }

    @Test(
        .enabled(if: Referees.canValidate, "needs xmllint and the schemas in ../shared/conformance"),
        arguments: [XLIFFVersion.version20, .version21, .version22], optionSets.indices)
    func version2IsValid(version: XLIFFVersion, options: Int) throws {
        let schema = version == .version22 ? "xliff22-all" : "xliff21-all"
        let documents = XLIFF2Writer.write(SampleJob.job, version: version, options: Self.optionSets[options])
        #expect(documents.map(\.direction.description) == ["en-ru", "ru-en"])
        for document in documents {
            let complaints = try Referees.complaints(about: document.bytes, schema: "drivers/\(schema).xsd")
            #expect(complaints == "")
        }
    }

    @Test(
        .enabled(if: Referees.hasJing, "needs jing and the schemas in ../shared/conformance"),
        arguments: [0, 3])
    func version21PassesSchematron(options: Int) throws {
        for document in XLIFF2Writer.write(SampleJob.job, options: Self.optionSets[options]) {
            let complaints = try Referees.nvdlComplaints(about: document.bytes)
            #expect(complaints == "")
        }
    }

    @Test func oneFileForEachDirection() {
        let text = String(decoding: XLIFF12Writer.write(SampleJob.job), as: UTF8.self)
        #expect(text.contains(#"<file original="page.html" source-language="en" target-language="ru""#))
        #expect(text.contains(#"<file original="page.html" source-language="ru" target-language="en""#))
        #expect(!text.contains("verbalexmk"))
    }

    @Test func matchesCarryScoreMemoryAndRemarks() {
        let text = String(decoding: XLIFF12Writer.write(SampleJob.job), as: UTF8.self)
        #expect(text.contains(#"<alt-trans match-quality="72" tool-id="tolmach" origin="news.tmx">"#))
        #expect(text.contains("name −8 (Ankara, Antalya)"))
        #expect(text.contains("Antalya → Анталья / Анталии"))
    }

    @Test func pretranslationTakesTheCodesOfTheSegment() {
        let text = String(decoding: XLIFF12Writer.write(SampleJob.job), as: UTF8.self)
        #expect(
            text.contains(
                #"<target state="translated" state-qualifier="exact-match">Переговоры в <bpt id="1" rid="1">&lt;b&gt;"#
            ))
        // 99 points are below the threshold of 100.
        #expect(!text.contains("<target>19 views</target>\n      <context"))
    }

    @Test func omegatGetsTheSourceAsTarget() {
        let text = String(
            decoding: XLIFF12Writer.write(SampleJob.job, options: ExportOptions(profile: .omegat)), as: UTF8.self)
        #expect(text.contains("<target>Talks in "))
    }

    @Test(arguments: [
        "plain\n text", "", "base64:x", "a\r\nb", "\u{C}form feed", "ї" + String(repeating: "я", count: 5),
    ])
    func skeletonHoldsAnyText(text: String) {
        #expect(XLIFFSkeletonText.decode(XLIFFSkeletonText.encode(text)) == text)
    }

    @Test func crossingCodesBecomeHalves() {
        let pairing = InlineCodePairing(SampleJob.crossing)
        #expect(pairing.paired == [1, 2])
        #expect(pairing.nested == [1])
        #expect(InlineCodePairing(SampleJob.halves.0).paired == [])
    }
}
