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

    @Test func segmentsLikeEarlierOnesCountByTheLikeness() throws {
        let folder = try TemporaryFolder()
        let memory = try folder.file("m.tsv", "en\tru\nThe talks ended.\tПереговоры завершились.\n")
        let text = """
            The ministers met in Antalya on 12 March to talk about grain.
            The ministers met in Antalya on 14 March to talk about grain.
            The ministers met in Antalya on 14 March to talk about fish.
            Rain is expected tomorrow.

            """
        func rows(_ options: String...) throws -> [String: [Int]] {
            let run = try ProgramRun(
                ["analyze", "--from", "en", "--memory", memory, "--input-format", "lines", "--format", "json"] + options
                    + [folder.file("t.txt", text)])
            #expect(run.status == 0)
            return Dictionary(
                uniqueKeysWithValues: run.objects.map {
                    ($0["band"] as? String ?? "", [$0["segments"] as? Int ?? -1, $0["internal"] as? Int ?? -1])
                })
        }
        let inside = try rows()
        #expect(inside["95-99"] == [1, 1] && inside["new"] == [2, 0] && inside["total"] == [4, 2])
        #expect(inside["85-94"] == [1, 1] || inside["75-84"] == [1, 1])
        #expect(try rows("--no-internal")["new"] == [4, 0])
    }

    @Test func tableHasARowABand() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "analyze", "--from", "en", "--memory", "none", folder.file("t.txt", "One two three.\n"))
        #expect(run.output.split(separator: "\n").count == 10)
        #expect(run.output.contains("100%") && run.output.hasPrefix("match"))
    }

    @Test func theSameWordsWithTheSameCodesAreARepetition() throws {
        let folder = try TemporaryFolder()
        let page = "<p>Press <b>the green button</b>. Press <b>the green button</b>. Press <i>the green button</i>.</p>"
        let run = try ProgramRun(
            "analyze", "--from", "en", "--memory", "none", "--format", "json", folder.file("page.html", page))
        let rows = Dictionary(
            uniqueKeysWithValues: run.objects.map { ($0["band"] as? String ?? "", $0["segments"] as? Int ?? -1) })
        // Other codes around the same words are a touch of the pen.
        #expect(rows["repetitions"] == 1 && rows["new"] == 1 && rows["95-99"] == 1 && rows["total"] == 3)
    }

    private static func segments(_ text: String) throws -> [String: Int] {
        let run = try ProgramRun(
            "analyze", "--from", "en", "--memory", "none", "--format", "json", "-", input: text)
        return Dictionary(
            uniqueKeysWithValues: run.objects.map { ($0["band"] as? String ?? "", $0["segments"] as? Int ?? -1) })
    }

    @Test func whiteSpaceMakesNoOtherSegment() throws {
        let rows = try Self.segments("Press the bell now.\n\nPress  the bell now.\n\nPress the\u{A0}bell\tnow.\n")
        #expect(rows["repetitions"] == 2 && rows["new"] == 1 && rows["total"] == 3)
    }

    @Test func anEarlierSegmentIsFoundAmongManyLaterOnes() throws {
        let early =
            "The parcel was sent to the office in Trabzon by sea.\n\nThe parcel was left at the gate in Trabzon.\n\n"
        let late = (0..<150).map { "The parcel number \($0) was left at the gate in Trabzon.\n\n" }.joined()
        let alone = try Self.segments(early)
        #expect(alone["new"] == 1 && alone["total"] == 2)
        let all = try Self.segments(early + late)
        #expect(all["new"] == 1 && all["total"] == 152)
    }

    @Test func whatIsSaidToBeInALanguageIsCounted() throws {
        let rows = try Self.segments("iPhone\n\nHmm.\n\nhttps://example.org/a\n\nBrrr\n")
        #expect(rows["total"] == 3)
    }
}
