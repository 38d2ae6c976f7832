internal import CMemoryKernels

/// A page of postings: first their ranks, 24 bits each, then the signatures as three rows that have one byte of each, so
/// that many are looked at at a time.
struct PostingPage {
    private let ranks: UnsafeRawPointer
    private let signatures: UnsafeRawPointer
    private let count: Int

    /// Postings in a page; the last page of a part may have fewer.
    static let capacity = IndexPartLayout.pageSize / Posting.size
    /// So many postings are looked at at a time.
    static let chunk = 64
    private static let rankSize = 3

    /// - Parameters:
    ///   - start: of the page; `chunk` bytes can be read behind its postings.
    ///   - count: how many postings it has.
    init(_ start: UnsafeRawPointer, count: Int) {
        ranks = start
        signatures = start + count * Self.rankSize
        self.count = count
    }

    /// The bytes of a page.
    static func pack(_ postings: ArraySlice<Posting>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(postings.count * Posting.size)
        for posting in postings {
            for shift in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: posting.rank >> shift)) }
        }
        for shift: UInt32 in [0, 8, 16] {
            for posting in postings { bytes.append(UInt8(truncatingIfNeeded: posting.signature >> shift)) }
        }
        return bytes
    }

    /// The rank of the text of a posting, given its place in the page.
    @inline(__always)
    func rank(_ place: Int) -> Int {
        let number = ranks.loadUnaligned(fromByteOffset: place * Self.rankSize, as: UInt32.self)
        return Int(UInt32(littleEndian: number) & 0xFF_FFFF)
    }

    /// The signature of a posting, given its place in the page.
    @inline(__always)
    func signature(_ place: Int) -> UInt32 {
        func byte(_ row: Int) -> UInt32 { UInt32(signatures.load(fromByteOffset: row * count + place, as: UInt8.self)) }
        return byte(0) | byte(1) << 8 | byte(2) << 16
    }

    /// Which postings of a chunk may share so much: a bit for each, the first lowest. Bits of postings that are not
    /// in the page mean nothing.
    @inline(__always)
    func sharing(_ needed: Int, from place: Int, _ tables: SignatureTables) -> UInt64 {
        let start = (signatures + place).assumingMemoryBound(to: UInt8.self)
        let needed = tables.rounded(needed)
        return tables.withBytes { $0.map { cmemorykernels_sharing(start, count, $0, needed) } ?? .max }
    }
}
