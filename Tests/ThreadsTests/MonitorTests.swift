import Testing
import Threads

struct MonitorTests {
    @Test func `Changes of several threads are all made`() {
        let monitor = Monitor(0)
        let threads = (0..<4).map { _ in WorkerThread { for _ in 0..<1000 { monitor.change { $0 += 1 } } } }
        for thread in threads { thread?.join() }
        #expect(monitor.current == 4000)
    }

    @Test func `Who waits for a value goes on when it comes`() {
        let monitor = Monitor(0)
        let threads = (0..<10).reversed().map { turn in
            WorkerThread { monitor.change(when: { $0 == turn }, { $0 += 1 }) }
        }
        for thread in threads { thread?.join() }
        #expect(monitor.current == 10)
    }

    @Test func `A change gives back what it makes`() {
        let monitor = Monitor(["a", "b"])
        #expect(monitor.change(when: { !$0.isEmpty }, { $0.removeLast() }) == "b")
        #expect(monitor.current == ["a"])
    }
}
