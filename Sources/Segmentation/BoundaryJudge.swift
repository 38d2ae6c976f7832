import LocalizationModel

/// Decides whether a candidate ends a sentence.
///
/// After a terminator and white space a sentence ends, unless what follows starts in lower case or the full stop
/// belongs to an abbreviation, initials, an ordinal, or a list marker.
struct BoundaryJudge {
    let rules: LanguageRules
    let bytes: UnsafeBufferPointer<UInt8>
    /// Byte offset where the sentence at hand started.
    var sentenceStart = 0

    func ends(_ candidate: BoundaryCandidate) -> Bool {
        if goesOn(at: candidate.next) || isListMarker(candidate) { return false }
        // A bullet or another sign that no sentence goes on with.
        guard let first = firstLetter(from: candidate.next) else { return true }
        if SentenceMarks.isLowercase(first.scalar) { return false }
        if candidate.onlyTerminator == ".", !candidate.closes {
            return endsAtFullStop(candidate, followedBy: first)
        }
        return true
    }

    /// Whether what follows is a sign inside a sentence, or the next full stop of a spaced ellipsis.
    private func goesOn(at offset: Int) -> Bool {
        guard let scalar = ScalarCursor(bytes: bytes, offset: offset).next else { return false }
        switch scalar {
        case ",", ";", ":", ")", "]", ".", "№", "%": return true
        default: return false
        }
    }

    /// Whether the sentence so far is but the marker of a list item: "1.)", "• 9.", "а)".
    private func isListMarker(_ candidate: BoundaryCandidate) -> Bool {
        var cursor = ScalarCursor(bytes: bytes, offset: sentenceStart)
        cursor.skip { !SentenceMarks.isLetter($0) && !SentenceMarks.isDigit($0) && !SentenceMarks.isTerminator($0) }
        let start = cursor.offset
        cursor.skip(while: SentenceMarks.isDigit)
        let digits = cursor.offset - start
        return digits > 0 && digits <= 3 && cursor.offset == candidate.terminatorStart
    }

    /// What decides how the next sentence starts: its first letter or digit, behind quotes, brackets and dashes.
    private func firstLetter(from offset: Int) -> (scalar: Unicode.Scalar, word: String)? {
        var cursor = ScalarCursor(bytes: bytes, offset: offset)
        cursor.skip {
            SentenceMarks.isOpener($0) || SentenceMarks.isDash($0) || SentenceMarks.isSpace($0) || $0 == "…"
                || $0 == "."
        }
        guard let scalar = cursor.next, SentenceMarks.isLetter(scalar) || SentenceMarks.isDigit(scalar) else {
            return nil
        }
        let start = cursor.offset
        cursor.skip { SentenceMarks.isLetter($0) || $0 == "’" || $0 == "'" }
        return (scalar, text(start..<cursor.offset))
    }

    private func endsAtFullStop(
        _ candidate: BoundaryCandidate, followedBy first: (scalar: Unicode.Scalar, word: String)
    ) -> Bool {
        let word = wordBefore(candidate.terminatorStart)
        guard let letter = word.text.unicodeScalars.first else { return true }
        let followedByDigit = SentenceMarks.isDigit(first.scalar)
        if SentenceMarks.isDigit(letter) {
            return endsAtNumber(word)
        }
        let before = wordBefore(word.start > 0 && bytes[word.start - 1] == 0x20 ? word.start - 1 : word.start)
        if rules.kind(ofAbbreviation: before.text + word.text) == .andSoOn { return true }
        if isInitial(word.text) { return endsAtInitial(word, candidate, followedBy: first.word) }
        switch rules.kind(ofAbbreviation: word.text) {
        case .beforeName: return false
        case .beforeNumber: return !followedByDigit && rules.isStarter(first.word)
        case .anywhere:
            return !followedByDigit
                && (rules.isStarter(first.word) || rules.kind(ofAbbreviation: first.word) == .beforeName)
        case .andSoOn: return true
        case nil: return !isDotted(word.text) || rules.isStarter(first.word)
        }
    }

    /// A number ends a sentence unless it is an ordinal in a language that writes them with a full stop.
    private func endsAtNumber(_ word: (text: String, start: Int)) -> Bool {
        let isNumber = word.text.unicodeScalars.allSatisfy(SentenceMarks.isDigit)
        return !(isNumber && rules.writesOrdinalsWithStop && word.text.utf8.count <= 2)
    }

    /// One letter, in upper case: "J." or "Д."
    private func isInitial(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.count == 1 && scalars.allSatisfy(SentenceMarks.isUppercase)
    }

    private func endsAtInitial(
        _ word: (text: String, start: Int), _ candidate: BoundaryCandidate, followedBy next: String
    ) -> Bool {
        // "It was I. He knew": in English the pronoun is no initial.
        if word.text == "I", rules.language.sharesLanguage(with: .english), rules.isStarter(next) { return true }
        guard rules.isStarter(next), next.unicodeScalars.count > 1 else { return false }
        // "Vitamin C. The ..." ends; "J. R. R. The ..." does not.
        let before = wordBefore(word.start > 0 ? word.start - 1 : 0)
        return !before.text.isEmpty && !isInitial(before.text)
    }

    /// Letters with full stops between them, such as "p.m" or "U.S".
    private func isDotted(_ word: String) -> Bool {
        word.utf8.contains(0x2E)
            && word.split(separator: ".").allSatisfy { $0.unicodeScalars.count <= 2 }
    }

    /// The word that ends at an offset, with full stops and hyphens inside it.
    private func wordBefore(_ offset: Int) -> (text: String, start: Int) {
        var cursor = ScalarCursor(bytes: bytes, offset: offset)
        cursor.skipBack {
            SentenceMarks.isLetter($0) || SentenceMarks.isDigit($0) || $0 == "." || $0 == "-" || $0 == "’"
                || $0 == "'" || $0 == "№" || $0 == "/" || $0 == "°"
        }
        return (text(cursor.offset..<offset), cursor.offset)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
