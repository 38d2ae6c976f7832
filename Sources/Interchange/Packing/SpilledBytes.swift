import Glibc
import LocalizationModel

/// Bytes that are written now and read later: the first megabytes in memory, the rest in a nameless temporary file.
final class SpilledBytes: @unchecked Sendable {
    // Unchecked: it is part of one writer, which one thread uses at a time; reading a range changes nothing.

    private static let mostInMemory = 1 << 23
    private var bytes: [UInt8] = []
    private var spill: UnsafeMutablePointer<FILE>?
    /// How many bytes are in the file.
    private var spilledCount = 0

    deinit {
        if let spill { fclose(spill) }
    }

    /// How many bytes there are.
    var count: Int { spilledCount + bytes.count }

    /// - Throws: `unwritableFile` where there is no room for the temporary file.
    func append(_ new: [UInt8]) throws(TolmachError) {
        bytes.append(contentsOf: new)
        guard bytes.count >= Self.mostInMemory else { return }
        if spill == nil { spill = tmpfile() }
        let written = bytes.withUnsafeBytes { bytes in
            spill.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) } ?? 0
        }
        guard written == bytes.count, fflush(spill) == 0 else { throw Self.failure }
        spilledCount += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }

    /// The bytes in a range, as far as there are any.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back.
    func bytes(in range: Range<Int>) throws(TolmachError) -> [UInt8] {
        let range = range.clamped(to: 0..<count)
        guard let spill, range.lowerBound < spilledCount else {
            return Array(bytes[(range.lowerBound - spilledCount)..<(range.upperBound - spilledCount)])
        }
        let inFile = range.lowerBound..<min(range.upperBound, spilledCount)
        var result = [UInt8](repeating: 0, count: inFile.count)
        var done = 0
        while done < inFile.count {
            let got = result.withUnsafeMutableBytes { buffer in
                pread(
                    fileno(spill), buffer.baseAddress.map { $0 + done }, inFile.count - done,
                    off_t(inFile.lowerBound + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw Self.failure }
            done += got
        }
        return result + bytes[..<(range.upperBound - inFile.upperBound)]
    }

    /// Gives all bytes in pieces and forgets them.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back, and what `write` throws.
    func take(_ write: ([UInt8]) throws(TolmachError) -> Void) throws(TolmachError) {
        if let spill {
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
        spilledCount = 0
        try write(bytes)
        bytes = []
    }

    private static var failure: TolmachError {
        TolmachError(
            .unwritableFile, "no room for a temporary file: \(String(cString: strerror(errno)))",
            advice: "make room where temporary files go")
    }
}
