import Foundation
import Synchronization

/// A run of the real program `tolmach`, as a shell would start it.
struct ProgramRun {
    let status: Int32
    let output: String
    let errors: String
    let outputBytes: [UInt8]

    /// The root of the package.
    static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program that was built along with the tests.
    static let program: URL = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = own.deletingLastPathComponent().appendingPathComponent("tolmach")
        return FileManager.default.isExecutableFile(atPath: beside.path)
            ? beside : packageRoot.appendingPathComponent(".build/debug/tolmach")
    }()

    /// Runs the program to its end.
    ///
    /// - Parameter environment: Added to an environment that is otherwise the same on every machine.
    init(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], folder: URL? = nil
    ) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = folder }
        let inPipe = Pipe()
        let outPipe = Pipe()
        let errPipe = Pipe()
        process.standardInput = inPipe
        process.standardOutput = outPipe
        process.standardError = errPipe
        try process.run()
        let collected = Mutex(Data())
        let reading = Thread { collected.withLock { $0 = errPipe.fileHandleForReading.readDataToEndOfFile() } }
        let feeding = Thread {
            signal(SIGPIPE, SIG_IGN)
            try? inPipe.fileHandleForWriting.write(contentsOf: Data(input))
            try? inPipe.fileHandleForWriting.close()
        }
        reading.start()
        feeding.start()
        let data = outPipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        while !reading.isFinished || !feeding.isFinished { usleep(200) }
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        outputBytes = Array(data)
        output = String(decoding: data, as: UTF8.self)
        errors = String(decoding: collected.withLock { $0 }, as: UTF8.self)
    }

    init(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws {
        try self.init(arguments, input: Array(input.utf8), environment: environment)
    }

    /// The objects of JSON Lines.
    var objects: [[String: Any]] {
        output.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }
}
