import Glibc

/// Memory for the pages of an index: pages that are let go are given out again.
///
/// A large memory's pages are asked for at random, and the processor would look up where each lies; so they are taken
/// from slabs that the system may map as one. One thread at a time uses a pool.
final class PagePool {
    private var smallSlabs: [UnsafeMutableRawPointer] = []
    private var largeSlabs: [UnsafeMutableRawPointer] = []
    private var spare: [UnsafeMutableRawPointer] = []
    /// Bytes of all slabs.
    private(set) var size = 0

    /// Bytes from one page to the next. What is behind a page may be read, and means nothing: less than a page of it.
    private static let step = 4096
    private static let smallestSlab = 64 << 10
    /// What the processor maps as one: 2 MB.
    private static let largestSlab = 2 << 20

    deinit {
        for slab in smallSlabs { slab.deallocate() }
        for slab in largeSlabs { munmap(slab, Self.largestSlab) }
    }

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
        let slab: UnsafeMutableRawPointer
        if bytes == Self.largestSlab, let mapped = Self.map() {
            slab = mapped
            largeSlabs.append(slab)
        } else {
            slab = .allocate(byteCount: bytes, alignment: Self.step)
            smallSlabs.append(slab)
        }
        size += bytes
        // The last page has room behind it, too.
        for start in stride(from: 0, to: bytes - Self.step, by: Self.step).reversed() { spare.append(slab + start) }
    }

    /// The largest slab, at a multiple of its size and given back to the system when it is let go, as what `malloc` has at
    /// such multiples leaves holes; nil where there is none.
    private static func map() -> UnsafeMutableRawPointer? {
        let mapped = mmap(nil, 2 * largestSlab, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let mapped, mapped != MAP_FAILED else { return nil }
        let before = (largestSlab - Int(bitPattern: mapped) % largestSlab) % largestSlab
        let slab = mapped + before
        if before > 0 { munmap(mapped, before) }
        munmap(slab + largestSlab, largestSlab - before)
        madvise(slab, largestSlab, MADV_HUGEPAGE)
        return slab
    }
}
