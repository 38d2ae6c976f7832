internal import CNamesData

/// The data files of transliteration, which are compiled in.
enum TransliterationData {
    /// The lines of a file but comments and empty ones, by its name without ending; none where it isn't there.
    static func lines(of name: String) -> [Substring] {
        let file = cnamesdata_named(name)
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
