import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file of which pieces are read in any order.
///
///     let file = try RandomAccessFile(path: "page.xlf")
///     let head = try file.bytes(in: 0..<64)
public final class RandomAccessFile: Sendable {
    private let path: String
    private let descriptor: Int32
    /// How many bytes the file had when it was opened.
    public let count: Int

    /// Opens a file; standard input can't be read so.
    ///
    /// - Throws: `TolmachError.unreadableFile` where the file is missing, is no regular file, or may not be read.
    public init(path: String) throws(TolmachError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let number = errno
            close(descriptor)
            throw InputFile.unreadable(path, number)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw InputFile.unreadable(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ESPIPE)
        }
        count = Int(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// The bytes in a range, as far as the file goes.
    ///
    /// - Throws: `TolmachError.unreadableFile`.
    public func bytes(in range: Range<Int>) throws(TolmachError) -> [UInt8] {
        let range = range.clamped(to: 0..<max(count, 0))
        var result = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < range.count {
            let got = result.withUnsafeMutableBytes { buffer in
                pread(
                    descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
                    off_t(range.lowerBound + done))
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw InputFile.unreadable(path, errno)
            }
            if got == 0 { break }
            done += got
        }
        result.removeLast(range.count - done)
        return result
    }
}
