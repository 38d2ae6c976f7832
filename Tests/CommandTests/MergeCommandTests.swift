import Foundation
import Testing

/// `merge`: a translated XLIFF back into the shape of its source.
struct MergeCommandTests {
    static let page =
        "<html><body><h1>See all</h1><p class='x'>The <b>talks</b> began. They ended.</p></body></html>\n"
    static let memory = "en\tru\nSee all\tСмотреть все\nThey ended.\tОни завершились.\n"

    /// Exports the page with what the memory has, and gives the path of the XLIFF.
    static func export(_ folder: TemporaryFolder, _ format: String) throws -> String {
        let run = try ProgramRun(
            "export", "--format", format, "--memory", folder.file("m.tsv", memory), "--glossary", "none",
            folder.file("page.html", page), "-o", folder.path("page.xlf"))
        #expect(run.status == 0)
        return folder.path("page.xlf")
    }

    @Test(arguments: ["xliff-1.2", "xliff-2.0", "xliff-2.1", "xliff-2.2"])
    func translationTakesTheShapeOfTheSource(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, format)
        let run = try ProgramRun("merge", file, "-o", folder.path("out.html"))
        #expect(run.status == 0)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasSuffix("s1: not translated") && lines[0].contains("page.xlf:"))
        #expect(lines.last == "tolmach: 2 segments translated, 1 segment keeps its source text")
        #expect(
            try folder.text("out.html")
                == Self.page.replacing("See all", with: "Смотреть все").replacing(
                    "They ended.", with: "Они завершились."))
    }

    @Test(
        arguments: [
            (String.Encoding.utf16LittleEndian, "UTF-16", [0xFF, 0xFE]), (.utf16BigEndian, "utf-16", [0xFE, 0xFF]),
            (.windowsCP1251, "windows-1251", []), (.utf8, "UTF-8", [0xEF, 0xBB, 0xBF]),
        ] as [(String.Encoding, String, [UInt8])])
    func anXLIFFKeepsItsEncoding(encoding: String.Encoding, name: String, mark: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let text = """
            <?xml version='1.0' encoding="\(name)" ?>
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original='порт' source-language="en"
              target-language="ru" datatype="plaintext"><body><trans-unit id="1"><source>Port</source></trans-unit>
              <!-- здесь --><trans-unit id="2"><source>Deck</source><target>Палуба</target></trans-unit></body></file>
            </xliff>
            """
        func bytes(_ text: String) throws -> [UInt8] { try mark + Array(#require(text.data(using: encoding))) }
        let file = try folder.file("job.xlf", bytes: bytes(text))
        let itself = try ProgramRun("merge", "--source", file, file)
        #expect(itself.status == 0)
        #expect(try itself.outputBytes == bytes(text))
        let table = try folder.file("job.tsv", "id\tsource\ttarget\n1\tPort\tПорт ≈\n")
        let run = try ProgramRun("merge", "--source", file, table)
        let sign = encoding == .windowsCP1251 ? "&#8776;" : "≈"
        #expect(
            try run.outputBytes
                == bytes(
                    text.replacing(
                        "<source>Port</source>",
                        with: "<source>Port</source><target state=\"translated\">Порт \(sign)</target>")))
        let wrong = try folder.file("wrong.xlf", bytes: Array(text.replacing(name, with: "koi8-x").utf8))
        if encoding == .windowsCP1251 {
            let refused = try ProgramRun("merge", "--source", wrong, table)
            #expect(refused.status == 2 && refused.errors.contains("no encoding is called koi8-x"))
        }
    }

    @Test func unitsOfNoUseAreSaid() throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, "xliff-1.2")
        let table = try folder.file(
            "t.csv", "ID;Source;Target\nb1.s1;See all;Всё\nb9.s1;Gone;Нет\n")
        let run = try ProgramRun("merge", "--source", folder.path("page.html"), table)
        #expect(run.status == 0 && run.output.contains("<h1>Всё</h1>"))
        #expect(run.errors.contains("1 unit was not used"), "\(run.errors)")
        let twice = try ProgramRun("merge", file, file)
        #expect(twice.errors.contains("3 units were not used"))
        let keyed = try folder.file("other.tsv", "id\tsource\ttarget\nk\tSee all\tВсё\n")
        let other = try ProgramRun("merge", "--source", folder.path("page.html"), keyed)
        #expect(other.status == 2 && other.errors.contains("no unit is of a segment"))
        let strange = try folder.file("strange.tsv", "id\tsource\ttarget\nk\tNo such text\tНет\n")
        let none = try ProgramRun("merge", "--source", file, "-o", folder.path("none"), strange)
        #expect(none.status == 2 && none.errors.contains("none of the translations"))
        #expect(try !folder.names.contains("none"))
    }

    @Test(arguments: ["xliff-1.2", "xliff-2.1", "tsv", "csv", "html", "markdown", "docx"])
    func controlCharactersHinderNoMerge(format: String) throws {
        let folder = try TemporaryFolder()
        let source = try folder.file("a.txt", "First line\u{B}goes on here.\n")
        let file = folder.path("a.\(["markdown": "md"][format] ?? (format.hasPrefix("x") ? "xlf" : format))")
        let export = try ProgramRun(
            "export", "--format", format, "--memory", "none", "--glossary", "none", "--from", "en", "--to", "ru",
            source,
            "-o", file)
        #expect(export.status == 0, "\(export.errors)")
        let run = try ProgramRun("merge", "--source", source, file)
        #expect(run.status == 0 && run.output == "First line\u{B}goes on here.\n", "\(run.errors)")
    }

    @Test func lockedSegmentsAreCounted() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "a.mqxliff",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="a"
            source-language="en" target-language="ru" datatype="plaintext"><body>
            <trans-unit id="1" mq:locked="locked"><source>Port</source></trans-unit>
            <trans-unit id="2"><source>Deck</source></trans-unit></body></file></xliff>
            """)
        let table = try folder.file("t.tsv", "id\tsource\ttarget\n1\tPort\tПорт\n2\tDeck\tПалуба\n")
        let run = try ProgramRun("merge", "--source", file, table)
        #expect(run.output.contains("Палуба") && !run.output.contains("Порт"))
        #expect(run.errors.contains("1 locked segment stays as it is"))
    }

    @Test func whatMustBeTranslatedIsAskedFor() throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, "xliff-2.1")
        let run = try ProgramRun("merge", "--require", "translated", file, "-o", folder.path("out.html"))
        #expect(run.status == 2)
        #expect(run.errors.contains("b2/s1: not translated\n"))
        #expect(run.errors.contains("page.html:1:42: 1 unit is not ready; finish and confirm what is listed"))
        #expect(try !folder.names.contains("out.html"))
        #expect(try ProgramRun("merge", "--require", "approved", file).status == 2)
    }

    @Test(arguments: ["xliff-1.2", "xliff-2.1"])
    func whatTheTranslatorBrokeIsNamedByUnit(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, format)
        let state = format == "xliff-1.2" ? "" : " state=\"translated\""
        let target = "<target>Переговоры начались.</target>"
        let text = try folder.text("page.xlf").replacing("began.</source>", with: "began.</source>\n\(target)")
            .replacing(" state=\"initial\"", with: state)
        let broken = try folder.file("broken.xlf", text)
        let run = try ProgramRun("merge", broken, "-o", folder.path("out.html"))
        #expect(run.status == 0)
        let unit = format == "xliff-1.2" ? "b2.s1" : "b2/s1"
        #expect(run.errors.contains("\(unit): <1> lost\n") && run.errors.contains("\(unit): </1> lost\n"))
        #expect(try folder.text("out.html").contains("Переговоры начались. Они завершились."))
        let strict = try ProgramRun("merge", "--require", "translated", broken, "-o", folder.path("no.html"))
        #expect(strict.status == 2 && strict.errors.contains("2 units are not ready"))
        #expect(try !folder.names.contains("no.html"))
        _ = file
    }

    @Test func repetitionsAreFilledInIfAsked() throws {
        let folder = try TemporaryFolder()
        let page = try folder.file("page.txt", "The talks began.\n\nThey ended.\n\nThe talks began.\n")
        let export = try ProgramRun(
            "export", "--memory", "none", "--glossary", "none", page, "-o", folder.path("page.xlf"))
        #expect(export.status == 0)
        var text = try folder.text("page.xlf")
        let first = try #require(
            text.range(of: "began.</source>", range: text.range(of: "<unit")!.lowerBound..<text.endIndex))
        text.replaceSubrange(first, with: "began.</source><target>Переговоры начались.</target>")
        let state = try #require(text.range(of: "state=\"initial\""))
        text.replaceSubrange(state, with: "state=\"translated\"")
        let file = try folder.file("done.xlf", text)
        let plain = try ProgramRun("merge", file)
        #expect(plain.output == "Переговоры начались.\n\nThey ended.\n\nThe talks began.\n")
        let filled = try ProgramRun("merge", "--propagate", file)
        #expect(filled.output == "Переговоры начались.\n\nThey ended.\n\nПереговоры начались.\n")
        #expect(filled.errors.contains("2 segments translated, 1 of them from an equal one, 1 segment keeps"))
    }

    @Test func skeletonMayStandBesideTheFile() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "export", "--skeleton", "beside", "--memory", folder.file("m.tsv", Self.memory), "--glossary", "none",
            folder.file("page.html", Self.page), "-o", folder.path("page.xlf"))
        #expect(run.status == 0)
        #expect(try folder.names == ["m.tsv", "page.html", "page.skl", "page.xlf"])
        #expect(try folder.text("page.skl") == Self.page)
        #expect(try folder.text("page.xlf").contains("<skeleton href=\"page.skl\"/>"))
        let merged = try ProgramRun("merge", "--quiet", folder.path("page.xlf"))
        #expect(merged.status == 0 && merged.output.contains("Смотреть все"))
        // A reference out of the folder is not followed.
        for reference in ["/etc/passwd", "../page.skl", "file:///etc/passwd", "a/../../page.skl"] {
            let text = try folder.text("page.xlf").replacing("page.skl", with: reference)
            let hostile = try ProgramRun("merge", folder.file("hostile.xlf", text))
            #expect(hostile.status == 2 && hostile.errors.contains("pass --source"))
        }
        let piped = try ProgramRun(
            "export", "--skeleton", "beside", "--format", "xliff-2.1", folder.path("page.html"))
        #expect(piped.status == 2 && piped.errors.contains("--output"))
    }

    @Test func otherSourceIsRefused() throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, "xliff-2.1")
        let other = try folder.file("other.html", Self.page.replacing("See all", with: "See none"))
        let run = try ProgramRun("merge", "--source", other, file)
        #expect(run.status == 2)
        #expect(run.errors.contains("is not the text that was translated"))
        let same = try ProgramRun("merge", "--quiet", "--source", folder.path("page.html"), file)
        #expect(same.status == 0 && same.output.contains("Смотреть все"))
    }

    /// Translations go into an XLIFF of another program, and nothing else of it changes.
    @Test func xliffIsChangedInPlace() throws {
        let folder = try TemporaryFolder()
        let text = """
            <xliff version="1.2" xmlns:own="urn:own"><file original="a" source-language="en" target-language="ru"
              datatype="plaintext"><body><trans-unit id="1"  own:key='k'><source>Port</source></trans-unit>
              <!-- kept --><trans-unit id="2"><source>Deck</source><target>Палуба</target></trans-unit></body></file></xliff>
            """
        let file = try folder.file("job.xlf", text)
        let itself = try ProgramRun("merge", "--source", file, file)
        #expect(itself.status == 0 && itself.output == text)
        let table = try folder.file("job.tsv", "id\tsource\ttarget\n1\tPort\tПорт\n2\tMast\tМачта\n")
        let run = try ProgramRun("merge", "--source", file, table)
        #expect(run.status == 0)
        #expect(
            run.output
                == text.replacing(
                    "<source>Port</source>", with: "<source>Port</source><target state=\"translated\">Порт</target>"))
        #expect(run.errors.contains("2: not the source text"))
        #expect(try ProgramRun("merge", "--source", file, "--require", "approved", table).status == 2)
    }

    @Test func repeatedSegmentsWithCodesGetTheirTranslationToo() throws {
        let folder = try TemporaryFolder()
        let page = "<p>Press <b>Go</b>. Press <b>Go</b>. Wait.</p><p>Press <b>Go</b>.</p>"
        let exported = try ProgramRun(
            "export", "--from", "en", "--to", "ru", "--memory", "none", "--glossary", "none", "--format", "xliff-2.1",
            folder.file("page.html", page))
        var text = exported.output
        let segment = try #require(text.range(of: "<source>Press <pc id=\"1\""))
        let end = try #require(text.range(of: "</source>", range: segment.lowerBound..<text.endIndex))
        let source = text[segment.lowerBound..<end.upperBound]
        let target = source.replacing("source>", with: "target>").replacing("Press", with: "Нажмите")
        text.insert(contentsOf: target, at: end.upperBound)
        let state = try #require(text.range(of: "state=\"initial\""))
        text.replaceSubrange(state, with: "state=\"translated\"")
        let file = try folder.file("done.xlf", text)
        let filled = try ProgramRun("merge", "--propagate", file)
        #expect(
            filled.output
                == "<p>Нажмите <b>Go</b>. Нажмите <b>Go</b>. Wait.</p><p>Нажмите <b>Go</b>.</p>", "\(filled.errors)")
        // What nobody has approved is not spread where approval is asked for.
        let strict = try ProgramRun("merge", "--propagate", "--require", "approved", file)
        #expect(strict.status == 2)
    }
}
