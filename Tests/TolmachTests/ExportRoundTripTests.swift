import Documents
import Foundation
import Interchange
import LocalizationModel
import Testing

@testable import Tolmach

/// Every document format, exported in every version for every program, is a valid file; translated and merged, the
/// document comes back with nothing changed but its text.
@Suite("Export, translate, merge") struct ExportRoundTripTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var format: String
        var text: String
        var testDescription: String { format }
    }

    static let samples: [Sample] = [
        Sample(
            format: "text",
            text:
                "The envoys met here. They never agreed!\nThe hotel was closed.\n\n\u{FEFF}  Делегации уехали & вернулись.\r\n"
        ),
        Sample(format: "lines", text: "The envoys met here. They agreed.\n\nSee the notes\n"),
        Sample(
            format: "html",
            text: """
                <!DOCTYPE html><html><head><title>The envoys &amp; the hotel</title></head><body>
                <p class="x">The <b>envoys</b> met <a href="/here?a=1&amp;b=2" title="See the hotel">here</a>. They \
                <i>never agreed. Then</i> they left.</p><img alt="The hotel" src=e.png>
                <ul><li>One <code>e.e()</code> here<br>and there</ul></body></html>

                """),
        Sample(
            format: "html",
            text: """
                <p>One stays here.<img src="e.png"> Two left here.</p>
                <p>One stays here.<b> Two left here.</b> <i>They</i> never agreed.</p>

                """),
        Sample(
            format: "markdown",
            text: """
                # The envoys

                They **met here** and [left the hotel](https://e.example/e). Nobody agreed; `e.e()` fails.[^1] See it.

                - See *the notes*
                - The end

                | Name | Note |
                |---|---|
                | Hotel | The best one |

                """),
        Sample(
            format: "strings",
            text: """
                /* The note */
                "open.title" = "Open the file";
                "open.text" = "The file “%@” was opened %1$d times.\\nClose the \\"other\\" one.";

                """),
        Sample(
            format: "po",
            text: """
                msgid ""
                msgstr ""
                "Language: ru\\n"
                "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"

                #. The note
                #, c-format, max-length:60
                msgctxt "menu"
                msgid "Open the file %s"
                msgstr ""

                msgid "One view here"
                msgid_plural "%d <b>views</b> here"
                msgstr[0] ""
                msgstr[1] ""
                msgstr[2] ""

                """),
        Sample(
            format: "json",
            text: """
                {"menu": {"open": "Open the file", "count": "{count} files were \\"deleted\\".\\nSee the <b>notes</b>.{x} See it."}}

                """),
    ]

    @Test func everyFormatHasASample() {
        #expect(Set(DocumentFormats.all.map(\.name)) == Set(Self.samples.map(\.format)))
    }

    /// Every way of cutting, and every program in the way that it wants; Xcode's file with the skeleton it would do
    /// without.
    private static let options =
        [UnitSegmentation.apart, .inside, .whole].map { ExportOptions(segmentation: $0) }
        + ClientProfile.allCases.map { ExportOptions(profile: $0, skeleton: .inside) }
        + [ExportOptions(usesPluralModule: true)]

    @Test(arguments: samples, [XLIFFVersion.version12, .version20, .version21, .version22])
    func onlyTheTextIsChanged(sample: Sample, version: XLIFFVersion) throws {
        let reading = DocumentReader.Options(formatName: sample.format)
        let document = try DocumentReader(options: reading).read(bytes: Array(sample.text.utf8), path: "sample")
        // Xcode's plain strings have codes as text, which this translator would change in pages.
        let isResource = ["strings", "po", "json"].contains(sample.format)
        for options in Self.options where isResource || options.profile != .xcode {
            let job = Self.job(document, reading, options)
            let expected = try document.rewritten(replacing: Self.changed(document, job))
            let files =
                version == .version12
                ? [XLIFF12Writer.write(job, options: options)]
                : XLIFF2Writer.write(job, version: version, options: options).map(\.bytes)
            let what = "\(options.profile) \(options.segmentation)"
            var translated: TranslatedDocument?
            for file in files {
                // The module's own text puts an attribute where the standard's schema has none.
                if !options.usesPluralModule {
                    #expect(
                        try FormatValidator.validate(bytes: file, file: "sample.xlf").map(\.message) == [], "\(what)")
                }
                let text = XLIFFTranslator.translate(String(decoding: file, as: UTF8.self), version: version)
                let next = try TranslatedDocument(bytes: Array(text.utf8), file: "sample.xlf")
                if translated == nil { translated = next } else { translated?.add(next) }
            }
            let merge = try DocumentMerge(try #require(translated))
            #expect(merge.findings.filter { $0.kind != .unconfirmed } == [], "\(what)")
            #expect(
                String(decoding: merge.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(what)")
            #expect(merge.translated == job.segments.count { $0.targetLanguage != nil }, "\(what)")
        }
    }

    @Test(arguments: samples) func tablesComeBackToo(sample: Sample) throws {
        let reading = DocumentReader.Options(formatName: sample.format)
        let document = try DocumentReader(options: reading).read(bytes: Array(sample.text.utf8), path: "sample")
        let job = Self.job(document, reading, ExportOptions())
        var units: [TranslationUnit] = []
        for segment in job.segments where segment.targetLanguage != nil {
            units.append(
                TranslationUnit(
                    id: SegmentAddress(block: segment.segment.block, number: segment.segment.number).unitID,
                    source: InlineText(segment.segment.text.display),
                    target: InlineText(XLIFFTranslator.change(segment.segment.text.display)),
                    sourceLanguage: .english, targetLanguage: .russian))
        }
        // The table has no skeleton of its own; the document is the same.
        var rest = units.makeIterator()
        var translated = try TranslatedDocument { rest.next() }
        translated.add(try TranslatedDocument(bytes: XLIFF12Writer.write(job), file: "sample.xlf"))
        #expect(
            try DocumentMerge(translated).bytes == document.rewritten(replacing: Self.changed(document, job)))
    }

    @Test(
        "A code in the white space between two segments is written once, beside the words",
        arguments: [
            ("<p><b>One is here. </b>Two left.</p>", "<p><b>On3 is h3r3.</b> Two l3ft.</p>"),
            ("<p>One is here. <b> Two left.</b></p>", "<p>On3 is h3r3.<b>  Two l3ft.</b></p>"),
        ])
    func codesBetweenSegments(page: String, expected: String) throws {
        let reading = DocumentReader.Options(formatName: "html")
        let document = try DocumentReader(options: reading).read(bytes: Array(page.utf8), path: "sample")
        let file = XLIFF12Writer.write(Self.job(document, reading, ExportOptions()))
        let text = XLIFFTranslator.translate(String(decoding: file, as: UTF8.self), version: .version12)
        let merge = try DocumentMerge(TranslatedDocument(bytes: Array(text.utf8), file: "sample.xlf"))
        #expect(String(decoding: merge.bytes, as: UTF8.self) == expected)
    }

    private static func job(
        _ document: Document, _ reading: DocumentReader.Options, _ options: ExportOptions
    ) -> TranslationJob {
        var segmenter = DocumentSegmenter(cutsSentences: options.segmentation != .whole)
        let route = TranslationRoute()
        return TranslationJob(
            document: DocumentSkeleton(document, options: reading),
            segments: segmenter.segments(of: document).map {
                SuggestedSegment(
                    segment: $0, targetLanguage: $0.isTranslatable ? route.target(for: $0.language) : nil)
            })
    }

    /// The blocks of a document with the text of their exported segments changed as `XLIFFTranslator` does it.
    private static func changed(_ document: Document, _ job: TranslationJob) -> [Int: InlineText] {
        var texts: [Int: InlineText] = [:]
        for suggested in job.segments where suggested.targetLanguage != nil {
            let segment = suggested.segment
            let text = texts[segment.block - 1] ?? document.blocks[segment.block - 1].text
            var bytes = Array(text.plain.utf8)
            bytes.replaceSubrange(
                segment.range,
                with: XLIFFTranslator.change(String(decoding: bytes[segment.range], as: UTF8.self)).utf8)
            texts[segment.block - 1] = InlineText(plain: String(decoding: bytes, as: UTF8.self), codes: text.codes)
        }
        return texts
    }
}
