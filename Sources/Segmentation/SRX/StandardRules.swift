/// Writes the library's rules as SRX: as near as the standard's rules come to them, for other programs, and the word
/// lists themselves, for this one.
///
/// What the standard's rules can't say is lost on other programs: sentences without a full stop are only found by
/// words that open them, and lists, letters' heads and smileys not at all.
struct StandardRules {
    private let words: [(key: Substring, words: [String])]
    private let language: String

    init(language: String, text: String) {
        self.language = language
        words = text.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon], line[line.index(after: colon)...].split(separator: " ").map { String($0) })
        }
    }

    var languageRule: SegmentationRules.LanguageRule {
        var rules: [SegmentationRules.Rule] = [
            // The mark of a list's item, initials, and signs inside a sentence.
            .init(breaks: false, before: #"^\s*[0-9]{1,3}[.)]+"#, after: #"\s"#),
            .init(breaks: false, before: #"\b\p{Lu}\."#, after: #"\s"#),
            .init(breaks: false, before: Self.end, after: #"\s+[,;:)\]%№.]"#),
        ]
        if has("ordinal-stops") { rules.append(.init(breaks: false, before: #"\b[0-9]{1,2}\."#, after: #"\s"#)) }
        add("and-so-on", breaks: true, after: #"\s+\p{Lu}"#, to: &rules)
        add("before-name", breaks: false, after: #"\s"#, to: &rules)
        add("before-number", breaks: false, after: #"\s+[0-9\p{Ll}]"#, to: &rules)
        let starters = spelled("starter", capital: true)
        let goesOn = starters.isEmpty ? #"\s"# : #"\s+(?!(?:\#(starters))\b)"#
        add("anywhere", breaks: false, after: goesOn, to: &rules)
        add("unit", breaks: false, prefix: #"[0-9]\s*"#, after: goesOn, to: &rules)
        let opening = #"[-("'“‘«„—–…\s]*"#
        if !has("lower-case-starts") || language == "tr" {
            rules.append(.init(breaks: false, before: Self.end, after: #"\s+\#(opening)\p{Ll}"#))
        } else {
            rules.append(.init(breaks: false, before: #"(?:\.\.|…|["'”’»)\]])"#, after: #"\s+\#(opening)\p{Ll}"#))
        }
        rules.append(.init(breaks: true, before: Self.end, after: #"\s"#))
        let openers = spelled("opener", capital: true)
        if !openers.isEmpty {
            rules.append(.init(breaks: true, before: #"\b\p{Ll}{2,20}"#, after: #"\s(?:\#(openers))\s\p{Ll}"#))
        }
        return .init(name: language, rules: rules)
    }

    /// A terminator with the quotes and brackets behind it.
    private static let end = #"[.!?…]+[)\]}"'”’»›“‘]*"#

    private func has(_ habit: String) -> Bool {
        words.contains { $0.key == "habits" && $0.words.contains(habit) }
    }

    private func add(
        _ key: String, breaks: Bool, prefix: String = #"\b"#, after: String, to rules: inout [SegmentationRules.Rule]
    ) {
        let words = spelled(key, capital: false)
        guard !words.isEmpty else { return }
        rules.append(.init(breaks: breaks, before: prefix + "(?:\(words))" + #"\."#, after: after))
    }

    /// Words of a kind with bars between them; the first letter in both cases, or in upper case only.
    private func spelled(_ key: String, capital: Bool) -> String {
        let kinds = words.filter { $0.key == key }.flatMap(\.words)
        return kinds.map { word in
            guard let first = word.first else { return "" }
            let upper = language == "tr" && first == "i" ? "İ" : first.uppercased()
            let rest = word.dropFirst().map { $0 == "." ? #"\.\s?"# : String($0) }.joined()
            return capital || upper == String(first) ? upper + rest : "[\(first)\(upper)]" + rest
        }.joined(separator: "|")
    }
}

extension SegmentationRules {
    /// The rules that come with the library.
    public static var standard: SegmentationRules {
        var rules = SegmentationRules()
        rules.wordLists = DataFile.languages.map { language in
            let lines = DataFile.text(of: language).split(separator: "\n").filter { !$0.hasPrefix("#") }
            return .init(language: language, text: lines.joined(separator: "\n"))
        }
        rules.languageRules = rules.wordLists.map { StandardRules(language: $0.language, text: $0.text).languageRule }
        rules.languageRules.append(StandardRules(language: "other", text: "").languageRule)
        rules.languageMaps = rules.wordLists.map {
            .init(pattern: "\($0.language)([-_].*)?", languageRule: $0.language)
        }
        rules.languageMaps.append(.init(pattern: ".*", languageRule: "other"))
        return rules
    }
}
