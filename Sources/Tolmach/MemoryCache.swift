import FileAccess
import Glibc
import LocalizationModel
import TranslationMemory

/// Databases made of bilingual files that are used as memories, so that a large TMX is read once and not each time.
///
///     let cache = MemoryCache(folder: "/home/me/.cache/tolmach")
///     let database = try cache.database(of: "big.tmx")    // reads the file; the next time only opens the database
///
/// A database is used as long as its file has the same place, size and time of change; what is out of date is removed.
/// Where the folder can't be written there is no cache, and files are read each time.
public struct MemoryCache: Sendable {
    /// Files below this size in bytes are read as quickly as a database is opened.
    public static let smallestFile = 64 << 10

    private let folder: String
    private let willIndex: @Sendable (String) -> Void

    /// - Parameters:
    ///   - folder: Where the databases are kept; it is made where it is missing.
    ///   - willIndex: Is told the path of a file that is about to be read, which takes a while.
    public init(folder: String, willIndex: @escaping @Sendable (String) -> Void = { _ in }) {
        self.folder = folder
        self.willIndex = willIndex
    }

    /// The database of a file, made where there is none that is up to date; nil where the file is small, no regular
    /// file, or the folder can't be written.
    ///
    /// - Throws: What reading the file throws.
    public func database(of path: String) throws(TolmachError) -> MemoryDatabase? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) >= Self.smallestFile,
            let place = realpath(path, nil)
        else { return nil }
        defer { free(place) }
        let prefix = Self.hash(String(cString: place)) + "-"
        let changed = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        let name =
            prefix + Self.hash("\(MemoryDatabase.version) \(status.st_size) \(status.st_ino) \(changed)") + ".tmdb"
        let full = "\(folder)/\(name)"
        if access(full, R_OK) == 0, let known = try? MemoryDatabase(path: full) { return known }
        guard makeFolder() else { return nil }
        let new = "\(folder)/\(prefix)\(getpid()).new"
        unlink(new)
        guard close(open(new, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)) == 0 else { return nil }
        willIndex(path)
        do throws(TolmachError) {
            var reader = try BilingualFile(path: path).reader()
            try MemoryDatabase.build(at: new, from: path) { () throws(TolmachError) in try reader.next() }
        } catch {
            unlink(new)
            throw error
        }
        removeOthers(prefix)
        guard rename(new, full) == 0 else { return nil }
        return try MemoryDatabase(path: full)
    }

    private func makeFolder() -> Bool {
        var path = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
            path += path.isEmpty && part.isEmpty ? "/" : "\(part)/"
            if mkdir(path, 0o700) != 0, errno != EEXIST { return false }
        }
        return access(folder, W_OK | X_OK) == 0
    }

    /// Removes databases of the same file as it was before; what another program is making is left to it, unless it died.
    private func removeOthers(_ prefix: String) {
        for name in FolderListing.names(in: folder) where name.hasPrefix(prefix) {
            if name.hasSuffix(".tmdb") || Self.isOrphan(name.dropFirst(prefix.count)) { unlink("\(folder)/\(name)") }
        }
    }

    /// Whether a half-made database, named after its program's process, is of one that runs no more.
    private static func isOrphan(_ name: Substring) -> Bool {
        guard name.hasSuffix(".new"), let process = pid_t(name.dropLast(4)), process > 0 else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    /// FNV-1a with 64 bits, in hexadecimal digits.
    private static func hash(_ text: String) -> String {
        let value = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(value, radix: 16)
    }
}
