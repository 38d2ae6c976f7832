import LocalizationModel

/// One entry of a PO file while it is read.
struct POUnitEntry {
    private enum Part {
        case context, id, pluralID
        case translation(Int)
    }

    private(set) var id = ""
    private var context: String?
    private var pluralID: String?
    private var translations: [(number: Int, text: String)] = []
    private var part: Part?
    private var line = 0
    var notes: [String] = []
    var isFuzzy = false

    /// Whether a `msgstr` was met: then the entry may end.
    var hasTranslation: Bool { !translations.isEmpty }
    /// Whether a string may stand here.
    var isInString: Bool { part != nil }

    /// Begins a part by its keyword; false for a word that is none.
    mutating func begin(_ keyword: String, line: Int) -> Bool {
        switch keyword {
        case "msgctxt":
            part = .context
            context = ""
        case "msgid":
            part = .id
            self.line = line
        case "msgid_plural":
            part = .pluralID
            pluralID = ""
        case "msgstr":
            part = .translation(translations.count)
            translations.append((0, ""))
        default:
            guard keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"),
                let number = Int(keyword.dropFirst(7).dropLast()), (0..<1000).contains(number)
            else { return false }
            part = .translation(translations.count)
            translations.append((number, ""))
        }
        return true
    }

    mutating func append(_ text: String) {
        switch part {
        case .context: context = (context ?? "") + text
        case .id: id += text
        case .pluralID: pluralID = (pluralID ?? "") + text
        case .translation(let index): translations[index].text += text
        case nil: break
        }
    }

    /// The language that a header entry names: `Language: pt_BR`.
    var headerLanguage: LanguageTag? {
        for field in (translations.first?.text ?? "").split(whereSeparator: \.isNewline) {
            guard let colon = field.firstIndex(of: ":"), field[..<colon].lowercased() == "language" else { continue }
            // `sr@latin` names a variant in the way of locales.
            let value = field[field.index(after: colon)...].drop { $0 == " " }
            return LanguageTag(value.prefix { $0 != "@" && $0 != "." && $0 != " " })
        }
        return nil
    }

    func units(from source: LanguageTag, to target: LanguageTag, file: String) -> [TranslationUnit] {
        translations.map { number, text in
            TranslationUnit(
                source: InlineText(number > 0 ? pluralID ?? id : id), target: text.isEmpty ? nil : InlineText(text),
                sourceLanguage: source, targetLanguage: target,
                context: SegmentContext(resourceID: pluralID == nil ? context : (context ?? "") + "[\(number)]"),
                status: text.isEmpty ? .untranslated : isFuzzy ? .draft : .translated,
                origin: UnitOrigin(file: file), notes: notes,
                location: SourceLocation(file: file, line: line, column: 1))
        }
    }

    /// A string's text, its escapes resolved; nil where a quotation mark stands inside.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return nil }
            guard byte == UInt8(ascii: "\\"), index < bytes.endIndex else {
                result.append(byte)
                continue
            }
            let letter = bytes[index]
            index += 1
            switch letter {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "a"): result.append(0x07)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "v"): result.append(0x0B)
            case UInt8(ascii: "x"):
                // C takes any number of digits; a byte has two, and what is escaped so is a control character.
                let digits = bytes[index...].prefix(2).prefix {
                    UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                        || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20
                }
                guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value < 0x80 else {
                    result.append(letter)
                    break
                }
                result.append(value)
                index += digits.count
            default: result.append(letter)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
