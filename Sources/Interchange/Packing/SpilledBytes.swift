import FileAccess
import LocalizationModel

/// Bytes that are written now and read later: the first megabytes in memory, the rest in a nameless temporary file.
final class SpilledBytes: @unchecked Sendable {
    // Unchecked: it is part of one writer, which one thread uses at a time; reading a range changes nothing.

    private static let mostInMemory = 1 << 23
    private static let pieceSize = 1 << 16
    private var spill: ScratchFile?
    /// Those behind what is in the file.
    private var bytes: [UInt8] = []

    private var spilledCount: Int { spill?.size ?? 0 }

    /// How many bytes there are.
    var count: Int { spilledCount + bytes.count }

    /// - Throws: `unwritableFile` where there is no room for the temporary file.
    func append(_ new: [UInt8]) throws(TolmachError) {
        bytes.append(contentsOf: new)
        guard bytes.count >= Self.mostInMemory else { return }
        let file: ScratchFile
        if let spill { file = spill } else { file = try ScratchFile(beside: "") }
        spill = file
        _ = try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The bytes in a range, as far as there are any.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back.
    func bytes(in range: Range<Int>) throws(TolmachError) -> [UInt8] {
        let range = range.clamped(to: 0..<count)
        guard let spill, range.lowerBound < spill.size else {
            return Array(bytes[(range.lowerBound - spilledCount)..<(range.upperBound - spilledCount)])
        }
        let inFile = range.clamped(to: 0..<spill.size)
        return try spill.bytes(in: inFile) + bytes[..<(range.upperBound - inFile.upperBound)]
    }

    /// Gives all bytes in pieces and forgets them.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back, and what `write` throws.
    func take(_ write: ([UInt8]) throws(TolmachError) -> Void) throws(TolmachError) {
        if let spill {
            for start in stride(from: 0, to: spill.size, by: Self.pieceSize) {
                try write(spill.bytes(in: start..<min(start + Self.pieceSize, spill.size)))
            }
        }
        spill = nil
        try write(bytes)
        bytes = []
    }
}
