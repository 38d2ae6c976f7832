import Glibc
import LocalizationModel

/// Bytes that are written now and read once, later: the first megabytes in memory, the rest in a nameless temporary file.
final class SpilledBytes: @unchecked Sendable {
    // Unchecked: it is part of one writer, which one thread uses at a time.

    private static let mostInMemory = 1 << 23
    private var bytes: [UInt8] = []
    private var spill: UnsafeMutablePointer<FILE>?

    deinit {
        if let spill { fclose(spill) }
    }

    /// - Throws: `unwritableFile` where there is no room for the temporary file.
    func append(_ text: String) throws(TolmachError) {
        bytes.append(contentsOf: text.utf8)
        guard bytes.count >= Self.mostInMemory else { return }
        if spill == nil { spill = tmpfile() }
        let written = bytes.withUnsafeBytes { bytes in
            spill.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) } ?? 0
        }
        guard written == bytes.count else { throw Self.failure }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Gives all bytes in pieces and forgets them.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back, and what `write` throws.
    func take(_ write: ([UInt8]) throws(TolmachError) -> Void) throws(TolmachError) {
        if let spill {
            guard fflush(spill) == 0 else { throw Self.failure }
            rewind(spill)
            while true {
                let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { slots, count in
                    count = fread(slots.baseAddress, 1, slots.count, spill)
                }
                if piece.isEmpty { break }
                try write(piece)
            }
            guard ferror(spill) == 0 else { throw Self.failure }
            fclose(spill)
        }
        spill = nil
        try write(bytes)
        bytes = []
    }

    private static var failure: TolmachError {
        TolmachError(
            .unwritableFile, "no room for a temporary file to hold the table in: \(String(cString: strerror(errno)))",
            advice: "make room where temporary files go")
    }
}
