import LocalizationModel
import Testing

@testable import Interchange

func units(_ text: String) throws(TolmachError) -> [TranslationUnit] {
    try units(Array(text.utf8))
}

func units(_ bytes: [UInt8]) throws(TolmachError) -> [TranslationUnit] {
    var reader = try XLIFFReader(bytes: bytes, file: "x.xlf")
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
}

@Suite("XLIFF read as units") struct XLIFFReaderTests {
    static func wrap12(_ body: String, attributes: String = "") -> String {
        """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" \
        xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff"><file original="a.txt" \
        source-language="en" target-language="ru-RU" datatype="plaintext"><body>\(body)</body></file></xliff>
        """
    }

    static func wrap2(_ body: String, version: String = "2.1") -> String {
        """
        <xliff version="\(version)" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru">\
        <file id="f">\(body)</file></xliff>
        """
    }

    @Test func whatIsWrittenAs12IsReadBack() throws {
        let job = SampleJob.job
        let read = try units(XLIFF12Writer.write(job))
        let expected = job.directions.flatMap { job.blocks(in: $0).flatMap { $0 } }
        #expect(read.map(\.source) == expected.map(\.segment.text))
        #expect(read.map(\.id) == ["b1.s1", "b2.s1", "b2.s2", "b5.s1", "b4.s1"])
        #expect(read.map(\.sourceLanguage.language) == ["en", "en", "en", "en", "ru"])
        #expect(read[0].target?.display == "Переговоры в <1>Анталье</1> закончились<2/> и провалились.")
        #expect(read[0].status == .translated)
        #expect(read[0].notes == ["headline <h1>"])
        #expect(read[1].target == nil)
        #expect(read[1].status == .untranslated)
        #expect(read[4].context.resourceID == "views")
    }

    @Test(arguments: [XLIFFVersion.version20, .version21, .version22])
    func whatIsWrittenAs2IsReadBack(version: XLIFFVersion) throws {
        let job = SampleJob.job
        for document in XLIFF2Writer.write(job, version: version) {
            let read = try units(document.bytes)
            let expected = job.blocks(in: document.direction).flatMap { $0 }
            #expect(read.map(\.source.display) == expected.map(\.segment.text.display))
            #expect(read.map(\.source.original) == expected.map(\.segment.text.original))
            #expect(read.first?.status == (document.direction.source == .english ? .translated : .untranslated))
        }
    }

    @Test(
        "A target without marks is the translation of the one segment, or of the whole",
        arguments: [
            ("<mrk mtype='seg' mid='1'>One.</mrk> ", "Раз.", ["u: One. -> Раз."]),
            (
                "<mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk>", "Раз. Два.",
                ["u: One. Two. -> Раз. Два."]
            ),
            (
                "<mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk>", "\n ",
                ["u/1: One. -> -", "u/2: Two. -> -"]
            ),
        ])
    func targetsWithoutMarks(segments: String, target: String, expected: [String]) throws {
        let text = Self.wrap12(
            "<trans-unit id='u'><source>One. Two.</source><seg-source>\(segments)</seg-source>"
                + "<target>\(target)</target></trans-unit>")
        func lines(_ bytes: [UInt8]) throws -> [String] {
            try units(bytes).map { "\($0.id ?? ""): \($0.source.plain) -> \($0.target?.plain ?? "-")" }
        }
        #expect(try lines(Array(text.utf8)) == expected)
        // The rewriter sees the same units, and its translation stands where the old one was.
        let changed = try XLIFFRewriterTests.rewrite(Array(text.utf8)) {
            .init(target: InlineText("\($0.source.plain)!"))
        }
        #expect(
            try lines(changed)
                == expected.map { line in
                    let source = line.split(separator: " -> ")[0]
                    return "\(source) -> \(source.split(separator: ": ")[1])!"
                })
    }

    @Test(
        "What is not to be translated is left out, with what is in it",
        arguments: [
            ("<group translate='no'>U1<group><!-- -->U2</group></group>U3", "3"),
            ("<group translate='no'>U1<group translate='yes'>U2</group></group>U3", "2 3"),
            ("<group translate='no'>Y1U2</group><group>N1U3</group>", "1 3"),
            ("<group/>U1<group translate='no'/>U2", "1 2"),
        ])
    func translateIsInherited(body: String, expected: String) throws {
        for is12 in [true, false] {
            func unit(_ id: Character, _ attributes: String) -> String {
                is12
                    ? "<trans-unit id='\(id)' \(attributes)><source>a</source></trans-unit>"
                    : "<unit id='\(id)' \(attributes)><segment><source>a</source></segment></unit>"
            }
            var text = body
            for id: Character in ["1", "2", "3"] {
                text = text.replacing("U\(id)", with: unit(id, ""))
                    .replacing("Y\(id)", with: unit(id, "translate='yes'"))
                    .replacing("N\(id)", with: unit(id, "translate='no'"))
            }
            let file = is12 ? Self.wrap12(text) : Self.wrap2(text)
            let bytes = Array(file.utf8)
            #expect(try units(bytes).compactMap(\.id).joined(separator: " ") == expected)
            #expect(try Self.seen(bytes).compactMap(\.id).joined(separator: " ") == expected)
            let none = Array(file.replacing("<file ", with: "<file translate='no' ").utf8)
            let isAsked = body.contains("'yes'") || body.contains("Y")
            #expect(try units(none).isEmpty == !isAsked)
        }
    }

    /// The units that the rewriter asks for.
    private static func seen(_ bytes: [UInt8]) throws -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        _ = try XLIFFRewriterTests.rewrite(bytes) { unit in
            units.append(unit)
            return nil
        }
        return units
    }

    @Test func otherNamespacesAndSkeletonsHoldNoUnits() throws {
        let unit = "<x:unit id='s'><x:segment><x:source>a</x:source></x:segment></x:unit>"
        let foreign = unit.replacing("<x:unit ", with: "<x:unit xmlns:x='urn:example' ")
        let own =
            "<unit id='u'><segment><source>b</source><x:target xmlns:x='urn:example'>c</x:target></segment></unit>"
        let bytes = Array(Self.wrap2("<skeleton>\(unit.replacing("x:", with: ""))</skeleton>\(foreign)\(own)").utf8)
        #expect(try units(bytes).map(\.source.plain) == ["b"])
        #expect(try units(bytes).map(\.target) == [nil])
        #expect(try Self.seen(bytes).map(\.source.plain) == ["b"])
        let changed = try XLIFFRewriterTests.rewrite(bytes) { _ in .init(target: "d") }
        #expect(try units(changed).map(\.target?.plain) == ["d"])
    }

    @Test func aSegmentWithinASegmentEndsByItself() throws {
        let text = Self.wrap12(
            "<trans-unit id='u'><source>a b c</source><seg-source><mrk mtype='seg' mid='1'>a <mrk mtype='seg' mid='2'>b"
                + "</mrk> c</mrk></seg-source></trans-unit>")
        #expect(try units(text).map(\.source.plain) == ["a  c", "b"])
    }

    @Test func charactersThatXMLCannotHoldAreSpelledIn2() throws {
        var job = SampleJob.job
        job.segments[1].segment.text.append(" \u{B}a\u{1B}\u{FFFE}& \tё\u{0}")
        for document in XLIFF2Writer.write(job, version: .version21) {
            #expect(try FormatValidator.validate(bytes: document.bytes, file: "x.xlf").map(\.message) == [])
            let expected = job.blocks(in: document.direction).flatMap { $0 }
            #expect(try units(document.bytes).map(\.source.display) == expected.map(\.segment.text.display))
        }
    }

    @Test(arguments: [XLIFFVersion.version12, .version21])
    func theSkeletonComesBack(version: XLIFFVersion) throws {
        let job = SampleJob.job
        let bytes =
            version == .version12
            ? XLIFF12Writer.write(job) : XLIFF2Writer.write(job, version: version).first?.bytes ?? []
        var reader = try XLIFFReader(bytes: bytes, file: "x.xlf")
        _ = try reader.next()
        #expect(reader.skeleton == job.document)
        #expect(reader.version == version)
    }

    @Test(
        arguments: [
            (#"<target state="new">a</target>"#, "", TranslationUnit.Status.draft),
            (#"<target>a</target>"#, "", .translated),
            (#"<target></target>"#, "", .untranslated),
            (#"<target state="needs-l10n">a</target>"#, "", .draft),
            (#"<target state="signed-off">a</target>"#, "", .reviewed),
            (#"<target state="final">a</target>"#, #"approved="yes""#, .final),
            (#"<target state="translated">a</target>"#, #"approved="yes""#, .reviewed),
            (#"<target state="x-own">a</target>"#, "", .translated),
            (#"<target state="needs-review-translation" state-qualifier="mt-suggestion">a</target>"#, "", .machine),
            (#"<target>a</target>"#, #"mq:status="Proofread""#, .final),
        ])
    func statesAreUnderstood(target: String, attributes: String, status: TranslationUnit.Status) throws {
        let unit = try units(Self.wrap12("<trans-unit id='1' \(attributes)><source>b</source>\(target)</trans-unit>"))
        #expect(unit.map(\.status) == [status])
    }

    @Test func segmentsOfTradosHaveTheirOwnState() throws {
        let read = try units(
            Self.wrap12(
                """
                <trans-unit id="u" translate="no"><source>layout</source></trans-unit>
                <trans-unit id="7"><source><g id="3">One. Two.</g></source>
                <seg-source><g id="3"><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">T<x id="9"/>wo.</mrk>\
                </g></seg-source>
                <target><g id="3"><mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2"/></g></target>
                <sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2"/></sdl:seg-defs></trans-unit>
                """))
        #expect(read.map(\.id) == ["7/1", "7/2"])
        #expect(read.map(\.source.display) == ["One.", "T<9/>wo."])
        #expect(read.map(\.target?.plain) == ["Раз.", nil])
        #expect(read.map(\.status) == [.reviewed, .untranslated])
        #expect(read[0].targetLanguage.description == "ru-RU")
        #expect(read[0].location?.line == 2)
    }

    @Test func codesOf12PairByReferenceOrID() throws {
        let read = try units(
            Self.wrap12(
                """
                <trans-unit><source><bpt id="a" rid="r">&lt;b></bpt>x<ept id="b" rid="r">&lt;/b></ept>\
                <ph id="1">%s<sub>inner</sub></ph><bx id="k"/>y<ex id="k"/><it id="z" pos="close">]</it></source>\
                <note>n</note><target><mrk mtype="protected">т</mrk></target></trans-unit>
                """))
        let codes = read[0].source.codes.map(\.code)
        #expect(codes.map(\.kind) == [.open, .close, .standalone, .open, .close, .close])
        #expect(codes[0].id == codes[1].id)
        #expect(codes[3].id == codes[4].id)
        #expect(Set(codes.map(\.id)).count == 4)
        #expect(read[0].source.original.hasPrefix("<b>x</b>%sinner"))
        #expect(read[0].target?.plain == "т")
        #expect(read[0].id == nil)
    }

    @Test func version2KeepsOriginalDataAndControlCharacters() throws {
        let read = try units(
            Self.wrap2(
                """
                <unit id="u" name="key"><notes><note>hint</note></notes><originalData><data id="d1">&lt;i></data>\
                <data id="d2">&lt;/i></data></originalData><segment id="s" state="final" subState="a:b"><source>\
                <pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc><cp hex="001A"/><mrk id="m" type="term">b</mrk>\
                <sm id="q" type="comment" value="x"/>c<em startRef="q"/></source><target>т</target></segment>\
                <ignorable><source> </source></ignorable><segment><source>d</source></segment></unit>\
                <unit id="v" translate="no"><segment><source>no</source></segment></unit>
                """))
        #expect(read.map(\.id) == ["u/s", "u"])
        #expect(read[0].source.original == "<i>a</i>\u{1A}bc")
        #expect(read[0].status == .final)
        #expect(read[0].notes == ["hint"])
        #expect(read[0].context.resourceID == "key")
        #expect(read[1].target == nil)
    }

    @Test(
        arguments: [
            ("<tmx/>", "not <xliff>"), (#"<xliff version="3.0"/>"#, "3.0"), ("", "ends"),
            (#"<xliff version="1.2"><file><body><trans-unit id="1"><source>a"#, "ends inside <source>"),
        ])
    func whatIsNoXLIFFIsSaid(text: String, words: String) throws {
        let error = #expect(throws: TolmachError.self) { try units(text) }
        #expect(error?.description.contains(words) == true)
        #expect(error?.location != nil)
    }

    @Test func everyTruncationIsAnError() throws {
        let whole = XLIFF12Writer.write(SampleJob.job)
        for count in stride(from: 0, to: whole.count - 10, by: 7) {
            #expect(throws: TolmachError.self) { try units(Array(whole[..<count])) }
        }
    }
}
