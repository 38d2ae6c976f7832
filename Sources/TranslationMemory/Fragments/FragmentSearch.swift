import LocalizationModel

/// Finds the longest pieces of a segment that the memory knows in translation.
///
/// A piece is a whole unit that stands inside the segment, or runs from one content word to another and stands in two
/// texts at least, whose translations have one phrase in common (`CommonPhrase`).
///
/// The texts come from the index: those that have two content words which are neighbours in the segment, and those that
/// have one and little else. So many are read for each pair of words, whatever the size of the memory.
struct FragmentSearch<Index: MemoryIndex> {
    let index: Index
    let tools: MatchingTools
    let query: FragmentQuery
    let segment: AnalyzedText

    /// Of the texts with a pair of words so many of the lightest are read, and so many spread over the rest.
    private static var lightest: Int { 16 }
    private static var spread: Int { 24 }
    /// Lists that are longer than this tell too little, and take too long.
    private static var longestList: Int { 200_000 }
    /// Longer segments are looked through up to here.
    private static var mostWords: Int { 60 }
    /// A segment of more words is none that a piece helps with.
    private static var longestSegment: Int { 400 }
    /// So many texts with a piece are asked for their translations.
    private static var mostWitnesses: Int { 10 }

    /// Words that two texts share, in places of the segment's tokens.
    private struct Run {
        var range: Range<Int>
        var text: UInt32
        var isWhole: Bool
    }

    /// A piece of the segment, with the texts that have it.
    private struct Piece {
        var range: Range<Int>
        var texts: [UInt32]
    }

    func fragments() throws(TolmachError) -> [Fragment] {
        let content = segment.tokens.indices.filter { segment.tokens[$0].isContent }.prefix(Self.mostWords)
        guard !content.isEmpty, segment.tokens.count <= Self.longestSegment else { return [] }
        let runs = try runs(Array(content))
        let places = ScalarPlaces(segment, in: query.segment.plain)
        var fragments: [Fragment] = []
        func overlaps(_ range: Range<Int>) -> Bool {
            guard let scalars = places.scalars(range) else { return true }
            return fragments.contains { $0.scalars.overlaps(scalars) }
        }
        func add(_ range: Range<Int>, _ target: String, _ kind: Fragment.Kind, _ count: Int) {
            guard let scalars = places.scalars(range) else { return }
            fragments.append(
                Fragment(
                    scalars: scalars, source: places.text(scalars), target: target, kind: kind, count: count,
                    memory: query.memory))
        }
        // Longest first, whole units before parts.
        let whole = Dictionary(grouping: runs.filter(\.isWhole), by: \.range)
        let parts = pieces(of: runs, Array(content))
        let ranges = Set(whole.keys).union(parts.keys)
        let ordered = ranges.sorted { (weight($1), $0.lowerBound) < (weight($0), $1.lowerBound) }
        for range in ordered where !overlaps(range) && !cutsCompound(range) {
            if let units = whole[range], let target = try translation(ofWhole: range, units.map(\.text)) {
                add(range, target, .unit, Set(units.map(\.text)).count)
            } else if let texts = parts[range], texts.count > 1, let target = try translation(ofPart: range, texts) {
                add(range, target, .part, texts.count)
            }
        }
        return fragments.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
    }

    private func weight(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + Int(segment.tokens[$1].weight) } }

    /// Whether a piece begins or ends within words joined by hyphens: `only mode` of `read-only mode`.
    private func cutsCompound(_ range: Range<Int>) -> Bool {
        func isHyphen(_ place: Int) -> Bool {
            guard place > 0, place < segment.tokens.count else { return false }
            let gap = segment.bytes[Int(segment.tokens[place - 1].end)..<Int(segment.tokens[place].start)]
            return gap.elementsEqual([0x2D]) || gap.elementsEqual([0xE2, 0x80, 0x91])
        }
        return isHyphen(range.lowerBound) || isHyphen(range.upperBound)
    }

    // MARK: Texts that share words with the segment

    private func runs(_ content: [Int]) throws(TolmachError) -> [Run] {
        let analyzer = tools.analyzer(query.sourceLanguage)
        let sketch = FragmentSketch(segment)
        var tokens: [UInt32] = []
        var numbers: Set<UInt32> = []
        for part in index.parts {
            func look(at rank: Int32) throws(TolmachError) {
                let text = try part.text(ofRank: Int(rank), tokens: &tokens)
                if !text.isSketched || sketch.mayShareRun(tokens) { numbers.insert(text.number) }
            }
            var lists: [[Int32]] = []
            for place in content {
                let list = try part.list(of: segment.tokens[place].key)
                lists.append(list.count > Self.longestList ? [] : try part.ranks(in: list))
            }
            for (order, place) in content.enumerated() {
                let light = part.rank(after: Int(segment.tokens[place].weight) + 2 * Self.functionWeight)
                for found in lists[order].prefix(Self.lightest) where found < light { try look(at: found) }
                guard order > 0, place - content[order - 1] <= Self.widestGap else { continue }
                let both = IndexPart.common(lists[order - 1], lists[order])
                for found in both.prefix(Self.lightest) { try look(at: found) }
                let rest = both.dropFirst(Self.lightest)
                for step in 0..<min(Self.spread, rest.count) {
                    try look(at: rest[rest.startIndex + step * rest.count / min(Self.spread, rest.count)])
                }
            }
        }
        var runs: [Run] = []
        for number in numbers.sorted() {
            guard let text = try index.text(number, analyzer: analyzer) else { continue }
            addRuns(of: text, number, to: &runs)
        }
        return runs
    }

    private static var functionWeight: Int { 4 }
    private static var widestGap: Int { 4 }

    /// Adds the longest stretches of the same words in both texts, whatever stands between words being the same too.
    private func addRuns(of text: AnalyzedText, _ number: UInt32, to runs: inout [Run]) {
        let (own, other) = (segment.tokens, text.tokens)
        guard !other.isEmpty, other.count <= 400 else { return }
        var above = [Int](repeating: 0, count: other.count + 1)
        var row = above
        for i in own.indices {
            for j in other.indices {
                guard own[i].form == other[j].form && own[i].kind == other[j].kind else {
                    row[j + 1] = 0
                    continue
                }
                row[j + 1] = 1 + (above[j] > 0 && hasSameGap(i, text, j) ? above[j] : 0)
                let goesOn =
                    i + 1 < own.count && j + 1 < other.count && own[i + 1].form == other[j + 1].form
                    && hasSameGap(i + 1, text, j + 1)
                guard !goesOn else { continue }
                let range = i + 1 - row[j + 1]..<i + 1
                let content = range.count { own[$0].isContent }
                let isWhole = range.count == other.count && content > 0
                if content > 1 || isWhole { runs.append(Run(range: range, text: number, isWhole: isWhole)) }
            }
            swap(&above, &row)
        }
    }

    private func hasSameGap(_ i: Int, _ text: AnalyzedText, _ j: Int) -> Bool {
        let own = segment.bytes[Int(segment.tokens[i - 1].end)..<Int(segment.tokens[i].start)]
        return own.elementsEqual(text.bytes[Int(text.tokens[j - 1].end)..<Int(text.tokens[j].start)])
    }

    /// The pieces from one content word to another, with the texts that have them.
    private func pieces(of runs: [Run], _ content: [Int]) -> [Range<Int>: [UInt32]] {
        var pieces: [Range<Int>: [UInt32]] = [:]
        for run in runs {
            let inside = content.filter { run.range.contains($0) }
            for first in inside.indices {
                for last in inside.indices where last > first {
                    let range = inside[first]..<inside[last] + 1
                    if pieces[range]?.last != run.text { pieces[range, default: []].append(run.text) }
                }
            }
        }
        return pieces.filter { $0.value.count > 1 }
    }

    // MARK: Translations

    private func units(of text: UInt32) throws(TolmachError) -> [TranslationUnit] {
        var units: [(unit: TranslationUnit, rank: MatchRank)] = []
        for stored in try index.units(ofText: text, to: query.targetLanguage) {
            guard let target = stored.unit.target, !target.plain.isEmpty, stored.unit.status != .rejected,
                stored.unit.status != .untranslated
            else { continue }
            let standing = UnitStanding(text: text, number: stored.number, unit: stored.unit)
            let rank = MatchRank(score: 0, sourceScore: 0, standing)
            units.append((stored.unit, rank))
        }
        return units.sorted { $0.rank.isBetter(than: $1.rank) }.map(\.unit)
    }

    /// The translation of a whole unit, its mark at the end and its first capital taken off where the segment has none.
    ///
    /// A single word has many meanings: it counts only where two units at least translate it, and all alike.
    private func translation(ofWhole range: Range<Int>, _ texts: [UInt32]) throws(TolmachError) -> String? {
        var spellings: Set<String> = []
        var first: String?
        var count = 0
        for text in texts {
            for unit in try units(of: text) {
                guard let spelled = spelling(of: unit, range) else { continue }
                first = first ?? spelled
                count += 1
                spellings.insert(spelled.lowercased())
            }
            if range.count > 1, first != nil { break }
        }
        return range.count > 1 || count > 1 && spellings.count == 1 ? first : nil
    }

    private func spelling(of unit: TranslationUnit, _ range: Range<Int>) -> String? {
        guard let target = unit.target else { return nil }
        let source = unit.source.plain.unicodeScalars
        var result = target.plain
        let marks = Set(".!?…:;,".unicodeScalars)
        if let last = source.last, marks.contains(last) {
            while let end = result.unicodeScalars.last, marks.contains(end) { result.unicodeScalars.removeLast() }
        }
        let first = segment.tokens[range.lowerBound]
        let wasCapital = source.first?.properties.isUppercase ?? false
        if wasCapital, !first.traits.contains(.capitalised) { result = Self.uncapitalised(result) }
        for mark in ["&", "_"] where unit.source.plain.contains(mark) { result = result.replacing(mark, with: "") }
        return result.isEmpty ? nil : result
    }

    /// The word with a small first letter, unless it is written in capitals.
    private static func uncapitalised(_ text: String) -> String {
        let second = text.unicodeScalars.dropFirst().first
        guard second.map({ !$0.properties.isUppercase }) ?? true else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// The phrase that the translations of texts with a piece have in common; nil where it can't be told.
    private func translation(ofPart range: Range<Int>, _ texts: [UInt32]) throws(TolmachError) -> String? {
        let analyzer = tools.analyzer(query.targetLanguage)
        var witnesses: [CommonPhrase.Witness] = []
        var shared: Set<UInt64>?
        let own = Set(range.map { segment.tokens[$0].key })
        for text in texts {
            guard witnesses.count < Self.mostWitnesses else { break }
            guard let source = try index.text(text, analyzer: tools.analyzer(query.sourceLanguage)),
                let target = try units(of: text).first?.target
            else { continue }
            let analyzed = analyzer.analyze(InlineText(target.plain))
            guard !witnesses.contains(where: { $0.target.bytes == analyzed.bytes }) else { continue }
            let others = Set(source.tokens.filter(\.isContent).map(\.key)).subtracting(own)
            witnesses.append(CommonPhrase.Witness(target: analyzed, others: others))
            shared = shared.map { $0.intersection(others) } ?? others
        }
        // Where the texts share other words too, it can't be told which of the common words render which.
        guard witnesses.count > 1, shared?.isEmpty == true else { return nil }
        let content = range.count { segment.tokens[$0].isContent }
        return CommonPhrase.find(in: witnesses, contentWords: content)
    }
}
