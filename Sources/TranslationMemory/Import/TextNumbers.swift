internal import CMemoryKernels

/// The numbers of the texts that an import has stored, in order from the first, found by their hashes: 16 bytes a text
/// and 4 for every one or two texts.
///
/// A text is known by 96 bits, 64 of them of a hash whose secret is made anew for each import: that two texts meet by
/// chance is out of the question, and nobody can make two that do, or many that stand in one chain.
struct TextNumbers {
    private struct Entry {
        /// The secret hash; its low bits choose the chain.
        var secret: UInt64
        /// Half of the stored hash.
        var tag: UInt32
        /// The text before in the chain, by its place in the order from 1; 0 where there is none.
        var next: UInt32
    }

    /// The texts in order, in chunks that never move.
    private var entries: [[Entry]] = []
    /// The last text of each chain, as in `Entry.next`.
    private var chains = [UInt32](repeating: 0, count: 1 << 10)
    private(set) var count = 0
    /// The number of the first text.
    let first: Int64

    private static let chunkBits = 14
    /// Chains are doubled before they have more texts than this on average.
    private static let longestChain = 2

    init(first: Int64) {
        self.first = first
    }

    /// The number that the next text gets.
    var next: Int64 { first + Int64(count) }

    /// Sees that the chain of a text that will be looked for is in the processor's memory by then.
    func prepareChain(secret: UInt64) {
        let chain = chain(of: secret)
        chains.withUnsafeBufferPointer { chains in
            if let start = chains.baseAddress { cmemorykernels_prefetch(start + chain) }
        }
    }

    /// The same of the first text in that chain, when the chain is there.
    func prepareText(secret: UInt64) {
        let last = Int(chains[chain(of: secret)])
        guard last > 0 else { return }
        entries[(last - 1) >> Self.chunkBits].withUnsafeBufferPointer { chunk in
            if let start = chunk.baseAddress { cmemorykernels_prefetch(start + Self.place(of: last)) }
        }
    }

    /// The number of a text, or nil.
    func find(_ hash: UInt64, secret: UInt64) -> Int64? {
        var text = Int(chains[chain(of: secret)])
        while text != 0 {
            let entry = entries[(text - 1) >> Self.chunkBits][Self.place(of: text)]
            if entry.secret == secret && entry.tag == Self.tag(of: hash) { return first + Int64(text - 1) }
            text = Int(entry.next)
        }
        return nil
    }

    /// Notes the next text and returns its number.
    mutating func insert(_ hash: UInt64, secret: UInt64) -> Int64 {
        if count == chains.count * Self.longestChain { doubleChains() }
        if count & (1 << Self.chunkBits - 1) == 0 {
            entries.append([])
            entries[entries.count - 1].reserveCapacity(1 << Self.chunkBits)
        }
        let chain = chain(of: secret)
        entries[entries.count - 1].append(Entry(secret: secret, tag: Self.tag(of: hash), next: chains[chain]))
        count += 1
        chains[chain] = UInt32(truncatingIfNeeded: count)
        return first + Int64(count - 1)
    }

    private func chain(of secret: UInt64) -> Int { Int(truncatingIfNeeded: secret) & (chains.count - 1) }

    private static func tag(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    /// The place of a text in its chunk.
    private static func place(of text: Int) -> Int { (text - 1) & (1 << chunkBits - 1) }

    private mutating func doubleChains() {
        let doubled = 2 * chains.count
        // The old ones are let go before there are new ones.
        chains = []
        chains = [UInt32](repeating: 0, count: doubled)
        var text: UInt32 = 0
        for chunk in entries.indices {
            for place in entries[chunk].indices {
                text += 1
                let chain = chain(of: entries[chunk][place].secret)
                entries[chunk][place].next = chains[chain]
                chains[chain] = text
            }
        }
    }
}
