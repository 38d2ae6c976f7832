import Foundation
import LocalizationModel
import Testing
import Tolmach

@Suite("Units read ahead") struct BilingualReaderBatchesTests {
    /// Calls `body` with the path of an XLIFF of so many units, whose end may be missing.
    static func withFile(units count: Int, isWhole: Bool = true, _ body: (String) throws -> Void) throws {
        var text = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a file with a long name" \
            source-language="en" target-language="ru" datatype="x"><body>
            """
        for number in 0..<count {
            text += "<trans-unit id=\"u\(number)\"><source>Port \(number)</source><target>Порт</target></trans-unit>\n"
        }
        if isWhole { text += "</body></file></xliff>" }
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString).xlf")
            .path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test(arguments: [0, 1, 255, 256, 257, 5000]) func areTheUnitsOfTheFile(count: Int) throws {
        try Self.withFile(units: count) { path in
            var units: [TranslationUnit] = []
            try BilingualFile(path: path).reader().forEachBatch { units += $0 }
            #expect(try units == BilingualFile(path: path).units())
            #expect(units.count == count)
        }
    }

    @Test(arguments: [0, 100, 256, 3000]) func thoseBeforeAFailureAreGiven(count: Int) throws {
        try Self.withFile(units: count, isWhole: false) { path in
            var given = 0
            let error = #expect(throws: TolmachError.self) {
                try BilingualFile(path: path).reader().forEachBatch { given += $0.count }
            }
            #expect(given == count)
            #expect(error?.location?.line == max(1, count))
        }
    }

    @Test(arguments: [0, 256, 2000]) func whoTakesThemMayStop(after count: Int) throws {
        try Self.withFile(units: 20_000) { path in
            var given = 0
            #expect(throws: TolmachError(.invalidArgument, "enough")) {
                try BilingualFile(path: path).reader().forEachBatch { units throws(TolmachError) in
                    given += units.count
                    if given > count { throw TolmachError(.invalidArgument, "enough") }
                }
            }
            #expect(given <= count + 256)
        }
    }
}
