import LocalizationModel

extension TermRecognizer {
    /// A pattern found in a text.
    struct Occurrence {
        var pattern: Int
        var bytes: Range<Int>
        var scalars: Range<Int>
        var wordCount: Int
        /// What tells two readings of the same words apart; less is better.
        var doubt: Int
    }

    /// Calls `body` for each mention in valid UTF-8, in the order of the text.
    ///
    /// Words are taken in windows, so that memory doesn't grow with the text.
    func forEachOccurrence(
        in text: UnsafeBufferPointer<UInt8>, overlaps: Overlaps, _ body: (Occurrence) -> Void
    ) {
        guard longestPattern > 0 else { return }
        let window = 1024 + 2 * longestPattern
        var search = Search(recognizer: self)
        var scanner = WordScanner()
        var isMore = true
        while isMore {
            isMore = scanner.scan(text, untilWords: window)
            let ready = isMore ? scanner.words.count - longestPattern - 1 : scanner.words.count
            search.run(scanner, text: text, upTo: ready, overlaps: overlaps, body)
            scanner.removeFirst(ready)
        }
    }

    /// The state of one search, with buffers that are used again and again.
    private struct Search {
        let recognizer: TermRecognizer
        var hits: [StemIndex.Hit] = []
        /// Where each word's hits begin in `hits`, and after the last where they end.
        var starts: [Int] = []
        var prefixes = [UInt64](repeating: 0, count: StemIndex.longestWord + 1)
        var found: [Occurrence] = []
        /// Words before this byte belong to a mention already reported.
        var taken = 0

        init(recognizer: TermRecognizer) {
            self.recognizer = recognizer
        }

        mutating func run(
            _ scanner: borrowing WordScanner, text: UnsafeBufferPointer<UInt8>, upTo count: Int, overlaps: Overlaps,
            _ body: (Occurrence) -> Void
        ) {
            findHits(scanner)
            for position in 0..<count where starts[position] < starts[position + 1] {
                let word = scanner.words[position]
                if overlaps == .longestOnly && word.bytes.lowerBound < taken { continue }
                found.removeAll(keepingCapacity: true)
                for hit in hits[starts[position]..<starts[position + 1]] {
                    for pattern in recognizer.patterns(beginningWith: hit.lexeme) {
                        check(Int(pattern), at: position, scanner, text)
                    }
                }
                report(overlaps, body)
            }
        }

        private mutating func findHits(_ scanner: borrowing WordScanner) {
            hits.removeAll(keepingCapacity: true)
            starts.removeAll(keepingCapacity: true)
            let words = scanner.words
            scanner.letters.withUnsafeBufferPointer { letters in
                prefixes.withUnsafeMutableBufferPointer { prefixes in
                    guard let prefixes = prefixes.baseAddress else { return }
                    for word in words {
                        starts.append(hits.count)
                        let slice = UnsafeBufferPointer(rebasing: letters[word.start..<word.start + word.count])
                        recognizer.index.findHits(of: slice, prefixes: prefixes, in: &hits)
                    }
                }
            }
            starts.append(hits.count)
        }

        /// Adds the pattern to `found` if it stands at the word.
        private mutating func check(
            _ number: Int, at position: Int, _ scanner: borrowing WordScanner, _ text: UnsafeBufferPointer<UInt8>
        ) {
            let pattern = recognizer.patterns[number]
            guard position + pattern.words.count <= scanner.words.count else { return }
            var inflected = 0
            for (offset, wanted) in pattern.words.enumerated() {
                let word = scanner.words[position + offset]
                guard offset == 0 || gapsAgree(word.gapBefore, wanted.gapBefore) else { return }
                switch wanted.capitals {
                case .any: break
                case .initial: guard word.isCapitalized else { return }
                case .all: guard word.isAllCapitals || word.count == 1 && word.isCapitalized else { return }
                }
                guard
                    let hit = hits[starts[position + offset]..<starts[position + offset + 1]]
                        .first(where: { $0.lexeme == wanted.lexeme })
                else { return }
                if !hit.isDictionaryForm { inflected += 1 }
            }
            let first = scanner.words[position]
            let end = position + pattern.words.count
            let last = scanner.words[end - 1]
            guard bordersAllow(pattern, first, end < scanner.words.count ? scanner.words[end] : nil),
                stands(pattern.prefix, before: first.bytes.lowerBound, in: text),
                stands(pattern.suffix, after: last.bytes.upperBound, in: text)
            else { return }
            if pattern.words.count == 1 {
                let form = LetterHash.of(scanner.letters(of: first))
                let lexeme = recognizer.index.hash(of: pattern.words[0].lexeme)
                guard recognizer.homographs.allow(form: form, as: lexeme) else { return }
                if pattern.isCommonWord && pattern.isName && first.beginsSentence {
                    guard end < scanner.words.count, scanner.words[end].isCapitalized,
                        scanner.words[end].gapBefore == WordScanner.Gap.space
                    else { return }
                }
            }
            found.append(
                Occurrence(
                    pattern: number,
                    // The signs are ASCII, so each is one byte and one scalar.
                    bytes: first.bytes.lowerBound - pattern.prefix.count..<last.bytes.upperBound + pattern.suffix.count,
                    scalars: first.scalars.lowerBound - pattern.prefix.count..<last.scalars.upperBound
                        + pattern.suffix.count,
                    wordCount: pattern.words.count,
                    doubt: 4 * inflected + Int(pattern.derivation)))
        }

        private func gapsAgree(_ found: UInt32, _ wanted: UInt32) -> Bool {
            found == wanted || (1...2).contains(found) && (1...2).contains(wanted)
        }

        /// A part of a hyphenated word is not the word, unless names are joined.
        private func bordersAllow(_ pattern: TermPattern, _ first: WordScanner.Word, _ next: WordScanner.Word?)
            -> Bool
        {
            if first.gapBefore == WordScanner.Gap.hyphen && !pattern.isName { return false }
            guard let next, next.gapBefore == WordScanner.Gap.hyphen else { return true }
            return pattern.isName
        }

        private func stands(_ signs: [UInt8], before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
            offset >= signs.count && text[offset - signs.count..<offset].elementsEqual(signs)
        }

        private func stands(_ signs: [UInt8], after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
            offset + signs.count <= text.count && text[offset..<offset + signs.count].elementsEqual(signs)
        }

        /// Reports the best of what was found at one word: the longest, and of one length the readings with least doubt.
        private mutating func report(_ overlaps: Overlaps, _ body: (Occurrence) -> Void) {
            guard let longest = found.max(by: { $0.wordCount < $1.wordCount })?.wordCount else { return }
            var length = longest
            while length > 0 {
                let least = found.lazy.filter { $0.wordCount == length }.map(\.doubt).min()
                for occurrence in found where occurrence.wordCount == length && occurrence.doubt == least {
                    // The family name inside a full name is no mention of its own.
                    let isDerived = recognizer.patterns[occurrence.pattern].derivation > 0
                    if isDerived && occurrence.bytes.lowerBound < taken { continue }
                    body(occurrence)
                    taken = max(taken, occurrence.bytes.upperBound)
                }
                if overlaps == .longestOnly { return }
                length -= 1
            }
        }
    }

    private func patterns(beginningWith lexeme: StemIndex.Lexeme) -> [Int32] {
        let lexeme = Int(lexeme)
        return patternsByLexeme.indices.contains(lexeme) ? patternsByLexeme[lexeme] : []
    }
}
