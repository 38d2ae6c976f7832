import Foundation
import LocalizationModel
import Testing

@testable import Interchange

/// A real client: OmegaT opens the export, takes its translations from the memory beside it, and its result is read.
@Suite("OmegaT opens what is exported for it", .enabled(if: Referees.program("omegat") != nil, "needs omegat"))
struct OmegaTTests {
    @Test func theRoundTripBringsTheTranslationBack() throws {
        let project = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tolmach-omegat-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: project) }
        for folder in ["source", "target", "tm/auto", "omegat", "glossary", "dictionary"] {
            try FileManager.default.createDirectory(
                at: project.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        var job = SampleJob.job
        job.segments = job.segments.filter { $0.direction?.source == .english }
        job.segments.append(
            SuggestedSegment(segment: SampleJob.segment(9, 1, "The talks go on."), targetLanguage: .russian))
        let exported = XLIFF12Writer.write(job, options: ExportOptions(profile: .omegat))
        try Data(exported).write(to: project.appendingPathComponent("source/page.xlf"))
        var memory = TMXWriter(sourceLanguage: .english, program: "Tolmach", programVersion: "0.1")
        memory.add(
            TranslationUnit(
                source: "The talks go on.", target: "Переговоры продолжаются.", sourceLanguage: .english,
                targetLanguage: .russian))
        try Data(memory.finish()).write(to: project.appendingPathComponent("tm/auto/memory.tmx"))
        try Self.project.write(
            to: project.appendingPathComponent("omegat.project"), atomically: true, encoding: .utf8)

        let result = try Referees.run(
            "omegat",
            [
                project.path, "--mode=console-translate", "--quiet", "--disable-project-locking",
                "--config-dir=\(project.path)/config",
            ])
        #expect(!result.output.contains("TF_TM_LOAD_ERROR"), "\(result.output)")
        let translated = try TranslatedDocument(path: project.appendingPathComponent("target/page.xlf").path)
        #expect(translated.skeleton?.text == job.document.text)
        let segments = try TranslatedDocumentTests.segments(translated)
        #expect(segments.count == 5)
        #expect(segments.flatMap(\.damages) == [])
        let done = segments.filter(\.isTranslated)
        #expect(done.map(\.unit.id) == ["b9.s1"])
        #expect(done.first?.unit.target?.plain == "Переговоры продолжаются.")
    }

    /// Each unit is a segment already, so OmegaT's own segmentation is off.
    private static let project = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><source_dir_excludes/>\
        <target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>\
        <glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>\
        <source_lang>EN</source_lang><target_lang>RU</target_lang>\
        <source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>\
        <target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg>\
        <support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>\
        </project></omegat>
        """
}
