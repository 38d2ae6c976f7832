import Testing

/// `analyze`: how much of a document the memory already has.
struct AnalyzeCommandTests {
    @Test func everySegmentIsCountedOnce() throws {
        let folder = try TemporaryFolder()
        let memory = try folder.file("m.tsv", "en\tru\nThe talks ended.\tПереговоры завершились.\n")
        let text = "The talks ended.\nSomething else entirely happened here.\nSomething else entirely happened here.\n"
        let run = try ProgramRun(
            "analyze", "--from", "en", "--memory", memory, "--input-format", "lines", "--format", "json",
            folder.file("t.txt", text))
        #expect(run.status == 0)
        let rows = Dictionary(
            uniqueKeysWithValues: run.objects.map { ($0["band"] as? String ?? "", $0["words"] as? Int ?? -1) })
        #expect(rows["100"] == 3 && rows["new"] == 5 && rows["repetitions"] == 5 && rows["total"] == 13)
        #expect(run.objects.map { $0["band"] as? String }.first == "repetitions")
        #expect(run.objects.last?["segments"] as? Int == 3)
    }
}
