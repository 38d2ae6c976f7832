/// A queue between two threads that holds a few elements: who puts waits while it is full, who takes while it is empty.
///
///     let queue = BoundedQueue<[Int]>(capacity: 4)
///     let thread = WorkerThread { while let numbers = queue.take() { ... } }
///     for numbers in batches { guard queue.put(numbers) else { break } }
///     queue.finish()
///     thread?.join()
public final class BoundedQueue<Element: Sendable>: Sendable {
    private struct Contents: Sendable {
        var elements: [Element] = []
        var isFinished = false
        var isAbandoned = false
    }

    private let capacity: Int
    private let contents = Monitor(Contents())

    /// Makes an empty queue for at least one element.
    public init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    /// Adds an element at the end.
    ///
    /// - Returns: false where nobody takes elements any more.
    public func put(_ element: Element) -> Bool {
        contents.change(
            when: { $0.elements.count < capacity || $0.isAbandoned },
            { contents in
                guard !contents.isAbandoned else { return false }
                contents.elements.append(element)
                return true
            })
    }

    /// Takes the first element out; nil after the last.
    public func take() -> Element? {
        contents.change(
            when: { !$0.elements.isEmpty || $0.isFinished || $0.isAbandoned },
            { $0.elements.isEmpty ? nil : $0.elements.removeFirst() })
    }

    /// Says that no more elements come; those that are there can still be taken.
    public func finish() {
        contents.change { $0.isFinished = true }
    }

    /// Says that the work is given up, from either end: what is in the queue is let go, and nothing waits any more.
    public func abandon() {
        contents.change { contents in
            contents.isAbandoned = true
            contents.elements.removeAll()
        }
    }
}
