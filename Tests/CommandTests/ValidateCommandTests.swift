import Foundation
import Testing

/// `validate`: is the file what its standard says?
struct ValidateCommandTests {
    static let valid = """
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
        srclang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>
        """

    @Test func validFileIsSilence() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("validate", folder.file("m.tmx", Self.valid))
        #expect(run.status == 0)
        #expect(run.output.isEmpty && run.errors.isEmpty)
    }

    @Test func breachIsAFindingWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("m.tmx", Self.valid.replacing("<tuv", with: "\n<tuu/><tuv"))
        let run = try ProgramRun("validate", file)
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("\(file):3:"))
        let object = try #require(try ProgramRun("validate", "--format", "json", file).objects.first)
        #expect(object["line"] as? Int == 3 && object["severity"] as? String == "error")
        #expect(object["rule"] is String && object["message"] is String && object["file"] as? String == file)
    }

    @Test func brokenFileIsAFailure() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("validate", folder.file("m.tmx", String(Self.valid.dropLast(3))))
        #expect(run.status == 2)
        #expect(run.output.isEmpty && run.errors.contains("m.tmx:2:"))
    }

    @Test func sarifLogNamesPlacesAndRules() throws {
        let folder = try TemporaryFolder()
        let bad = try folder.file("два words.tmx", Self.valid.replacing("<tuv", with: "\n<tuu/><tuv"))
        let good = try folder.file("good.tmx", Self.valid)
        let run = try ProgramRun("validate", "--format", "sarif", good, bad)
        #expect(run.status == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        let results = try #require(runs.first?["results"] as? [[String: Any]])
        let rules = (((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        let named = Set(results.compactMap { $0["ruleId"] as? String })
        #expect(!named.isEmpty && named == Set(rules?.compactMap { $0["id"] as? String } ?? []))
        let place = (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        let address = (place?["artifactLocation"] as? [String: Any])?["uri"] as? String
        #expect(address?.hasSuffix("%D0%B4%D0%B2%D0%B0%20words.tmx") == true && address?.hasPrefix("file:///") == true)
        #expect((place?["region"] as? [String: Any])?["startLine"] as? Int == 3)
    }

    @Test func sarifLogOfABrokenFileIsWhole() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("validate", "--format", "sarif", folder.file("m.tmx", String(Self.valid.dropLast(3))))
        #expect(run.status == 2)
        let log = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
        let invocations = (log?["runs"] as? [[String: Any]])?.first?["invocations"] as? [[String: Any]]
        #expect(invocations?.first?["executionSuccessful"] as? Bool == false)
    }

    /// Every message and advice about the cases of the validator's own tests is in Russian where the interface is.
    @Test func findingsAreSaidInRussian() throws {
        let folder = try TemporaryFolder()
        let cases = ProgramRun.packageRoot.appendingPathComponent(
            "Tests/InterchangeTests/Validation/xliff-2-cases.tsv")
        let lines = try String(contentsOf: cases, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let grammar = try String(
            contentsOf: ProgramRun.packageRoot.appendingPathComponent("Sources/Interchange/Data/grammar-xliff-2.1.tsv"),
            encoding: .utf8)
        var namespaces = ""
        for row in grammar.split(separator: "\n").map({ $0.split(separator: "\t") }) where row.first == "namespace" {
            namespaces += row[1] == "-" ? " xmlns" : " xmlns:\(row[1])"
            namespaces += "='\(row[2])'"
        }
        var files: [String] = []
        for (number, line) in lines.enumerated() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields[2] == "2.1" else { continue }
            let content = fields[4].replacing(
                "{unit}", with: "<unit id='u'><segment><source>a</source></segment></unit>")
            let language = fields[3].contains("srcLang") ? "" : "srcLang='en'"
            files.append(
                try folder.file(
                    "\(number).xlf",
                    "<xliff version='2.1' \(language) \(fields[3]) \(namespaces)><file id='f'>\(content)</file></xliff>"
                ))
        }
        files.append(try folder.file("m.tmx", Self.valid.replacing("<tuv", with: "\n<tuu/><tuv")))
        files.append(
            try folder.file(
                "old.xlf",
                """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="x-a"
                source-language="e"><body><trans-unit id="1"><source>a<bpt id="1" rid="2"/><bx id="1"/></source><target
                state="done" phase-name="p"><mrk mtype="seg" mid="3">a</mrk></target></trans-unit><trans-unit
                id="1"><source>a</source><alt-trans tool-id="t"><target>a</target></alt-trans></trans-unit></body></file>
                </xliff>
                """))
        let run = try ProgramRun(["validate", "--format", "json"] + files, environment: ["LC_ALL": "ru_RU.UTF-8"])
        let findings = run.objects
        #expect(findings.count > 200)
        for finding in findings {
            for key in ["message", "advice"] {
                let text = try #require(finding[key] as? String)
                let isRussian = text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
                #expect(isRussian, "\(text)")
            }
        }
    }

    @Test func strictnessIsAsked() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "a.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"
            datatype="plaintext"><body><trans-unit id="1" ts="x"><source>a</source></trans-unit></body></file></xliff>
            """)
        #expect(try ProgramRun("validate", file).status == 0)
        #expect(try ProgramRun("validate", "--strict", file).status == 1)
    }
}
