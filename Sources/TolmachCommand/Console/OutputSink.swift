import FileAccess
import Glibc
import LocalizationModel

/// Where a command's data goes: standard output, a file that appears when it is complete, or memory until its turn.
///
/// Bytes are collected and written in large pieces. A reader who has closed the pipe has seen enough: the program
/// then ends quietly.
final class OutputSink {
    private enum Destination {
        case descriptor(Int32)
        case memory
        case file
        case ordered(OrderedOutput, index: Int)
    }

    private static let pieceSize = 1 << 16
    /// Bytes that are kept back until it is a file's turn.
    private static let patience = 1 << 23
    private let destination: Destination
    private var file: AtomicOutputFile?
    private var buffer: [UInt8] = []

    private init(_ destination: Destination, file: consuming AtomicOutputFile? = nil) {
        self.destination = destination
        self.file = file
    }

    static func standardOutput() -> OutputSink { OutputSink(.descriptor(1)) }

    static func memory() -> OutputSink { OutputSink(.memory) }

    static func file(_ path: String) throws(TolmachError) -> OutputSink {
        OutputSink(.file, file: try AtomicOutputFile(path: path))
    }

    /// The output of one of several files; see `OrderedOutput`.
    static func ordered(_ output: OrderedOutput, _ index: Int) -> OutputSink {
        OutputSink(.ordered(output, index: index))
    }

    /// The sink that `--output` names; `-` and nil are standard output.
    static func named(_ path: String?) throws(TolmachError) -> OutputSink {
        guard let path, path != "-" else { return standardOutput() }
        return try file(path)
    }

    func write(_ text: String) throws(TolmachError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.pieceSize { try flush() }
    }

    func write(line: String) throws(TolmachError) {
        buffer.append(contentsOf: line.utf8)
        try write("\n")
    }

    func write(bytes: [UInt8]) throws(TolmachError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.pieceSize { try flush() }
    }

    /// Bytes held so far by a sink in memory.
    var collected: [UInt8] { buffer }

    /// Hands all bytes on; a file gets its name now.
    func finish() throws(TolmachError) {
        try flush(isLast: true)
        if case .file = destination { try file?.commit() }
    }

    /// Ends after a failure: what was written to standard output stands, a file doesn't appear.
    func abandon() throws(TolmachError) {
        if case .file = destination { return }
        try flush(isLast: true)
    }

    private func flush(isLast: Bool = false) throws(TolmachError) {
        switch destination {
        case .memory: return
        case .file: try file?.write(buffer)
        case .ordered(let output, let index):
            guard isLast || buffer.count >= Self.patience || output.isTurn(of: index) else { return }
            try output.write(buffer, of: index)
        case .descriptor(let descriptor): try writeAll(to: descriptor)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeAll(to descriptor: Int32) throws(TolmachError) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                exit(ExitStatus.success.rawValue)
            } else if errno != EINTR {
                throw TolmachError(
                    .unwritableFile, "standard output: can't be written: \(String(cString: strerror(errno)))")
            }
        }
    }
}
