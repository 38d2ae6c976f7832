internal import CSegmentationKernels

/// Walks a text once and gives the end of one sentence after the other.
///
/// Two kinds of places are looked at: behind terminators, and, since hasty writers leave them out, at white space in
/// front of what looks like a start. `endsAtTerminator` and `startsUnmarked` decide, from what stands close by.
struct SentenceScanner {
    let rules: LanguageRules
    let text: TextView
    /// Where the sentence at hand started.
    var sentenceStart = 0
    /// The numbered list that the text is, if it is one.
    var list: ListNumbering?
    private var position = 0

    init(rules: LanguageRules, text: TextView) {
        self.rules = rules
        self.text = text
        list = ListNumbering(in: text, at: 0)
    }

    /// The end of the next sentence, with the white space behind it; nil when the text is used up.
    mutating func next() -> Int? {
        guard sentenceStart < text.count else { return nil }
        let bytes = text.bytes
        let count = bytes.count
        guard let base = bytes.baseAddress else { return nil }
        if let stamp = DateStamp.end(in: text, at: sentenceStart) {
            let next = text.skip(.space, from: stamp)
            if next > stamp, next < count { return finish(at: next) }
        }
        while true {
            position = csegmentationkernels_next(base, count, position)
            guard position < count else { return finish(at: count) }
            if base[position] <= 0x20 {
                position += 1
                if startsUnmarked(at: position) { return finish(at: position) }
            } else if let candidate = candidate(at: position) {
                position = candidate.end
                if candidate.next < count, endsAtTerminator(candidate) { return finish(at: candidate.next) }
            }
        }
    }

    private mutating func finish(at end: Int) -> Int {
        sentenceStart = end
        position = end
        return end
    }

    /// The run of terminators at an offset, if white space follows it, or the next sentence without a space;
    /// else moves on.
    private mutating func candidate(at start: Int) -> BoundaryCandidate? {
        let (first, length) = text.scalar(at: start)
        guard text.table.traits(of: first).contains(.terminator) else {
            position = start + length
            return nil
        }
        var end = start + length
        var terminator = first
        while end < text.count {
            let (more, length) = text.scalar(at: end)
            guard text.table.traits(of: more).contains(.terminator) else { break }
            terminator = more
            end += length
        }
        let close = closing(from: end)
        let next = text.skip(.space, from: close)
        guard next > close || next == text.count || isGlued(before: start, after: close) else {
            position = end
            return nil
        }
        return BoundaryCandidate(
            terminatorStart: start, terminatorEnd: end, end: close, next: next, terminator: terminator,
            isSingle: end == start + length)
    }

    /// The end of what belongs to the sentence behind its terminator: quotes and brackets, numbers of notes such as
    /// `[12]`, control characters, a smiley, and a quotation mark that a space was put before.
    private func closing(from offset: Int) -> Int {
        var end = text.skip([.closer, .control], from: offset)
        while let note = noteEnd(at: end) { end = note }
        let next = text.skip(.space, from: end)
        guard next > end, next < text.count else { return end }
        if let smiley = Smiley.end(in: text, at: next) { return smiley }
        if text.byte(next) == UInt8(ascii: "\""), isSpaceOrEnd(next + 1), quotesAreOpen(before: offset) {
            return next + 1
        }
        return end
    }

    private func isSpaceOrEnd(_ offset: Int) -> Bool {
        offset >= text.count || text.traits(at: offset).contains(.space)
    }

    /// The end of a note's number behind a sentence, `[12]`, with a space before it or none.
    private func noteEnd(at offset: Int) -> Int? {
        var start = offset
        if text.byte(start) == 0x20 { start += 1 }
        guard text.byte(start) == UInt8(ascii: "[") else { return nil }
        let end = text.skip(.digit, from: start + 1)
        guard end > start + 1, end <= start + 4, text.byte(end) == UInt8(ascii: "]") else { return nil }
        return end + 1
    }

    /// Whether a straight quotation mark of this sentence still waits for its partner.
    private func quotesAreOpen(before offset: Int) -> Bool {
        var isOpen = false
        for index in max(sentenceStart, offset - 2000)..<offset where text.bytes[index] == UInt8(ascii: "\"") {
            isOpen.toggle()
        }
        return isOpen
    }

    /// Whether two sentences meet without a space: "the end.The next", but not "System.Text" or an address.
    private func isGlued(before start: Int, after end: Int) -> Bool {
        let left = text.token(before: start)
        let wordStart = text.skipBack([.lowercase, .digit], from: start)
        let isWord = wordStart > left.lowerBound || start - wordStart >= 2 || isDigit(left.lowerBound)
        guard start > left.lowerBound, isPlainWord(left) || isNumber(left), isWord else { return false }
        let right = text.letters(from: end)
        guard !right.isEmpty else { return false }
        if text.traits(at: right.lowerBound).contains(.lowercase) {
            // "any lounges?im new": nothing but a sentence's end is written so.
            return rules.habits.contains(.lowercaseStarts) && text.byte(end - 1) != UInt8(ascii: ".")
                && text.length(right) >= 3 && text.all(.lowercase, in: right) && start - wordStart >= 3
                && text.traits(at: right.upperBound).contains(.space)
        }
        guard text.traits(at: right.lowerBound).contains(.uppercase) else { return false }
        let tail = right.lowerBound + text.scalar(at: right.lowerBound).length
        guard text.all([.lowercase, .joiner], in: tail..<right.upperBound) else { return false }
        // "System.Text" is a name, unless the second word is one that starts sentences.
        let isName = text.byte(end - 1) == 0x2E && text.traits(at: left.lowerBound).contains(.uppercase)
        let following = rules.traits(of: right, in: text)
        if isName, following.isDisjoint(with: [.starter, .opener, .beforeName]) { return false }
        let isAlone = text.traits(at: right.upperBound).contains(.space) || text.byte(right.upperBound) == 0x2C
        if isAlone { return true }
        return text.byte(right.upperBound) == 0x2E && isSpaceOrEnd(right.upperBound + 1)
            && following.contains(.beforeName)
    }

    private func isDigit(_ offset: Int) -> Bool { text.traits(at: offset).contains(.digit) }

    /// Letters, the first of which may be a capital, with apostrophes; quotes and brackets before them don't matter.
    private func isPlainWord(_ token: Range<Int>) -> Bool {
        let start = text.skip(.opener, from: token.lowerBound)
        guard start < token.upperBound else { return false }
        let tail = start + text.scalar(at: start).length
        let last = text.skipBack([.lowercase], from: token.upperBound)
        return text.all([.letter], in: start..<min(tail, token.upperBound))
            && text.all([.lowercase, .joiner], in: min(tail, token.upperBound)..<token.upperBound)
            && token.upperBound - last >= 1 && text.length(start..<token.upperBound) >= 2
    }

    /// Digits with commas in them.
    private func isNumber(_ token: Range<Int>) -> Bool {
        token.allSatisfy { text.traits(at: $0).contains(.digit) || text.bytes[$0] == UInt8(ascii: ",") }
    }
}
