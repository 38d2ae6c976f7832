import Glibc
import Synchronization
import Testing
import Threads

struct BoundedQueueTests {
    @Test func `Elements come out in order, whoever is quicker`() {
        let queue = BoundedQueue<Int>(capacity: 3)
        let taken = Mutex<[Int]>([])
        let thread = WorkerThread {
            while let number = queue.take() { taken.withLock { $0.append(number) } }
        }
        for number in 0..<1000 { #expect(queue.put(number)) }
        queue.finish()
        thread?.join()
        #expect(taken.withLock { $0 } == Array(0..<1000))
    }

    @Test(arguments: [1, 4]) func `Who puts waits while the queue is full`(capacity: Int) {
        let queue = BoundedQueue<Int>(capacity: capacity)
        let puts = Atomic(0)
        let isDone = Atomic(false)
        let thread = WorkerThread {
            for number in 0..<200 where queue.put(number) { puts.add(1, ordering: .sequentiallyConsistent) }
            isDone.store(true, ordering: .sequentiallyConsistent)
        }
        // Nobody has taken anything: however long the other thread has run, it got no further.
        while puts.load(ordering: .sequentiallyConsistent) < capacity {}
        for _ in 0..<1000 { sched_yield() }
        let putFirst = puts.load(ordering: .sequentiallyConsistent)
        #expect(putFirst == capacity)
        for expected in 0..<200 {
            let put = puts.load(ordering: .sequentiallyConsistent)
            #expect(put <= expected + capacity)
            let taken = queue.take()
            #expect(taken == expected)
        }
        thread?.join()
        let isAll = isDone.load(ordering: .sequentiallyConsistent)
        #expect(isAll)
    }

    @Test func `What is abandoned takes nothing more, and nobody waits`() {
        let queue = BoundedQueue<Int>(capacity: 1)
        let thread = WorkerThread {
            _ = queue.take()
            queue.abandon()
        }
        var count = 0
        while queue.put(count) { count += 1 }
        #expect(count >= 1)
        #expect(queue.take() == nil)
        thread?.join()
    }

    @Test func `A finished queue gives what it has`() {
        let queue = BoundedQueue<String>(capacity: 2)
        #expect(queue.put("a") && queue.put("b"))
        queue.finish()
        let taken = [queue.take(), queue.take(), queue.take()]
        #expect(taken == ["a", "b", nil])
    }
}
