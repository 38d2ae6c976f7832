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
        let longestPattern = tables.patterns.longest
        guard longestPattern > 0 else { return }
        let window = 1024 + 2 * longestPattern
        var search = Search(tables)
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
        private let index: StemIndex
        private let tables: Tables
        private var hits: [StemIndex.Hit] = []
        /// Where each word's hits begin in `hits`, and after the last where they end.
        private var starts: [Int] = []
        private var found: [Occurrence] = []
        /// Words before this byte belong to a mention already reported.
        private var taken = 0

        init(_ tables: Tables) {
            self.tables = tables
            index = tables.index
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
                for hit in starts[position]..<starts[position + 1] {
                    for pattern in tables.patterns.patterns(beginningWith: hits[hit].lexeme) {
                        check(pattern, at: position, scanner, text)
                    }
                }
                if !found.isEmpty { report(overlaps, body) }
            }
        }

        private mutating func findHits(_ scanner: borrowing WordScanner) {
            hits.removeAll(keepingCapacity: true)
            starts.removeAll(keepingCapacity: true)
            let words = scanner.words
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: StemIndex.longestWord + 1) { prefixes in
                guard let prefixes = prefixes.baseAddress else { return }
                scanner.letters.withUnsafeBufferPointer { letters in
                    for word in words {
                        starts.append(hits.count)
                        let slice = UnsafeBufferPointer(rebasing: letters[word.start..<word.start + word.count])
                        index.findHits(of: slice, prefixes: prefixes, in: &hits)
                    }
                }
            }
            starts.append(hits.count)
        }

        /// Adds the pattern to `found` if it stands at the word.
        private mutating func check(
            _ number: Int, at position: Int, _ scanner: borrowing WordScanner, _ text: UnsafeBufferPointer<UInt8>
        ) {
            let head = tables.patterns.heads[number]
            let count = Int(head.count)
            guard position + count <= scanner.words.count else { return }
            if head.second >= 0, hit(of: head.second, at: position + 1) == nil { return }
            var inflected = 0
            for offset in 0..<count {
                let wanted = tables.patterns.words[Int(head.start) + offset]
                let word = scanner.words[position + offset]
                guard offset == 0 || gapsAgree(word.gapBefore, wanted.gapBefore) else { return }
                switch wanted.capitals {
                case .any: break
                case .initial: guard word.isCapitalized else { return }
                case .all: guard word.isAllCapitals || word.count == 1 && word.isCapitalized else { return }
                }
                guard let hit = hit(of: wanted.lexeme, at: position + offset) else { return }
                if !hit.isDictionaryForm { inflected += 1 }
            }
            let first = scanner.words[position]
            let end = position + count
            let last = scanner.words[end - 1]
            let next = end < scanner.words.count ? scanner.words[end] : nil
            guard bordersAllow(head, first, next) else { return }
            var bytes = first.bytes.lowerBound..<last.bytes.upperBound
            var scalars = first.scalars.lowerBound..<last.scalars.upperBound
            if head.hasSigns {
                let pattern = tables.patterns.patterns[number]
                guard stands(pattern.prefix, before: bytes.lowerBound, in: text),
                    stands(pattern.suffix, after: bytes.upperBound, in: text)
                else { return }
                // The signs are ASCII, so each is one byte and one scalar.
                bytes = bytes.lowerBound - pattern.prefix.count..<bytes.upperBound + pattern.suffix.count
                scalars = scalars.lowerBound - pattern.prefix.count..<scalars.upperBound + pattern.suffix.count
            }
            if count == 1 {
                let form = LetterHash.of(scanner.letters(of: first))
                let lexeme = index.hash(of: tables.patterns.words[Int(head.start)].lexeme)
                guard tables.homographs.allow(form: form, as: lexeme) else { return }
                if head.isCommonWord && head.isName && first.beginsSentence {
                    guard let next, next.isCapitalized, next.gapBefore == WordScanner.Gap.space else { return }
                }
            }
            found.append(
                Occurrence(
                    pattern: number, bytes: bytes, scalars: scalars, wordCount: count,
                    doubt: 4 * inflected + Int(head.derivation)))
        }

        /// What was found of a dictionary word in a word of the text.
        private func hit(of lexeme: StemIndex.Lexeme, at position: Int) -> StemIndex.Hit? {
            for index in starts[position]..<starts[position + 1] where hits[index].lexeme == lexeme {
                return hits[index]
            }
            return nil
        }

        private func gapsAgree(_ found: UInt32, _ wanted: UInt32) -> Bool {
            found == wanted || (1...2).contains(found) && (1...2).contains(wanted)
        }

        /// A part of a hyphenated word is not the word, unless names are joined.
        private func bordersAllow(_ pattern: PatternTable.Head, _ first: WordScanner.Word, _ next: WordScanner.Word?)
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
                    let isDerived = tables.patterns.heads[occurrence.pattern].derivation > 0
                    if isDerived && occurrence.bytes.lowerBound < taken { continue }
                    body(occurrence)
                    taken = max(taken, occurrence.bytes.upperBound)
                }
                if overlaps == .longestOnly { return }
                length -= 1
            }
        }
    }
}
