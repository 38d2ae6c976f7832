import LocalizationModel

/// Bytes of which the pages that were asked for are kept in memory: an index is opened without loading it.
///
/// One thread at a time uses it. Pages stay where they are until some are let go.
final class PagedBytes {
    private let read: (Int, UnsafeMutableRawBufferPointer) throws(TolmachError) -> Void
    let size: Int
    private let pageCount: Int
    private let pages: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// In how many rounds a page was asked for again after it was read, `mostUses` at most; each time it is looked at for
    /// letting it go takes one away.
    private let uses: UnsafeMutablePointer<UInt8>
    /// The round in which a page was asked for last.
    private let rounds: UnsafeMutablePointer<UInt8>
    private var round: UInt8 = 0
    /// The page to be looked at next.
    private var hand = 0
    private let pool: PagePool
    /// How many bytes of pages are kept.
    private(set) var keptBytes = 0

    static let pageSize = IndexPartLayout.pageSize
    private static let mostUses: UInt8 = 4

    /// - Parameters:
    ///   - pool: where pages are taken from.
    ///   - read: fills a page, given its number, with zeros past the end (see `fill`).
    init(
        size: Int, pool: PagePool = PagePool(),
        read: @escaping (Int, UnsafeMutableRawBufferPointer) throws(TolmachError) -> Void
    ) {
        self.size = size
        self.pool = pool
        self.read = read
        pageCount = (size + Self.pageSize - 1) / Self.pageSize
        pages = .allocate(capacity: pageCount)
        pages.initialize(repeating: nil, count: pageCount)
        uses = .allocate(capacity: pageCount)
        uses.initialize(repeating: 0, count: pageCount)
        rounds = .allocate(capacity: pageCount)
        rounds.initialize(repeating: 0, count: pageCount)
    }

    /// Keeps bytes that are in memory already.
    convenience init(_ bytes: [UInt8]) {
        self.init(size: bytes.count) { (number, page) throws(TolmachError) in
            let start = number * Self.pageSize
            bytes.withUnsafeBytes { Self.fill(page, from: UnsafeRawBufferPointer(rebasing: $0[start...])) }
        }
    }

    /// Fills a page with the first of some bytes, and with zeros where they are too few.
    static func fill(_ page: UnsafeMutableRawBufferPointer, from bytes: UnsafeRawBufferPointer) {
        let count = min(page.count, bytes.count)
        page.copyBytes(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
        for place in count..<page.count { page[place] = 0 }
    }

    deinit {
        forget()
        pages.deallocate()
        uses.deallocate()
        rounds.deallocate()
    }

    /// Lets all pages go.
    func forget() {
        for number in 0..<pageCount { forget(number) }
    }

    /// Says that another question begins. A page that questions ask for again and again stays longer than one that a single
    /// question asks for, however often.
    func beginRound() { round &+= 1 }

    /// Lets go of pages until so many bytes are gone or nothing is kept: those first that the fewest rounds have asked for
    /// again (the "generalized clock" of A. J. Smith, 1978).
    func forget(bytes: Int) {
        let wanted = max(0, keptBytes - bytes)
        while keptBytes > wanted {
            if hand >= pageCount { hand = 0 }
            if uses[hand] > 0 { uses[hand] -= 1 } else { forget(hand) }
            hand += 1
        }
    }

    private func forget(_ number: Int) {
        guard let page = pages[number] else { return }
        pool.giveBack(page)
        pages[number] = nil
        uses[number] = 0
        keptBytes -= Self.pageSize
    }

    /// The page that holds an offset.
    ///
    /// - Throws: `TolmachError.storage` where it can't be read, or there is none.
    @inline(__always)
    func page(at offset: Int) throws(TolmachError) -> UnsafeRawPointer {
        let number = offset / Self.pageSize
        guard number >= 0 && number < pageCount, let page = pages[number] else { return try load(number) }
        if rounds[number] != round {
            rounds[number] = round
            if uses[number] < Self.mostUses { uses[number] += 1 }
        }
        return UnsafeRawPointer(page)
    }

    /// Where an offset lies, if its page is kept.
    @inline(__always)
    func keptAddress(of offset: Int) -> UnsafeRawPointer? {
        let number = offset / Self.pageSize
        guard number >= 0 && number < pageCount, let page = pages[number] else { return nil }
        return UnsafeRawPointer(page) + offset % Self.pageSize
    }

    private func load(_ number: Int) throws(TolmachError) -> UnsafeRawPointer {
        guard number >= 0 && number < pageCount else {
            throw TolmachError(
                .storage, "the memory's index is damaged", advice: "run memory compact, which makes it anew")
        }
        let page = pool.take()
        do throws(TolmachError) {
            try read(number, UnsafeMutableRawBufferPointer(start: page, count: Self.pageSize))
        } catch {
            pool.giveBack(page)
            throw error
        }
        pages[number] = page
        rounds[number] = round
        keptBytes += Self.pageSize
        return UnsafeRawPointer(page)
    }

    /// A 32-bit number at an offset that is a multiple of 4.
    @inline(__always)
    func word(at offset: Int) throws(TolmachError) -> UInt32 {
        let page = try page(at: offset)
        return UInt32(littleEndian: page.load(fromByteOffset: offset % Self.pageSize, as: UInt32.self))
    }

    /// A copy of some bytes.
    func bytes(_ range: Range<Int>) throws(TolmachError) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let page = try page(at: offset)
            let inner = offset % Self.pageSize
            let count = min(Self.pageSize - inner, range.upperBound - offset)
            result.append(contentsOf: UnsafeRawBufferPointer(start: page + inner, count: count))
            offset += count
        }
        return result
    }
}
