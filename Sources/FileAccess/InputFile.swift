import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads whole files and streams, with errors that say what to do.
public enum InputFile {
    /// The path that stands for standard input.
    public static let standardInputPath = "-"

    /// All bytes of a file; `-` reads standard input to its end.
    ///
    /// - Throws: `TolmachError.unreadableFile` where the file is missing, is a folder, or may not be read.
    public static func bytes(ofFile path: String) throws(TolmachError) -> [UInt8] {
        if path == standardInputPath { return try readAll(descriptor: 0, path: path, sizeHint: 0) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }
        return try readAll(descriptor: descriptor, path: path, sizeHint: Int(status.st_size))
    }

    /// Whether a path is that of a file, which can be read again, and not of a pipe or a device.
    public static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return path != standardInputPath && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func readAll(descriptor: Int32, path: String, sizeHint: Int) throws(TolmachError) -> [UInt8] {
        // Such as a file with a hole of terabytes; asking for room for it would end the program.
        guard sizeHint < sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) else {
            throw unreadable(path, EFBIG)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sizeHint + 1)
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = read(descriptor, chunk.baseAddress, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(path, errno)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        }
    }

    /// What to say of a file that can't be read, by the system's number.
    package static func unreadable(_ path: String, _ number: Int32) -> TolmachError {
        let shown = path == standardInputPath ? "standard input" : path
        return switch number {
        case ENOENT:
            TolmachError(.unreadableFile, "\(shown): no such file", advice: "check the spelling and the folder")
        case EISDIR:
            TolmachError(.unreadableFile, "\(shown): is a folder, not a file", advice: "name the files in it")
        case EACCES:
            TolmachError(.unreadableFile, "\(shown): may not be read", advice: "check its permissions")
        case EFBIG:
            TolmachError(
                .unreadableFile, "\(shown): is larger than the memory of this machine",
                advice: "cut it into smaller files")
        default:
            TolmachError(.unreadableFile, "\(shown): can't be read: \(String(cString: strerror(number)))")
        }
    }
}
