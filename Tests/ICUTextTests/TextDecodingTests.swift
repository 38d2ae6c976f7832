import ICUText
import LocalizationModel
import Testing

struct TextDecodingTests {
    private let russian = "Переговоры в Анталье начались утром, и министры говорили больше часа."
    private let ukrainian =
        "Міністри говорили понад годину, але ні про що не домовилися; їхні помічники ще й досі сидять."
    private let turkish = "Görüşmeler Antalya'da başladı, iki bakan bir saatten uzun süre konuştu ve ayrıldı."

    private func encoded(_ text: String, _ name: String, mark: Bool = false) throws -> [UInt8] {
        try FileEncoding(name: name, hasByteOrderMark: mark).encode(utf8: Array(text.utf8))
    }

    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
    func `a byte order mark decides and is given back`(name: String) throws {
        let bytes = try encoded(russian, name, mark: true)
        let text = try TextDecoding.decode(bytes, file: "a.txt")
        #expect(String(decoding: text.utf8, as: UTF8.self) == russian)
        #expect(text.encoding == FileEncoding(name: name, hasByteOrderMark: true))
        #expect(text.warnings.isEmpty)
        #expect(try text.encoding.encode(utf8: text.utf8) == bytes)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func `UTF-16 without a mark is told by its shape`(name: String) throws {
        for text in [russian, turkish, "plain English\r\n", "Привет"] {
            let decoded = try TextDecoding.decode(try encoded(text, name), file: "a.txt")
            #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
            #expect(decoded.encoding.name == name)
            #expect(decoded.warnings.count == 1)
        }
    }

    @Test func `encodings from before Unicode are recognised and said`() throws {
        let cases = [
            (russian, "windows-1251"), (russian, "KOI8-R"), (russian, "IBM866"), (russian, "ISO-8859-5"),
            (russian.uppercased(), "windows-1251"), (ukrainian, "windows-1251"), (ukrainian, "KOI8-U"),
            (turkish, "windows-1254"), ("“Quoted” – and that’s all", "windows-1252"), ("Смотреть все", "windows-1251"),
        ]
        for (text, name) in cases {
            let bytes = try encoded(text, name)
            let decoded = try TextDecoding.decode(bytes, file: "a.txt")
            #expect(decoded.encoding.name == name)
            #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
            #expect(decoded.warnings.first?.contains(name) == true)
            #expect(try decoded.encoding.encode(utf8: decoded.utf8) == bytes)
        }
    }

    @Test func `a bad byte in UTF-8 is an error with its offset`() throws {
        let error = #expect(throws: TolmachError.self) {
            try TextDecoding.decode(Array("Первая строка\nвторая ".utf8) + [0xFF] + Array("!".utf8), file: "a.txt")
        }
        #expect(error?.code == .invalidEncoding)
        #expect(error?.message.contains("byte 39") == true)
        #expect(error?.location == SourceLocation(file: "a.txt", line: 2, column: 8))
        #expect(error?.advice == "save it as UTF-8, or mend the file")
        let advised = #expect(throws: TolmachError.self) {
            try TextDecoding.decode([0xFF], encoding: "UTF-8", file: "t.txt", advice: "say what it is")
        }
        #expect(advised?.advice == "say what it is")
    }

    @Test func `noise is an error and not an encoding`() {
        let noise: [UInt8] = (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ 129) | 0x80 }
        #expect(throws: TolmachError.self) { try TextDecoding.decode(noise, file: "a.bin") }
    }

    @Test func `a declared encoding is believed`() throws {
        let bytes = try encoded("да", "KOI8-R")
        let text = try TextDecoding.decode(bytes, encoding: "koi8-r", file: "a.txt")
        #expect(String(decoding: text.utf8, as: UTF8.self) == "да")
        #expect(throws: TolmachError.self) { try TextDecoding.decode(bytes, encoding: "utf-8", file: "a.txt") }
        #expect(throws: TolmachError.self) { try TextDecoding.decode(bytes, encoding: "no-such", file: "a.txt") }
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func `ill-formed sequences are seen`(bytes: [UInt8]) {
        (Array("ab".utf8) + bytes).withUnsafeBufferPointer { #expect(UTF8Validation.firstError(in: $0) == 2) }
    }

    @Test func `an empty file is empty UTF-8`() throws {
        #expect(try TextDecoding.decode([], file: "a.txt").encoding == .utf8)
    }
}
