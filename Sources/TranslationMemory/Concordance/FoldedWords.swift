import LocalizationModel
import Stemming

/// Cuts a text as it stands into words with their places, folded in letter case: what is needed to find and mark them.
struct FoldedWords {
    /// A word, number or placeholder.
    struct Word {
        var folded: [UInt8]
        /// Hash of the folded spelling.
        var form: UInt64
        /// Hash of the stem; of the spelling where it is no word.
        var key: UInt64
        var isWord: Bool
        /// Where it stands, in Unicode scalars.
        var scalars: Range<Int>
        /// Signs behind it that are part of a name: `++` of `C++`, `#` of `F#`. ASCII; its place doesn't count them.
        var tail: [UInt8] = []
    }

    private let stemmer: Stemmer
    private let facts: WordFacts
    /// Whether its letters are folded as Turkish does.
    let isTurkish: Bool
    private let numbers: TokenScanner.NumberStyle

    init(language: LanguageTag, stemmer: Stemmer) {
        self.stemmer = stemmer
        facts = WordFacts.of(language)
        numbers = TokenScanner.NumberStyle(language: language).subtracting(.spacedThousands)
        isTurkish = language.language == "tr" || language.language == "az"
    }

    func all(in text: InlineText) -> [Word] {
        let breaks = WordBreak.places(in: text.codes)
        var plain = text.plain
        return plain.withUTF8 { bytes in
            var words: [Word] = []
            var scanner = TokenScanner(bytes: bytes, numbers: numbers, units: facts.units, breaks: breaks)
            var position = 0
            var scalars = 0
            while let piece = scanner.next() {
                guard piece.kind != .punctuation else { continue }
                scalars += Self.scalars(bytes, position..<piece.range.lowerBound)
                // A Turkish number is found with any suffix.
                let end = isTurkish ? piece.digitsEnd : piece.range.upperBound
                let range = piece.range.lowerBound..<end
                let count = Self.scalars(bytes, range)
                append(word(bytes, range, isWord: piece.kind == .word, scalars..<scalars + count), to: &words)
                if piece.kind == .word { words[words.count - 1].tail = Self.tail(bytes, end) }
                scalars += count
                position = end
            }
            return words
        }
    }

    /// Appends a word, or the two that it stands for.
    private func append(_ word: Word, to words: inout [Word]) {
        guard word.isWord, facts.contractions.mayBe(word.folded),
            let parts = facts.contractions.parts(of: String(decoding: word.folded, as: UTF8.self))
        else {
            words.append(word)
            return
        }
        let split = word.scalars.upperBound - parts.endingLength
        let host = parts.first.map { Array($0.utf8) } ?? Array(word.folded.dropLast(parts.ending.utf8.count))
        append(made(host, word.scalars.lowerBound..<split), to: &words)
        words.append(made(Array(parts.ending.utf8), split..<word.scalars.upperBound))
    }

    private func made(_ folded: [UInt8], _ scalars: Range<Int>) -> Word {
        let whole = facts.contractions.words[String(decoding: folded, as: UTF8.self)].map { Array($0.utf8) } ?? folded
        return Word(
            folded: folded, form: ByteHash.of(folded), key: whole.withUnsafeBufferPointer(stemKey), isWord: true,
            scalars: scalars)
    }

    private func word(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isWord: Bool, _ scalars: Range<Int>
    ) -> Word {
        var folded: [UInt8] = []
        folded.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, length) = TokenScanner.decode(bytes, index)
            TokenScanner.encode(Letters.fold(scalar, turkish: isTurkish), into: &folded)
            index += length
        }
        let form = ByteHash.of(folded)
        let key = isWord ? folded.withUnsafeBufferPointer(stemKey) : form
        return Word(folded: folded, form: form, key: key, isWord: isWord, scalars: scalars)
    }

    private func stemKey(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var word = word
        // As the index does: the endings of a Turkish name stand behind an apostrophe.
        if isTurkish, let apostrophe = word.firstIndex(of: 0x27), apostrophe > 0 {
            word = UnsafeBufferPointer(rebasing: word[..<apostrophe])
        }
        let derivation = facts.derivation(of: word)
        return stemmer.withStem(of: word) { ByteHash.of($0, seed: derivation) }
    }

    /// The signs `+` and `#` behind a word, unless another word follows them at once: `a+b` is a sum.
    private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> [UInt8] {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "#") { end += 1 }
        guard end > start else { return [] }
        if end < bytes.count {
            let next = TokenScanner.decode(bytes, end).scalar
            if Letters.isLetter(next) || Letters.isDigit(next) { return [] }
        }
        return Array(bytes[start..<end])
    }

    private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
