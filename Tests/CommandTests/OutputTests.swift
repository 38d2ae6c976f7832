import Foundation
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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = ["-qec", "\(ProgramRun.program.path) --help", "/dev/null"]
        process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8"]
            .merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text.contains("\u{1B}[") == environment.isEmpty)
    }

    @Test func closedPipeIsAQuietEnd() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        // The reader is gone before the program writes anything.
        process.arguments = [
            "-o", "pipefail", "-c",
            "{ sleep 0.1; \(ProgramRun.program.path) generate man; echo \"status $?\" >&2; } | true",
        ]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == "status 0\n")
    }

    @Test func fullDiskIsAnError() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "\(ProgramRun.program.path) generate man > /dev/full"]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(text.hasPrefix("tolmach: standard output: can't be written"))
    }
}
