import Glibc

/// Feeds a program and takes what it writes, on one thread, until it has closed both of its output streams.
struct PipeExchange {
    private(set) var outputBytes: [UInt8] = []
    private(set) var errorBytes: [UInt8] = []
    private let input: [UInt8]
    private var fed = 0
    private var feed: Int32?
    private var output: Int32?
    private var errors: Int32?

    /// A write to a program that has ended is an error, not the end of the tests.
    private static let ignoresBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// - Parameters:
    ///   - feed: The end of a pipe to write the input to. All three ends are closed by the exchange.
    ///   - output: The end that standard output arrives at.
    ///   - errors: The end that standard error arrives at.
    init(input: [UInt8], feed: Int32, output: Int32, errors: Int32) {
        Self.ignoresBrokenPipes
        self.input = input
        self.feed = feed
        self.output = output
        self.errors = errors
        for end in [feed, output, errors] {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
        if input.isEmpty { Self.close(&self.feed) }
    }

    /// Runs to the end; false where it took longer than this many seconds.
    mutating func run(seconds: Int) -> Bool {
        defer { for end in [\PipeExchange.feed, \.output, \.errors] { Self.close(&self[keyPath: end]) } }
        let deadline = time(nil) + seconds
        while output != nil || errors != nil {
            var waiting = [
                pollfd(fd: feed ?? -1, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: output ?? -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            let left = deadline - time(nil)
            if left <= 0 { return false }
            guard poll(&waiting, 3, Int32(min(left, 60)) * 1000) > 0 else { continue }
            if waiting[0].revents != 0 { write() }
            if waiting[1].revents != 0 { Self.read(&output, into: &outputBytes) }
            if waiting[2].revents != 0 { Self.read(&errors, into: &errorBytes) }
        }
        return true
    }

    private mutating func write() {
        guard let end = feed else { return }
        let count = input[fed...].withUnsafeBytes { Glibc.write(end, $0.baseAddress, $0.count) }
        if count >= 0 { fed += count }
        if fed == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { Self.close(&feed) }
    }

    private static func read(_ end: inout Int32?, into bytes: inout [UInt8]) {
        guard let source = end else { return }
        var part = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(source, &part, part.count)
        if count > 0 { bytes += part[..<count] }
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { close(&end) }
    }

    private static func close(_ end: inout Int32?) {
        if let open = end { _ = Glibc.close(open) }
        end = nil
    }
}
