internal import ICUText
import LocalizationModel

/// What a column of a glossary table holds, by its head.
///
///     GlossaryColumn("ru") == .language(.russian)
///     GlossaryColumn("ru:note") == .detail(.russian, "note")
///     GlossaryColumn("Part of speech") == .category("partOfSpeech", head: "Part of speech")
enum GlossaryColumn: Equatable {
    case language(LanguageTag)
    /// What is told of each term of a language, `ru:standing`, or of the concept in it: `ru:definition`.
    case detail(LanguageTag, String)
    case id, kind, gender, origin, system, subject, definition, note
    /// A data category of TBX-Basic.
    case category(String, head: String)
    /// What nobody knows but who wrote it.
    case other(String)

    private static let fields: [String: GlossaryColumn] = [
        "id": .id, "kind": .kind, "gender": .gender, "origin": .origin, "system": .system, "subject": .subject,
        "definition": .definition, "note": .note, "subjectField": .subject,
    ]

    /// The fields and categories by what heads call them, folded.
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for name in Array(fields.keys) + Array(TBXCategory.names) { names[folded(name)] = name }
        for row in DataFile.glossaryColumns where row.count == 3 && row[0] == "column" {
            for head in row[2].split(separator: "|") { names[folded(head)] = row[1] }
        }
        return names
    }()

    init(_ head: String) {
        if let name = Self.names[Self.folded(head)] {
            self = Self.fields[name] ?? .category(name, head: head)
        } else if let tag = LanguageTag(head), tag.language.utf8.count == 2 || tag.isKnownToICU {
            self = .language(tag)
        } else if let colon = head.firstIndex(of: ":"), let tag = LanguageTag(head[..<colon]),
            tag.language.utf8.count <= 3
        {
            self = .detail(tag, String(head[head.index(after: colon)...]))
        } else {
            self = .other(head)
        }
    }

    /// A head or a value without what makes no difference.
    static func folded(_ text: some StringProtocol) -> String {
        text.lowercased().filter { !$0.isWhitespace && !"-_.".contains($0) }
    }
}
