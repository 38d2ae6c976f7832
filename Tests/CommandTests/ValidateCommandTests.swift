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
}
