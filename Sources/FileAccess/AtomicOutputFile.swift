import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that appears under its name only when it is complete: bytes go to a temporary file in the same
/// folder, which `commit()` renames. Dropped without a commit, it leaves nothing behind.
///
///     var file = try AtomicOutputFile(path: "page.xlf")
///     try file.write(bytes)
///     try file.commit()
public struct AtomicOutputFile: ~Copyable {
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 18

    /// - Throws: `TolmachError.unwritableFile` where the folder is missing or may not be written to.
    public init(path: String) throws(TolmachError) {
        self.path = path
        var template = Array("\(path).XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        temporaryPath = template.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        guard descriptor >= 0 else { throw Self.unwritable(path, errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // mkstemp makes the file readable by its owner alone; give it what `open` would have.
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporaryPath)
        }
    }

    /// Adds bytes.
    ///
    /// - Throws: `TolmachError.unwritableFile`, such as for a full disk.
    public mutating func write(_ bytes: some Collection<UInt8>) throws(TolmachError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Adds text as UTF-8.
    ///
    /// - Throws: `TolmachError.unwritableFile`.
    public mutating func write(_ text: String) throws(TolmachError) {
        try write(text.utf8)
    }

    /// Writes what is left, makes it durable, and gives the file its name.
    public mutating func commit() throws(TolmachError) {
        try flush()
        guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
            throw Self.unwritable(path, errno)
        }
        descriptor = -1
        guard rename(temporaryPath, path) == 0 else {
            let number = errno
            unlink(temporaryPath)
            throw Self.unwritable(path, number)
        }
    }

    private mutating func flush() throws(TolmachError) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.unwritable(path, errno)
            }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func unwritable(_ path: String, _ number: Int32) -> TolmachError {
        TolmachError(
            .unwritableFile, "\(path): can't be written: \(String(cString: strerror(number)))",
            advice: number == ENOSPC ? "free some space" : "check the folder and its permissions")
    }
}
