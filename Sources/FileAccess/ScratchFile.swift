import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file without a name, for what doesn't fit into memory: it is gone when it is let go, however the program ends.
///
///     let scratch = try ScratchFile(beside: "news.tmdb")
///     let place = try scratch.append(bytes)
///     try scratch.read(at: place, into: buffer)
///
/// One thread at a time adds to it; reading what was added changes nothing.
public final class ScratchFile: @unchecked Sendable {
    // @unchecked: see above.
    private let descriptor: Int32
    /// The file beside which it lies: what errors speak of.
    private let path: String
    /// Bytes that were appended.
    public private(set) var size = 0

    /// Makes an empty file in the folder of another; in the system's folder for such files where `path` is empty.
    ///
    /// - Throws: `TolmachError.unwritableFile` where the folder is missing or may not be written to.
    public init(beside path: String) throws(TolmachError) {
        self.path = path.isEmpty ? "/var/tmp" : path
        var template = Array("\(path.isEmpty ? "/var/tmp/tolmach" : path).XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.failure(self.path, errno) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end, and tells where they begin.
    ///
    /// - Throws: `TolmachError.unwritableFile`, such as for a full disk.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(TolmachError) -> Int {
        let start = size
        var done = 0
        while done < bytes.count, let from = bytes.baseAddress {
            let count = pwrite(descriptor, from + done, bytes.count - done, off_t(start + done))
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path, errno)
            }
            done += count
        }
        size += bytes.count
        return start
    }

    /// Adds the bytes of values at the end, and tells where they begin.
    ///
    /// - Throws: `TolmachError.unwritableFile`, such as for a full disk.
    public func append<Value: BitwiseCopyable>(_ values: [Value]) throws(TolmachError) -> Int {
        try values.span.bytes.withUnsafeBytes { (bytes) throws(TolmachError) in try append(bytes) }
    }

    /// The bytes in a range.
    ///
    /// - Throws: `TolmachError.unwritableFile` where the file can't be read, or has less.
    public func bytes(in range: Range<Int>) throws(TolmachError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var failure: TolmachError?
        bytes.withUnsafeMutableBytes { buffer in
            do throws(TolmachError) { try read(at: range.lowerBound, into: buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Fills a buffer with what was appended from an offset on.
    ///
    /// - Throws: `TolmachError.unwritableFile` where the file can't be read, or has less.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TolmachError) {
        var done = 0
        while done < buffer.count, let to = buffer.baseAddress {
            let count = pread(descriptor, to + done, buffer.count - done, off_t(offset + done))
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path, errno)
            }
            guard count > 0 else { throw Self.failure(path, EIO) }
            done += count
        }
    }

    private static func failure(_ path: String, _ number: Int32) -> TolmachError {
        switch number {
        case ENOSPC, EFBIG, EDQUOT:
            TolmachError(.unwritableFile, "\(path): the disk is full", advice: "free some space and try again")
        case EACCES, EPERM, EROFS, ENOENT, ENOTDIR:
            TolmachError(
                .unwritableFile, "\(path): can't be written: \(String(cString: strerror(number)).lowercased())",
                advice: "check the permissions of file and folder")
        default:
            TolmachError(
                .unwritableFile, "\(path): can't be read or written any further: \(String(cString: strerror(number)))",
                advice: "see that the disk has room and try again")
        }
    }
}
