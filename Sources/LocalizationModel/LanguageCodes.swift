internal import CLocalizationData

/// Codes of languages that stand for another code, such as `rus` for `ru` and `iw` for `he`.
///
/// Source: RFC 5646, section 2.2.1; `Data/language-codes.txt`.
enum LanguageCodes {
    private static let registered: [String: String] = {
        var count = 0
        let bytes = clocalizationdata_language_codes(&count)
        var codes: [String: String] = [:]
        for line in String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self).split(
            separator: "\n")
        where !line.hasPrefix("#") {
            let fields = line.split(separator: " ").map(String.init)
            if fields.count == 2 { codes[fields[0]] = fields[1] }
        }
        return codes
    }()

    private static let used = Set(registered.values)

    /// Whether a code in lower case is one of two letters that stands for no other.
    static func isOfTwoLetters(_ code: String) -> Bool { used.contains(code) }

    /// The code to use for one in lower case, most often itself.
    static func registered(_ code: String) -> String {
        // All that are met but rarely: no need of the table.
        switch code {
        case "en", "ru", "uk", "tr": code
        default: registered[code] ?? code
        }
    }
}
