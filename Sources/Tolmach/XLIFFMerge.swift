import FileAccess
import ICUText
import Interchange
import LocalizationModel

/// Puts translations into an XLIFF file that came from elsewhere (Trados, memoQ, Xcode, Weblate ...), so that it can
/// go back there: every byte that is not part of a new translation or its state stays.
///
///     var merge = try XLIFFMerge(into: "page.sdlxliff", translations: [BilingualFile(path: "page.tsv")])
///     try merge.write { bytes in ... }
///     merge.changed      // segments that got a new translation or state
public struct XLIFFMerge: Sendable {
    private static let pieceSize = 1 << 18

    private let path: String
    private let file: RandomAccessFile
    /// The whole file, where it is in another encoding than UTF-8.
    private let decoded: RecodedXML?
    private var translations = XLIFFTranslations()
    /// Segments that got a new translation or a higher state.
    public private(set) var changed = 0
    /// Segments whose translation was there already.
    public private(set) var same = 0
    /// Segments that another program locked; they stay as they are.
    public private(set) var locked = 0
    /// Segments of which the translations say nothing.
    public private(set) var unknown = 0
    /// Segments whose source text is another than the one that was translated; they stay as they are.
    public private(set) var stale: [(id: String, location: SourceLocation?)] = []
    /// Codes that the translator lost, doubled, added or crossed; those that the unit doesn't know are left out.
    public private(set) var damages: [(id: String, location: SourceLocation?, damage: CodeDamage)] = []

    /// - Throws: `TolmachError.unreadableFile`; `invalidEncoding` where the XLIFF is not in the encoding it names; what
    ///   reading the translations throws.
    public init(into path: String, translations files: [BilingualFile]) throws(TolmachError) {
        self.path = path
        file = try RandomAccessFile(path: path)
        decoded = try RecodedXML(file, path: path)
        for file in files {
            try file.forEachUnit { unit throws(TolmachError) in try translations.add(unit) }
        }
    }

    /// Writes the file with the translations in it, piece by piece, in the encoding that it has; a file in another
    /// encoding than UTF-8 is held in memory.
    ///
    /// - Throws: What reading and writing throw, and at the end `malformedInput` where none of the translations is of a
    ///   segment of the file.
    public mutating func write(_ output: ([UInt8]) throws(TolmachError) -> Void) throws(TolmachError) {
        if let decoded { return try write(decoded, output) }
        let file = self.file
        var rewriter = try XLIFFRewriter(path: path) { range throws(TolmachError) in try file.bytes(in: range) }
        var position = 0
        while let edits = try rewriter.next({ unit throws(TolmachError) in try change(of: unit) }) {
            for edit in edits {
                try copy(position..<edit.range.lowerBound, output)
                try output(edit.replacement)
                position = edit.range.upperBound
            }
        }
        try copy(position..<file.count, output)
        try finish(rewriter.lockedCount)
    }

    private mutating func write(
        _ file: RecodedXML, _ output: ([UInt8]) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        var rewriter = try XLIFFRewriter(bytes: file.parsed, file: path)
        var position = 0
        try output(file.mark)
        while let edits = try rewriter.next({ unit throws(TolmachError) in try change(of: unit) }) {
            for edit in edits {
                try output(file.encode(position..<edit.range.lowerBound))
                try output(file.encode(edit.replacement))
                position = edit.range.upperBound
            }
        }
        try output(file.encode(position..<file.utf8.count))
        try finish(rewriter.lockedCount)
    }

    private mutating func finish(_ locked: Int) throws(TolmachError) {
        self.locked = locked
        guard changed == 0, same == 0, stale.isEmpty, locked == 0, !translations.isEmpty else { return }
        throw TolmachError(
            .malformedInput, "none of the translations is of a segment of \(path)",
            advice: "units keep the ids or the source texts that the file has")
    }

    private mutating func change(of unit: TranslationUnit) throws(TolmachError) -> XLIFFRewriter.Change? {
        let (change, outcome) = try translations.change(of: unit)
        switch outcome {
        case .unknown: unknown += 1
        case .same: same += 1
        case .stale: stale.append((unit.id ?? "", unit.location))
        case .changed(let found):
            changed += 1
            damages += found.map { (unit.id ?? "", unit.location, $0) }
        }
        return change
    }

    private func copy(
        _ range: Range<Int>, _ output: ([UInt8]) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        var position = range.lowerBound
        while position < range.upperBound {
            let end = min(position + Self.pieceSize, range.upperBound)
            try output(file.bytes(in: position..<end))
            position = end
        }
    }
}
