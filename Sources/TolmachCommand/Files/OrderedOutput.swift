import Glibc
import LocalizationModel

/// Lets the outputs of several files, which are made at the same time, come out in the order of the files.
///
/// Each file has an index; the file whose turn it is writes straight through, the others collect in memory up to a
/// limit and then wait.
final class OrderedOutput: @unchecked Sendable {
    // Guarded by `mutex`; `output` is used by the file whose turn it is, and by no other.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var turn = 0
    private let output: OutputSink

    init(_ output: OutputSink) {
        self.output = output
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(changed)
        mutex.deallocate()
        changed.deallocate()
    }

    func isTurn(of index: Int) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return turn == index
    }

    func waitForTurn(of index: Int) {
        pthread_mutex_lock(mutex)
        while turn != index { pthread_cond_wait(changed, mutex) }
        pthread_mutex_unlock(mutex)
    }

    /// Writes at the turn of a file, waiting for it where need be.
    func write(_ bytes: [UInt8], of index: Int) throws(TolmachError) {
        waitForTurn(of: index)
        try output.write(bytes: bytes)
    }

    /// Ends the turn of a file.
    func endTurn(of index: Int) {
        waitForTurn(of: index)
        pthread_mutex_lock(mutex)
        turn += 1
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }
}
