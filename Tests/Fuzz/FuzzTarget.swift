import Documents
import Glibc
import Interchange
import LocalizationModel

/// What is fed with bytes that libFuzzer makes up: each reader of a format by its name. A reader may refuse bytes with
/// a `TolmachError`; it may not trap, hang, or lose what it claims to keep.
///
/// Built only where `TOLMACH_FUZZ` is set; see `Tests/Fuzz/run`.
enum FuzzTarget {
    typealias Reader = @Sendable (_ bytes: [UInt8]) throws(TolmachError) -> Void

    static let readers: [String: Reader] = [
        "xliff": { bytes throws(TolmachError) in
            _ = try? FormatValidator.validate(bytes: bytes, file: "x")
            try xliff(bytes)
        },
        "tmx": { bytes throws(TolmachError) in
            _ = try? FormatValidator.validate(bytes: bytes, file: "x")
            var reader = try TMXReader(bytes: bytes, file: "x")
            while try reader.nextUnit() != nil {}
        },
        "tbx": { bytes throws(TolmachError) in
            _ = try? FormatValidator.validate(bytes: bytes, file: "x")
            var reader = try TBXReader(bytes: bytes, file: "x")
            while try reader.next() != nil {}
        },
        "srx": { bytes throws(TolmachError) in
            _ = try? FormatValidator.validate(bytes: bytes, file: "x")
            _ = try SRXReader.read(bytes: bytes, file: "x")
        },
        "html": { bytes throws(TolmachError) in
            try document(bytes, "html")
            var reader = HTMLTableReader(bytes: bytes, file: "x")
            while try reader.next() != nil {}
        },
        "markdown": { bytes throws(TolmachError) in
            try document(bytes, "markdown")
            var reader = MarkdownTableReader(bytes: bytes, file: "x")
            while try reader.next() != nil {}
        },
        "po": { bytes throws(TolmachError) in
            try document(bytes, "po")
            var reader = POUnitReader(bytes: bytes, file: "x")
            while try reader.next() != nil {}
        },
        "json": { bytes throws(TolmachError) in try document(bytes, "json") },
        "strings": { bytes throws(TolmachError) in try document(bytes, "strings") },
        "csv": { bytes throws(TolmachError) in try table(bytes, .comma) },
        "tsv": { bytes throws(TolmachError) in try table(bytes, .tab) },
        "docx": { bytes throws(TolmachError) in
            var reader = try DOCXTableReader(bytes: bytes, file: "x")
            while try reader.next() != nil {}
        },
    ]

    static let reader: Reader = {
        let name = getenv("TOLMACH_FUZZ_READER").map { String(cString: $0) } ?? ""
        guard let reader = readers[name] else {
            print("TOLMACH_FUZZ_READER must be one of \(readers.keys.sorted().joined(separator: ", "))")
            exit(2)
        }
        return reader
    }()

    /// Reading gives units; putting them back changes no byte; new ones read back.
    private static func xliff(_ bytes: [UInt8]) throws(TolmachError) {
        var reader = try XLIFFReader(bytes: bytes, file: "x")
        var translations = XLIFFTranslations()
        while let unit = try reader.next() { try translations.add(unit) }
        var rewriter = try XLIFFRewriter(bytes: bytes, file: "x")
        var end = 0
        while let edits = try rewriter.next({ unit in .init(target: unit.source, status: .final) }) {
            for edit in edits {
                guard edit.range.lowerBound >= end else { fatalError("edits overlap: \(edits)") }
                end = edit.range.upperBound
            }
        }
    }

    /// A document that nothing is changed in is what it was.
    private static func document(_ bytes: [UInt8], _ format: String) throws(TolmachError) {
        let reader = DocumentReader(options: .init(formatName: format, encodingName: "UTF-8"))
        let document = try reader.read(bytes: bytes, path: "x")
        guard document.rewrittenUTF8(replacing: [:]) == document.source else { fatalError("bytes were lost") }
        var texts: [Int: InlineText] = [:]
        for (index, block) in document.blocks.enumerated() where index % 2 == 0 {
            var text: InlineText = "x"
            text.append(block.text)
            texts[index] = text
        }
        _ = document.rewrittenUTF8(replacing: texts)
    }

    private static func table(
        _ bytes: [UInt8], _ separator: DelimitedTableWriter.Separator
    ) throws(TolmachError) {
        var reader = try DelimitedTableReader(bytes: bytes, file: "x", separator: separator)
        while try reader.next() != nil {}
        _ = try GlossaryTableReader.read(bytes, file: "x", separator: separator)
    }
}

/// The entry of libFuzzer as a library.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    try? FuzzTarget.reader(bytes)
    return 0
}

/// The package manager names an executable's entry after its target.
@_cdecl("Fuzz_main")
public func fuzz(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    var (count, arguments) = (count, arguments)
    return runFuzzer(&count, &arguments) { data, size in testOneInput(data, size) }
}
