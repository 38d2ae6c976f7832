internal import CLanguageData
import LocalizationModel

/// How surprising letters and words are in one language, in eighths of a bit.
///
/// The figures come from the files that `make-statistics.py` makes; triples of letters lie in a table,
/// common words are searched in the sorted file itself, so that little is prepared at start.
struct LetterStatistics: Sendable {
    /// What a triple that the file doesn't have costs.
    static let unseenTriple: UInt8 = 160
    /// What a word that the file doesn't have costs in comparison with one that it has.
    static let unseenWord = 152

    let language: LanguageTag
    private let triples: [UInt8]
    private let words: WordList

    static let english = LetterStatistics(
        .english, .latin, clanguagedata_letters_en(), clanguagedata_words_en())
    static let turkish = LetterStatistics(
        .turkish, .latin, clanguagedata_letters_tr(), clanguagedata_words_tr())
    static let russian = LetterStatistics(
        .russian, .cyrillic, clanguagedata_letters_ru(), clanguagedata_words_ru())
    static let ukrainian = LetterStatistics(
        .ukrainian, .cyrillic, clanguagedata_letters_uk(), clanguagedata_words_uk())

    private init(
        _ language: LanguageTag, _ script: LetterScript, _ letters: clanguagedata_file, _ words: clanguagedata_file
    ) {
        self.language = language
        self.words = WordList(UnsafeBufferPointer(start: words.bytes, count: words.count))
        triples = Self.triples(
            in: UnsafeBufferPointer(start: letters.bytes, count: letters.count), Alphabet(script: script))
    }

    /// The cost of a triple of letter numbers.
    @inline(__always)
    func cost(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let index = (Int(first) * Alphabet.size + Int(second)) * Alphabet.size + Int(third)
        return Int(triples[index])
    }

    /// The cost of a common word in small letters, or nil where the word is not one of them.
    func cost(ofWord word: UnsafeBufferPointer<UInt8>) -> Int? {
        words.value(of: word)
    }

    /// Every common word, in small letters, with its cost.
    func forEachWord(_ body: (String, Int) -> Void) {
        words.forEach(body)
    }

    /// Reads lines of three letters, a tab and a number; `#` starts a comment, `_` is the edge of a word.
    private static func triples(in file: UnsafeBufferPointer<UInt8>, _ alphabet: Alphabet) -> [UInt8] {
        var table = [UInt8](repeating: unseenTriple, count: Alphabet.size * Alphabet.size * Alphabet.size)
        var position = 0
        while position < file.count {
            let isComment = file[position] == UInt8(ascii: "#")
            var index = 0
            var value = 0
            var inValue = false
            while position < file.count, file[position] != UInt8(ascii: "\n") {
                if isComment {
                    position += 1
                } else if inValue {
                    value = value * 10 + Int(file[position] & 0x0F)
                    position += 1
                } else if file[position] == UInt8(ascii: "\t") {
                    inValue = true
                    position += 1
                } else {
                    let (scalar, length) = UTF8Walk.scalar(in: file, at: position)
                    let letter = scalar == 0x5F ? Alphabet.wordEdge : alphabet.number(of: scalar)
                    index = (index * Alphabet.size + Int(letter ?? Alphabet.stranger)) % table.count
                    position += length
                }
            }
            if inValue { table[index] = UInt8(clamping: value) }
            position += 1
        }
        return table
    }
}
