import Glibc
import Synchronization

/// A program that was run to its end: how it ended, and what it wrote.
///
/// Foundation's `Process` is not used: when many tests start programs at once, its `waitUntilExit` now and then
/// waits for ever for a child that has ended. Here the child is waited for by `waitpid`, and one that takes too
/// long is killed, so that a hanging program fails its test and no more.
///
///     let run = try ChildProcess("/bin/echo", ["hello"])
///     run.text == "hello\n"
public struct ChildProcess: Sendable {
    /// The exit status, or the negated number of the signal that ended the program.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: [UInt8]

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// What kept a program from running to its end.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - path: The program's file.
    ///   - environment: All of its environment; nil passes on the environment of the tests.
    ///   - folder: Where it runs; nil for where the tests run.
    ///   - seconds: How long it may take before it is killed.
    /// - Throws: `Failure` where it can't be started or had to be killed.
    public init(
        _ path: String, _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String]? = nil,
        folder: String? = nil, seconds: Int = 300
    ) throws {
        let command = folder.map { ["/usr/bin/env", "-C", $0, path] + arguments } ?? [path] + arguments
        let (child, ends) = try Self.starting.withLock { _ in try Self.start(command, environment: environment) }
        var exchange = PipeExchange(input: input, feed: ends[0], output: ends[1], errors: ends[2])
        let finished = exchange.run(seconds: seconds)
        if !finished { kill(child, SIGKILL) }
        var state: Int32 = 0
        while waitpid(child, &state, 0) < 0, errno == EINTR {}
        guard finished else {
            throw Failure(description: "\(path) \(arguments) was killed after \(seconds) s")
        }
        let signal = state & 0x7F
        status = signal == 0 ? (state >> 8) & 0xFF : -signal
        output = exchange.outputBytes
        errors = exchange.errorBytes
    }

    /// Programs are started one at a time: between the making of a pipe and the mark that no other program
    /// inherits it, none may start.
    private static let starting = Mutex(())

    /// Starts a program, its path first; returns its number and our ends of its three standard streams.
    private static func start(
        _ command: [String], environment: [String: String]?
    ) throws -> (child: pid_t, ends: [Int32]) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var ours: [Int32] = []
        var theirs: [Int32] = []
        defer { for end in theirs { close(end) } }
        for stream: Int32 in 0...2 {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw Failure(description: "no pipe: \(String(cString: strerror(errno)))") }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            let (their, our) = stream == 0 ? (ends[0], ends[1]) : (ends[1], ends[0])
            theirs.append(their)
            ours.append(our)
            posix_spawn_file_actions_adddup2(&actions, their, stream)
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        // The threads of the tests have signals blocked; a shell that inherits that waits for its children for ever.
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        let words = command.map { strdup($0) } + [nil]
        let variables = environment.map { $0.map { strdup("\($0.key)=\($0.value)") } + [nil] } ?? []
        defer { for string in words + variables { free(string) } }
        var child: pid_t = 0
        let code =
            environment == nil
            ? posix_spawn(&child, command[0], &actions, &attributes, words, environ)
            : posix_spawn(&child, command[0], &actions, &attributes, words, variables)
        guard code == 0 else {
            for end in ours { close(end) }
            throw Failure(description: "\(command[0]) can't be started: \(String(cString: strerror(code)))")
        }
        return (child, ours)
    }
}
