import Documents
import Foundation
import LocalizationModel
import Testing

@testable import Tolmach

/// A text read in parts has the same blocks as the text read whole.
@Suite struct DocumentPartsTests {
    /// Blocks as what can be seen of them: text, lines and columns.
    static func seen(_ blocks: [TextBlock]) -> [String] {
        blocks.map { block in
            "\(block.kind) \(block.text.display) "
                + block.anchors.map { "\($0.line):\($0.column)" }.joined(separator: " ")
        }
    }

    static func file(_ text: String) throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        try Data(text.utf8).write(to: url)
        return url.path
    }

    static func parts(_ path: String, _ options: DocumentReader.Options, size: Int) throws -> [Document] {
        var parts = try DocumentParts(path: path, options: options, partSize: size)
        var documents: [Document] = []
        while let document = try parts.next() { documents.append(document) }
        return documents
    }

    @Test(arguments: 0..<60)
    func blocksAreTheSame(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "Слово", "talks", " ", ". ", "\n", "\n\n", "\r\n", " \t\n", "\n\r\n", "\u{2003}\n", "• ", "0 ", "в Киеве",
        ]
        let text = (0..<random(300)).map { _ in pieces[random(pieces.count)] }.joined()
        let path = try Self.file(text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        for paragraphs in ParagraphMode.allCases {
            let options = DocumentReader.Options(paragraphs: paragraphs, declaredLanguage: .russian)
            let whole = try DocumentReader(options: options).read(path: path)
            // Parts are large enough for each paragraph.
            let documents = try Self.parts(path, options, size: 400)
            #expect(Self.seen(documents.flatMap(\.blocks)) == Self.seen(whole.blocks))
        }
    }

    @Test func largeTextComesInSeveralParts() throws {
        let path = try Self.file(String(repeating: "A line of text.\n\n", count: 100))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let documents = try Self.parts(path, .init(), size: 256)
        #expect(documents.count > 5)
        #expect(documents.flatMap(\.blocks).map { $0.anchors[0].line } == Array(stride(from: 1, to: 200, by: 2)))
    }

    @Test func endlessParagraphIsCutAtALine() throws {
        let path = try Self.file(String(repeating: "A line of text.\n", count: 1000))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let documents = try Self.parts(path, .init(), size: 100)
        #expect(documents.allSatisfy { $0.source.count <= 1700 && $0.source.last == UInt8(ascii: "\n") })
        #expect(documents.reduce(0) { $0 + $1.source.count } == 16_000)
    }

    @Test(arguments: ["Слово и дело. ", "word and word ", "словоисловои"])
    func endlessLineIsCutBetweenWords(piece: String) throws {
        let path = try Self.file(String(repeating: piece, count: 300))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let documents = try Self.parts(path, .init(), size: 100)
        #expect(documents.count > 5 && documents.allSatisfy { $0.source.count <= 800 })
        #expect(documents.flatMap(\.source) == Array(String(repeating: piece, count: 300).utf8))
        var column = 1
        for document in documents {
            #expect(document.blocks.first?.anchors.first.map { [$0.line, $0.column] } == [1, column])
            let text = String(decoding: document.source, as: UTF8.self)
            if piece.contains(".") { #expect(text.hasSuffix(". ")) }
            if piece.contains(" ") { #expect(text.hasSuffix(" ")) }
            column += text.unicodeScalars.count
        }
    }

    @Test func mistakeIsToldByItsPlaceInTheFile() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        let text = Array(String(repeating: "A line of text.\n\n", count: 100).utf8)
        try Data(text + [0xC3, 0x28] + Array("and more".utf8)).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let error = #expect(throws: TolmachError.self) { _ = try Self.parts(url.path, .init(), size: 256) }
        #expect(error?.location == SourceLocation(file: url.path, line: 201, column: 1))
        #expect(error?.message.hasPrefix("byte 1700 ") == true)
    }

    @Test(arguments: ["", "\n\n", "one"])
    func smallTextComesWhole(text: String) throws {
        let path = try Self.file(text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try Self.parts(path, .init(), size: 256).count == 1)
    }
}
