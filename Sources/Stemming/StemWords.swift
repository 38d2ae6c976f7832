internal import CStemmingData
import LocalizationModel

/// What is known of the words of a language whose stems can't be told by rules alone: `english.txt`, `russian.txt`,
/// `ukrainian.txt`.
struct StemWords: Sendable {
    struct Ending: Sendable {
        let letters: [Unicode.Scalar]
        /// The letters that it may stand behind; empty where any may be.
        let after: [Unicode.Scalar]
    }

    /// The longest first.
    private(set) var endings: [Ending] = []
    /// From a form of an irregular word to the word, which has itself too.
    private(set) var irregular: [String: String] = [:]
    /// What stems end in that are whole, in UTF-8, by their last two bytes.
    private var wholeStems: [UInt16: [[UInt8]]] = [:]
    private var endingBytes: Set<[UInt8]> = []
    /// Bytes of the longest ending.
    private var longestEnding = 0

    private static let all: [String: StemWords] = [
        "en": StemWords(cstemmingdata_english), "ru": StemWords(cstemmingdata_russian),
        "uk": StemWords(cstemmingdata_ukrainian),
    ]

    /// The words of a language; nil where nothing is known of any.
    static func of(_ language: LanguageTag) -> StemWords? { all[language.language] }

    private init(_ data: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
        var count = 0
        let bytes = data(&count)
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count > 1 else { continue }
            switch fields[0] {
            case "ending":
                endings.append(
                    Ending(
                        letters: Array(fields[1].unicodeScalars),
                        after: fields.count > 2 ? Array(fields[2].unicodeScalars) : []))
                endingBytes.insert(Array(fields[1].utf8))
                longestEnding = max(longestEnding, fields[1].utf8.count)
            case "stem":
                let stem = Array(fields[1].utf8)
                stem.withUnsafeBufferPointer { wholeStems[Self.end(of: $0, stem.count), default: []].append(stem) }
            case "word":
                irregular[fields[1]] = fields[1]
                for form in fields.count > 2 ? fields[2].split(separator: " ") : [] {
                    irregular[String(form)] = fields[1]
                }
            default: break
            }
        }
        endings = endings.enumerated().sorted {
            ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset)
        }.map(\.element)
    }

    /// How many bytes of a word are a whole stem, with the shortest ending behind it or none; nil where there is no such
    /// stem.
    func wholeStemLength(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !wholeStems.isEmpty else { return nil }
        // Letters have two bytes.
        for length in stride(from: word.count, through: max(2, word.count - longestEnding), by: -2) {
            guard let stems = wholeStems[Self.end(of: word, length)] else { continue }
            let isWhole = stems.contains { stem in
                length >= stem.count && word[length - stem.count..<length].elementsEqual(stem)
            }
            if isWhole, length == word.count || endingBytes.contains(Array(word[length...])) { return length }
        }
        return nil
    }

    /// The last two bytes of so many; 0 where there are fewer.
    private static func end(of word: UnsafeBufferPointer<UInt8>, _ length: Int) -> UInt16 {
        length < 2 ? 0 : UInt16(word[length - 2]) << 8 | UInt16(word[length - 1])
    }
}
