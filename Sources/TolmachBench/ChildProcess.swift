import FileAccess
import Glibc
import LocalizationModel

/// A program run to its end, with what it used.
struct ChildProcess {
    /// Seconds on the clock.
    var wall: Double
    /// Seconds of processor time, user and system.
    var work: Double
    /// The most memory that was resident, in bytes.
    var residentBytes: Int

    /// Runs a program found by PATH; what it prints goes nowhere.
    ///
    /// - Throws: `TolmachError` where it can't be run or fails.
    init(_ arguments: [String]) throws(TolmachError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var strings = arguments.map { strdup($0) }
        strings.append(nil)
        defer { for string in strings { free(string) } }
        var process = pid_t()
        let start = Stopwatch.wall
        let code = posix_spawnp(&process, arguments[0], &actions, nil, strings, environ)
        guard code == 0 else {
            throw TolmachError(.unreadableFile, "\(arguments[0]): \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
        wall = Stopwatch.wall - start
        work =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
        residentBytes = usage.ru_maxrss * 1024
        guard status == 0 else {
            throw TolmachError(.invalidArgument, "\(arguments.joined(separator: " ")) failed with status \(status)")
        }
    }

    /// Memory that this process has resident now, in bytes.
    static var ownResidentBytes: Int {
        guard let bytes = try? InputFile.bytes(ofFile: "/proc/self/statm") else { return 0 }
        let fields = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4096
    }
}
