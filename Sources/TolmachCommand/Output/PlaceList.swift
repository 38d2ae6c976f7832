import LocalizationModel

/// Places as a short list: each file once, with its lines.
struct PlaceList {
    /// Lines of a file that are told before the rest is only counted.
    private static let shown = 12
    let text: String

    init(_ places: [SourceLocation]) {
        var files: [String] = []
        var lines: [String: Set<Int>] = [:]
        for place in places {
            if lines[place.file] == nil { files.append(place.file) }
            lines[place.file, default: []].insert(place.line)
        }
        text = files.map { file in
            let numbers = (lines[file] ?? []).sorted()
            let rest = numbers.count > Self.shown ? ", … (\(numbers.count))" : ""
            return file + ": " + numbers.prefix(Self.shown).map { String($0) }.joined(separator: ", ") + rest
        }
        .joined(separator: "; ")
    }
}
