import FileAccess
import Glibc

/// The folder `.tolmach` of a project, in the folder where the program was started or one above it: its memories and
/// glossaries are used where none are named.
struct ProjectFolder: Sendable {
    private let path: String?

    init() {
        var folder = getcwd(nil, 0).map { pointer in
            defer { free(pointer) }
            return String(cString: pointer)
        }
        while let current = folder, access(current + "/.tolmach", R_OK | X_OK) != 0 {
            folder = current.lastIndex(of: "/").flatMap { $0 > current.startIndex ? String(current[..<$0]) : nil }
        }
        path = folder.map { $0 + "/.tolmach" }
    }

    /// Paths of the project's memories, in the order of their names.
    var memories: [String] { files(endings: [".tmx", ".tmdb"]) }

    /// Paths of the project's glossaries, in the order of their names.
    var glossaries: [String] { files(endings: [".tbx", ".csv"]) }

    private func files(endings: [String]) -> [String] {
        guard let path else { return [] }
        return FolderListing.names(in: path).filter { name in endings.contains { name.hasSuffix($0) } }
            .map { "\(path)/\($0)" }
    }
}
