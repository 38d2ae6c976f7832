/// Whether a sentence ends at a terminator.
extension SentenceScanner {
    /// After a terminator and white space a sentence ends, unless what follows starts in lower case or the full stop
    /// belongs to an abbreviation, initials, an ordinal, or a list marker.
    mutating func endsAtTerminator(_ candidate: BoundaryCandidate) -> Bool {
        let next = candidate.next
        if let own = spacedEllipsis(candidate) { return own }
        if goesOn(at: next, behind: candidate) || isBracketedEllipsis(candidate) { return false }
        if list?.hasItem(in: text, at: next) == true { return true }
        if isItemNumber(candidate) { return rules.habits.contains(.numbersApart) && isParagraphNumber(candidate) }
        // A bullet or another sign that no sentence goes on with.
        guard let first = firstWord(from: next) else { return true }
        if isNoteOfEditor(at: next) { return false }
        let traits = text.traits(at: first.lowerBound)
        if traits.contains(.lowercase), !hasCapitalInside(first) {
            return startsInLowercase(first, behind: candidate)
        }
        if traits.contains(.digit), candidate.isEllipsis { return false }
        if candidate.isFullStop, !candidate.closes { return endsAtFullStop(candidate, followedBy: first) }
        return true
    }

    /// Whether what follows is a sign inside a sentence, or a quotation mark with one.
    private func goesOn(at offset: Int, behind candidate: BoundaryCandidate) -> Bool {
        switch text.byte(offset) {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "]"),
            UInt8(ascii: "%"):
            return true
        case UInt8(ascii: "`"), UInt8(ascii: "/"):
            let end = text.skip([.opener, .joiner], from: offset)
            return [0x2C, 0x2E].contains(text.byte(end)) || text.byte(offset) == UInt8(ascii: "/")
        case UInt8(ascii: "."):
            // Dots that begin the next sentence: "...Then".
            let end = text.skip(.terminator, from: offset)
            return !(end - offset >= 3 && text.traits(at: end).contains(.uppercase))
        default:
            return text.scalar(at: offset).value == 0x2116
        }
    }

    /// Dots with spaces between them: three never end a sentence; before a fourth the sentence ends at its own dot.
    private func spacedEllipsis(_ candidate: BoundaryCandidate) -> Bool? {
        let start = candidate.terminatorStart
        guard candidate.isFullStop, !candidate.closes else { return nil }
        if text.byte(start - 1) != 0x20, text.has(". . .", at: candidate.next) {
            let next = text.skip([.space, .terminator], from: candidate.next)
            return text.traits(at: next).contains(.uppercase)
        }
        var dots = 1
        var first = start
        while dots < 6, text.byte(first - 1) == 0x20, text.byte(first - 2) == UInt8(ascii: ".") {
            first -= 2
            dots += 1
        }
        guard dots > 2 else { return nil }
        return dots > 3 && text.byte(first - 1) == 0x20 && text.traits(at: candidate.next).contains(.uppercase)
    }

    /// "[...]": something was left out.
    private func isBracketedEllipsis(_ candidate: BoundaryCandidate) -> Bool {
        candidate.isEllipsis && text.byte(candidate.terminatorStart - 1) == UInt8(ascii: "[")
            && text.byte(candidate.terminatorEnd) == UInt8(ascii: "]")
            && text.byte(candidate.next) == UInt8(ascii: "(")
    }

    /// Whether the sentence so far is but the marker of a list item: "1.)", "• 9.", "b.".
    private func isItemNumber(_ candidate: BoundaryCandidate) -> Bool {
        var start = sentenceStart
        while start < candidate.terminatorStart,
            text.traits(at: start).isDisjoint(with: [.letter, .digit, .terminator])
        {
            start += text.scalar(at: start).length
        }
        let digits = text.skip(.digit, from: start)
        if digits > start { return digits - start <= 3 && digits == candidate.terminatorStart }
        return list != nil && candidate.terminatorStart == start + 1 && text.traits(at: start).contains(.lowercase)
    }

    /// Whether the whole text so far is a number with a full stop.
    private func isParagraphNumber(_ candidate: BoundaryCandidate) -> Bool {
        sentenceStart == 0 && !candidate.closes && text.traits(at: 0).contains(.digit)
            && text.traits(at: candidate.next).contains(.uppercase)
    }

    /// The word that decides how the next sentence starts, behind quotes, brackets, dashes and dots; a digit is a
    /// word of its own.
    private func firstWord(from offset: Int) -> Range<Int>? {
        var start = offset
        // A sentence that begins with more signs than this has no first word.
        let limit = min(text.count, offset + 100)
        while start < limit {
            let (value, length) = text.scalar(at: start)
            let traits = text.table.traits(of: value)
            guard !traits.isDisjoint(with: [.opener, .dash, .space]) || value == 0x2026 || value == 0x2E else { break }
            start += length
        }
        let traits = text.traits(at: start)
        guard !traits.isDisjoint(with: [.letter, .digit]) else { return nil }
        return traits.contains(.letter) ? text.letters(from: start) : start..<start + 1
    }

    /// A note that an editor put in: "(… of the year. — Ed.)".
    private func isNoteOfEditor(at offset: Int) -> Bool {
        var end = text.skip(.dash, from: offset)
        guard end > offset else { return false }
        end = text.skip(.space, from: end)
        let word = text.letters(from: end)
        return !word.isEmpty && text.byte(word.upperBound) == UInt8(ascii: ".")
            && text.byte(word.upperBound + 1) == UInt8(ascii: ")")
    }

    /// "iPhone", "mRNA": a name, whose small letter says nothing.
    private func hasCapitalInside(_ word: Range<Int>) -> Bool {
        var offset = word.lowerBound
        while offset < word.upperBound {
            if text.traits(at: offset).contains(.uppercase) { return true }
            offset += text.scalar(at: offset).length
        }
        return false
    }

    private func startsInLowercase(_ first: Range<Int>, behind candidate: BoundaryCandidate) -> Bool {
        if Address.isLink(in: text, at: candidate.next) { return true }
        guard rules.habits.contains(.lowercaseStarts), !candidate.isEllipsis, first.lowerBound == candidate.next else {
            return false
        }
        if candidate.closes { return !rules.isTurkish && Smiley.ends(in: text, at: candidate.end) }
        let word = text.word(before: candidate.terminatorStart, floor: sentenceStart)
        let traits = rules.traits(of: word, in: text)
        let following = rules.traits(of: first, in: text)
        if following.contains(.reporting) { return false }
        guard candidate.isFullStop else {
            // "Yahoo! and others": a name, if its capital is not that of the sentence.
            let isName =
                candidate.terminator == 0x21 && text.traits(at: word.lowerBound).contains(.uppercase)
                && text.skip([.space, .opener], from: sentenceStart) < word.lowerBound
            return !rules.isTurkish && !isName && !traits.contains(.exclaimed)
        }
        // Behind a quotation mark or a bracket there is no abbreviation.
        if word.isEmpty { return !rules.isTurkish }
        let isUnit = traits.contains(.unit) && !isBehindNumber(word)
        guard isUnit || traits.isDisjoint(with: .abbreviation), !hasStopInside(word) else {
            return following.contains(.strongOpener) && text.has("etc", at: word.lowerBound)
        }
        if rules.has(.numeralEnding, atEndOf: word, in: text) { return false }
        let length = text.length(word)
        if text.all([.lowercase, .joiner, .digit], in: word) {
            return length >= 3 && !(rules.isTurkish && text.all([.digit], in: word)) || following.contains(.starter)
        }
        return length >= 6 || length >= 4 && following.contains(.starter)
    }

    private func hasStopInside(_ word: Range<Int>) -> Bool {
        text.bytes[word].contains(UInt8(ascii: "."))
    }

    private func endsAtFullStop(_ candidate: BoundaryCandidate, followedBy first: Range<Int>) -> Bool {
        let word = text.word(before: candidate.terminatorStart, floor: sentenceStart)
        guard !word.isEmpty else { return true }
        let followedByDigit = text.traits(at: first.lowerBound).contains(.digit)
        if text.traits(at: word.lowerBound).contains(.digit) { return endsAtNumber(word, followedBy: first) }
        var traits = rules.traits(of: word, in: text)
        if traits.contains(.andSoOn) { return true }
        let isShort = word.count <= 8
        // Most sentences end in a word like others.
        if traits.isDisjoint(with: .abbreviation), !isShort, !hasStopInside(word) { return true }
        let next = rules.traits(of: first, in: text)
        if isShort {
            // "и т. д.": abbreviations of two words have a few letters.
            let before = wordBefore(word)
            if before.count <= 8, rules.traits(of: before, and: word, in: text).contains(.andSoOn) { return true }
            if isInitial(word) { return endsAtInitial(word, behind: before, followedBy: first, next) }
        }
        // "м. Київ" is a city, "100 м." are metres.
        if traits.contains(.beforeName), !traits.isDisjoint(with: [.anywhere, .unit]), isBehindNumber(word) {
            traits.remove(.beforeName)
        }
        if traits.contains(.beforeName) { return traits.contains(.beforeNumber) && next.contains(.starter) }
        // "OAKLAND, Ca. — Rain …": what comes behind the dash belongs to the abbreviation's sentence.
        if !traits.isDisjoint(with: .abbreviation), text.traits(at: candidate.next).contains(.dash) { return false }
        if traits.contains(.beforeNumber), !traits.contains(.anywhere) {
            return !followedByDigit && (isPronoun(first) || !isRomanNumber(first))
        }
        if traits.contains(.anywhere) || traits.contains(.unit) && isBehindNumber(word) {
            if followedByDigit { return false }
            if next.contains(.beforeName) { return !isPhraseOfTime(before: word.upperBound) }
            return !next.isDisjoint(with: [.starter, .opener])
        }
        return !isDotted(word) || next.contains(.starter)
    }

    /// The word before a word, a space between them.
    private func wordBefore(_ word: Range<Int>) -> Range<Int> {
        let end = word.lowerBound - (text.byte(word.lowerBound - 1) == 0x20 ? 1 : 0)
        return text.word(before: max(end, sentenceStart), floor: sentenceStart)
    }

    /// Whether a number stands before a word, or an abbreviation as in "кв. м.".
    private func isBehindNumber(_ word: Range<Int>) -> Bool {
        let before = text.skipBack(.space, from: word.lowerBound)
        return text.traits(before: before).contains(.digit) || before < word.lowerBound && text.byte(before - 1) == 0x2E
    }

    /// The English "I", which has a capital everywhere.
    private func isPronoun(_ word: Range<Int>) -> Bool {
        word.count == 1 && text.bytes[word.lowerBound] == UInt8(ascii: "I")
            && rules.language.sharesLanguage(with: .english)
    }

    /// Capitals only, as in "vol. II" and "fig. A".
    private func isRomanNumber(_ word: Range<Int>) -> Bool { text.all(.uppercase, in: word) }

    /// A number ends a sentence unless it is an ordinal in a language that writes them with a full stop.
    private func endsAtNumber(_ word: Range<Int>, followedBy first: Range<Int>) -> Bool {
        guard rules.habits.contains(.ordinalStops), text.all(.digit, in: word), word.count <= 2 else { return true }
        return rules.traits(of: first, in: text).contains(.strongOpener)
    }

    /// One letter, in upper case: "J." or "Д."
    private func isInitial(_ word: Range<Int>) -> Bool {
        text.scalar(at: word.lowerBound).length == word.count && text.traits(at: word.lowerBound).contains(.uppercase)
    }

    private func endsAtInitial(
        _ word: Range<Int>, behind before: Range<Int>, followedBy first: Range<Int>, _ next: WordTraits
    ) -> Bool {
        // "It was I. He knew": in English the pronoun is no initial.
        if isPronoun(word), next.contains(.starter) { return true }
        // "curves A, B and C. They …": a letter behind letters.
        if rules.traits(of: before, in: text).contains(.conjunction) {
            let earlier = text.token(before: before.lowerBound - 1)
            if text.length(earlier) <= 2, text.traits(at: earlier.lowerBound).contains(.uppercase),
                text.byte(earlier.upperBound - 1) != UInt8(ascii: ".")
            {
                return true
            }
        }
        guard next.contains(.starter), text.length(first) > 1 else { return false }
        // "Vitamin C. The ..." ends; "J. R. R. The ..." does not.
        return !before.isEmpty && !isInitial(before) && !hasStopInside(before)
    }

    /// "At 5 a.m." at the start of a sentence: its subject is still to come.
    private func isPhraseOfTime(before end: Int) -> Bool {
        let first = text.letters(from: text.skip([.space, .opener], from: sentenceStart))
        guard end - sentenceStart < 100, rules.traits(of: first, in: text).contains(.preposition) else { return false }
        var spaces = 0
        for index in sentenceStart..<end where text.bytes[index] == 0x20 { spaces += 1 }
        return spaces <= 3
    }

    /// Letters with full stops between them, such as "p.m" or "U.S".
    private func isDotted(_ word: Range<Int>) -> Bool {
        guard hasStopInside(word) else { return false }
        var length = 0
        for index in word {
            if text.bytes[index] == UInt8(ascii: ".") {
                length = 0
            } else if text.bytes[index] & 0xC0 != 0x80 {
                length += 1
                if length > 2 { return false }
            }
        }
        return true
    }
}
