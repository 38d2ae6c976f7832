import Documents
import ICUText
import LocalizationModel
import TestSupport
import Testing

/// What every format owes, whatever it looks like; a format joins by adding its sample to `FormatSample.all`.
struct FormatConformanceTests {
    private func reader(_ sample: FormatSample) -> DocumentReader {
        DocumentReader(options: .init(formatName: sample.format))
    }

    private func read(_ text: String, _ sample: FormatSample) throws -> Document {
        try reader(sample).read(bytes: Array(text.utf8), path: "sample")
    }

    @Test func `every format has a sample`() {
        #expect(Set(DocumentFormats.all.map(\.name)) == Set(FormatSample.all.map(\.format)))
    }

    @Test(arguments: FormatSample.all)
    func `the texts are found`(sample: FormatSample) throws {
        #expect(try read(sample.source, sample).blocks.map(\.text.display) == sample.texts)
    }

    @Test(arguments: FormatSample.all)
    func `read and written unchanged is byte-identical`(sample: FormatSample) throws {
        for text in [sample.source, sample.source.replacing("\n", with: "\r\n"), "\u{FEFF}" + sample.source] {
            let bytes = Array(text.utf8)
            let document = try reader(sample).read(bytes: bytes, path: "sample")
            #expect(document.blocks.map(\.text.display) == sample.texts)
            #expect(try document.rewritten(replacing: [:]) == bytes)
            guard !document.format.isBilingual else { continue }
            let same = Dictionary(
                uniqueKeysWithValues: document.blocks.enumerated().map { ($0.offset, $0.element.text) })
            #expect(try document.rewritten(replacing: same) == bytes)
        }
    }

    @Test(arguments: FormatSample.all)
    func `UTF-16 is read and written`(sample: FormatSample) throws {
        for name in ["UTF-16LE", "UTF-16BE"] {
            let bytes = try FileEncoding(name: name, hasByteOrderMark: true).encode(utf8: Array(sample.source.utf8))
            let document = try reader(sample).read(bytes: bytes, path: "sample")
            #expect(document.blocks.map(\.text.display) == sample.texts)
            #expect(try document.rewritten(replacing: [:]) == bytes)
        }
    }

    /// What is written into a block is read out of it again, and the other blocks stay.
    @Test(arguments: FormatSample.all)
    func `a new text survives the trip, escapes and all`(sample: FormatSample) throws {
        let document = try read(sample.source, sample)
        for index in document.blocks.indices {
            for words in ["Новое «слово» & <b> \"q\" 'a' \\ 5 % {x} # * _ [z](y) |", "Plain words"] {
                var text = InlineText(words)
                for placed in document.blocks[index].text.codes {
                    text.append(placed.code)
                    text.append(placed.code.kind == .open ? "word" : " ")
                }
                let bytes = try document.rewritten(replacing: [index: text])
                guard sample.keepsBlocks else {
                    #expect(String(decoding: bytes, as: UTF8.self).contains(words.prefix(15)))
                    continue
                }
                let again = try reader(sample).read(bytes: bytes, path: "sample")
                #expect(again.blocks.count == document.blocks.count)
                guard again.blocks.count == document.blocks.count else { continue }
                if words == "Plain words" { #expect(again.blocks[index].text.plain.hasPrefix(words)) }
                let shown =
                    again.blocks[index].text.codes.count > text.codes.count
                    ? again.blocks[index].text.original : again.blocks[index].text.plain
                #expect(words == "Plain words" || shown.hasPrefix(words.prefix(12)))
                for other in document.blocks.indices where other != index {
                    #expect(again.blocks[other].text.display == document.blocks[other].text.display)
                }
            }
        }
    }

    @Test(arguments: FormatSample.all)
    func `source ranges follow each other, and anchors lead to the text`(sample: FormatSample) throws {
        let document = try read(sample.source, sample)
        var end = 0
        for block in document.blocks {
            #expect(block.sourceRange.lowerBound >= end || block.kind == .attribute)
            #expect(block.sourceRange.upperBound <= document.source.count)
            #expect(block.anchors.first?.offset == 0)
            end = max(end, block.sourceRange.upperBound)
            let lines = sample.source.split(separator: "\n", omittingEmptySubsequences: false)
            let place = block.location(atOffset: 0, file: "sample")
            let rest = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1)
            if let first = block.text.plain.unicodeScalars.first, first.properties.isAlphabetic {
                #expect(rest.first == first)
            }
        }
    }

    /// Cut off anywhere, a file is still read or refused, never lost or trapped on.
    @Test(arguments: FormatSample.all)
    func `a truncated file gives its beginning back or an error with place`(sample: FormatSample) throws {
        let bytes = Array(sample.source.utf8)
        for length in 0..<bytes.count where length == 0 || bytes[length] & 0xC0 != 0x80 {
            do {
                let document = try reader(sample).read(bytes: Array(bytes[..<length]), path: "sample")
                #expect(try document.rewritten(replacing: [:]) == Array(bytes[..<length]))
            } catch {
                #expect(error.code == .malformedInput)
                #expect(error.location != nil)
            }
        }
    }

    @Test(arguments: FormatSample.all)
    func `an empty file has no blocks`(sample: FormatSample) throws {
        #expect(try read("", sample).blocks.isEmpty)
        #expect(try read("\u{FEFF}", sample).blocks.isEmpty)
        #expect(try read(" \n\n", sample).blocks.isEmpty)
    }

    @Test(arguments: FormatSample.all)
    func `invalid UTF-8 is an error with its offset`(sample: FormatSample) {
        let bytes = Array(sample.source.utf8) + [0xFF, 0xFE, 0x80]
        let error = #expect(throws: TolmachError.self) { try reader(sample).read(bytes: bytes, path: "sample") }
        #expect(error?.code == .invalidEncoding)
    }

    /// Bytes thrown about at random must never trap, nor may anything get lost.
    @Test(arguments: FormatSample.all)
    func `damage of any kind is survived`(sample: FormatSample) throws {
        var generator = SeededGenerator(seed: 7)
        let scalars = Array(sample.source.unicodeScalars)
        let signs = Array("<>&\"'\\{}[]()*_`#|=:;,/%$\n\r\t -!".unicodeScalars)
        for _ in 0..<300 {
            var damaged = scalars
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: damaged[place] = signs.randomElement(using: &generator) ?? "<"
                case 1: damaged.insert(signs.randomElement(using: &generator) ?? ">", at: place)
                default: damaged.removeSubrange(place..<min(damaged.count, place + 5))
                }
                if damaged.isEmpty { damaged = ["<"] }
            }
            let text = String(String.UnicodeScalarView(damaged))
            if let document = try? read(text, sample) {
                #expect(try document.rewritten(replacing: [:]) == Array(text.utf8))
                var end = 0
                for block in document.blocks {
                    #expect(block.sourceRange.lowerBound >= end || block.kind == .attribute, "\(text)")
                    end = max(end, block.sourceRange.upperBound)
                }
            }
        }
    }

    /// Ten megabytes on one line (two in a build that is not optimized) take no more than their share of the time.
    @Test(arguments: FormatSample.all)
    func `a huge line is read in linear time`(sample: FormatSample) throws {
        func seconds(_ megabytes: Double) throws -> Double {
            let count = Int(megabytes * 1e6) / sample.repeatable.utf8.count
            let text = sample.frame.0 + String(repeating: sample.repeatable, count: count) + sample.frame.1
            let bytes = Array(text.utf8)
            let time = ContinuousClock().measure {
                let document = try? reader(sample).read(bytes: bytes, path: "sample")
                #expect((try? document?.rewritten(replacing: [:])) == bytes)
            }
            return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        }
        _ = try seconds(0.1)
        #if DEBUG
            let size = 2.0
        #else
            let size = 10.0
        #endif
        let small = try seconds(size / 10)
        let large = try seconds(size)
        #expect(large < 10 * small * 3 + 0.5, "a tenth took \(small) s, the whole \(large) s")
    }

    /// What makes careless readers look ahead to the end of the file again and again.
    @Test(arguments: FormatSample.all)
    func `long rows of signs are read in linear time`(sample: FormatSample) throws {
        let rows = [
            "[", "</", "*a ", "`", "<a ", "](", "**_", "> ", "- ", "~~a", "![", "[a](", "| ", "<", "<a x=\"", "<!--",
            "&",
            "{{", "{a, plural, ",
            "%(", "<b>", "</b>", "<p title=a>", "\"", "\\", "/*", "a\n", "А1 ", "аБ", "a_b ", "\r", "<svg>", "<i></i>",
            "{", "}",
            "\"a\":{", "msgid \"a\"\n", "\n\n", "<a>b</a>", "<b title=x>\n", "• ",
        ]
        for row in rows {
            let text = sample.frame.0 + String(repeating: row, count: 20_000 / row.utf8.count)
            let time = ContinuousClock().measure { _ = try? read(text, sample) }
            #expect(time < .seconds(1.5), "\(row) took \(time)")
        }
    }
}
