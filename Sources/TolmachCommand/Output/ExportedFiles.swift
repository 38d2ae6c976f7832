import LocalizationModel

/// Puts the files of an export where they belong, and says where that is.
struct ExportedFiles {
    private let session: CommandSession

    init(_ session: CommandSession) { self.session = session }

    /// - Parameter path: What `--output` says; nil is standard output.
    func write(_ files: [ExportFormat.File], to path: String?) throws(TolmachError) {
        guard let path else {
            let files = files.filter { $0.ending == nil }
            guard files.count == 1 else {
                throw TolmachError(
                    .invalidArgument, session.strings.count("count.documents-made", files.count),
                    advice: session.strings["error.name-an-output"])
            }
            return try write(files[0].bytes, to: nil)
        }
        for file in files {
            let hasSeveral = files.contains { $0.ending == file.ending && $0.direction != file.direction }
            let direction = hasSeveral ? file.direction?.description : nil
            var name = direction.map { Self.name(path, with: $0) } ?? path
            if let ending = file.ending { name = Self.name(name, ending: ending) }
            try write(file.bytes, to: name)
            session.messages.note(session.strings.text("note.written", ["file": name]))
        }
    }

    private func write(_ bytes: [UInt8], to path: String?) throws(TolmachError) {
        let output = try OutputSink.named(path)
        try output.write(bytes: bytes)
        try output.finish()
    }

    /// The name, without the folder, of a file that stands beside the export.
    func besideName(_ path: String?, ending: String) throws(TolmachError) -> String {
        guard let path else {
            throw TolmachError(
                .invalidArgument, session.strings["error.nothing-beside"],
                advice: session.strings["error.nothing-beside.advice"])
        }
        let name = Self.name(path, ending: ending)
        return name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// The path with another ending: `page.xlf` becomes `page.skl`.
    static func name(_ path: String, ending: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let name = path[folder.endIndex...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path).\(ending)" }
        return "\(folder)\(name[..<dot]).\(ending)"
    }

    /// The path with the direction before its ending: `page.xlf` becomes `page.en-ru.xlf`.
    static func name(_ path: String, with direction: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let name = path[folder.endIndex...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path).\(direction)" }
        return "\(folder)\(name[..<dot]).\(direction)\(name[dot...])"
    }
}
