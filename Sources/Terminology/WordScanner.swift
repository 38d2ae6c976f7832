/// Cuts text into words of folded letters, with what stands between them.
///
/// A word is a run of letters and digits; apostrophes between letters belong to it, hyphens part it.
struct WordScanner {
    /// A word of the text.
    struct Word {
        /// Where its folded letters begin in `letters`, and how many there are.
        var start = 0
        var count = 0
        /// The hash of the letters.
        var hash = LetterHash.start
        /// UTF-8 range in the text.
        var bytes = 0..<0
        /// Range in Unicode scalars.
        var scalars = 0..<0
        /// What stands between the word before and this one; see `Gap`.
        var gapBefore = Gap.none
        /// Whether the first letter is a capital, and whether the first two are.
        var isCapitalized = false
        var isAllCapitals = false
        /// Whether a capital tells nothing here: the word begins the text, a line or a sentence.
        var beginsSentence = false
        /// Whether it begins with a digit, and whether the word before does.
        var isNumber = false
        var followsNumber = false
        /// The hash of the word before, which may belong to another sentence.
        var before: UInt64 = 0
    }

    /// Abbreviations, as hashes, whose full stop begins no sentence as a name follows: Mr. Young.
    var titles: Set<UInt64> = []

    /// A gap between two words as a number: equal gaps hold the same signs.
    enum Gap {
        static let none: UInt32 = 0
        static let space: UInt32 = 1
        static let hyphen: UInt32 = 2

        /// The gap before `gap` grown by one more sign that is no space.
        static func adding(_ sign: UInt32, to gap: UInt32) -> UInt32 {
            (gap <= hyphen ? 0x811C_9DC5 : gap) &* 0x0100_0193 ^ sign | 0x8000_0000
        }
    }

    /// The folded letters of all words that wait, one after the other.
    private(set) var letters: [UInt16] = []
    private(set) var words: [Word] = []

    /// Forgets the first words and their letters.
    mutating func removeFirst(_ count: Int) {
        words.removeFirst(count)
        guard let first = words.first else {
            letters.removeAll(keepingCapacity: true)
            return
        }
        let shift = first.start
        letters.removeFirst(shift)
        for index in words.indices { words[index].start -= shift }
    }

    /// Bytes of a paragraph that room is made for at once.
    private static let customaryParagraph = 1024
    /// Letters of a word that are put together at once.
    private static let customaryWord = 128

    /// Where the scan stands in the text.
    private var byte = 0
    private var scalar = 0
    private var gap = Gap.none
    private var sentenceBegins = true
    private var lastHash: UInt64 = 0
    private var lastIsNumber = false

    /// Gets ready for another text.
    mutating func restart() {
        letters.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        (byte, scalar, gap, sentenceBegins, lastHash, lastIsNumber) = (0, 0, Gap.none, true, 0, false)
    }

    /// Scans until `limit` words wait or the text ends; false at the end of the text.
    mutating func scan(_ text: UnsafeBufferPointer<UInt8>, untilWords limit: Int) -> Bool {
        if words.isEmpty {
            // Enough for a paragraph of short words, so that a search of one asks for memory but once.
            let most = min(text.count - byte, Self.customaryParagraph)
            letters.reserveCapacity(most)
            words.reserveCapacity(min(most / 4 + 1, limit))
        }
        return LetterTable.entries.withUnsafeBufferPointer { table in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.customaryWord) { room in
                while byte < text.count {
                    let (value, length) = Self.decode(text, at: byte)
                    let entry = Self.entry(value, table)
                    let kind = UInt8(truncatingIfNeeded: entry >> 16)
                    if kind >= LetterTable.Kind.lowercase {
                        if words.count >= limit { return true }
                        scanWord(text, table, room)
                    } else {
                        passSign(value, kind: kind)
                        byte += length
                        scalar += 1
                    }
                }
                return false
            }
        }
    }

    /// - Parameter room: where the word's letters are put together, to be added to `letters` at once.
    private mutating func scanWord(
        _ text: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt32>,
        _ room: UnsafeMutableBufferPointer<UInt16>
    ) {
        var word = Word()
        word.start = letters.count
        word.gapBefore = gap
        word.beginsSentence = sentenceBegins
        word.before = lastHash
        word.isNumber = (0x30...0x39).contains(text[byte])
        word.followsNumber = lastIsNumber
        var (at, scalarAt) = (byte, scalar)
        var (endByte, endScalar) = (byte, scalar)
        var hash = LetterHash.start
        // The same without the last letter, which a mark behind it may change.
        var hashBefore = hash
        var used = 0
        // Letters without apostrophes, and capitals that they begin with.
        var count = 0
        var capitals = 0
        var pendingApostrophe = false
        while at < text.count {
            let (value, length) = Self.decode(text, at: at)
            let entry = Self.entry(value, table)
            let kind = UInt8(truncatingIfNeeded: entry >> 16)
            at += length
            scalarAt += 1
            if kind >= LetterTable.Kind.lowercase {
                if used + 2 > room.count {
                    letters.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[..<used]))
                    used = 0
                }
                if pendingApostrophe {
                    room[used] = 0x27
                    used += 1
                    hash = LetterHash.adding(0x27, to: hash)
                    pendingApostrophe = false
                }
                let letter = UInt16(truncatingIfNeeded: entry)
                room[used] = letter
                used += 1
                hashBefore = hash
                hash = LetterHash.adding(letter, to: hash)
                if kind == LetterTable.Kind.uppercase && count == capitals { capitals += 1 }
                count += 1
                (endByte, endScalar) = (at, scalarAt)
            } else if kind == LetterTable.Kind.apostrophe && !pendingApostrophe {
                pendingApostrophe = true
            } else if kind == LetterTable.Kind.ignorable && !pendingApostrophe {
                // A word begins with a letter, so there is one before the mark.
                room[used - 1] = LetterTable.composed(room[used - 1], value)
                hash = LetterHash.adding(room[used - 1], to: hashBefore)
                (endByte, endScalar) = (at, scalarAt)
            } else {
                break
            }
        }
        letters.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[..<used]))
        word.count = letters.count - word.start
        word.hash = hash
        word.bytes = byte..<endByte
        word.scalars = scalar..<endScalar
        word.isCapitalized = capitals >= 1
        word.isAllCapitals = capitals >= 2
        words.append(word)
        lastHash = hash
        lastIsNumber = word.isNumber
        // An apostrophe that no letter follows is a sign after the word.
        (byte, scalar) = (endByte, endScalar)
        gap = Gap.none
        sentenceBegins = false
    }

    private mutating func passSign(_ value: UInt32, kind: UInt8) {
        switch kind {
        case LetterTable.Kind.space:
            if gap == Gap.none { gap = Gap.space }
            if value == 0x0A { sentenceBegins = true }
        case LetterTable.Kind.hyphen where gap == Gap.none: gap = Gap.hyphen
        case LetterTable.Kind.ignorable: break
        default:
            switch value {
            case 0x2E where gap == Gap.none && titles.contains(lastHash): break
            // Signs that end a sentence, and those that open what may begin with a capital anyway.
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3A, 0x22, 0xAB, 0x201C, 0x201E, 0x2018, 0x28, 0x2022:
                sentenceBegins = true
            default: break
            }
            gap = Gap.adding(value, to: gap)
        }
    }

    @inline(__always)
    private static func entry(_ value: UInt32, _ table: UnsafeBufferPointer<UInt32>) -> UInt32 {
        if value < UInt32(LetterTable.count) { return table[Int(value)] }
        return Unicode.Scalar(value).map { LetterTable.entry(for: $0) } ?? 0
    }

    /// The scalar at a byte of valid UTF-8, and its length; a byte that is no start counts as a sign.
    @inline(__always)
    private static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(text[index])
        if first < 0x80 { return (first, 1) }
        if first >= 0xC0 && first < 0xE0 && index + 1 < text.count {
            return ((first & 0x1F) << 6 | UInt32(text[index + 1]) & 0x3F, 2)
        }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC0, index + length <= text.count else { return (0xFFFD, 1) }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset]) & 0x3F }
        return (value, length)
    }
}

extension WordScanner {
    /// The words of a short text, all at once.
    init(_ text: String) {
        var text = text
        text.withUTF8 { _ = scan($0, untilWords: .max) }
    }

    /// The folded letters of a word.
    func letters(of word: Word) -> ArraySlice<UInt16> {
        letters[word.start..<word.start + word.count]
    }

    /// The folded letters of a text, signs included.
    static func folded(_ text: some StringProtocol) -> [UInt16] { folded(text.unicodeScalars) }

    /// The folded letters of some scalars, signs included.
    static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt16] {
        return LetterTable.entries.withUnsafeBufferPointer { table in
            scalars.reduce(into: []) { letters, scalar in
                let entry = entry(scalar.value, table)
                if UInt8(truncatingIfNeeded: entry >> 16) != LetterTable.Kind.ignorable {
                    letters.append(UInt16(truncatingIfNeeded: entry))
                } else if let last = letters.popLast() {
                    letters.append(LetterTable.composed(last, scalar.value))
                }
            }
        }
    }

    /// What two spellings of one term have in common: its folded words with single spaces between.
    static func key(_ text: String) -> String {
        let scanner = WordScanner(text)
        guard !scanner.words.isEmpty else { return text }
        return scanner.words.map { String(decoding: scanner.letters(of: $0), as: UTF16.self) }.joined(separator: " ")
    }

    /// A hash of `key`, without making it.
    static func keyHash(_ text: String) -> UInt64 {
        let scanner = WordScanner(text)
        return scanner.words.reduce(scanner.words.isEmpty ? LetterHash.of(folded(text)) : LetterHash.start) {
            hash, word in
            scanner.letters(of: word).reduce(LetterHash.adding(0x20, to: hash)) { LetterHash.adding($1, to: $0) }
        }
    }
}
