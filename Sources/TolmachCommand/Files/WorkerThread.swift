import Glibc

/// A thread that does one thing and ends.
struct WorkerThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private var handle = pthread_t()
    private let isRunning: Bool

    /// Starts at once; where the system gives no thread, the work is done here and now.
    init(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        let status = pthread_create(
            &handle, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        isRunning = status == 0
        if !isRunning { work.takeRetainedValue().body() }
    }

    /// Waits for its end.
    func join() {
        if isRunning { pthread_join(handle, nil) }
    }

    /// How many threads the machine runs at once.
    static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
