import FileAccess
import Glibc

/// The starter memory and glossaries that come with the program.
///
/// They are looked for in `TOLMACH_DATA`, else in `share/tolmach` beside the program's own folder (where an
/// installation puts them), else in the folders above the program (a checkout in which it was built).
struct ProgramFiles: Sendable {
    /// The folder that holds `Memory/` and `Glossaries/`, or nil where there is none.
    let root: String?

    init(environment: ProcessEnvironment) {
        if let path = environment["TOLMACH_DATA"], !path.isEmpty {
            root = path
            return
        }
        var folder = Self.folderOfProgram()
        let installed = Self.parent(of: folder) + "/share/tolmach"
        if Self.holdsData(installed) {
            root = installed
            return
        }
        while !folder.isEmpty, !Self.holdsData(folder) { folder = Self.parent(of: folder) }
        root = folder.isEmpty ? nil : folder
    }

    /// Paths of the starter memories, in the order of their names.
    var memories: [String] { files(in: "Memory", endings: [".tmx"]) }

    /// Paths of the starter glossaries. Of a glossary that is there both as TBX and as CSV, the CSV is taken: it holds
    /// the same and is read faster.
    var glossaries: [String] {
        let all = files(in: "Glossaries", endings: [".tbx", ".csv"])
        return all.filter { path in
            !path.hasSuffix(".tbx") || !all.contains(String(path.dropLast(4)) + ".csv")
        }
    }

    private func files(in folder: String, endings: [String]) -> [String] {
        guard let root else { return [] }
        return FolderListing.names(in: "\(root)/\(folder)")
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .map { "\(root)/\(folder)/\($0)" }
    }

    private static func folderOfProgram() -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        guard count > 0 else { return "" }
        return parent(of: String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func holdsData(_ folder: String) -> Bool {
        access(folder + "/Memory", R_OK | X_OK) == 0 && access(folder + "/Glossaries", R_OK | X_OK) == 0
    }
}
