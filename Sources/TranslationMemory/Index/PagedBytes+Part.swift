import LocalizationModel
import Storage

extension PagedBytes {
    /// The bytes of a part of the index as its file has them.
    ///
    /// - Parameters:
    ///   - pool: where pages are taken from: all parts that one thread reads may share one.
    ///   - read: `MemorySchema.selectPage`, compiled; it is used as long as the bytes are.
    convenience init(part: Int, size: Int, pool: PagePool, read: Statement) {
        // A part has no more pages than there are numbers for, whatever a damaged file says.
        let most = Self.pageSize << MemorySchema.pageNumberBits
        self.init(size: min(max(0, size), most), pool: pool) { (page, target) throws(TolmachError) in
            try read.bind(Int64(part) << Int64(MemorySchema.pageNumberBits) | Int64(page), at: 1)
            defer { read.reset() }
            guard try read.step() else {
                throw TolmachError(
                    .storage, "\(read.path): a page of the index is missing",
                    advice: "run memory compact, which makes the index anew")
            }
            read.withBytes(at: 0) { Self.fill(target, from: $0) }
        }
    }
}
