import Glibc

/// Memory for the pages of an index: pages that are let go are given out again.
///
/// A large memory's pages are asked for at random, and the processor would look up where each lies; so they are taken
/// from slabs that the system may map as one. One thread at a time uses a pool.
final class PagePool {
    private var slabs: [UnsafeMutableRawPointer] = []
    private var spare: [UnsafeMutableRawPointer] = []
    /// Bytes of all slabs.
    private(set) var size = 0

    /// Bytes behind each page that may be read and mean nothing.
    private static let room = PostingPage.chunk
    private static let step = (IndexPartLayout.pageSize + room + 15) / 16 * 16
    private static let smallestSlab = 64 << 10
    /// What the processor maps as one: 2 MB.
    private static let largestSlab = 2 << 20

    deinit { for slab in slabs { slab.deallocate() } }

    /// Room for a page, with anything in it.
    func take() -> UnsafeMutableRawPointer {
        if spare.isEmpty { addSlab() }
        return spare.removeLast()
    }

    /// Takes back what `take()` gave out.
    func giveBack(_ page: UnsafeMutableRawPointer) { spare.append(page) }

    /// Each slab is as large as all before it, up to the largest, so that a small memory takes little.
    private func addSlab() {
        let bytes = min(max(Self.smallestSlab, size), Self.largestSlab)
        let slab = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: bytes)
        if bytes == Self.largestSlab { madvise(slab, bytes, MADV_HUGEPAGE) }
        slabs.append(slab)
        size += bytes
        for start in stride(from: 0, through: bytes - Self.step, by: Self.step).reversed() {
            let page = slab + start
            (page + IndexPartLayout.pageSize).initializeMemory(as: UInt8.self, repeating: 0, count: Self.room)
            spare.append(page)
        }
    }
}
