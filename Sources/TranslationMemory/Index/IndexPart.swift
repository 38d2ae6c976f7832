internal import CMemoryKernels
import LocalizationModel

/// A part of the index, read page by page. See `IndexPartLayout`.
final class IndexPart {
    let bytes: PagedBytes
    private let header: [UInt32]
    private var short: [ShortTexts?]
    private var shortBytes = 0
    private let keyCount: Int
    private let sketchesAt: Int
    private let blocksAt: Int
    private let signaturesAt: Int
    let firstText: UInt32
    /// The texts that have lost a mark since the part was made.
    var changed = UnmarkedTexts()

    /// - Throws: `TolmachError.storage` where the bytes are no part of an index.
    init(_ bytes: PagedBytes) throws(TolmachError) {
        self.bytes = bytes
        var header: [UInt32] = []
        for index in 0..<IndexPartLayout.headerWords { header.append(try bytes.word(at: index * 4)) }
        self.header = header
        let classes = header[IndexPartLayout.classesAt..<IndexPartLayout.classesAt + 257]
        let characters = header[IndexPartLayout.lengthsAt...].enumerated().reduce(0) {
            $0 + ShortTexts.packedSize(length: $1.offset) * Int($1.element)
        }
        guard header[IndexPartLayout.Field.version.rawValue] == IndexPartLayout.version,
            zip(classes, classes.dropFirst()).allSatisfy({ $0 <= $1 }),
            classes.last == header[IndexPartLayout.Field.texts.rawValue],
            header[IndexPartLayout.Field.sketchesAt.rawValue...IndexPartLayout.Field.textsAt.rawValue]
                .allSatisfy({ Int($0) % IndexPartLayout.alignment == 0 }),
            Int(header[IndexPartLayout.Field.charactersAt.rawValue]) + characters <= bytes.size
        else { throw Self.damage }
        short = Array(repeating: nil, count: AnalyzedText.shortLength + 1)
        func field(_ field: IndexPartLayout.Field) -> Int { Int(header[field.rawValue]) }
        keyCount = field(.keys)
        sketchesAt = field(.sketchesAt)
        blocksAt = field(.blocksAt)
        signaturesAt = field(.signaturesAt)
        firstText = header[IndexPartLayout.Field.firstText.rawValue]
    }

    /// Bytes kept in memory.
    var keptBytes: Int { bytes.keptBytes + shortBytes }

    /// Bytes that are kept in memory at most, as far as pages can be let go.
    var keptAtMost = Int.max

    /// Says that another question begins.
    func beginQuestion() {
        bytes.beginRound()
        makeRoom()
    }

    /// Pages are kept even where the short texts, which stay, take all that may be kept.
    private static let leastPageBytes = 8 << 20

    /// Lets go of pages where more is kept than may be; called where none is at hand.
    @inline(__always)
    private func makeRoom() {
        let most = max(keptAtMost - shortBytes, min(keptAtMost, Self.leastPageBytes))
        if bytes.keptBytes > most { bytes.forget(bytes: bytes.keptBytes - most) }
    }

    /// Lets go of so many bytes, where so many are kept; what was asked for lately stays longest.
    func forget(bytes count: Int) { bytes.forget(bytes: count) }

    /// Lets go of all that was read.
    func forget() {
        bytes.forget()
        for index in short.indices { short[index] = nil }
        shortBytes = 0
    }

    static var damage: TolmachError {
        TolmachError(.storage, "the memory's index is damaged", advice: "run memory compact, which makes it anew")
    }

    func field(_ field: IndexPartLayout.Field) -> Int { Int(header[field.rawValue]) }

    /// Where the list of a key lies among the postings; empty where no text has the key.
    func list(of key: UInt64) throws(TolmachError) -> Range<Int> { try list(of: Posting.hash(key)) }

    /// Where the list of a key lies, given its hash.
    func list(of hash: UInt32) throws(TolmachError) -> Range<Int> {
        guard let place = try place(of: hash) else { return 0..<0 }
        let startsAt = field(.startsAt)
        let start = Int(try number(in: startsAt, place))
        let end = Int(try number(in: startsAt, place + 1))
        guard start <= end && end <= field(.postings) else { throw Self.damage }
        return start..<end
    }

    /// The place of a hash among the keys; nil where no text has it.
    private func place(of hash: UInt32) throws(TolmachError) -> Int? {
        let hashesAt = field(.hashesAt)
        // It is among these.
        var low = 0
        var high = keyCount
        // Hashes are spread evenly: the page is guessed, and hardly ever is it the one before or behind.
        var guess = Int((UInt64(hash) * UInt64(keyCount)) >> 32)
        while low < high {
            let offset = hashesAt + guess * 4
            let inPage = offset % PagedBytes.pageSize
            let first = max(low, guess - inPage / 4)
            let end = min(high, guess + (PagedBytes.pageSize - inPage) / 4)
            let hashes = UnsafeBufferPointer(
                start: (try bytes.page(at: offset) + inPage - (guess - first) * 4)
                    .assumingMemoryBound(to: UInt32.self), count: end - first)
            let place = first + Self.count(of: hashes, below: hash)
            if place == end {
                low = end
                guess = end
            } else if UInt32(littleEndian: hashes[place - first]) == hash {
                return place
            } else if place == first {
                high = first
                guess = first - 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// How many numbers of a list in ascending order are below one.
    private static func count(of numbers: UnsafeBufferPointer<UInt32>, below limit: UInt32) -> Int {
        var start = 0
        var count = numbers.count
        while count > 1 {
            let half = count / 2
            // Without a branch, which would be guessed wrongly every other time.
            start += UInt32(littleEndian: numbers[start + half - 1]) < limit ? half : 0
            count -= half
        }
        return count == 1 && UInt32(littleEndian: numbers[start]) < limit ? start + 1 : start
    }

    /// The texts of a list that may reach the score that a bound speaks of, with the most that each may come to.
    ///
    /// - Parameters:
    ///   - left: the weight of the segment's keys whose lists were not read before this one: no text that is
    ///     found here for the first time shares more.
    ///   - weights: of those keys.
    func collect(
        _ list: Range<Int>, bound: ScoreBound, left: Int, weights: SignatureWeights, sketch: SegmentSketch,
        into hints: inout [CandidateHint]
    ) throws(TolmachError) {
        guard let highest = bound.highestClass(sharing: left), highest >= bound.lowestClass else { return }
        let classesAt = IndexPartLayout.classesAt
        let end = Int(header[classesAt + Int(highest) + 1])
        let postingsAt = field(.postingsAt)
        var index = try first(list, notBefore: Int(header[classesAt + Int(bound.lowestClass)]))
        var currentClass = Int(bound.lowestClass)
        var classEnd = Int(header[classesAt + currentClass + 1])
        var needed = bound.neededShared(weightClass: bound.lowestClass, sharing: left)
        let looking = Looking(bound: bound, weights: weights, sketch: sketch)
        var waiting = Waiting()
        var isAtEnd = false
        while index < list.upperBound && !isAtEnd {
            makeRoom()
            var offset = postingsAt + index * Posting.size
            let page = try bytes.page(at: offset)
            offset %= PagedBytes.pageSize
            let run = min(list.upperBound - index, (PagedBytes.pageSize - offset) / Posting.size)
            for number in 0..<run {
                let packed = page.loadUnaligned(fromByteOffset: offset + number * Posting.size, as: UInt64.self)
                let posting = Posting(packed: UInt64(littleEndian: packed))
                if posting.rank >= classEnd {
                    guard posting.rank < end else {
                        isAtEnd = true
                        break
                    }
                    while posting.rank >= classEnd {
                        currentClass += 1
                        classEnd = Int(header[classesAt + currentClass + 1])
                    }
                    needed = bound.neededShared(weightClass: UInt8(currentClass), sharing: left)
                }
                guard weights.shared(posting.signature) >= needed else { continue }
                prefetch(signaturesAt + posting.rank * 4)
                let other = waiting.forSignature.exchange(NeededPosting(posting: posting, shared: needed))
                if let other { try look(at: other, looking, &waiting, into: &hints) }
            }
            index += run
        }
        while let posting = waiting.forSignature.exchange(nil) {
            try look(at: posting, looking, &waiting, into: &hints)
        }
        while let text = waiting.forSketch.exchange(nil) { try look(at: text, looking, into: &hints) }
    }

    /// What texts are held against.
    private struct Looking {
        let bound: ScoreBound
        let weights: SignatureWeights
        let sketch: SegmentSketch
    }

    /// A posting with what its text must share.
    private struct NeededPosting {
        var posting: Posting
        var shared: Int
    }

    /// A text with where the sketch of the first of its block lies.
    private struct PlacedText {
        var rank: Int
        var block: Int
    }

    /// Postings and texts whose memory was asked for a while ago.
    private struct Waiting {
        var forSignature = WaitingItems<NeededPosting>()
        var forSketch = WaitingItems<PlacedText>()
    }

    @inline(__always)
    private func prefetch(_ offset: Int) {
        if let near = bytes.keptAddress(of: offset) { cmemorykernels_prefetch(near) }
    }

    /// Looks at a text's signature.
    @inline(__always)
    private func look(
        at needed: NeededPosting, _ looking: Looking, _ waiting: inout Waiting, into hints: inout [CandidateHint]
    ) throws(TolmachError) {
        let rank = needed.posting.rank
        let signature = try bytes.word(at: signaturesAt + rank * 4)
        guard looking.weights.shared(needed.posting.signature, text: signature) >= needed.shared else { return }
        let text = PlacedText(rank: rank, block: try block(of: rank))
        prefetch(text.block)
        if let other = waiting.forSketch.exchange(text) { try look(at: other, looking, into: &hints) }
    }

    /// Looks at a text's sketch.
    @inline(__always)
    private func look(
        at text: PlacedText, _ looking: Looking, into hints: inout [CandidateHint]
    ) throws(TolmachError) {
        let offset = try sketch(of: text)
        let page = try bytes.page(at: offset)
        let inPage = offset % PagedBytes.pageSize
        let head = page.loadUnaligned(fromByteOffset: inPage, as: UInt64.self).littleEndian
        let count = Int(head >> 24 & 255)
        let number = firstText &+ UInt32(truncatingIfNeeded: head & 0xFF_FFFF)
        if count == IndexPartLayout.unsketched {
            hints.append(CandidateHint(number: number, bound: 102, sourceBound: 100))
            return
        }
        guard inPage + Self.sketchSize(count) <= PagedBytes.pageSize else { throw Self.damage }
        let threshold = looking.bound.threshold
        let surface = UInt32(truncatingIfNeeded: head >> 32 & 0xFFFF)
        let marks = SketchSurface.marks(surface).intersection(changed.marks(number))
        let highest = looking.sketch.bound(
            packedAt: page + inPage + IndexPartLayout.sketchHeadSize, count: count, surface: surface, marks: marks,
            threshold: threshold)
        if highest.best >= threshold {
            hints.append(
                CandidateHint(
                    number: number, bound: highest.best, sourceBound: highest.source,
                    isPlain: marks.contains(.isPlain)))
        }
    }

    private static func sketchSize(_ count: Int) -> Int {
        IndexPartLayout.sketchHeadSize
            + (count == IndexPartLayout.unsketched ? 0 : count * IndexPartLayout.sketchTokenSize)
    }

    /// Where the sketch of the first text of a text's block lies.
    @inline(__always)
    private func block(of rank: Int) throws(TolmachError) -> Int {
        sketchesAt + Int(try bytes.word(at: blocksAt + rank / IndexPartLayout.blockSize * 4))
    }

    /// Where the sketch of a text lies: the sketches of its block are passed over until it is there.
    @inline(__always)
    private func sketch(of text: PlacedText) throws(TolmachError) -> Int {
        var offset = text.block
        for left in (0...text.rank % IndexPartLayout.blockSize).reversed() {
            let inPage = offset % PagedBytes.pageSize
            var count = IndexPartLayout.endOfPage
            if inPage + IndexPartLayout.sketchHeadSize <= PagedBytes.pageSize {
                let page = try bytes.page(at: offset)
                count = Int(page.load(fromByteOffset: inPage + 3, as: UInt8.self))
            }
            if count == IndexPartLayout.endOfPage {
                offset += PagedBytes.pageSize - inPage
                guard left > 0 else { break }
                count = Int(try bytes.page(at: offset).load(fromByteOffset: 3, as: UInt8.self))
            }
            if left > 0 { offset += Self.sketchSize(count) }
        }
        return offset
    }

    /// The index of the first posting of a list whose text has this rank or one behind.
    private func first(_ list: Range<Int>, notBefore rank: Int) throws(TolmachError) -> Int {
        let postingsAt = field(.postingsAt)
        var low = list.lowerBound
        var high = list.upperBound
        while low < high {
            let middle = (low + high) / 2
            let offset = postingsAt + middle * Posting.size
            let packed = try bytes.page(at: offset)
                .loadUnaligned(fromByteOffset: offset % PagedBytes.pageSize, as: UInt64.self)
            if Posting(packed: UInt64(littleEndian: packed)).rank < rank { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The short strings of a length in scalars.
    func shortTexts(ofLength length: Int) throws(TolmachError) -> ShortTexts {
        guard short.indices.contains(length) else { return ShortTexts() }
        if let known = short[length] { return known }
        var numbersAt = field(.numbersAt)
        var charactersAt = field(.charactersAt)
        for shorter in 0..<length {
            numbersAt += Int(header[IndexPartLayout.lengthsAt + shorter]) * 3
            charactersAt += Int(header[IndexPartLayout.lengthsAt + shorter]) * ShortTexts.packedSize(length: shorter)
        }
        let count = Int(header[IndexPartLayout.lengthsAt + length])
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        for index in 0..<count { numbers.append(try text(in: numbersAt, index)) }
        let packed = try bytes.bytes(charactersAt..<charactersAt + count * ShortTexts.packedSize(length: length))
        let texts = ShortTexts(
            texts: numbers, characters: ShortTexts.unpack(packed, length: length), length: length)
        short[length] = texts
        shortBytes += texts.byteCount
        return texts
    }

    /// The number of a text in a list of 24 bits each.
    func text(in list: Int, _ index: Int) throws(TolmachError) -> UInt32 { firstText &+ (try number(in: list, index)) }

    /// A number in a list of 24 bits each.
    @inline(__always)
    private func number(in list: Int, _ index: Int) throws(TolmachError) -> UInt32 {
        let offset = list + index * 3
        // A page has room behind its end.
        let number = try bytes.page(at: offset)
            .loadUnaligned(fromByteOffset: offset % PagedBytes.pageSize, as: UInt32.self)
        return UInt32(littleEndian: number) & 0xFF_FFFF
    }

    /// The ranks of the texts in a list, in ascending order: those of little weight first.
    func ranks(in list: Range<Int>) throws(TolmachError) -> [Int32] {
        var ranks: [Int32] = []
        ranks.reserveCapacity(list.count)
        for index in list { ranks.append(Int32(try posting(index).rank)) }
        return ranks
    }

    func posting(_ index: Int) throws(TolmachError) -> Posting {
        makeRoom()
        let offset = field(.postingsAt) + index * Posting.size
        let packed = try bytes.page(at: offset)
            .loadUnaligned(fromByteOffset: offset % PagedBytes.pageSize, as: UInt64.self)
        return Posting(packed: UInt64(littleEndian: packed))
    }

    /// The first rank of a text that weighs more.
    func rank(after weight: Int) -> Int {
        Int(header[IndexPartLayout.classesAt + min(256, Int(WeightClass.of(weight)) + 1)])
    }

    /// The number of the text of a rank.
    func text(ofRank rank: Int) throws(TolmachError) -> UInt32 {
        makeRoom()
        let offset = try sketch(of: PlacedText(rank: rank, block: try block(of: rank)))
        let head = try bytes.page(at: offset)
            .loadUnaligned(fromByteOffset: offset % PagedBytes.pageSize, as: UInt32.self)
        return firstText &+ UInt32(littleEndian: head) & 0xFF_FFFF
    }

    /// The numbers of the texts in a list.
    func texts(in list: Range<Int>) throws(TolmachError) -> [UInt32] {
        var numbers: [UInt32] = []
        for index in list { numbers.append(try text(ofRank: try posting(index).rank)) }
        return numbers
    }
}
