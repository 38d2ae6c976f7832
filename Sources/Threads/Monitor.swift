import Glibc

/// A value that several threads change in turn, and may wait for.
///
///     let monitor = Monitor(0)
///     let thread = WorkerThread { monitor.change { $0 += 1 } }
///     monitor.change(when: { $0 > 0 }, { $0 -= 1 })  // waits for the thread
public final class Monitor<Value: Sendable>: @unchecked Sendable {
    // @unchecked: `value` is guarded by `mutex`.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    /// Makes a monitor of a value that nobody waits for yet.
    public init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(changed)
        mutex.deallocate()
        changed.deallocate()
    }

    /// The value as it is now.
    public var current: Value {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return value
    }

    /// Waits until a condition holds, changes the value while no other thread can, and wakes who waits for it.
    ///
    /// - Parameters:
    ///   - condition: Asked at once and after every change.
    ///   - body: Must not call the monitor.
    @discardableResult
    public func change<Result>(
        when condition: (Value) -> Bool = { _ in true }, _ body: (inout Value) -> Result
    ) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !condition(value) { pthread_cond_wait(changed, mutex) }
        defer { pthread_cond_broadcast(changed) }
        return body(&value)
    }
}
