internal import CTerminologyData

/// The room's data files, which are compiled in.
enum DataFile {
    /// The text of a file by its name without ending (`inflection.ru`), or nil where there is none.
    static func text(named name: String) -> String? {
        var count = 0
        guard let bytes = cterminologydata_file(name, &count) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
