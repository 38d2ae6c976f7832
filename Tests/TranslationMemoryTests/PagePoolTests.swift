import Testing

@testable import TranslationMemory

@Suite struct PagePoolTests {
    private static let pageSize = IndexPartLayout.pageSize

    @Test func `Pages lie apart, and what is behind each may be read`() {
        let pool = PagePool()
        // More than the largest slab has.
        let pages = (0..<2_000).map { _ in pool.take() }
        for (number, page) in pages.enumerated() {
            page.initializeMemory(
                as: UInt8.self, repeating: UInt8(number % 251), count: Self.pageSize + PostingPage.chunk)
        }
        for (number, page) in pages.enumerated() {
            page.initializeMemory(as: UInt8.self, repeating: UInt8(number % 251), count: Self.pageSize)
        }
        for (number, page) in pages.enumerated() {
            let bytes = UnsafeRawBufferPointer(start: page, count: Self.pageSize)
            #expect(bytes.allSatisfy { $0 == UInt8(number % 251) })
        }
    }

    @Test func `A page that was given back is given out again`() {
        let pool = PagePool()
        let page = pool.take()
        pool.giveBack(page)
        #expect(pool.take() == page)
    }

    @Test(arguments: [1, 10, 100, 1_000, 10_000])
    func `A pool takes little more than its pages need`(_ count: Int) {
        let pool = PagePool()
        for _ in 0..<count { _ = pool.take() }
        let needed = count * Self.pageSize
        #expect(pool.size >= needed)
        #expect(pool.size <= 64 << 10 || pool.size <= 2 * needed + (64 << 10))
        #expect(count < 1_000 || pool.size <= needed + (5 << 20))
    }
}
