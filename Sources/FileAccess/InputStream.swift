import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file read piece by piece, for what must not be held in memory whole.
///
///     var stream = try InputStream(path: "-")
///     var bytes: [UInt8] = []
///     while try stream.read(upTo: 1 << 20, into: &bytes) { ... }
public struct InputStream: ~Copyable, Sendable {
    private let path: String
    private let descriptor: Int32

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `TolmachError.unreadableFile` where the file is missing, is a folder, or may not be read.
    public init(path: String) throws(TolmachError) {
        self.path = path
        descriptor = path == InputFile.standardInputPath ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFile.unreadable(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw InputFile.unreadable(path, EISDIR) }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// Appends the next bytes.
    ///
    /// - Parameter count: How many to read; fewer come only at the end of the file.
    /// - Returns: Whether there may be more.
    /// - Throws: `TolmachError.unreadableFile`.
    public mutating func read(upTo count: Int, into bytes: inout [UInt8]) throws(TolmachError) -> Bool {
        var left = count
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: min(count, 1 << 18), alignment: 16)
        defer { piece.deallocate() }
        while left > 0 {
            let got = Glibc.read(descriptor, piece.baseAddress, min(left, piece.count))
            if got < 0 {
                if errno == EINTR { continue }
                throw InputFile.unreadable(path, errno)
            }
            if got == 0 { return false }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<got]))
            left -= got
        }
        return true
    }
}
