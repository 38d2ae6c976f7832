import LocalizationModel
import Threads

/// Lets the outputs of several files, which are made at the same time, come out in the order of the files.
///
/// Each file has an index; the file whose turn it is writes straight through, the others collect in memory up to a
/// limit and then wait.
final class OrderedOutput: @unchecked Sendable {
    // @unchecked: `output` is used by the file whose turn it is, and by no other.
    private let output: OutputSink
    private let turn = Monitor(0)

    init(_ output: OutputSink) {
        self.output = output
    }

    func isTurn(of index: Int) -> Bool {
        turn.current == index
    }

    func waitForTurn(of index: Int) {
        turn.change(when: { $0 == index }, { _ in })
    }

    /// Writes at the turn of a file, waiting for it where need be.
    func write(_ bytes: [UInt8], of index: Int) throws(TolmachError) {
        waitForTurn(of: index)
        try output.write(bytes: bytes)
    }

    /// Ends the turn of a file, waiting for it where need be.
    func endTurn(of index: Int) {
        turn.change(when: { $0 == index }, { $0 += 1 })
    }
}
