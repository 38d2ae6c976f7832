import LocalizationModel
import Testing

@testable import Interchange

@Suite struct TMXTests {
    private func read(_ text: String) throws -> [TranslationUnit] {
        try read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8]) throws -> [TranslationUnit] {
        var reader = try TMXReader(bytes: bytes, file: "m.tmx")
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    private func memory(_ body: String, srclang: String = "en") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
          srclang="\(srclang)" datatype="plaintext"/><body>\(body)</body></tmx>
        """
    }

    @Test func aUnitOfVeryManyPairsIsRefused() throws {
        func tmx(_ count: Int) -> [UInt8] {
            let variants = ["en", "ru"].map { language in
                String(repeating: "<tuv xml:lang='\(language)'><seg>a</seg></tuv>", count: count)
            }
            return Array(
                "<tmx version='1.4'><header srclang='en'/><body><tu>\(variants.joined())</tu></body></tmx>".utf8)
        }
        var reader = try TMXReader(bytes: tmx(100), file: "a.tmx")
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == 10_000)
        let error = #expect(throws: TolmachError.self) {
            var reader = try TMXReader(bytes: tmx(101), file: "a.tmx")
            while try reader.next() != nil {}
        }
        #expect(error?.code == .malformedInput && error?.location != nil)
    }

    @Test func unitCarriesAllThatIsSaidOfIt() throws {
        let unit = try #require(
            try read(
                memory(
                    """
                    <tu tuid="7" usagecount="3" creationdate="20200102T030405Z" creationid="ann">
                      <note>careful</note><prop type="x-subject">news</prop><prop type="x-context-pre">Before.</prop>
                      <prop type="x-context-post">&lt;seg&gt;After.&lt;/seg&gt;</prop>
                      <tuv xml:lang="en"><seg>Talks &amp; more</seg></tuv>
                      <tuv xml:lang="ru" changeid="bob" changedate="20210102T030405Z"><seg>Переговоры</seg></tuv>
                    </tu>
                    """)
            ).first)
        #expect(unit.id == "7" && unit.source.plain == "Talks & more" && unit.target?.plain == "Переговоры")
        #expect(unit.sourceLanguage == .english && unit.targetLanguage == .russian)
        #expect(unit.context == SegmentContext(previous: "Before.", next: "After."))
        #expect(unit.origin.createdBy == "ann" && unit.origin.changedBy == "bob" && unit.origin.usageCount == 3)
        #expect(unit.properties == [.init(name: "x-subject", value: "news")] && unit.notes == ["careful"])
        #expect(unit.location?.line == 4)
    }

    @Test func codesArePairedAndNumbered() throws {
        let seg = """
            <bpt i="1" x="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> <ph x="2" type="lb">&lt;br/&gt;</ph>\
            <it pos="begin">&lt;i&gt;</it><hi type="term">end</hi><ut>{\\x}</ut>
            """
        let unit = try #require(
            try read(memory("<tu><tuv lang=\"EN_us\"><seg>\(seg)</seg></tuv><tuv lang=\"ru\"><seg>x</seg></tuv></tu>"))
                .first)
        #expect(unit.source.display == "<1>bold</1> <2/><3><4>end</4><5/>")
        #expect(
            unit.source.codes.map(\.code.original) == [
                "<b>", "</b>", "<br/>", "<i>", "<hi type=\"term\">", "</hi>", "{\\x}",
            ])
        #expect(unit.sourceLanguage.description == "en-US")
    }

    @Test func severalLanguagesGiveSeveralUnits() throws {
        let body = """
            <tu><tuv xml:lang="ru"><seg>а</seg></tuv><tuv xml:lang="en-GB"><seg>b</seg></tuv>
            <tuv xml:lang="uk"><seg>в</seg></tuv></tu><tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>
            """
        #expect(try read(memory(body)).map { "\($0.sourceLanguage)-\($0.targetLanguage)" } == ["en-GB-ru", "en-GB-uk"])
        #expect(
            try read(memory(body, srclang: "*all*")).map { "\($0.sourceLanguage)-\($0.targetLanguage)" }
                == ["ru-en-GB", "ru-uk"])
    }

    @Test func unitsComeBackAsTheyWere() throws {
        var text = InlineText(" Press ")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("Save & \"go\"")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(InlineCode(.standalone, id: 2, original: "%s"))
        text.append(InlineCode(.close, id: 3, original: "</i>"))
        let unit = TranslationUnit(
            id: "a", source: text, target: InlineText("Нажмите\n«Сохранить»"), sourceLanguage: .english,
            targetLanguage: .russian, context: SegmentContext(previous: "p", next: "n", resourceID: "k"),
            status: .reviewed,
            origin: UnitOrigin(createdBy: "ann", createdAt: "20200102T030405Z", usageCount: 2),
            properties: [.init(name: "x-a", value: "<1>")], notes: ["one", "two"])
        var writer = TMXWriter(sourceLanguage: .english, program: "t", programVersion: "1")
        writer.add(unit)
        var again = try #require(try read(writer.finish()).first)
        again.location = nil
        again.origin.file = nil
        #expect(again == unit)
    }

    @Test func whatUnitsHaveNoRoomForIsCounted() throws {
        let text = memory(
            """
            <tu tuid="1" segtype="phrase" lastusagedate="20200101T000000Z" usagecount="1">
            <tuv xml:lang="en" lastusagedate="20200101T000000Z"><seg><ph x="1" type="image">i</ph>A</seg></tuv>
            <tuv xml:lang="ru"><seg><ph x="1" type="image">i</ph>Б</seg></tuv></tu>
            """)
        var reader = try TMXReader(
            bytes: Array(
                text.replacing(
                    "datatype=\"plaintext\"/>", with: "datatype=\"plaintext\"><prop type=\"x-a\">b</prop></header>"
                ).utf8), file: "m.tmx")
        while try reader.next() != nil {}
        #expect(
            reader.report.setAside == ["segtype": 1, "lastusagedate": 2, "type of codes": 2, "header/prop": 1])
    }

    @Test(
        "What is overwritten where a pair has one place for it is counted",
        arguments: [
            ("creationid='a'", "creationid='b'", "creationid='c'", ["tuv/@creationid": 2]),
            ("creationid='a'", "creationid='a'", "", [:]),
            ("", "creationid='b'", "creationid='c'", ["tuv/@creationid": 1]),
            ("", "", "creationid='c' changeid='c'", [:]),
            ("changeid='a'", "changeid='b'", "", ["tu/@changeid": 1]),
            ("changeid='a'", "changeid='b'", "changeid='c'", ["tu/@changeid": 1, "tuv/@changeid": 1]),
            (
                "creationdate='20200101T000000Z' changedate='20200101T000000Z'",
                "creationdate='20210101T000000Z'", "changedate='20210101T000000Z'",
                ["tuv/@creationdate": 1, "tu/@changedate": 1]
            ),
            ("creationtool='a'", "creationtool='b'", "", ["tuv/@creationtool": 1]),
            ("", "creationtool='a' creationtoolversion='1'", "", [:]),
            (
                "creationtool='a' creationtoolversion='1'", "creationtool='a' creationtoolversion='2'", "",
                ["tuv/@creationtool": 1]
            ),
            (
                "creationtool='a'", "creationtool='a' creationtoolversion='2'", "", ["tuv/@creationtool": 1]
            ),
        ] as [(String, String, String, [String: Int])])
    func overwrittenAttributesAreCounted(unit: String, source: String, target: String, expected: [String: Int]) throws {
        let text =
            "<tu \(unit)><tuv xml:lang='en' \(source)><seg>A</seg></tuv>"
            + "<tuv xml:lang='ru' \(target)><seg>Б</seg></tuv></tu>"
        var reader = try TMXReader(bytes: Array(memory(text).utf8), file: "m.tmx")
        while try reader.next() != nil {}
        #expect(reader.report.setAside == expected)
    }

    @Test func aTextThatSeveralPairsShareIsOverwrittenOnce() throws {
        let text = """
            <tu changeid='a'><tuv xml:lang='en' creationid='b' changeid='b'><seg>A</seg></tuv>
            <tuv xml:lang='ru' creationid='c' changeid='c'><seg>Б</seg></tuv>
            <tuv xml:lang='uk' creationid='d' changeid='d'><seg>В</seg></tuv></tu>
            """
        var reader = try TMXReader(bytes: Array(memory(text).utf8), file: "m.tmx")
        while try reader.next() != nil {}
        #expect(reader.report.setAside == ["tuv/@creationid": 2, "tu/@changeid": 1, "tuv/@changeid": 1])
    }

    @Test func whatNotesPropertiesAndCodesSayIsCounted() throws {
        let text = """
            <tu><note xml:lang='en'>n</note><prop type='x-a' xml:lang='en' o-encoding='u'>p</prop>
            <tuv xml:lang='en'><note lang='en'>m</note><seg><ph x='1'>&lt;img alt="<sub>a <ph>b</ph></sub>"></ph>A</seg></tuv>
            <tuv xml:lang='ru'><seg><ph x='1'>&lt;img alt="<sub>б</sub><sub>в</sub>"></ph>Б</seg></tuv></tu>
            """
        let header =
            "datatype=\"plaintext\"><ude name='u'><map unicode='#xF8FF'/></ude><note xml:lang='en'>h</note></header>"
        var reader = try TMXReader(
            bytes: Array(memory(text).replacing("datatype=\"plaintext\"/>", with: header).utf8), file: "m.tmx")
        let unit = try #require(try reader.next())
        #expect(unit.source.codes.first?.code.original == "<img alt=\"a b\">")
        #expect(
            reader.report.setAside == [
                "note/@xml:lang": 1, "note/@lang": 1, "prop/@xml:lang": 1, "prop/@o-encoding": 1, "sub": 3,
                "header/ude": 1, "header/note": 1,
            ])
    }

    @Test func namesWithoutEndAreCountedTogether() throws {
        let units = (0..<300).map {
            "<tu a\($0)=''><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>b</seg></tuv></tu>"
        }
        var reader = try TMXReader(bytes: Array(memory(units.joined()).utf8), file: "m.tmx")
        while try reader.next() != nil {}
        #expect(reader.report.setAside.count == 101)
        #expect(reader.report.setAside["…"] == 200)
    }

    @Test(
        "Of several words for a status ours counts, and what the unit is no more isn't written",
        arguments: [
            (["x-ConfirmationLevel=Draft", "x-status=reviewed"], .reviewed, ["x-status=reviewed"]),
            (
                ["x-ConfirmationLevel=Draft", "x-ConfirmationLevel=ApprovedTranslation", "x-status=reviewed"],
                .reviewed,
                ["x-ConfirmationLevel=ApprovedTranslation"]
            ),
            (["x-ConfirmationLevel=ApprovedSignOff"], .final, ["x-ConfirmationLevel=ApprovedSignOff"]),
            (["x-status=approved"], .reviewed, ["x-status=reviewed"]),
            (["x-status=waiting"], .translated, ["x-status=waiting"]),
            (["x-ConfirmationLevel=Draft", "x-status=translated"], .translated, []),
        ] as [([String], TranslationUnit.Status, [String])])
    func statuses(properties: [String], status: TranslationUnit.Status, written: [String]) throws {
        let body = properties.map { property in
            let parts = property.split(separator: "=")
            return "<prop type='\(parts[0])'>\(parts[1])</prop>"
        }
        let pair = "<tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv>"
        let unit = try #require(try read(memory("<tu>\(body.joined())\(pair)</tu>")).first)
        #expect(unit.status == status)
        #expect(TMXContext.properties(of: unit).map { "\($0.name)=\($0.value)" } == written)
        var writer = TMXWriter(header: TMXHeader())
        writer.add(unit)
        #expect(try read(writer.finish()).first?.status == status)
    }

    @Test(
        "OmegaT gets the context of a place in a file under its own names, and only of such a place",
        arguments: [
            (
                ["file=a.html", "id=k", "prev=", "next=After"],
                ["file=a.html", "prev=", "next=After", "id=k", "x-context-post=After", "x-resource-id=k"]
            ),
            (["prev=Before", "next="], ["next=", "x-context-pre=Before"]),
            (["x-context-pre=Before", "id=k"], ["x-context-pre=Before", "x-resource-id=k"]),
        ])
    func contextOfOmegaT(came: [String], written: [String]) throws {
        let body = came.map { property in
            let parts = property.split(separator: "=", omittingEmptySubsequences: false)
            return "<prop type='\(parts[0])'>\(parts[1])</prop>"
        }
        let pair = "<tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv>"
        var unit = try #require(try read(memory("<tu>\(body.joined())\(pair)</tu>")).first)
        // And the same again and again.
        for _ in 0..<2 {
            #expect(TMXContext.properties(of: unit).map { "\($0.name)=\($0.value)" } == written)
            var writer = TMXWriter(header: TMXHeader())
            writer.add(unit)
            unit = try #require(try read(writer.finish()).first)
        }
    }

    @Test func damageIsRefusedWithItsPlace() throws {
        let error = #expect(throws: TolmachError.self) {
            try read(memory("<tu>\n<tuv xml:lang=\"en\"><seg>a</tuv></tu>"))
        }
        #expect(error?.code == .malformedInput && error?.location?.line == 5)
        #expect(throws: TolmachError.self) { try read("<xliff/>") }
        #expect(throws: TolmachError.self) { try read(String(memory("<tu/>").dropLast(9))) }
    }
}
