import LocalizationModel

/// Puts the files of an export where they belong, and says where that is.
struct ExportedFiles {
    private let session: CommandSession

    init(_ session: CommandSession) { self.session = session }

    /// - Parameter path: What `--output` says; nil is standard output.
    func write(_ files: [ExportFormat.File], to path: String?) throws(TolmachError) {
        guard !files.isEmpty else {
            throw TolmachError(
                .invalidArgument, session.strings["error.nothing-to-translate"],
                advice: session.strings["error.nothing-to-translate.advice"])
        }
        guard let path else {
            guard files.count == 1 else {
                throw TolmachError(
                    .invalidArgument, session.strings.count("count.documents-made", files.count),
                    advice: session.strings["error.name-an-output"])
            }
            return try write(files[0].bytes, to: nil)
        }
        for file in files {
            let direction = files.count > 1 ? file.direction?.description : nil
            let name = direction.map { Self.name(path, with: $0) } ?? path
            try write(file.bytes, to: name)
            session.messages.note(session.strings.text("note.written", ["file": name]))
        }
    }

    private func write(_ bytes: [UInt8], to path: String?) throws(TolmachError) {
        let output = try OutputSink.named(path)
        try output.write(bytes: bytes)
        try output.finish()
    }

    /// The path with the direction before its ending: `page.xlf` becomes `page.en-ru.xlf`.
    static func name(_ path: String, with direction: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let name = path[folder.endIndex...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path).\(direction)" }
        return "\(folder)\(name[..<dot]).\(direction)\(name[dot...])"
    }
}
