import LocalizationModel

/// Bytes of which the pages that were asked for are kept in memory: an index is opened without loading it.
///
/// One thread at a time uses it. Pages stay where they are until `forget()`.
final class PagedBytes {
    private let read: (Int, UnsafeMutableRawBufferPointer) throws(TolmachError) -> Void
    let size: Int
    private var pages: [UnsafeMutableRawPointer?]
    /// Whether a page was asked for since the last tidying up.
    private var isUsed: [Bool]
    /// How many bytes of pages are kept.
    private(set) var keptBytes = 0

    static let pageSize = IndexPartLayout.pageSize

    /// - Parameter read: fills a page, given its number; what lies past the end stays zero.
    init(size: Int, read: @escaping (Int, UnsafeMutableRawBufferPointer) throws(TolmachError) -> Void) {
        self.size = size
        self.read = read
        pages = Array(repeating: nil, count: (size + Self.pageSize - 1) / Self.pageSize)
        isUsed = Array(repeating: false, count: pages.count)
    }

    /// Keeps bytes that are in memory already.
    convenience init(_ bytes: [UInt8]) {
        self.init(size: bytes.count) { (number, page) throws(TolmachError) in
            let start = number * Self.pageSize
            page.copyBytes(from: bytes[start..<min(start + page.count, bytes.count)])
        }
    }

    deinit { forget() }

    /// Lets all pages go.
    func forget() {
        for index in pages.indices where pages[index] != nil { forget(index) }
    }

    /// Lets go of pages that were not asked for since the last call; where all were, of every second one.
    func forgetUnused() {
        let before = keptBytes
        for index in pages.indices where pages[index] != nil && !isUsed[index] { forget(index) }
        if keptBytes > before * 3 / 4 {
            for index in stride(from: 0, to: pages.count, by: 2) where pages[index] != nil { forget(index) }
        }
        for index in isUsed.indices { isUsed[index] = false }
    }

    private func forget(_ number: Int) {
        pages[number]?.deallocate()
        pages[number] = nil
        keptBytes -= Self.pageSize
    }

    /// The page that holds an offset.
    ///
    /// - Throws: `TolmachError.storage` where it can't be read, or there is none.
    @inline(__always)
    func page(at offset: Int) throws(TolmachError) -> UnsafeRawPointer {
        let number = offset / Self.pageSize
        guard number >= 0 && number < pages.count, let page = pages[number] else { return try load(number) }
        isUsed[number] = true
        return UnsafeRawPointer(page)
    }

    private func load(_ number: Int) throws(TolmachError) -> UnsafeRawPointer {
        guard number >= 0 && number < pages.count else {
            throw TolmachError(
                .storage, "the memory's index is damaged", advice: "run memory compact, which makes it anew")
        }
        let page = UnsafeMutableRawPointer.allocate(byteCount: Self.pageSize + 8, alignment: 16)
        page.initializeMemory(as: UInt8.self, repeating: 0, count: Self.pageSize + 8)
        do throws(TolmachError) {
            try read(number, UnsafeMutableRawBufferPointer(start: page, count: Self.pageSize))
        } catch {
            page.deallocate()
            throw error
        }
        pages[number] = page
        isUsed[number] = true
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
