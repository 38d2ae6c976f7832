import LocalizationModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that appears under its name only when it is complete: bytes go to a file without a name in the same folder, to
/// which `commit()` gives the name. Dropped without a commit, it leaves nothing behind, and neither does a program that is
/// ended; only where the file system has no such files, a temporary file is renamed, and may be left over.
///
///     var file = try AtomicOutputFile(path: "page.xlf")
///     try file.write(bytes)
///     try file.commit()
///
/// A file that is there already keeps its rights, and a link to it stays a link. What is no file, such as a pipe or
/// `/dev/stdout`, is written as the bytes come.
public struct AtomicOutputFile: ~Copyable {
    private let path: String
    /// The path without links, which the finished file gets.
    private let target: String
    /// Whether the file has no name yet.
    private var isNameless = false
    /// Nil where there is none, and once the file has its name.
    private var temporaryPath: String?
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 18

    /// - Throws: `TolmachError.unwritableFile` where the folder is missing or may not be written to.
    public init(path: String) throws(TolmachError) {
        self.path = path
        var status = stat()
        let exists = stat(path, &status) == 0
        let mode = exists ? status.st_mode & 0o7777 : 0o666
        target = exists ? Self.withoutLinks(path) : path
        if exists ? status.st_mode & S_IFMT != S_IFREG : Self.isLink(path) {
            descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw Self.unwritable(path, errno) }
        } else {
            descriptor = Self.openNameless(beside: target, mode)
            isNameless = descriptor >= 0
            if !isNameless {
                let temporary = Self.temporaryPath(beside: target)
                descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
                guard descriptor >= 0 else { throw Self.unwritable(path, errno) }
                temporaryPath = temporary
            }
        }
        if exists, isNameless || temporaryPath != nil {
            // Another's file stays another's where this process may do that; rights that the mask took come back.
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            fchmod(descriptor, mode)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if let temporaryPath { unlink(temporaryPath) }
    }

    /// Opens a file without a name that can be given one; less than 0 where there are no such files.
    private static func openNameless(beside path: String, _ mode: mode_t) -> Int32 {
        #if os(Linux)
            // Linux's O_TMPFILE, which Swift doesn't see.
            let folder = folder(of: path)
            let opened = open(
                folder.isEmpty ? "." : folder, 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, mode)
            if opened >= 0, access(address(of: opened), F_OK) == 0 { return opened }
            if opened >= 0 { close(opened) }
        #endif
        return -1
    }

    /// Where the system shows an open file.
    private static func address(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

    /// The folder with its slash; empty where the path names none.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// A name that nothing else has, and of its own length, as a long one could not be made longer.
    private static func temporaryPath(beside path: String) -> String {
        "\(folder(of: path))tolmach-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    }

    private static func withoutLinks(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether a path without a file is a link to where one may be made.
    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
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
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw Self.unwritable(path, errno) }
        if isNameless { try name() }
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard isClosed, temporaryPath.map({ rename($0, target) == 0 }) ?? true else {
            throw Self.unwritable(path, errno)
        }
        temporaryPath = nil
    }

    /// Gives a file without a name its own, or one from which it can be renamed where there is a file of its own.
    private mutating func name() throws(TolmachError) {
        let address = Self.address(of: descriptor)
        if linkat(AT_FDCWD, address, AT_FDCWD, target, AT_SYMLINK_FOLLOW) != 0 {
            guard errno == EEXIST else { throw Self.unwritable(path, errno) }
            let temporary = Self.temporaryPath(beside: target)
            guard linkat(AT_FDCWD, address, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
                throw Self.unwritable(path, errno)
            }
            temporaryPath = temporary
        }
        isNameless = false
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
