import LocalizationModel
import Synchronization
import Threads

/// A thread that makes batches of the index while texts are being stored.
final class BackgroundIndexing: @unchecked Sendable {
    // @unchecked: the builder belongs to the thread until it has ended; `thread` is set before anybody sees it.
    private let queue = BoundedQueue<[IndexedText]>(capacity: 8)
    private let made = Mutex<[IndexBatch]>([])
    private let builder: IndexBatchBuilder
    private var thread: WorkerThread?

    /// - Returns: nil where the system gives no thread.
    init?(_ builder: IndexBatchBuilder) {
        self.builder = builder
        // The thread keeps all that it needs, so that it can end alone.
        thread = WorkerThread { [queue, builder, self] in
            while let texts = queue.take() {
                for text in texts where builder.add(text) {
                    if let batch = builder.build() { made.withLock { $0.append(batch) } }
                }
            }
        }
        if thread == nil { return nil }
    }

    /// Hands texts over, waiting where too many wait already.
    func put(_ texts: [IndexedText]) { _ = queue.put(texts) }

    /// The batches that were made since the last call.
    func takeBatches() -> [IndexBatch] {
        made.withLock { made in
            let taken = made
            made = []
            return taken
        }
    }

    /// Waits until all texts are in a batch or in the builder.
    func finish() {
        queue.finish()
        thread?.join()
    }

    /// Gives the work up, and waits for the thread to see that.
    func abandon() {
        queue.abandon()
        thread?.join()
    }
}
