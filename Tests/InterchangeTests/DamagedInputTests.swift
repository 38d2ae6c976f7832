import LocalizationModel
import TestSupport
import Testing

@testable import Interchange

@Suite("Damaged input") struct DamagedInputTests {
    /// Bytes that matter to XML, and some that don't.
    static let pieces: [[UInt8]] =
        [
            "<", ">", "&", "\"", "'", "/", "<!--", "-->", "<![CDATA[", "]]>", "<?", "&#0;", "&#xFFFFFF;", "&amp;",
            "id=\"1\"",
            "<source>", "</source>", "<mrk mtype=\"seg\" mid=\"1\">", "<ph id=\"1\"/>", "<ec startRef=\"1\"/>", "\u{0}",
            "я", "",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    static func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &generator))
            bytes.replaceSubrange(start..<end, with: pieces[Int.random(in: 0..<pieces.count, using: &generator)])
        }
        return bytes
    }

    /// Whatever comes in, an answer or an error comes out; nothing traps.
    @Test(arguments: XLIFFVersion.allCases)
    func readersAndValidatorAnswer(version: XLIFFVersion) {
        var generator = SeededGenerator(seed: 11)
        let whole =
            version == .version12
            ? XLIFF12Writer.write(SampleJob.job)
            : XLIFF2Writer.write(SampleJob.job, version: version).first?.bytes ?? []
        var outcomes = (answers: 0, errors: 0)
        for _ in 0..<400 {
            let bytes = Self.mutated(whole, using: &generator)
            do {
                _ = try units(bytes)
                _ = try FormatValidator.validate(bytes: bytes, file: "x")
                outcomes.answers += 1
            } catch {
                outcomes.errors += 1
            }
        }
        #expect(outcomes.answers > 0 && outcomes.errors > 0, "\(outcomes)")
    }

    @Test(arguments: DelimitedTableWriter.Separator.allCases)
    func tablesAnswer(separator: DelimitedTableWriter.Separator) {
        var generator = SeededGenerator(seed: 3)
        let whole = Array(DelimitedTableWriter.write(SampleJob.job, separator: separator).utf8)
        var units = 0
        for _ in 0..<400 {
            let bytes = Self.mutated(whole, using: &generator)
            var reader = try? DelimitedTableReader(bytes: bytes, file: "x", separator: separator)
            while (try? reader?.next()) != nil { units += 1 }
        }
        #expect(units > 400)
    }
}
