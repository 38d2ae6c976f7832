import LocalizationModel
import Threads

extension BilingualReader {
    /// Calls `body` with all units that were not read yet, in the order of the file, a batch at a time; while it works on
    /// one batch, another thread reads the next.
    ///
    ///     var reader = try BilingualFile(path: "page.xlf").reader()
    ///     try reader.forEachBatch { batch in for unit in batch { ... } }
    ///
    /// - Throws: What reading throws, once the units before were given to `body`, and what `body` does.
    public consuming func forEachBatch(
        _ body: ([TranslationUnit]) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        try ReadAhead(self).forEachBatch(body)
    }
}

/// A reader and the thread that reads from it. A file that is read in one batch needs no thread.
private final class ReadAhead: @unchecked Sendable {
    // @unchecked: the reader and the failure belong to the thread from its start to its end.

    private static let waitingBatches = 4
    private static let unitsInBatch = 256
    /// A batch ends with the unit that makes its texts as long as this, in bytes.
    private static let bytesInBatch = 1 << 18

    private var reader: BilingualReader
    private var isAtEnd = false
    private var failure: TolmachError?
    private let queue = BoundedQueue<[TranslationUnit]>(capacity: waitingBatches)

    init(_ reader: consuming BilingualReader) {
        self.reader = reader
    }

    func forEachBatch(_ body: ([TranslationUnit]) throws(TolmachError) -> Void) throws(TolmachError) {
        let first = nextBatch()
        if !first.isEmpty { try body(first) }
        guard failure == nil, !first.isEmpty else { return try finish() }
        guard let thread = WorkerThread({ [self] in readAll() }) else {
            while true {
                let batch = nextBatch()
                if batch.isEmpty { return try finish() }
                try body(batch)
            }
        }
        defer { thread.join() }
        do throws(TolmachError) {
            while let batch = queue.take() { try body(batch) }
        } catch {
            queue.abandon()
            throw error
        }
        // The thread has ended or is about to: it has said that no more comes.
        try finish()
    }

    private func readAll() {
        while true {
            let batch = nextBatch()
            if batch.isEmpty || !queue.put(batch) { break }
        }
        queue.finish()
    }

    private func finish() throws(TolmachError) {
        if let failure { throw failure }
    }

    /// The next units; none after the last, and after a failure.
    private func nextBatch() -> [TranslationUnit] {
        var batch: [TranslationUnit] = []
        guard failure == nil, !isAtEnd else { return batch }
        batch.reserveCapacity(Self.unitsInBatch)
        var size = 0
        var files = (location: OwnCopy(), origin: OwnCopy())
        do throws(TolmachError) {
            while batch.count < Self.unitsInBatch, size < Self.bytesInBatch {
                guard var unit = try reader.next() else {
                    isAtEnd = true
                    break
                }
                size += unit.source.plain.utf8.count + (unit.target?.plain.utf8.count ?? 0)
                if let file = unit.location?.file { unit.location?.file = files.location.of(file) }
                if let file = unit.origin.file { unit.origin.file = files.origin.of(file) }
                batch.append(unit)
            }
        } catch {
            failure = error
        }
        return batch
    }

    /// What all units share is copied for each batch, or two threads would count its users all the time.
    private struct OwnCopy {
        private var original = ""
        private var copy = ""

        mutating func of(_ text: String) -> String {
            if text != original {
                original = text
                copy = String(decoding: Array(text.utf8), as: UTF8.self)
            }
            return copy
        }
    }
}
