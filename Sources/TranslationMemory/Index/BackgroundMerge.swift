import LocalizationModel
import Threads

/// A thread that merges the parts of a batch one after the other, while what it has made is being written.
final class BackgroundMerge: @unchecked Sendable {
    // @unchecked: sizes and failure belong to the thread until it has ended; `thread` is set before anybody sees it.

    /// Whole pages of a part; its first ones come last.
    struct Pages: Sendable {
        var part: Int
        var first: Int
        var bytes: [UInt8]
    }

    /// Some sixteen megabytes, so that much is merged before the first is taken.
    private let queue = BoundedQueue<Pages>(capacity: 128)
    private let batch: IndexBatch
    private var sizes: [Int] = []
    private var failure: TolmachError?
    private var thread: WorkerThread?

    /// - Returns: nil where the system gives no thread.
    init?(_ batch: IndexBatch) {
        self.batch = batch
        thread = WorkerThread { [self] in merge() }
        if thread == nil { return nil }
    }

    private func merge() {
        defer { queue.finish() }
        do throws(TolmachError) {
            for (index, part) in batch.parts.enumerated() {
                let size = try IndexMerge.write(part.runs, unmarked: batch.unmarked) {
                    [queue] (page, bytes) throws(TolmachError) in
                    guard queue.put(Pages(part: index, first: page, bytes: bytes)) else {
                        throw TolmachError(.storage, "nobody waits for the index any more")
                    }
                }
                sizes.append(size)
            }
        } catch {
            failure = error
        }
    }

    /// Does some work while pages are made, and then calls `body` with all of them; tells how many bytes each part has.
    ///
    /// - Throws: what `work` and `body` throw, and `TolmachError` where what is merged can't be read.
    func deliver(
        after work: () throws(TolmachError) -> Void, _ body: (Pages) throws(TolmachError) -> Void
    ) throws(TolmachError) -> [Int] {
        do throws(TolmachError) {
            try work()
            while let pages = queue.take() { try body(pages) }
        } catch {
            queue.abandon()
            thread?.join()
            throw error
        }
        thread?.join()
        if let failure { throw failure }
        return sizes
    }
}
