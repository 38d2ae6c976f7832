internal import CNamesData

/// The room's data files, which are compiled in.
enum DataFile {
    /// The text of a file by its name without ending (`paradigms.ru`), or nil where there is none.
    static func text(named name: String) -> String? {
        var count = 0
        guard let bytes = cnamesdata_file(name, &count) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// Its lines without comments and empty ones.
    static func lines(named name: String) -> [Substring] {
        (text(named: name) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
