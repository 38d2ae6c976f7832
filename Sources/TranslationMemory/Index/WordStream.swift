import FileAccess
import LocalizationModel

/// Reads the words of a section of an `IndexRun` one after the other.
final class WordStream {
    private let words: IndexRun.Words?
    private let scratch: ScratchFile?
    private let chunk: UnsafeMutablePointer<UInt32>
    private var next = 0
    private var end: Int
    /// Where in the scratch file the next chunk begins, and how many words are left there.
    private var offset = 0
    private var left = 0

    /// Words that are read from a scratch file at one go.
    private static let chunkSize = 1 << 13

    init(_ words: IndexRun.Words) {
        self.words = words
        scratch = nil
        chunk = words.start
        end = words.count
    }

    init(_ scratch: ScratchFile, at offset: Int, count: Int) {
        words = nil
        self.scratch = scratch
        chunk = .allocate(capacity: Self.chunkSize)
        end = 0
        self.offset = offset
        left = count
    }

    deinit { if words == nil { chunk.deallocate() } }

    /// Whether all was read.
    var isAtEnd: Bool { next == end && left == 0 }

    /// The next word.
    ///
    /// - Throws: `TolmachError` where the scratch file can't be read, or all was read.
    @inline(__always)
    func word() throws(TolmachError) -> UInt32 {
        if next == end { try refill() }
        next += 1
        return chunk[next - 1]
    }

    /// Some of the next words: one at the least, `count` at the most. They are there until the next call.
    func words(_ count: Int) throws(TolmachError) -> UnsafeBufferPointer<UInt32> {
        if next == end { try refill() }
        let taken = min(count, end - next)
        next += taken
        return UnsafeBufferPointer(start: chunk + (next - taken), count: taken)
    }

    private func refill() throws(TolmachError) {
        guard left > 0, let scratch else { throw IndexPart.damage }
        let count = min(left, Self.chunkSize)
        try scratch.read(at: offset, into: UnsafeMutableRawBufferPointer(start: chunk, count: count * 4))
        offset += count * 4
        left -= count
        next = 0
        end = count
    }
}
