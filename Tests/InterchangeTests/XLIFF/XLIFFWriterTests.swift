import LocalizationModel
import Testing

@testable import Interchange

@Suite("A job written as XLIFF") struct XLIFFWriterTests {
    /// Every program, and each choice that the user has.
    static let optionSets: [ExportOptions] =
        ClientProfile.allCases.map { ExportOptions(profile: $0) } + [
            ExportOptions(pretranslationScore: 70, skeleton: ExportOptions.Skeleton.none),
            ExportOptions(pretranslationScore: 70, skeleton: .beside("page.skl"), segmentation: .inside),
            ExportOptions(profile: .omegat, segmentation: .inside), ExportOptions(segmentation: .whole),
        ]
    static let jobs = [SampleJob.job, SampleJob.messages]

    @Test(
        .enabled(if: Referees.canValidate, "needs xmllint and the schemas in ../shared/conformance"),
        arguments: ["strict", "transitional"], optionSets.indices)
    func version12IsValid(schema: String, options: Int) throws {
        for job in Self.jobs {
            let bytes = XLIFF12Writer.write(job, options: Self.optionSets[options])
            let complaints = try Referees.complaints(about: bytes, schema: "xliff12/xliff-core-1.2-\(schema).xsd")
            #expect(complaints == "")
        }
    }

    @Test(
        .enabled(if: Referees.canValidate, "needs xmllint and the schemas in ../shared/conformance"),
        arguments: [XLIFFVersion.version20, .version21, .version22], optionSets.indices)
    func version2IsValid(version: XLIFFVersion, options: Int) throws {
        let schema = version == .version22 ? "xliff22-all" : "xliff21-all"
        let documents = Self.jobs.flatMap {
            XLIFF2Writer.write($0, version: version, options: Self.optionSets[options])
        }
        #expect(documents.map(\.direction.description) == ["en-ru", "ru-en", "en-ru"])
        for document in documents {
            let complaints = try Referees.complaints(about: document.bytes, schema: "drivers/\(schema).xsd")
            #expect(complaints == "")
        }
    }

    @Test(
        .enabled(if: Referees.hasJing, "needs jing and the schemas in ../shared/conformance"),
        arguments: [0, 4, 9])
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
        #expect(
            text.contains(
                #"<note from="tolmach">Difference to the memory: [5] {19} просмотров | Mended: 5 → 19</note>"#))
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

    @Test func segmentsStandInsideTheUnit() {
        var job = SampleJob.job
        job.segments[2].matches = [
            Match(score: 100, kind: .exact, source: "And left.", target: "И ушёл.", memory: "m")
        ]
        job.segments[2].segment.text = "And left."
        let text = String(
            decoding: XLIFF12Writer.write(job, options: ExportOptions(segmentation: .inside)), as: UTF8.self)
        #expect(text.contains(#"<source>He said: <it id="3" pos="open">&lt;i&gt;</it>no. And left.</source>"#))
        #expect(text.contains(#"no.</mrk> <mrk mtype="seg" mid="s2">And left.</mrk></seg-source>"#))
        #expect(
            text.contains(
                #"<target state="needs-translation"><mrk mtype="seg" mid="s1"/> <mrk mtype="seg" mid="s2">И ушёл."#))
        #expect(text.contains(#"<alt-trans mid="s2" match-quality="100""#))
        // A block of one segment has no marks.
        #expect(text.contains(#"<trans-unit id="b1.s1""#) && text.contains(#"<trans-unit id="b2" "#))
    }

    @Test func xcodeGetsItsKeysAndPlainStrings() {
        let text = String(
            decoding: XLIFF12Writer.write(SampleJob.messages, options: ExportOptions(profile: .xcode)), as: UTF8.self)
        #expect(
            text.contains(
                """
                      <trans-unit id="open" resname="open" maxwidth="20" size-unit="char" xml:space="preserve">
                        <source>Open %@</source>
                        <note>on the menu</note>
                      </trans-unit>
                """))
        #expect(!text.contains("alt-trans") && !text.contains("<skl>"))
    }

    @Test func version22HasPluralFormsInOneUnit() throws {
        let bytes = XLIFF2Writer.write(
            SampleJob.messages, version: .version22, options: ExportOptions(usesPluralModule: true))[0].bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#"<unit id="p2" name="[0]" canResegment="no" pgs:switch="plural:n">"#))
        #expect(text.contains(#"<segment id="b2.s1" state="initial" pgs:case="one">"#))
        #expect(text.contains(#"<segment id="b3.s1" state="initial" pgs:case="other">"#))
        #expect(text.contains(#"<source><ph id="1001" dataRef="d1"/> views</source>"#))
        #expect(text.contains(#"slr:sizeRestriction="20""#) && text.contains(#"generalProfile="xliff:codepoints""#))
        let translated = try TranslatedDocument(bytes: bytes, file: "x")
        #expect(Set(translated.addresses.map(\.unitID)) == ["b1.s1", "b2.s1", "b3.s1"])
        let other = String(
            decoding: XLIFF2Writer.write(SampleJob.messages, version: .version22)[0].bytes, as: UTF8.self)
        #expect(!other.contains("pgs:") && other.contains(#"<unit id="b3" name="[1]" canResegment="no">"#))
    }

    @Test(arguments: [
        (72, [], 72, 100, 72), (102, [], 100, 100, 100), (80, [("machine", 20)], 100, 80, 80),
        (60, [("negation", 10), ("memory", 15)], 75, 85, 60),
    ])
    func scoreIsLikenessLessWhatTheOriginCosts(
        score: Int, penalties: [(String, Int)], similarity: Int, quality: Int, suitability: Int
    ) {
        let match = Match(
            score: score, kind: .fuzzy, source: "a", target: "b", memory: "m",
            penalties: penalties.map { Match.Penalty(reason: $0.0, points: $0.1) })
        let measured = MatchQuality(of: match)
        #expect([measured.similarity, measured.quality, measured.suitability] == [similarity, quality, suitability])
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
