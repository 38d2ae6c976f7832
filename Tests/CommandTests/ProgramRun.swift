import Foundation
import TestSupport

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
        let run = try ChildProcess(
            Self.program.path, arguments, input: input,
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 },
            folder: folder?.path)
        status = run.status
        outputBytes = run.output
        output = run.text
        errors = run.errorText
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
