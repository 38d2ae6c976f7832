import LocalizationModel
import Threads

/// A thread that gathers the index of texts while others are being stored.
final class BackgroundIndexing: @unchecked Sendable {
    // @unchecked: builder and failure belong to the thread until it has ended; `thread` is set before anybody sees it.
    private let queue = BoundedQueue<IndexedTexts>(capacity: 8)
    private let builder: IndexBatchBuilder
    private var failure: TolmachError?
    private var thread: WorkerThread?

    /// - Returns: nil where the system gives no thread.
    init?(_ builder: IndexBatchBuilder) {
        self.builder = builder
        // The thread keeps all that it needs, so that it can end alone.
        thread = WorkerThread { [self] in gather() }
        if thread == nil { return nil }
    }

    private func gather() {
        do throws(TolmachError) {
            while let texts = queue.take() {
                try builder.add(texts)
            }
        } catch {
            failure = error
            queue.abandon()
        }
    }

    /// Hands texts over, waiting where too many wait already.
    ///
    /// - Returns: false where gathering has failed; `finish()` says why.
    func put(_ texts: IndexedTexts) -> Bool { queue.put(texts) }

    /// Waits until all texts are in the builder.
    ///
    /// - Throws: `TolmachError` where gathering has failed.
    func finish() throws(TolmachError) {
        queue.finish()
        thread?.join()
        if let failure { throw failure }
    }

    /// Gives the work up, and waits for the thread to see that.
    func abandon() {
        queue.abandon()
        thread?.join()
    }
}
