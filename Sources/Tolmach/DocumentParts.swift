import Documents
import FileAccess
import ICUText
import LocalizationModel

/// Reads a document in parts, so that a plain text of any size takes little memory.
///
/// A plain text is cut where paragraphs end; documents of other formats, and small ones, come whole. Blocks carry the
/// lines of the file; their source ranges count in the part. A paragraph longer than four parts is cut at a line's
/// end, and a line that is so long at a space.
///
///     var parts = try DocumentParts(path: "archive.txt")
///     while let document = try parts.next() { ... }
public struct DocumentParts: ~Copyable {
    private static let customarySize = 1 << 20
    private static let patience = 4
    /// How far back the end of a sentence is looked for, in bytes.
    private static let longestSearch = 1 << 14

    private let path: String
    private let partSize: Int
    private var options: DocumentReader.Options
    private var stream: InputStream
    private var bytes: [UInt8] = []
    private var isAtEnd = false
    private var isFirst = true
    /// Lines before the part that comes next.
    private var lines = 0
    /// Characters of the line in which the part begins that stand before it.
    private var columns = 0
    /// Bytes of the file that were read.
    public private(set) var bytesRead = 0

    /// - Throws: `TolmachError.unreadableFile`.
    public init(path: String, options: DocumentReader.Options = .init()) throws(TolmachError) {
        try self.init(path: path, options: options, partSize: Self.customarySize)
    }

    init(path: String, options: DocumentReader.Options, partSize: Int) throws(TolmachError) {
        self.path = path
        self.options = options
        self.partSize = partSize
        stream = try InputStream(path: path)
    }

    /// The next part, or nil after the last; there is always a first.
    ///
    /// - Throws: As `DocumentReader.read(path:)`.
    public mutating func next() throws(TolmachError) -> Document? {
        if isAtEnd, !isFirst { return nil }
        try fill(to: partSize)
        if isFirst, !isAtEnd, !isPlainText { while !isAtEnd { try fill(to: bytes.count * 2) } }
        var end = isAtEnd ? bytes.count : lastParagraphEnd
        var wanted = partSize
        while end == 0, !isAtEnd {
            wanted *= 2
            try fill(to: wanted)
            end = isAtEnd ? bytes.count : lastParagraphEnd
            if end == 0, wanted >= Self.patience * partSize { end = lastLineEnd > 0 ? lastLineEnd : lastGap }
        }
        if end == 0, !isFirst { return nil }
        let part = Array(bytes[..<end])
        bytes.removeSubrange(..<end)
        return try document(part)
    }

    private mutating func fill(to count: Int) throws(TolmachError) {
        guard !isAtEnd, bytes.count < count else { return }
        let before = bytes.count
        isAtEnd = try !stream.read(upTo: count - before, into: &bytes)
        bytesRead += bytes.count - before
    }

    /// Whether the beginning is of a text that may be cut at line ends: not of a structured format, nor UTF-16 or 32.
    private var isPlainText: Bool {
        let format =
            options.formatName.flatMap { DocumentFormats.named($0) }
            ?? DocumentFormats.format(forPath: path, beginning: bytes.prefix(4096))
        let isWide = options.encodingName?.uppercased().hasPrefix("UTF-16") ?? bytes.prefix(4096).contains(0)
        let hasWideMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        return (format is PlainTextFormat || format is LinesFormat) && !isWide && !hasWideMark
    }

    private var endsAtEachLine: Bool {
        options.paragraphs == .lines || options.formatName == LinesFormat().name
    }

    /// The end of the last empty line, or of the last line where each is a paragraph; 0 where there is none.
    private var lastParagraphEnd: Int {
        if endsAtEachLine { return lastLineEnd }
        var end = lastLineEnd
        while end > 0 {
            var index = end - 1
            while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 || bytes[index - 1] == 0x0D {
                index -= 1
            }
            if index > 0, bytes[index - 1] == 0x0A { return end }
            while index > 0, bytes[index - 1] != 0x0A { index -= 1 }
            end = index
        }
        return 0
    }

    private var lastLineEnd: Int {
        (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    }

    /// The end of the last sentence of what is all one line, by its looks; else behind the last space, or at the last
    /// character.
    private var lastGap: Int {
        var gap = 0
        var index = bytes.count - 1
        while index > 0, gap == 0 || bytes.count - index < Self.longestSearch {
            if bytes[index] == 0x20 {
                if gap == 0 { gap = index + 1 }
                if Self.endsSentence(bytes[index - 1]) { return index + 1 }
            }
            index -= 1
        }
        if gap > 0 { return gap }
        index = bytes.count - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    private mutating func document(_ part: [UInt8]) throws(TolmachError) -> Document {
        defer {
            lines += Self.lineEnds(in: part)
            isFirst = false
        }
        do throws(TolmachError) {
            var document = try DocumentReader(options: options).read(bytes: part, path: path)
            if isFirst, document.encoding.name != FileEncoding.utf8.name {
                options.encodingName = document.encoding.name
            }
            for block in document.blocks.indices where lines > 0 || columns > 0 {
                for anchor in document.blocks[block].anchors.indices {
                    if document.blocks[block].anchors[anchor].line == 1 {
                        document.blocks[block].anchors[anchor].column += columns
                    }
                    document.blocks[block].anchors[anchor].line += lines
                }
            }
            let lineStart = (document.source.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
            let count = document.source[lineStart...].count { $0 & 0xC0 != 0x80 }
            columns = count + (lineStart == 0 ? columns : 0)
            return document
        } catch {
            guard lines > 0 || columns > 0 else { throw error }
            // Offsets in the message count from the start of the file.
            if error.code == .invalidEncoding, path != InputFile.standardInputPath {
                _ = try TextDecoding.decode(
                    InputFile.bytes(ofFile: path), encoding: options.encodingName, file: path,
                    advice: DocumentReader.encodingAdvice)
            }
            var shifted = error
            if shifted.location?.line == 1 { shifted.location?.column += columns }
            shifted.location?.line += lines
            throw shifted
        }
    }

    private static func lineEnds(in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for index in bytes.indices where bytes[index] <= 0x0D {
                if bytes[index] == 0x0A {
                    count += 1
                } else if bytes[index] == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                    count += 1
                }
            }
            return count
        }
    }
}
