import LocalizationModel

/// A part of the index, read page by page. See `IndexPartLayout`.
final class IndexPart {
    let bytes: PagedBytes
    let header: [UInt32]
    private var short: [ShortTexts?]
    private var shortBytes = 0
    private let keyCount: Int
    private let sketchesAt: Int
    private let blocksAt: Int
    let signaturesAt: Int
    private let postingsAt: Int
    private let postingCount: Int
    let firstText: UInt32
    /// Postings, and then texts, that are to be looked at.
    let waiting = UnsafeMutablePointer<WaitingText>.allocate(capacity: PostingPage.capacity)
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
        postingsAt = field(.postingsAt)
        postingCount = field(.postings)
        firstText = header[IndexPartLayout.Field.firstText.rawValue]
    }

    deinit { waiting.deallocate() }

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
    func makeRoom() {
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

    static func sketchSize(_ count: Int) -> Int {
        IndexPartLayout.sketchHeadSize
            + (count == IndexPartLayout.unsketched ? 0 : count * IndexPartLayout.sketchTokenSize)
    }

    /// Where the sketch of the first text of a text's block lies.
    @inline(__always)
    func block(of rank: Int) throws(TolmachError) -> Int {
        sketchesAt + Int(try bytes.word(at: blocksAt + rank / IndexPartLayout.blockSize * 4))
    }

    /// Where the sketch of a text lies: the sketches of its block are passed over until it is there.
    @inline(__always)
    func sketch(of rank: Int, block: Int) throws(TolmachError) -> Int {
        var offset = block
        for left in (0...rank % IndexPartLayout.blockSize).reversed() {
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
    func first(_ list: Range<Int>, notBefore rank: Int) throws(TolmachError) -> Int {
        var low = list.lowerBound
        var high = list.upperBound
        // The rank right before `low`, and that at `high`, as far as they are known.
        var lowest = 0
        var highest = field(.texts)
        var tries = 0
        while low < high {
            // Ranks are spread over a list more or less evenly: a guess spares pages.
            tries += 1
            let share =
                tries <= 4 && highest > lowest ? (high - low) * (rank - lowest) / (highest - lowest) : (high - low) / 2
            let guess = min(max(low, low + share), high - 1)
            let page = try postings(at: guess)
            let start = guess - guess % PostingPage.capacity
            let first = max(low, start)
            let end = min(high, start + PostingPage.capacity)
            var place = first
            var count = end - first
            while count > 0 {
                let half = count / 2
                if page.rank(place + half - start) < rank {
                    place += half + 1
                    count -= half + 1
                } else {
                    count = half
                }
            }
            if place == end {
                low = end
                lowest = page.rank(end - 1 - start)
            } else if place == first {
                high = first
                highest = page.rank(first - start)
            } else {
                return place
            }
        }
        return low
    }

    /// The page of a posting.
    @inline(__always)
    func postings(at index: Int) throws(TolmachError) -> PostingPage {
        let number = index / PostingPage.capacity
        let start = try bytes.page(at: postingsAt + number * PagedBytes.pageSize)
        return PostingPage(start, count: min(PostingPage.capacity, postingCount - number * PostingPage.capacity))
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
        let page = try postings(at: index)
        let place = index % PostingPage.capacity
        return Posting(rank: page.rank(place), signature: page.signature(place))
    }

    /// The first rank of a text that weighs more.
    func rank(after weight: Int) -> Int {
        Int(header[IndexPartLayout.classesAt + min(256, Int(WeightClass.of(weight)) + 1)])
    }

    /// The number of the text of a rank.
    func text(ofRank rank: Int) throws(TolmachError) -> UInt32 {
        makeRoom()
        let offset = try sketch(of: rank, block: try block(of: rank))
        let head = try bytes.page(at: offset)
            .loadUnaligned(fromByteOffset: offset % PagedBytes.pageSize, as: UInt32.self)
        return firstText &+ UInt32(littleEndian: head) & 0xFF_FFFF
    }

    /// The number of the text of a rank, and its tokens as its sketch has them (`SketchToken`).
    ///
    /// - Returns: the number, and whether there are tokens: a text with very many has none in its sketch.
    func text(ofRank rank: Int, tokens: inout [UInt32]) throws(TolmachError) -> (number: UInt32, isSketched: Bool) {
        makeRoom()
        tokens.removeAll(keepingCapacity: true)
        let offset = try sketch(of: rank, block: try block(of: rank))
        let page = try bytes.page(at: offset)
        let inPage = offset % PagedBytes.pageSize
        let head = UInt32(littleEndian: page.loadUnaligned(fromByteOffset: inPage, as: UInt32.self))
        let number = firstText &+ head & 0xFF_FFFF
        let count = Int(head >> 24)
        guard count != IndexPartLayout.unsketched else { return (number, false) }
        guard inPage + Self.sketchSize(count) <= PagedBytes.pageSize else { throw Self.damage }
        for place in 0..<count {
            // A page has room behind its end.
            let token = page.loadUnaligned(
                fromByteOffset: inPage + IndexPartLayout.sketchHeadSize + place * IndexPartLayout.sketchTokenSize,
                as: UInt32.self)
            tokens.append(UInt32(littleEndian: token) & 0xFF_FFFF)
        }
        return (number, true)
    }

    /// The numbers of the texts in a list.
    func texts(in list: Range<Int>) throws(TolmachError) -> [UInt32] {
        var numbers: [UInt32] = []
        for index in list { numbers.append(try text(ofRank: try posting(index).rank)) }
        return numbers
    }
}
