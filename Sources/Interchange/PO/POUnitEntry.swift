import LocalizationModel

/// One entry of a PO file while it is read.
struct POUnitEntry {
    private enum Part {
        case context, id, pluralID
        case translation(Int)
    }

    /// More plural forms than these no language has, and each repeats the text.
    private static let mostForms = 100

    private(set) var id = ""
    private var hasID = false
    private var context: String?
    private var pluralID: String?
    private var translations: [(number: Int, text: String)] = []
    private var part: Part?
    /// The line of its `msgid`, else of its first keyword; 0 before that.
    private(set) var line = 0
    var notes: [String] = []
    var isFuzzy = false
    /// Whether the program that the file belongs to has the text no more: `#~`.
    var isObsolete = false

    /// Whether a `msgstr` was met: then the entry may end.
    var hasTranslation: Bool { !translations.isEmpty }
    /// How many translations it has: one, or one for each plural form.
    var formCount: Int { translations.count }
    /// Whether a keyword was met, but no `msgstr`.
    var isIncomplete: Bool { part != nil && !hasTranslation }
    /// Whether a string may stand here.
    var isInString: Bool { part != nil }

    /// Begins a part by its keyword, and says what is wrong where the word is none or may not stand here.
    mutating func begin(_ keyword: String, line: Int) -> String? {
        switch keyword {
        case "msgctxt":
            guard part == nil else { return Self.incomplete }
            part = .context
            context = ""
            self.line = line
        case "msgid":
            guard !hasID else { return Self.incomplete }
            part = .id
            hasID = true
            self.line = line
        case "msgid_plural":
            guard case .id? = part else { return "a plural without msgid" }
            part = .pluralID
            pluralID = ""
        case "msgstr": return beginTranslation(0)
        default:
            guard keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"),
                let number = Int(keyword.dropFirst(7).dropLast()), number >= 0
            else { return "\(keyword) is no keyword of PO" }
            return beginTranslation(number)
        }
        return nil
    }

    private mutating func beginTranslation(_ number: Int) -> String? {
        guard hasID else { return "msgstr without msgid" }
        guard number < Self.mostForms else { return "more than \(Self.mostForms) plural forms" }
        guard !translations.contains(where: { $0.number == number }) else {
            return "plural form \(number) is there twice"
        }
        part = .translation(translations.count)
        translations.append((number, ""))
        return nil
    }

    static let incomplete = "this entry has no msgstr"

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
}
