import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells Russian, Ukrainian, English and Turkish apart, and all of them from what is no language.
///
/// The script decides between the pairs; within a pair the surprise of each letter triple and of common words
/// does. Addresses, file names, identifiers, numbers and placeholders don't count.
///
///     let recognizer = LanguageRecognizer()
///     recognizer.recognize("Смотреть все").language == .russian
///     recognizer.recognize("Kaydet").language == .turkish
///     recognizer.recognize("verbalexmk").language == nil
///
/// The method is the oldest one that works on a few words: W. B. Cavnar and J. M. Trenkle,
/// "N-Gram-Based Text Categorization" (1994), with probabilities in the place of ranks.
public struct LanguageRecognizer: Sendable {
    /// Bytes after which a text has said enough.
    private static let sampleSize = 8192
    /// Bytes that no common word is longer than.
    private static let longestWord = 64
    /// What an expected language is ahead of an unexpected one, in eighths of a bit.
    private static let expectationBonus = 64
    /// The surprise, in bits a letter, up to which an unknown word is believed to be one.
    private static let lowercaseLimit = 13.75
    private static let capitalizedLimit = 16.0
    private static let sentenceLimit = 14.25

    public init() {}

    /// Recognises the language of a text.
    ///
    /// - Parameters:
    ///   - text: A word, a line, a paragraph; of a longer text the first 8 KB are looked at.
    ///   - expected: Languages that the rest of the document is in; they win where a text may be either.
    public func recognize(_ text: String, expecting expected: [LanguageTag] = []) -> RecognizedLanguage {
        var text = text
        return text.withUTF8 { recognize(utf8: $0, expecting: expected) }
    }

    /// The language of a text in a document that is said to be in one language: that one, unless the text
    /// is in no language, in another script, or plainly (by 40 bits) in the other language of the script.
    ///
    /// A declared language that is not one of the four is believed wherever there are words in its script.
    public func language(of text: String, declared: LanguageTag) -> LanguageTag? {
        let found = recognize(text, expecting: [declared])
        guard Self.scriptOfLanguage(declared) == found.script else { return found.language }
        let isKnown = Self.known.contains { $0.sharesLanguage(with: declared) }
        guard let language = found.language else { return isKnown || found.letters < 2 ? nil : declared }
        if language.sharesLanguage(with: declared) || !isKnown { return declared }
        return found.certainty < Self.plainLead ? declared : language
    }

    /// The language of a text that somebody says is in one language: that one, unless it has no words, or words of
    /// another script, or is plainly in the other language of the script.
    ///
    /// A word or two of other letters that are in no language for sure, such as `OK` in Russian, are taken for the
    /// stated one's: they are words of it too.
    public func language(of text: String, stated: LanguageTag) -> LanguageTag? {
        let found = recognize(text, expecting: [stated])
        let tokens = text.split(whereSeparator: \.isWhitespace)
        guard tokens.contains(where: Self.isWord) else { return language(of: text, declared: stated) }
        if Self.scriptOfLanguage(stated) == found.script || found.letters == 0 {
            return language(of: text, declared: stated) ?? stated
        }
        return tokens.count <= 2 && (found.language == nil || found.certainty < Self.shortLead)
            ? stated : found.language
    }

    /// Whether a token has letters of a word; a name such as `iPhone` is one, an address isn't.
    private static func isWord(_ token: Substring) -> Bool {
        guard token.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return false }
        return switch NonLanguageToken(token) {
        case nil, .identifier: true
        case .address, .mailAddress, .fileName, .placeholder, .number: false
        }
    }

    private static let known: [LanguageTag] = [.english, .turkish, .russian, .ukrainian]
    private static let cyrillicLanguages = [
        "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn", "tt", "ba", "cv",
    ]
    /// The lead, in bits, by which a text is plainly in another language than the declared one.
    private static let plainLead = 40.0
    /// The same for a word or two in another script than that of the stated language.
    private static let shortLead = 20.0

    private static func scriptOfLanguage(_ language: LanguageTag) -> LetterScript {
        if let script = language.script { return script == "Cyrl" ? .cyrillic : .latin }
        return cyrillicLanguages.contains(language.language) ? .cyrillic : .latin
    }

    /// The commonest words of a language, in small letters, and which share of all words of its texts each is; none where
    /// the language is not one of the four.
    ///
    ///     LanguageRecognizer().shares(ofCommonWordsIn: .english)["the"]  // 0.05
    public func shares(ofCommonWordsIn language: LanguageTag) -> [String: Double] {
        let all: [LetterStatistics] = [.english, .turkish, .russian, .ukrainian]
        guard let statistics = all.first(where: { $0.language.sharesLanguage(with: language) }) else { return [:] }
        var shares: [String: Double] = [:]
        statistics.forEachWord { word, cost in shares[word] = pow(0.5, Double(cost) / 8) }
        return shares
    }

    /// Whether one of the languages has this word among its few thousand commonest ones, in whatever letter case.
    public func isCommonWord(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { text in
            guard text.count <= Self.longestWord else { return false }
            var walk = WordWalk()
            walk.run(over: text)
            return walk.latin.words + walk.cyrillic.words == 1
                && walk.latin.hasCommonWord != walk.cyrillic.hasCommonWord
        }
    }

    func recognize(
        utf8 text: UnsafeBufferPointer<UInt8>, expecting expected: [LanguageTag]
    ) -> RecognizedLanguage {
        var walk = WordWalk()
        walk.run(over: UnsafeBufferPointer(rebasing: text.prefix(Self.sampleSize)))
        let evidence = walk.latin.letters > 3 * walk.cyrillic.letters ? walk.latin : walk.cyrillic
        let isLatin = walk.latin.letters > 3 * walk.cyrillic.letters
        let verdict = evidence.verdict(expecting: expected, bonus: Self.expectationBonus)
        let isLanguage =
            evidence.letters > 1
            && (isLatin ? isLatinLanguage(walk, verdict) : verdict.bitsPerLetter < 18.5 || evidence.words < 3)
        return RecognizedLanguage(
            language: isLanguage ? verdict.language : nil, certainty: verdict.lead, letters: evidence.letters,
            script: isLatin ? .latin : .cyrillic)
    }

    /// Whether Latin letters are English or Turkish rather than a name, a code word, or some other language.
    private func isLatinLanguage(
        _ walk: borrowing WordWalk,
        _ verdict: (language: LanguageTag, lead: Double, bitsPerLetter: Double, commonWords: Int)
    ) -> Bool {
        if walk.latin.words > 3 {
            return 4 * verdict.commonWords >= walk.latin.wordsLookedUp || verdict.bitsPerLetter < Self.sentenceLimit
        }
        if verdict.commonWords > 0 { return true }
        return verdict.bitsPerLetter < (walk.startsWithCapital ? Self.capitalizedLimit : Self.lowercaseLimit)
    }
}
