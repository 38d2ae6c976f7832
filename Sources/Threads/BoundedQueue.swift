import Glibc

/// A queue between two threads that holds a few elements: who puts waits while it is full, who takes while it is empty.
///
///     let queue = BoundedQueue<[Int]>(capacity: 4)
///     let thread = WorkerThread { while let numbers = queue.take() { ... } }
///     for numbers in batches { guard queue.put(numbers) else { break } }
///     queue.finish()
///     thread?.join()
public final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    // @unchecked: all that changes is guarded by `mutex`.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let capacity: Int
    private var elements: [Element] = []
    private var isFinished = false
    private var isAbandoned = false

    /// Makes an empty queue for at least one element.
    public init(capacity: Int) {
        self.capacity = max(1, capacity)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(changed)
        mutex.deallocate()
        changed.deallocate()
    }

    /// Adds an element at the end.
    ///
    /// - Returns: false where nobody takes elements any more.
    public func put(_ element: Element) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while elements.count >= capacity && !isAbandoned { pthread_cond_wait(changed, mutex) }
        guard !isAbandoned else { return false }
        elements.append(element)
        pthread_cond_broadcast(changed)
        return true
    }

    /// Takes the first element out; nil after the last.
    public func take() -> Element? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while elements.isEmpty && !isFinished && !isAbandoned { pthread_cond_wait(changed, mutex) }
        guard !elements.isEmpty else { return nil }
        pthread_cond_broadcast(changed)
        return elements.removeFirst()
    }

    /// Says that no more elements come; those that are there can still be taken.
    public func finish() {
        pthread_mutex_lock(mutex)
        isFinished = true
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }

    /// Says that the work is given up, from either end: what is in the queue is let go, and nothing waits any more.
    public func abandon() {
        pthread_mutex_lock(mutex)
        isAbandoned = true
        elements.removeAll()
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }
}
