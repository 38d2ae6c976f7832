import Glibc

/// Time in seconds. Times of this thread's own work are not disturbed by what else the machine does.
enum Stopwatch {
    /// Processor time that this thread has used.
    static var work: Double { read(CLOCK_THREAD_CPUTIME_ID) }
    /// The clock on the wall.
    static var wall: Double { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The smallest value that at least `share` of the values don't exceed.
    static func percentile(_ sorted: [Double], _ share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let index = Int((Double(sorted.count) * share).rounded(.up)) - 1
        return sorted[min(max(index, 0), sorted.count - 1)]
    }
}
