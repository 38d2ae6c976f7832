internal import CNamesData

/// The data files that are compiled in.
enum DataFile {
    static let endings = lines(cnamesdata_endings())
    static let commonWords = lines(cnamesdata_common_words())
    static let givenNames = lines(cnamesdata_given_names())
    static let peoples = lines(cnamesdata_peoples())
    static let sounds = lines(cnamesdata_sounds())

    /// The lines of a file but comments and empty ones.
    private static func lines(_ file: cnamesdata_file) -> [String] {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0) }
    }
}
