import Foundation
import TestSupport
import Testing

/// Independent programs and the standards' own schemas, where they are at hand.
enum Referees {
    /// The folder with schemas and official suites, or nil where it is absent.
    static let conformance: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/conformance")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static func program(_ name: String) -> URL? {
        ["/usr/bin", "/usr/local/bin"].map { URL(fileURLWithPath: $0).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    static var canValidate: Bool { conformance != nil && program("xmllint") != nil }
    static var hasJing: Bool { conformance != nil && program("jing") != nil }

    /// Runs a program and returns its exit status and what it said.
    static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        var environment = ProcessInfo.processInfo.environment
        if let conformance {
            environment["XML_CATALOG_FILES"] = conformance.appendingPathComponent("drivers/catalog.xml").path
        }
        let run = try ChildProcess(try #require(program(name)).path, arguments, environment: environment)
        return (run.status, run.text + run.errorText)
    }

    /// What a schema has against a file; empty where nothing.
    static func complaints(about bytes: [UInt8], schema: String) throws -> String {
        try complaints(about: bytes, kind: "--schema", schema)
    }

    /// What a RELAX NG schema has against a file; empty where nothing.
    static func complaints(about bytes: [UInt8], relaxNG schema: String) throws -> String {
        try complaints(about: bytes, kind: "--relaxng", schema)
    }

    private static func complaints(about bytes: [UInt8], kind: String, _ schema: String) throws -> String {
        try withFile(bytes) { file in
            let schema = try #require(conformance).appendingPathComponent(schema).path
            let result = try run("xmllint", ["--nonet", "--noout", kind, schema, file])
            return result.status == 0 ? "" : result.output
        }
    }

    /// What another kind of grammar (`--relaxng`, `--dtdvalid`) has against a file; empty where nothing.
    static func complaints(about bytes: [UInt8], option: String, _ grammar: String) throws -> String {
        try withFile(bytes) { file in
            let grammar = try #require(conformance).appendingPathComponent(grammar).path
            let result = try run("xmllint", ["--nonet", "--noout", option, grammar, file])
            return result.status == 0 ? "" : result.output
        }
    }

    /// What `jing` with schema and Schematron has against an XLIFF 2 file; empty where nothing.
    static func nvdlComplaints(about bytes: [UInt8]) throws -> String {
        try withFile(bytes) { file in
            let schema = try #require(conformance).appendingPathComponent(
                "xliff2-oasis/xliff-21/schemas/xliff_2_advanced_validation.nvdl"
            ).path
            let result = try run("jing", [schema, file])
            return result.status == 0 ? "" : result.output
        }
    }

    private static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }
}
