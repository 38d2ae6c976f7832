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
