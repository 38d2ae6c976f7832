import Glibc

/// How large files are, for the progress bar.
enum FileSize {
    /// Bytes of a file; 0 where that can't be known, as of a pipe.
    static func of(_ path: String) -> Int {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
        return Int(status.st_size)
    }
}
