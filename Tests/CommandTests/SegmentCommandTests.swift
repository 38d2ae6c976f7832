import Testing

/// `segment`: documents cut into segments.
struct SegmentCommandTests {
    static let text = "The talks began. They lasted an hour.\n\nСмотреть все\n\nuser_77\n"

    @Test func objectsHaveTheContractsKeysInOrder() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("page.txt", Self.text)
        let run = try ProgramRun("segment", "--format", "json", file)
        #expect(run.status == 0)
        #expect(
            run.output.split(separator: "\n").map { String($0) } == [
                #"{"file":"\#(file)","block":1,"segment":1,"language":"en","text":"The talks began.","line":1,"column":1}"#,
                #"{"file":"\#(file)","block":1,"segment":2,"language":"en","text":"They lasted an hour.","line":1,"column":18}"#,
                #"{"file":"\#(file)","block":2,"segment":1,"language":"ru","text":"Смотреть все","line":3,"column":1}"#,
                #"{"file":"\#(file)","block":3,"segment":1,"language":null,"text":"user_77","line":5,"column":1}"#,
            ])
    }

    @Test func textIsOneSegmentALineAndBlocksApart() throws {
        let run = try ProgramRun("segment", "-", input: Self.text)
        #expect(run.output == "The talks began.\nThey lasted an hour.\n\nСмотреть все\n\nuser_77\n")
    }

    @Test func codesAreShownAsNumbers() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("page.html", "<p>Press <b>Save</b> now.</p>")
        #expect(try ProgramRun("segment", file).output == "Press <1>Save</1> now.\n")
    }

    @Test func linesMayBeBlocksOrSegments() throws {
        let text = "One day. Two days.\nThree days.\n"
        func blocks(_ arguments: String...) throws -> [[Int?]] {
            try ProgramRun(
                ["segment", "--from", "en", "--format", "json"] + arguments + ["-"], input: Array(text.utf8)
            )
            .objects.map { [$0["block"] as? Int, $0["segment"] as? Int] }
        }
        #expect(try blocks("--paragraphs", "lines") == [[1, 1], [1, 2], [2, 1]])
        #expect(try blocks("--input-format", "lines") == [[1, 1], [2, 1]])
    }

    @Test(arguments: [
        "The talks began.  They  lasted an hour.\n\n\t«Да», — сказал он. Потом ушёл.\n",
        "a\u{A0}b. C\u{3000}d. \u{FEFF}E\n",
        "Dr. Who… Really?! (Yes.) No", "x\r\ny\r\n\r\nz",
    ])
    func nothingIsLostOrAdded(text: String) throws {
        let run = try ProgramRun("segment", "--format", "json", "-", input: text)
        let joined = run.objects.compactMap { $0["text"] as? String }.joined()
        func squeezed(_ text: String) -> String {
            String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }.map { Character($0) })
        }
        #expect(squeezed(joined) == squeezed(text))
    }

    @Test func dumpedRulesCutAsTheBuiltInOnes() throws {
        let folder = try TemporaryFolder()
        let dump = try ProgramRun("segment", "--dump-rules")
        #expect(dump.status == 0)
        let rules = try folder.file("rules.srx", dump.output)
        #expect(try ProgramRun("validate", rules).status == 0)
        let text =
            "Dr. Fox came at 5 p.m. on Monday\nHe left. it was late!\n\nВ 2014 г. он уехал. «Где он?» — спросили все.\n"
        for arguments in [[], ["--from", "en"], ["--format", "json"]] {
            let own = try ProgramRun(["segment"] + arguments + ["-"], input: Array(text.utf8))
            let read = try ProgramRun(["segment", "--rules", rules] + arguments + ["-"], input: Array(text.utf8))
            #expect(own.status == 0 && own.output == read.output && read.errors.isEmpty)
        }
    }

    @Test func rulesReplaceTheBuiltInOnes() throws {
        let folder = try TemporaryFolder()
        let rules = try folder.file("rules.srx", Self.semicolons(";"))
        let run = try ProgramRun("segment", "--rules", rules, "-", input: "One. Two; three; four.\n")
        #expect(run.output == "One. Two;\nthree;\nfour.\n")
        let suggested = try ProgramRun(
            "suggest", "--rules", rules, "--glossary", "none", "--format", "json", "--from", "en", "-",
            input: "One. Two; three.\n")
        #expect(suggested.objects.compactMap { $0["text"] as? String } == ["One. Two;", "three."])
    }

    @Test func aBadExpressionIsSaidWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let rules = try folder.file("rules.srx", Self.semicolons("a(;"))
        let run = try ProgramRun("segment", "--rules", rules, "-", input: "One.")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("rules.srx:2:") && run.errors.contains("character"))
    }

    @Test func editedRulesAreToldOf() throws {
        let folder = try TemporaryFolder()
        let dump = try ProgramRun("segment", "--dump-rules").output
        let rules = try folder.file("rules.srx", dump.replacing("[mM]r|", with: "[mM]r|Xyz|"))
        let run = try ProgramRun("segment", "--rules", rules, "--from", "en", "-", input: "See Xyz. Brown now.")
        #expect(run.status == 0 && run.output == "See Xyz. Brown now.\n" && run.errors.contains("edited"))
    }

    @Test func withoutFilesThereMustBeRulesToDump() throws {
        #expect(try ProgramRun("segment").status == 2)
    }

    static func semicolons(_ expression: String) -> String {
        """
        <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
        <languagerules><languagerule languagerulename="a"><rule><beforebreak>\(expression)</beforebreak>
        <afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
        <maprules><languagemap languagepattern=".*" languagerulename="a"/></maprules></body></srx>
        """
    }

    @Test func unknownFormatIsSaid() throws {
        let run = try ProgramRun("segment", "--input-format", "docz", "-", input: "text")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("tolmach: no format is called docz"))
    }
}
