internal import CInterfaceData
import ICUText
import LocalizationModel

/// The texts that the program says to its user in one language.
///
/// The files `Data/strings.LANGUAGE.txt` have an entry a line, `key = text`; a text of several lines stands indented
/// below its key; a line that begins with `#` is a comment. `{name}` is filled in. A text that depends on a number
/// has an entry for each plural form of the language: `count.segments.one`, `count.segments.few`.
struct InterfaceStrings: Sendable {
    let language: InterfaceLanguage
    let entries: [String: String]

    init(_ language: InterfaceLanguage) {
        self.language = language
        let data =
            switch language {
            case .english: cinterfacedata_strings_en()
            case .russian: cinterfacedata_strings_ru()
            }
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        entries = Self.parse(String(decoding: bytes, as: UTF8.self))
    }

    /// The text of a key; the key itself where there is none, so that a gap shows.
    subscript(key: String) -> String { entries[key] ?? key }

    /// The text of a key, or nil.
    func optional(_ key: String) -> String? { entries[key] }

    /// The text of a key with its `{placeholders}` filled in.
    func text(_ key: String, _ values: [String: String]) -> String {
        Self.fill(self[key], values)
    }

    /// The text of a key that depends on a number: `{count}` is filled in, in the plural form the number asks for.
    func count(_ key: String, _ number: Int, _ values: [String: String] = [:]) -> String {
        var category = PluralRules.Category.other
        if let tag = LanguageTag(language.rawValue), let rules = try? PluralRules(language: tag) {
            category = rules.category(of: Double(number))
        }
        let form = entries["\(key).\(category.rawValue)"] ?? self["\(key).other"]
        return Self.fill(form, values.merging(["count": String(number)]) { $1 })
    }

    private static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            result += values[String(name)] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    static func parse(_ text: String) -> [String: String] {
        var entries: [String: String] = [:]
        var key = ""
        var lines: [Substring] = []
        func store() {
            guard !key.isEmpty else { return }
            while lines.last?.isEmpty == true { lines.removeLast() }
            while lines.first?.isEmpty == true { lines.removeFirst() }
            entries[key] = lines.joined(separator: "\n")
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.utf8.first == UInt8(ascii: "#") { continue }
            if line.isEmpty || line.utf8.first == UInt8(ascii: " ") {
                lines.append(line.utf8.count > 4 ? Substring(line.utf8.dropFirst(4)) : "")
                continue
            }
            store()
            let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) ?? line.endIndex
            key = String(line[..<equals].trimmingSpaces)
            lines = equals < line.endIndex ? [line[line.index(after: equals)...].trimmingSpaces] : []
        }
        store()
        return entries
    }
}

extension Substring {
    /// The text without the spaces at its ends.
    fileprivate var trimmingSpaces: Substring {
        var result = self
        while result.utf8.first == UInt8(ascii: " ") { result = result.dropFirst() }
        while result.utf8.last == UInt8(ascii: " ") { result = result.dropLast() }
        return result
    }
}
