internal import CInflectionData

/// The room's data files, which are compiled in.
enum DataFile {
    /// The lines of a file but comments and empty ones, by its name without ending (`names.ru`); none where it isn't there.
    static func lines(of name: String) -> [Substring] {
        var count = 0
        guard let bytes = cinflectiondata_file(name, &count) else { return [] }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
