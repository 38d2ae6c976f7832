/// A segment made ready to bound its score with a text of which only the sketch is known.
///
/// Whether a text may come to more by repair depends on its translations, too: see `TextMarks`.
///
/// The bound is proven: of the scorer's parts `order` is at most `bag`, and `bag` pairs each token with one of the same
/// key at most. So a key gives at most what its tokens in the segment would give whole, and at most what its
/// tokens in the text give, each set against the heaviest of the segment. Where that bound lets a text through,
/// `order` is worked out of the sketches too. Equal keys and forms have equal sketches; where sketches of
/// different words are equal, the bound is only higher.
final class SegmentSketch {
    private let weight: Int
    private let hasNumber: Bool
    private let surface: UInt32
    private let tokens: [UInt32]
    /// From the low bits of a key to the first of the keys with these bits, counted from 1; 0 for none.
    private let slots: UnsafeMutablePointer<UInt16>
    private let sums: UnsafeMutablePointer<Int32>
    /// A row of the table by which `order` is found.
    private let row: UnsafeMutablePointer<Int32>
    private var keys: [Key] = []
    /// The tokens of the text that is looked at.
    private let other: UnsafeMutablePointer<UInt32>

    private struct Key {
        var key: UInt32
        var heaviest: Int32
        /// Credit of all its tokens.
        var credit: Int32
        /// A bit for each form, of 32.
        var forms: UInt32
        /// Another key with the same low bits, counted from 1.
        var next: UInt16
    }

    private static let slotCount = 1024
    /// Where the table would be larger than this, reading the text takes less.
    private static let largestTable = 4096
    private static let valueKey = SketchToken.key(ofToken: Token.valueKey)

    init(_ text: AnalyzedText) {
        weight = text.weight
        hasNumber = text.tokens.contains { $0.kind == .number }
        surface = SketchSurface.pack(text)
        tokens = text.tokens.map(SketchToken.pack)
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: 0, count: Self.slotCount)
        sums = .allocate(capacity: tokens.count + 1)
        sums.initialize(repeating: 0, count: tokens.count + 1)
        row = .allocate(capacity: IndexPartLayout.unsketched + 1)
        other = .allocate(capacity: IndexPartLayout.unsketched)
        for token in tokens.prefix(Int(UInt16.max) - 1) { add(token) }
    }

    deinit {
        slots.deallocate()
        sums.deallocate()
        row.deallocate()
        other.deallocate()
    }

    private func add(_ token: UInt32) {
        let key = SketchToken.key(token)
        let weight = SketchToken.weight(token)
        let form = UInt32(1) << SketchToken.form(token)
        let slot = Int(key) % Self.slotCount
        var place = Int(slots[slot])
        while place > 0 {
            if keys[place - 1].key == key {
                keys[place - 1].heaviest = max(keys[place - 1].heaviest, weight)
                keys[place - 1].credit += weight * Int32(MatchScorer.fullCredit)
                keys[place - 1].forms |= form
                return
            }
            place = Int(keys[place - 1].next)
        }
        keys.append(
            Key(
                key: key, heaviest: weight, credit: weight * Int32(MatchScorer.fullCredit), forms: form,
                next: slots[slot]))
        slots[slot] = UInt16(keys.count)
    }

    /// The most that a text can come to, given its packed tokens: see `bound(_:surface:threshold:)`.
    ///
    /// - Parameters:
    ///   - start: of so many tokens as a part of the index has them, with a byte that may be read behind them.
    ///   - marks: of the text.
    func bound(
        packedAt start: UnsafeRawPointer, count: Int, surface: UInt32, marks: TextMarks = [], threshold: Int
    ) -> (best: Int, source: Int) {
        let count = min(count, IndexPartLayout.unsketched)
        for index in 0..<count {
            let token = start.loadUnaligned(fromByteOffset: index * IndexPartLayout.sketchTokenSize, as: UInt32.self)
            other[index] = UInt32(littleEndian: token) & 0xFF_FFFF
        }
        return bound(
            UnsafeBufferPointer(start: other, count: count), surface: surface, marks: marks, threshold: threshold)
    }

    /// The most that a text can come to, given its tokens: with context or repair, and by the sources alone. Where that is
    /// below the threshold, it is no more than that it is below.
    func bound(
        _ text: UnsafeBufferPointer<UInt32>, surface other: UInt32, marks: TextMarks, threshold: Int
    ) -> (best: Int, source: Int) {
        var total: Int32 = 0
        var isAligned = text.count == tokens.count
        var formsDiffer = false
        var valuesDiffer = false
        var bag: Int32 = 0
        keys.withUnsafeBufferPointer { keys in
            for index in 0..<keys.count { sums[index] = 0 }
            for index in 0..<text.count {
                let token = text[index]
                total += SketchToken.weight(token)
                let key = SketchToken.key(token)
                if isAligned && tokens[index] != token {
                    if SketchToken.key(tokens[index]) != key { isAligned = false }
                    if key == Self.valueKey { valuesDiffer = true } else { formsDiffer = true }
                }
                var place = Int(slots[Int(key) % Self.slotCount])
                while place > 0 {
                    if keys[place - 1].key == key {
                        let isForm = keys[place - 1].forms >> SketchToken.form(token) & 1 == 1
                        sums[place - 1] +=
                            min(SketchToken.weight(token), keys[place - 1].heaviest)
                            * Int32(isForm ? MatchScorer.fullCredit : MatchScorer.formCredit)
                        break
                    }
                    place = Int(keys[place - 1].next)
                }
            }
            for index in 0..<keys.count { bag += min(sums[index], keys[index].credit) }
        }
        // Codes can be mended without values.
        let canBeMended =
            !marks.contains(.keepsValues) || SketchSurface.hasCodes(surface) || SketchSurface.hasCodes(other)
        if isAligned && !formsDiffer { return valuesDiffer ? (canBeMended ? 99 : 95, 95) : (102, 100) }
        let words = wordBound(text, weight: Int(total), bag: bag, surface: other, threshold: threshold)
        // Other forms of the same words: only beside numbers may they come to more, by repair.
        guard isAligned && hasNumber else { return (words, words) }
        let unmended = max(words, MatchScorer.characterScale)
        return (canBeMended ? 99 : unmended, unmended)
    }

    /// The most that different words can come to.
    private func wordBound(
        _ text: UnsafeBufferPointer<UInt32>, weight other: Int, bag: Int32, surface otherSurface: UInt32, threshold: Int
    ) -> Int {
        let both = MatchScorer.fullCredit * (weight + other)
        guard bag > 0 && both > 0 else { return 0 }
        let highest = SketchSurface.differInNegation(surface, otherSurface) ? MatchScorer.negationCap : Int.max
        let loss = SketchSurface.differ(surface, otherSurface) ? 1 : 0
        let unordered = min(highest, 2 * MatchScorer.wordScale * Int(bag) / both - loss)
        guard unordered >= threshold && tokens.count * text.count <= Self.largestTable else { return unordered }
        let order = min(bag, orderCredit(text))
        return min(highest, MatchScorer.wordScale * Int(bag + order) / both - loss)
    }

    /// The most that tokens in the same order can give: as `MatchScorer` finds it, of sketches.
    private func orderCredit(_ text: UnsafeBufferPointer<UInt32>) -> Int32 {
        let full = Int32(MatchScorer.fullCredit)
        let form = Int32(MatchScorer.formCredit)
        return tokens.withUnsafeBufferPointer { tokens in
            var first = 0
            var credit: Int32 = 0
            var end = tokens.count
            var textEnd = text.count
            while first < end && first < textEnd && tokens[first] == text[first] {
                credit += SketchToken.weight(tokens[first]) * full
                first += 1
            }
            while end > first && textEnd > first && tokens[end - 1] == text[textEnd - 1] {
                end -= 1
                textEnd -= 1
                credit += SketchToken.weight(tokens[end]) * full
            }
            guard end > first && textEnd > first else { return credit }
            for column in 0...textEnd - first { row[column] = 0 }
            for place in first..<end {
                let token = tokens[place]
                var diagonal: Int32 = 0
                for column in first..<textEnd {
                    let other = text[column]
                    let above = row[column - first + 1]
                    var best = max(above, row[column - first])
                    if SketchToken.key(token) == SketchToken.key(other) {
                        let isForm = SketchToken.form(token) == SketchToken.form(other)
                        let weight = min(SketchToken.weight(token), SketchToken.weight(other))
                        best = max(best, diagonal + weight * (isForm ? full : form))
                    }
                    diagonal = above
                    row[column - first + 1] = best
                }
            }
            return credit + row[textEnd - first]
        }
    }
}
