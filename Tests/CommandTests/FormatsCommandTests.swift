import Testing

/// The list of formats: documents, and what translations, terms and rules travel in.
struct FormatsCommandTests {
    @Test(arguments: ["html", "po", "xliff", "tmx", "docx", "tbx", "srx"])
    func everyKindIsListed(name: String) throws {
        let run = try ProgramRun("formats", "--format", "json")
        #expect(run.status == 0)
        #expect(run.objects.contains { $0["name"] as? String == name })
    }

    @Test func theTableSaysWhatIsReadAndWritten() throws {
        let run = try ProgramRun("formats")
        let page = try #require(run.output.split(separator: "\n").first { $0.contains("Bilingual page") })
        #expect(page.contains("read") && page.contains("write"))
    }
}
