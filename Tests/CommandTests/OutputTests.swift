import Foundation
import TestSupport
import Testing

@testable import TolmachCommand

/// Where output goes and how it looks there.
struct OutputTests {
    @Test func colourIsForTerminalsAndThoseWhoAsk() throws {
        let escape = "\u{1B}["
        #expect(try !ProgramRun("--help").output.contains(escape))
        #expect(try ProgramRun("help", "--color=always").output.contains(escape))
        #expect(try !ProgramRun("help", "--color=never").output.contains(escape))
    }

    /// Whether `script` is there and the machine has pseudo-terminals for it.
    static var hasTerminals: Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
            && FileManager.default.fileExists(atPath: "/dev/pts/ptmx")
    }

    @Test(.enabled(if: hasTerminals), arguments: [[:], ["NO_COLOR": "1"], ["TERM": "dumb"]])
    func noColorIsObeyedOnATerminal(environment: [String: String]) throws {
        let text = try ChildProcess(
            "/usr/bin/script", ["-qec", "\(ProgramRun.program.path) --help", "/dev/null"],
            environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        ).text
        #expect(text.contains("\u{1B}[") == environment.isEmpty)
    }

    @Test func closedPipeIsAQuietEnd() throws {
        // The reader is gone before the program writes anything.
        let run = try ChildProcess(
            "/bin/bash",
            [
                "-o", "pipefail", "-c",
                "{ sleep 0.1; \(ProgramRun.program.path) generate man; echo \"status $?\" >&2; } | true",
            ])
        #expect(run.errorText == "status 0\n")
    }

    @Test func fullDiskIsAnError() throws {
        let run = try ChildProcess("/bin/bash", ["-c", "\(ProgramRun.program.path) generate man > /dev/full"])
        #expect(run.status == 2)
        #expect(run.errorText.hasPrefix("tolmach: standard output: can't be written"))
    }
}
