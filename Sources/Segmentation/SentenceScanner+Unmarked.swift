/// Whether a sentence starts where the one before it has no terminator.
extension SentenceScanner {
    /// Looks at what stands on both sides of white space.
    ///
    /// - Parameter offset: Where the next sentence would start.
    mutating func startsUnmarked(at offset: Int) -> Bool {
        guard offset < text.count, offset > sentenceStart else { return false }
        let first = text.traits(at: offset)
        if first.contains(.space) { return false }
        let space =
            text.byte(offset - 2) > 0x20 && text.byte(offset - 2) < 0x80
            ? offset - 1 : text.skipBack(.space, from: offset)
        guard space > sentenceStart else { return false }
        if list?.hasItem(in: text, at: offset) == true { return true }
        let last = text.traits(before: space)
        if last.contains(.ruler) || first.contains(.ruler), Ruler.parts(text, before: space, after: offset) {
            return true
        }
        if first.contains(.digit), DateStamp.begins(in: text, at: offset, behind: space) { return true }
        let isCapital = first.contains(.uppercase)
        if !isCapital {
            if first.contains(.bullet) { return true }
            if first.contains(.dash), isAttachment(at: offset, behind: space) { return true }
            if text.has("* ", at: offset), text.traits(at: offset + 2).contains(.uppercase) { return true }
            guard Address.isLink(in: text, at: offset) else { return false }
        }
        let before = text.token(before: space)
        if Address.isAddress(before, in: text) { return true }
        guard isCapital else { return false }
        return startsWithCapital(at: offset, behind: before)
    }

    private func startsWithCapital(at offset: Int, behind before: Range<Int>) -> Bool {
        let end = before.upperBound
        let word = text.letters(from: offset)
        let last = text.traits(before: end)
        switch text.byte(end - 1) {
        case UInt8(ascii: ">"):
            return text.byte(end - 2) == UInt8(ascii: ">")
        case UInt8(ascii: ","):
            return isSignOff(before, followedAt: word) || isGreeting(before, followedAt: word)
                || rules.habits.contains(.commasEnd) && isOpener(word, strong: false)
        default: break
        }
        if !last.contains(.lowercase), Smiley.ends(in: text, at: end) { return true }
        if last.contains(.dash) {
            return isSignature(before) || isBrokenOff(before) && isOpener(word, strong: true)
        }
        let isBracket = text.byte(end - 1) == UInt8(ascii: ")")
        guard isBracket || !last.isDisjoint(with: [.letter, .digit]) else { return false }
        if !last.contains(.letter), isMarker(before) { return false }
        let start = text.skip(.opener, from: before.lowerBound)
        if last.contains(.uppercase), start < end {
            return isHeading(start..<end) && (isOpener(word, strong: false) || isBeginningOfProse(word))
        }
        if text.traits(at: start).contains(.uppercase) { return isOpener(word, strong: true) }
        let token = start..<end
        if isOpener(word, strong: false) { return !rules.traits(of: token, in: text).contains(.neverLast) }
        let follows = text.byte(word.upperBound)
        let mayFollowVerb = rules.habits.contains(.verbsEnd) && (follows == 0x20 || follows == 0x2C)
        guard mayFollowVerb && endsInVerb(token) || isBeginningOfHeading(word) || isIngredient(before: end) else {
            return false
        }
        return !rules.traits(of: token, in: text).contains(.neverLast)
    }

    /// Whether a word is a finite verb by its ending; after that a capital starts a sentence.
    private func endsInVerb(_ token: Range<Int>) -> Bool {
        if token.count <= 8, rules.traits(of: token, in: text).contains(.last) { return true }
        return rules.has(.verbEnding, atEndOf: token, in: text) && text.all(.lowercase, in: token)
            && !rules.traits(of: token, in: text).contains(.reporting)
    }

    /// Three words in capitals, or two long ones.
    private func isBeginningOfHeading(_ first: Range<Int>) -> Bool {
        let second = first.lowerBound + text.scalar(at: first.lowerBound).length
        guard second < first.upperBound, text.traits(at: second).contains(.uppercase) else { return false }
        var word = first
        var words = 0
        var letters = 0
        while words < 3, text.length(word) >= 2, text.all(.uppercase, in: word) {
            words += 1
            letters += text.length(word)
            guard text.byte(word.upperBound) == 0x20 else { break }
            word = text.letters(from: word.upperBound + 1)
        }
        return words == 3 && letters >= 8 || words == 2 && letters >= 14
    }

    /// Whether the sentence so far is an item of a recipe: a number, a measure, and small letters.
    private func isIngredient(before end: Int) -> Bool {
        guard end - sentenceStart < 80 else { return false }
        let digits = text.skip(.digit, from: sentenceStart)
        guard digits > sentenceStart, text.byte(digits) == 0x20 else { return false }
        var isMeasured = false
        var word = text.letters(from: digits + 1)
        while !word.isEmpty, word.lowerBound < end {
            guard text.traits(at: word.lowerBound).contains(.lowercase) else { return false }
            if rules.traits(of: word, in: text).contains(.measure) { isMeasured = true }
            word = text.letters(from: text.skip([.space, .opener, .closer], from: word.upperBound))
        }
        return isMeasured && word.lowerBound >= end
    }

    /// Whether a word has neither letters nor anything before it: an item's number, a price.
    private func isMarker(_ token: Range<Int>) -> Bool {
        guard text.skip([.space, .bullet], from: sentenceStart) >= token.lowerBound else { return false }
        var offset = token.lowerBound
        while offset < token.upperBound {
            if text.traits(at: offset).contains(.letter) { return false }
            offset += text.scalar(at: offset).length
        }
        return true
    }

    /// Capitals only, in this word and the one before: a heading, behind which small letters start a sentence.
    private func isHeading(_ token: Range<Int>) -> Bool {
        guard text.length(token) >= 2, text.all(.uppercase, in: token) else { return false }
        let before = text.token(before: text.skipBack(.space, from: token.lowerBound))
        return text.length(before) >= 2 && before.lowerBound >= sentenceStart && text.all(.uppercase, in: before)
    }

    /// A word with one capital, behind a heading of long words and before small letters.
    private func isBeginningOfProse(_ word: Range<Int>) -> Bool {
        let tail = word.lowerBound + text.scalar(at: word.lowerBound).length
        let before = text.token(before: text.skipBack(.space, from: word.lowerBound))
        return text.length(before) >= 4 && word.upperBound > tail && text.all(.lowercase, in: tail..<word.upperBound)
            && text.byte(word.upperBound) == 0x20 && text.traits(at: word.upperBound + 1).contains(.lowercase)
    }

    /// The next of several files' names with dashes before them, as mail programs list what is attached.
    private func isAttachment(at offset: Int, behind space: Int) -> Bool {
        guard text.byte(offset + 1) == 0x20 else { return false }
        let before = text.token(before: space)
        if text.byte(space - 1) == UInt8(ascii: ">"), text.byte(space - 2) == UInt8(ascii: ">") { return true }
        return isFileName(before) && isFileName(text.token(from: offset + 2))
    }

    private func isFileName(_ token: Range<Int>) -> Bool {
        guard let dot = text.bytes[token].lastIndex(of: UInt8(ascii: ".")), dot > token.lowerBound else { return false }
        let ending = text.letters(from: dot + 1)
        return rules.traits(of: ending, in: text).contains(.fileEnding)
    }

    /// Two hyphens that stand in front of a signature.
    private func isSignature(_ dashes: Range<Int>) -> Bool {
        rules.habits.contains(.dashesEnd) && dashes.count == 2 && dashes.lowerBound == sentenceStart
            && text.has("--", at: dashes.lowerBound)
    }

    /// Whether a word has a capital only where a sentence starts, and small letters follow it, so it begins no title.
    private func isOpener(_ word: Range<Int>, strong: Bool) -> Bool {
        guard text.byte(word.upperBound) == 0x20, text.traits(at: word.upperBound + 1).contains(.lowercase),
            rules.traits(of: word, in: text).contains(strong ? .strongOpener : .opener)
        else { return false }
        // Small letters after the first: "IT" is no pronoun.
        let tail = word.lowerBound + text.scalar(at: word.lowerBound).length
        return text.all([.lowercase, .joiner], in: tail..<word.upperBound)
    }

    /// Speech that breaks off: a word, a space, and a long dash.
    private func isBrokenOff(_ dash: Range<Int>) -> Bool {
        guard rules.habits.contains(.dashesEnd), text.all(.dash, in: dash), dash.count >= 2,
            text.byte(dash.lowerBound - 1) == 0x20
        else { return false }
        return text.traits(before: dash.lowerBound - 1).contains(.lowercase)
    }

    /// "Regards," with the name of the writer behind it.
    private func isSignOff(_ before: Range<Int>, followedAt name: Range<Int>) -> Bool {
        let word = text.letters(from: before.lowerBound)
        guard word.upperBound == before.upperBound - 1, rules.traits(of: word, in: text).contains(.signOff) else {
            return false
        }
        // "Thanks, I know" goes on; "Thanks, Ann!" is said to Ann.
        if text.length(name) == 1 || text.has("I'", at: name.lowerBound) || text.has("I’", at: name.lowerBound) {
            return false
        }
        return text.byte(name.upperBound) == 0x20 || name.upperBound == text.count
    }

    /// "Hi," or "Dear Ann," at the start.
    private func isGreeting(_ before: Range<Int>, followedAt word: Range<Int>) -> Bool {
        let first = text.letters(from: sentenceStart)
        guard first.upperBound < before.upperBound, before.upperBound - sentenceStart < 200,
            rules.traits(of: first, in: text).contains(.greeting)
        else {
            return false
        }
        var words = 0
        for index in sentenceStart..<before.upperBound where text.bytes[index] == 0x20 { words += 1 }
        // "Hello, Victor …" may go on: only a greeting that names somebody is sure to be one.
        return words <= 3 && (words > 0 || rules.traits(of: word, in: text).contains(.opener))
    }
}
