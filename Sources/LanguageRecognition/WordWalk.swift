/// One pass over a text that hands its words to the evidence of their script.
struct WordWalk {
    /// Letters after which nothing new is learnt.
    private static let enoughLetters = 600
    private static let longestPlaceholder = 60

    var latin = LetterEvidence(.english, .turkish)
    var cyrillic = LetterEvidence(.russian, .ukrainian)
    /// Whether the first letter of the text is a capital.
    var startsWithCapital = false

    private var word = LetterWord()
    /// The word as Turkish writes it in small letters.
    private var turkishWord = LetterWord()
    /// Whether the word begins with a capital.
    private var hasCapital = false
    private var script = LetterScript.latin
    private var sawLetter = false

    mutating func run(over text: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < text.count, latin.letters + cyrillic.letters < Self.enoughLetters {
            while position < text.count, text[position] <= 0x20 { position += 1 }
            let start = position
            while position < text.count, text[position] > 0x20 { position += 1 }
            let token = UnsafeBufferPointer(rebasing: text[start..<position])
            if token.first == UInt8(ascii: "{"), token.last != UInt8(ascii: "}") {
                position = endOfBraces(in: text, from: start) ?? position
            } else if NonLanguageToken(utf8: token) == nil {
                readToken(token)
            }
        }
    }

    /// The end of a placeholder with white space in it, as `{ -brand-name }`.
    private func endOfBraces(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let rest = text[start..<min(text.count, start + Self.longestPlaceholder)]
        return rest.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
    }

    private mutating func readToken(_ token: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < token.count {
            let (scalar, length) = UTF8Walk.scalar(in: token, at: position)
            position += length
            if let letterScript = LetterScript(of: scalar) {
                if letterScript != script { endWord() }
                script = letterScript
                append(scalar)
            } else if scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC {
                appendApostrophe(before: position, in: token)
            } else if !(0x300...0x36F).contains(scalar), scalar != 0xAD {
                endWord()
            }
        }
        endWord()
    }

    private mutating func append(_ scalar: UInt32) {
        let small = LetterScript.lowercased(scalar)
        if word.numbers.isEmpty { hasCapital = small != scalar }
        if !sawLetter {
            sawLetter = true
            startsWithCapital = small != scalar
        }
        let alphabet = Alphabet(script: script)
        word.append(alphabet.number(of: small) ?? Alphabet.stranger, small)
        if script == .latin {
            let turkish = scalar == 0x49 ? 0x131 : small
            turkishWord.append(alphabet.number(of: turkish) ?? Alphabet.stranger, turkish)
        }
    }

    /// An apostrophe belongs to the word only between two letters of it.
    private mutating func appendApostrophe(before position: Int, in token: UnsafeBufferPointer<UInt8>) {
        guard !word.numbers.isEmpty, position < token.count,
            LetterScript(of: UTF8Walk.scalar(in: token, at: position).scalar) == script
        else { return endWord() }
        append(0x27)
    }

    private mutating func endWord() {
        guard !word.numbers.isEmpty else { return }
        switch script {
        case .latin: latin.add(word, asSecond: turkishWord, hasCapital: hasCapital)
        case .cyrillic: cyrillic.add(word, asSecond: word, hasCapital: hasCapital)
        }
        word.removeAll()
        turkishWord.removeAll()
    }
}
