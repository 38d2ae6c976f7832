/// The formats that are read and written: the one list that reading, help and the `formats` command share.
public enum DocumentFormats {
    /// All formats, in the order in which their content is asked for.
    public static let all: [any DocumentFormat] = [
        PlainTextFormat(), LinesFormat(), HTMLFormat(), MarkdownFormat(), AppleStringsFormat(), POFormat(),
        JSONFormat(),
    ]

    /// The format of this name, or nil.
    public static func named(_ name: String) -> (any DocumentFormat)? {
        all.first { $0.name == name.lowercased() }
    }

    /// The format for a file: by the ending of its name, else by how it begins, else plain text.
    public static func format(forPath path: String, beginning: ArraySlice<UInt8>) -> any DocumentFormat {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
        if let ending, let format = all.first(where: { $0.fileEndings.contains(ending) }) { return format }
        return all.first { $0.recognizes(beginning) } ?? PlainTextFormat()
    }
}
