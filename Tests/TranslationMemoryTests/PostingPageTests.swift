import TestSupport
import Testing

@testable import TranslationMemory

@Suite struct PostingPageTests {
    private static func signature(_ generator: inout SeededGenerator) -> UInt32 {
        UInt32.random(in: 0..<1 << 24, using: &generator)
    }

    /// Calls `body` with a page, behind which a chunk may be read.
    private func withPage(_ postings: [Posting], _ body: (PostingPage) -> Void) {
        let bytes = PostingPage.pack(postings[...]) + [UInt8](repeating: 0xA5, count: PostingPage.chunk)
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            body(PostingPage(start, count: postings.count))
        }
    }

    @Test(arguments: [1, 2, 63, 64, 65, 300, PostingPage.capacity])
    func `Ranks and signatures come back`(_ count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let postings = (0..<count).map { _ in
            Posting(rank: Int.random(in: 0..<1 << 24, using: &generator), signature: Self.signature(&generator))
        }
        #expect(PostingPage.pack(postings[...]).count == count * Posting.size)
        withPage(postings) { page in
            for (place, posting) in postings.enumerated() {
                #expect(page.rank(place) == posting.rank)
                #expect(page.signature(place) == posting.signature)
            }
        }
    }

    /// What is shared at most, summed up key by key.
    private func shared(_ keys: [(UInt32, Int)], _ signature: UInt32) -> Int {
        keys.reduce(0) { $0 + (signature >> UInt32(Posting.signatureBit($1.0)) & 1 == 1 ? $1.1 : 0) }
    }

    @Test(arguments: [15, 40, 5_000])
    func `Signatures that may share enough are all found, and where weights fit into a byte no others`(_ heaviest: Int)
    {
        var generator = SeededGenerator(seed: UInt64(heaviest))
        for _ in 0..<60 {
            let keys = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                (UInt32.random(in: 0...UInt32.max, using: &generator), Int.random(in: 0...heaviest, using: &generator))
            }
            let all = keys.reduce(0) { $0 + $1.1 }
            let postings = (0..<Int.random(in: 1...200, using: &generator)).map { rank in
                Posting(rank: rank, signature: Self.signature(&generator) & Self.signature(&generator))
            }
            let tables = SignatureWeights(keys).tabulated()
            withPage(postings) { page in
                for needed in [0, 1, all / 4, all / 2, all, all + 1] {
                    for start in [0, postings.count / 2] {
                        let found = page.sharing(needed, from: start, tables)
                        for place in start..<min(postings.count, start + PostingPage.chunk) {
                            let isFound = found >> UInt64(place - start) & 1 == 1
                            let isWanted = shared(keys, postings[place].signature) >= needed
                            #expect(isFound || !isWanted)
                            if all < 255 { #expect(isFound == isWanted) }
                        }
                    }
                }
            }
        }
    }
}
