import ICUText
import LocalizationModel
import Stemming

/// Cuts texts of one language into tokens with stems and weights, and remembers the words it has seen.
final class TextAnalyzer {
    let language: LanguageTag
    let facts: WordFacts
    private let stemmer: Stemmer
    private let isTurkish: Bool
    private let numbers: TokenScanner.NumberStyle
    // An analyzer serves one thread at a time, and watching these for overlapping access took time.
    @exclusivity(unchecked) private var words = WordTable()
    /// The word at hand in folded letters; what lies behind `foldedCount` is of words before.
    @exclusivity(unchecked) private var folded = [UInt8](repeating: 0, count: 256)
    @exclusivity(unchecked) private var foldedCount = 0

    init(language: LanguageTag) {
        self.language = language
        facts = WordFacts.of(language)
        stemmer = Stemmer(language: language)
        isTurkish = language.language == "tr" || language.language == "az"
        numbers = TokenScanner.NumberStyle(language: language)
    }

    func analyze(_ text: InlineText) -> AnalyzedText {
        var result = AnalyzedText()
        analyze(text, into: &result)
        result.sortedTokens = result.tokens.sorted { ($0.key, $0.form) < ($1.key, $1.form) }
        return result
    }

    /// Analyses a text into what an earlier one was kept in; its tokens are not sorted.
    func analyze(_ text: InlineText, into result: inout AnalyzedText) {
        var plain = text.plain
        plain.withUTF8 { analyze($0, codes: text.codes, into: &result) }
    }

    /// The same of a text in UTF-8.
    func analyze(
        _ plain: UnsafeBufferPointer<UInt8>, codes: [InlineText.PlacedCode], into result: inout AnalyzedText
    ) {
        result.forget()
        if Self.mayNeedNormalization(plain) {
            var normal = TextNormalization.nfc.apply(to: String(decoding: plain, as: UTF8.self))
            normal.withUTF8 { foldSpace($0, codes: codes, into: &result) }
        } else {
            foldSpace(plain, codes: codes, into: &result)
        }
        var breaks: [Int] = []
        for code in result.codes where WordBreak.isAt(code.kind, code.original) { breaks.append(code.offset) }
        result.tokens.reserveCapacity(min(result.bytes.count / Self.bytesOfWord + 1, Self.commonTokens))
        result.bytes.withUnsafeBufferPointer { bytes in
            var scanner = TokenScanner(bytes: bytes, numbers: numbers, units: facts.units, breaks: breaks)
            scan(&scanner, into: &result)
        }
    }

    /// So many bytes a word takes, with the space behind it, in most texts at the least; more words than this few texts have.
    private static let bytesOfWord = 5
    private static let commonTokens = 32

    /// The key of a word in folded spelling, as tokens carry it.
    func key(ofFolded word: String) -> UInt64 {
        var word = facts.contractions.words[word] ?? word
        return word.withUTF8 { stemKey($0) }
    }

    /// Whether a combining mark or a letter that may decompose stands in the text.
    private static func mayNeedNormalization(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<bytes.count where bytes[index] >= 0xCC {
            let byte = bytes[index]
            // Cyrillic and general punctuation are common and safe.
            if byte == 0xD0 || byte == 0xD1 || byte == 0xD2 || byte == 0xD3 { continue }
            if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x82 {
                continue
            }
            return true
        }
        return false
    }

    /// Whether the white space of a text is single spaces between words: most texts.
    private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in bytes {
            if byte == 0x20 {
                if previous == 0x20 { return false }
            } else if byte < 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
                // Other white space begins with one of these.
                return false
            }
            previous = byte
        }
        return previous != 0x20
    }

    private func foldSpace(
        _ bytes: UnsafeBufferPointer<UInt8>, codes: [InlineText.PlacedCode], into result: inout AnalyzedText
    ) {
        if codes.isEmpty, Self.isFolded(bytes) {
            result.bytes.append(contentsOf: bytes)
            return
        }
        var places = codes.makeIterator()
        var placed = places.next()
        result.bytes.reserveCapacity(bytes.count)
        var pendingSpace = false
        var index = 0
        while index < bytes.count {
            while let code = placed, code.offset <= index {
                result.codes.append(Self.code(code, at: result.bytes.count))
                placed = places.next()
            }
            let (scalar, length) = TokenScanner.decode(bytes, index)
            if Letters.isSpace(scalar) {
                pendingSpace = !result.bytes.isEmpty
            } else {
                if pendingSpace {
                    result.bytes.append(0x20)
                    pendingSpace = false
                }
                result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
            }
            index += length
        }
        while let code = placed {
            result.codes.append(Self.code(code, at: result.bytes.count))
            placed = places.next()
        }
    }

    private static func code(_ placed: InlineText.PlacedCode, at offset: Int) -> AnalyzedText.Code {
        AnalyzedText.Code(offset: offset, kind: placed.code.kind, original: placed.code.original)
    }

    private func scan(_ scanner: inout TokenScanner, into result: inout AnalyzedText) {
        var punctuation = ByteHash()
        var signs = ByteHash()
        while let piece = scanner.next() {
            let range = piece.range
            switch piece.kind {
            case .punctuation:
                punctuation.add(UInt8(truncatingIfNeeded: result.tokens.count))
                for index in range { punctuation.add(scanner.bytes[index]) }
                if let sign = NumberSign.sign(at: range, in: scanner.bytes) {
                    signs.add(UInt8(truncatingIfNeeded: result.tokens.count))
                    signs.add(scalar: sign)
                }
            case .word:
                let word = self.word(scanner.bytes, range)
                if word.traits.contains(.contracted) {
                    appendParts(of: range, scanner.bytes, to: &result)
                } else {
                    Self.append(word, to: &result)
                }
            case .number, .placeholder:
                let hash = ByteHash.of(UnsafeBufferPointer(rebasing: scanner.bytes[range]))
                let isNumber = piece.kind == .number
                let ending =
                    piece.digitsEnd < range.upperBound
                    ? NumberEnding(scanner.bytes[piece.digitsEnd..<range.upperBound]).hash : 0
                result.tokens.append(
                    Token(
                        key: Token.valueKey, form: hash,
                        spelling: isNumber ? ending : hash, start: Int32(clamping: range.lowerBound),
                        end: Int32(clamping: range.upperBound), weight: 5, kind: isNumber ? .number : .placeholder,
                        traits: []))
                result.weight += 5
            }
        }
        result.punctuation = punctuation.value
        result.signs = signs.value
        fillCharacters(scanner.bytes, into: &result)
    }

    private static func append(_ word: Token, to result: inout AnalyzedText) {
        if word.traits.contains(.negation) { result.negations += 1 }
        result.tokens.append(word)
        result.weight += Int(word.weight)
    }

    /// Appends the two words that a word stands for.
    private func appendParts(
        of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, to result: inout AnalyzedText
    ) {
        _ = fold(UnsafeBufferPointer(rebasing: bytes[range]))
        guard let parts = facts.contractions.parts(of: String(decoding: folded[..<foldedCount], as: UTF8.self)) else {
            return
        }
        var split = range.upperBound
        for _ in 0..<parts.endingLength {
            repeat { split -= 1 } while split > range.lowerBound && bytes[split] & 0xC0 == 0x80
        }
        var first = word(bytes, range.lowerBound..<split)
        if let whole = parts.first {
            let known = self.known(whole)
            let isCapitalised = first.traits.contains(.capitalised)
            (first.key, first.form, first.weight) = (known.key, known.form, known.weight)
            first.traits = isCapitalised ? known.traits.union(.capitalised) : known.traits
            first.spelling = ByteHash.of(
                (isCapitalised ? whole.prefix(1).uppercased() + whole.dropFirst() : whole).utf8)
            Self.append(first, to: &result)
        } else if first.traits.contains(.contracted) {
            appendParts(of: range.lowerBound..<split, bytes, to: &result)
        } else {
            Self.append(first, to: &result)
        }
        let known = self.known(parts.ending)
        Self.append(
            Token(
                key: known.key, form: known.form,
                spelling: ByteHash.of(UnsafeBufferPointer(rebasing: bytes[split..<range.upperBound])),
                start: Int32(clamping: split), end: Int32(clamping: range.upperBound), weight: known.weight,
                kind: .word, traits: known.traits), to: &result)
    }

    /// What is known of a word in folded spelling.
    private func known(_ word: String) -> WordTable.Word {
        foldedCount = word.utf8.count
        for (index, byte) in word.utf8.enumerated() { folded[index] = byte }
        let form = foldedHash
        return words.find(form) ?? learn(form, spelling: form, isCapitalised: false)
    }

    private var foldedHash: UInt64 {
        folded.withUnsafeBufferPointer { ByteHash.of(UnsafeBufferPointer(rebasing: $0[..<foldedCount])) }
    }

    private func fillCharacters(_ bytes: UnsafeBufferPointer<UInt8>, into result: inout AnalyzedText) {
        guard bytes.count <= AnalyzedText.shortLength * 4,
            bytes.count(where: { $0 & 0xC0 != 0x80 }) <= AnalyzedText.shortLength
        else { return }
        result.characters.reserveCapacity(AnalyzedText.shortLength)
        var index = 0
        while index < bytes.count {
            let (scalar, length) = TokenScanner.decode(bytes, index)
            result.characters.append(Letters.fold(scalar, turkish: isTurkish))
            index += length
        }
    }

    private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Token {
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        let spelling = ByteHash.of(word)
        let known = words.find(spelling) ?? learn(word, spelling)
        return Token(
            key: known.key, form: known.form, spelling: spelling, start: Int32(clamping: range.lowerBound),
            end: Int32(clamping: range.upperBound), weight: known.weight, kind: .word, traits: known.traits)
    }

    private func learn(_ word: UnsafeBufferPointer<UInt8>, _ spelling: UInt64) -> WordTable.Word {
        let isCapitalised = fold(word)
        return learn(foldedHash, spelling: spelling, isCapitalised: isCapitalised)
    }

    /// Writes a word in folded letters into `folded`, and says whether it begins with a capital.
    private func fold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        // The folded letter of one byte may take two, that of two or three bytes one more.
        if folded.count < word.count * 2 { folded = [UInt8](repeating: 0, count: word.count * 2) }
        let isTurkish = isTurkish
        var isCapitalised = false
        foldedCount = folded.withUnsafeMutableBufferPointer { folded in
            var count = 0
            var index = 0
            while index < word.count {
                let (scalar, length) = TokenScanner.decode(word, index)
                if index == 0 { isCapitalised = Letters.isCapital(scalar) }
                let letter = Letters.fold(scalar, turkish: isTurkish)
                if letter < 0x80 {
                    folded[count] = UInt8(truncatingIfNeeded: letter)
                    count += 1
                } else if letter < 0x800 {
                    folded[count] = UInt8(truncatingIfNeeded: 0xC0 | letter >> 6)
                    folded[count + 1] = UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F)
                    count += 2
                } else {
                    for byte in UTF8.encode(Unicode.Scalar(letter) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
                        folded[count] = byte
                        count += 1
                    }
                }
                index += length
            }
            return count
        }
        return isCapitalised
    }

    /// Learns what `folded` holds.
    private func learn(_ form: UInt64, spelling: UInt64, isCapitalised: Bool) -> WordTable.Word {
        let text = String(decoding: folded[..<foldedCount], as: UTF8.self)
        var traits: Token.Traits = isCapitalised ? .capitalised : []
        if facts.contractions.parts(of: text) != nil {
            traits.insert(.contracted)
            let word = WordTable.Word(spelling: spelling, form: form, key: 0, weight: 0, traits: traits)
            words.insert(word)
            return word
        }
        // What is set behind another word counts as the word that it is a form of.
        let whole = facts.contractions.words[text]
        if facts.function.contains(whole ?? text) { traits.insert(.function) }
        if facts.negation.contains(text) || deniesWithin { traits.insert(.negation) }
        var length = 0
        var key = folded.withUnsafeBufferPointer { all in
            let bytes = UnsafeBufferPointer(rebasing: all[..<foldedCount])
            length = bytes.count { $0 & 0xC0 != 0x80 }
            return stemKey(bytes)
        }
        if let whole { key = self.key(ofFolded: whole) }
        let weight: Int32 = traits.contains(.function) ? 4 : 6 + Int32(min(length, 14))
        let word = WordTable.Word(spelling: spelling, form: form, key: key, weight: weight, traits: traits)
        words.insert(word)
        return word
    }

    /// Whether a part of the word at hand denies it, as in Turkish verbs.
    private var deniesWithin: Bool {
        if facts.denyingParts.isEmpty
            || facts.undenyingWords.contains(where: { folded[..<foldedCount].starts(with: $0) })
        {
            return false
        }
        return facts.denyingParts.contains { part, isAtEnd in
            let last = foldedCount - part.count
            guard last >= Self.leastBeforeDenial else { return false }
            let starts = isAtEnd ? last...last : Self.leastBeforeDenial...last
            return starts.contains { start in folded[start..<start + part.count].elementsEqual(part) }
        }
    }

    /// Bytes of a word before a part that denies it.
    private static let leastBeforeDenial = 2

    private func stemKey(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var word = word
        // Turkish sets the endings of a name off by an apostrophe.
        if isTurkish, let apostrophe = word.firstIndex(of: 0x27), apostrophe > 0 {
            word = UnsafeBufferPointer(rebasing: word[..<apostrophe])
        }
        let derivation = facts.derivation(of: word)
        return stemmer.withStem(of: word) { stem in ByteHash.of(stem, seed: derivation) }
    }
}
