/// Numbers of which many may lie close together, at a bit each; where none are, it takes next to nothing.
struct NumberSet: Sendable {
    /// Of 65536 numbers each; empty where there is none of them.
    private var blocks: [[UInt64]] = []

    private static let blockBits: UInt32 = 16

    mutating func insert(_ number: UInt32) {
        let block = Int(number >> Self.blockBits)
        if block >= blocks.count {
            blocks.append(contentsOf: repeatElement([], count: block + 1 - blocks.count))
        }
        if blocks[block].isEmpty { blocks[block] = [UInt64](repeating: 0, count: 1 << Int(Self.blockBits - 6)) }
        blocks[block][Self.word(of: number)] |= 1 << UInt64(number & 63)
    }

    func contains(_ number: UInt32) -> Bool {
        let block = Int(number >> Self.blockBits)
        guard block < blocks.count, !blocks[block].isEmpty else { return false }
        return blocks[block][Self.word(of: number)] >> UInt64(number & 63) & 1 == 1
    }

    /// Adds the numbers of a word: bit 0 is the number 64 times the word's, and so on.
    mutating func insert(_ bits: UInt64, at word: UInt32) {
        var rest = bits
        while rest != 0 {
            insert(word << 6 | UInt32(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }

    /// Calls `body` with each word that has numbers up to `last`, and these.
    func forEachWord<Failure: Error>(
        upTo last: UInt32, _ body: (UInt32, UInt64) throws(Failure) -> Void
    ) throws(Failure) {
        for (block, words) in blocks.enumerated() {
            for (place, word) in words.enumerated() {
                let number = UInt32(block << Int(Self.blockBits) | place << 6)
                guard word != 0, number <= last else { continue }
                let bits = last - number < 63 ? word & (1 << UInt64(last - number + 1) - 1) : word
                if bits != 0 { try body(number >> 6, bits) }
            }
        }
    }

    /// Calls `body` with all numbers, the smallest first.
    func forEachNumber<Failure: Error>(_ body: (UInt32) throws(Failure) -> Void) throws(Failure) {
        for (block, words) in blocks.enumerated() {
            for (place, word) in words.enumerated() {
                var rest = word
                while rest != 0 {
                    try body(UInt32(block << Int(Self.blockBits) | place << 6 | rest.trailingZeroBitCount))
                    rest &= rest - 1
                }
            }
        }
    }

    /// The word of a number in its block.
    private static func word(of number: UInt32) -> Int { Int(number & (1 << blockBits - 1)) >> 6 }
}
