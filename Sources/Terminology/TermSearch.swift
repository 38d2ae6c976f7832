/// Finds the terms of a recogniser in one text after the other, on one thread.
///
/// It keeps the words that it has seen and its buffers from text to text, which makes it several times quicker than
/// `TermRecognizer.mentions(in:)` where there are many.
///
///     var search = TermSearch(recognizer)
///     for paragraph in paragraphs {
///         for occurrence in search.occurrences(in: paragraph) { print(recognizer.term(of: occurrence).text) }
///     }
public struct TermSearch {
    /// A pattern found at the word that is looked at.
    private struct Candidate {
        var occurrence: TermOccurrence
        var wordCount: Int
        /// What tells two readings of the same words apart; less is better.
        var doubt: Int
    }

    /// The recogniser whose terms are found.
    public let recognizer: TermRecognizer
    private let patterns: PatternTable
    private var scanner = WordScanner()
    private var memory: WordMemory
    /// What each word of the window may be a form of, as a range of the memory's hits.
    private var hits: [Range<Int32>] = []
    private var numbers: [Int32] = []
    private var found: [Candidate] = []
    private var result: [TermOccurrence] = []
    /// Words before this byte belong to an occurrence already reported.
    private var taken = 0

    /// Makes a search that is good for any number of texts.
    public init(_ recognizer: TermRecognizer) { self.init(recognizer, remembers: true) }

    init(_ recognizer: TermRecognizer, remembers: Bool) {
        self.recognizer = recognizer
        let tables = recognizer.tables
        patterns = tables.patterns
        scanner.titles = tables.homographs.titles
        memory = WordMemory(tables.index, tables.homographs, remembers: remembers)
    }

    /// Where terms stand in a text, in its order; of those that begin together the longer first.
    public mutating func occurrences(
        in text: String, overlaps: TermRecognizer.Overlaps = .longestOnly
    ) -> [TermOccurrence] {
        var text = text
        return text.withUTF8 { search($0, overlaps) }
    }

    /// Words are taken in windows, so that memory doesn't grow with the text.
    private mutating func search(
        _ text: UnsafeBufferPointer<UInt8>, _ overlaps: TermRecognizer.Overlaps
    ) -> [TermOccurrence] {
        let longestPattern = patterns.longest
        guard longestPattern > 0 else { return [] }
        let window = 1024 + 2 * longestPattern
        result.removeAll(keepingCapacity: true)
        scanner.restart()
        taken = 0
        var isMore = true
        while isMore {
            isMore = scanner.scan(text, untilWords: window)
            let ready = isMore ? scanner.words.count - longestPattern - 1 : scanner.words.count
            findHits()
            for position in 0..<ready where !hits[position].isEmpty {
                if overlaps == .longestOnly && scanner.words[position].bytes.lowerBound < taken { continue }
                findPatterns(at: position, text)
                if !found.isEmpty { report(overlaps) }
            }
            scanner.removeFirst(ready)
        }
        return result
    }

    private mutating func findHits() {
        memory.makeRoom()
        hits.removeAll(keepingCapacity: true)
        scanner.letters.withUnsafeBufferPointer { letters in
            for word in scanner.words {
                let slice = UnsafeBufferPointer(rebasing: letters[word.start..<word.start + word.count])
                hits.append(memory.hits(of: slice, hash: word.hash))
            }
        }
    }

    /// Fills `found` with the patterns that stand at a word, in the order of the table for each of its dictionary words.
    private mutating func findPatterns(at position: Int, _ text: UnsafeBufferPointer<UInt8>) {
        found.removeAll(keepingCapacity: true)
        let next = position + 1 < hits.count ? hits[position + 1] : 0..<0
        for index in hits[position] {
            let lexeme = memory.hits[Int(index)].lexeme
            if !next.isEmpty, patterns.hasLonger(beginningWith: lexeme) {
                numbers.removeAll(keepingCapacity: true)
                for other in next {
                    patterns.addNumbers(beginningWith: lexeme, memory.hits[Int(other)].lexeme, to: &numbers)
                }
                if next.count > 1 { numbers.sort() }
                for number in numbers { check(Int(number), at: position, text) }
            }
            for number in patterns.numbers(ofSingle: lexeme) { check(number, at: position, text) }
        }
    }

    /// Adds the pattern to `found` if it stands at the word.
    private mutating func check(_ number: Int, at position: Int, _ text: UnsafeBufferPointer<UInt8>) {
        let head = patterns.heads[number]
        let count = Int(head.count)
        guard position + count <= scanner.words.count else { return }
        var inflected = 0
        for offset in 0..<count {
            let wanted = patterns.words[Int(head.start) + offset]
            let word = scanner.words[position + offset]
            guard offset == 0 || gapsAgree(word.gapBefore, wanted.gapBefore) else { return }
            switch wanted.capitals {
            case .any: break
            case .initial: guard word.isCapitalized else { return }
            case .all: guard word.isAllCapitals || word.count == 1 && word.isCapitalized else { return }
            }
            guard let hit = hit(of: wanted.lexeme, at: position + offset) else { return }
            // по is no form of a noun, but ПО is one.
            if count == 1 && !hit.mayStandAlone && !(wanted.capitals == .all && word.isAllCapitals) { return }
            if !hit.isDictionaryForm { inflected += 1 }
        }
        let first = scanner.words[position]
        let end = position + count
        let last = scanner.words[end - 1]
        let next = end < scanner.words.count ? scanner.words[end] : nil
        guard bordersAllow(head, first, next) else { return }
        if count == 1 && first.count == 1 && !head.hasSigns && standsAtSign(first, in: text) { return }
        var bytes = first.bytes.lowerBound..<last.bytes.upperBound
        var scalars = first.scalars.lowerBound..<last.scalars.upperBound
        if head.hasSigns {
            let pattern = patterns.patterns[number]
            guard stands(pattern.prefix, before: bytes.lowerBound, in: text),
                stands(pattern.suffix, after: bytes.upperBound, in: text)
            else { return }
            // The signs are ASCII, so each is one byte and one scalar.
            bytes = bytes.lowerBound - pattern.prefix.count..<bytes.upperBound + pattern.suffix.count
            scalars = scalars.lowerBound - pattern.prefix.count..<scalars.upperBound + pattern.suffix.count
        }
        if head.endsInStop, bytes.upperBound < text.count, text[bytes.upperBound] == UInt8(ascii: ".") {
            bytes = bytes.lowerBound..<bytes.upperBound + 1
            scalars = scalars.lowerBound..<scalars.upperBound + 1
        }
        if count == 1 && head.isCommonWord && head.isName {
            let lexeme = recognizer.tables.index.hash(of: patterns.words[Int(head.start)].lexeme)
            if isCommonWord(lexeme, first, next) || isThing(number, first) { return }
        }
        found.append(
            Candidate(
                occurrence: TermOccurrence(number: number, utf8: bytes, scalars: scalars), wordCount: count,
                doubt: 8 * inflected + 2 * Int(head.derivation) + (isTooSmall(head, first) ? 1 : 0)))
    }

    /// Whether the glossary writes a word small that has a capital for a reason of its own: Turkey is no turkey.
    private func isTooSmall(_ pattern: PatternTable.Head, _ word: WordScanner.Word) -> Bool {
        word.isCapitalized && !word.beginsSentence && patterns.words[Int(pattern.start)].capitals == .any
    }

    /// Whether a sign stands beside a letter that makes another word of it: C++, C#, R&D.
    private func standsAtSign(_ word: WordScanner.Word, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let (before, after) = (word.bytes.lowerBound - 1, word.bytes.upperBound)
        return after < text.count && "+#&".utf8.contains(text[after])
            || before >= 0 && text[before] == UInt8(ascii: "&")
    }

    /// Whether a name that is a common word too is the word at this place.
    private func isCommonWord(_ lexeme: UInt64, _ word: WordScanner.Word, _ next: WordScanner.Word?) -> Bool {
        let homographs = recognizer.tables.homographs
        // Only a name has an ending behind an apostrophe, and the like of it: Umut'un, Mark's.
        if word.start + word.count <= scanner.letters.count,
            scanner.letters[word.start..<word.start + word.count].contains(0x27)
        {
            return false
        }
        if homographs.holds(lexeme, in: .month) {
            let isBehindTime = word.followsNumber || homographs.holds(word.before, in: .time)
            if isBehindTime && word.gapBefore == WordScanner.Gap.space { return true }
            if let next, next.isNumber, next.gapBefore == WordScanner.Gap.space { return true }
        }
        guard word.beginsSentence else { return false }
        guard let next, next.isCapitalized, next.gapBefore == WordScanner.Gap.space else { return true }
        return homographs.holds(lexeme, in: .modal) && homographs.holds(next.hash, in: .subject)
    }

    /// Whether what could be a given name is a thing, as nobody is called by it behind an article: the Bill.
    private func isThing(_ number: Int, _ word: WordScanner.Word) -> Bool {
        recognizer.tables.concepts[patterns.patterns[number].concept].kind == .givenName
            && word.gapBefore == WordScanner.Gap.space
            && recognizer.tables.homographs.holds(word.before, in: .article)
    }

    /// What was found of a dictionary word in a word of the text.
    private func hit(of lexeme: StemIndex.Lexeme, at position: Int) -> StemIndex.Hit? {
        for index in hits[position] where memory.hits[Int(index)].lexeme == lexeme { return memory.hits[Int(index)] }
        return nil
    }

    private func gapsAgree(_ found: UInt32, _ wanted: UInt32) -> Bool {
        found == wanted || (1...2).contains(found) && (1...2).contains(wanted)
    }

    /// A part of a hyphenated word is not the word, unless names are joined or something goes with an abbreviation:
    /// NATO-led, 5G-enabled.
    private func bordersAllow(_ pattern: PatternTable.Head, _ first: WordScanner.Word, _ next: WordScanner.Word?)
        -> Bool
    {
        let isAbbreviation =
            pattern.count == 1 && first.count > 1
            && (patterns.words[Int(pattern.start)].capitals == .all || first.isNumber)
        if pattern.isName || isAbbreviation { return true }
        return first.gapBefore != WordScanner.Gap.hyphen && next?.gapBefore != WordScanner.Gap.hyphen
    }

    private func stands(_ signs: [UInt8], before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        offset >= signs.count && text[offset - signs.count..<offset].elementsEqual(signs)
    }

    private func stands(_ signs: [UInt8], after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        offset + signs.count <= text.count && text[offset..<offset + signs.count].elementsEqual(signs)
    }

    /// Reports the best of what was found at one word: the longest, and of one length the readings with least doubt.
    private mutating func report(_ overlaps: TermRecognizer.Overlaps) {
        var length = 0
        for candidate in found { length = max(length, candidate.wordCount) }
        while length > 0 {
            var least = Int.max
            for candidate in found where candidate.wordCount == length { least = min(least, candidate.doubt) }
            for candidate in found where candidate.wordCount == length && candidate.doubt == least {
                let occurrence = candidate.occurrence
                // The family name inside a full name is no mention of its own.
                let isDerived = patterns.heads[occurrence.number].derivation > 0
                if isDerived && occurrence.utf8.lowerBound < taken { continue }
                result.append(occurrence)
                taken = max(taken, occurrence.utf8.upperBound)
            }
            if overlaps == .longestOnly { return }
            length -= 1
        }
    }
}
