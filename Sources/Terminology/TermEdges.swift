import LocalizationModel

/// What tells of one language's words whether a term can begin or end with them; see `Data/term-edges.en.txt`.
struct TermEdges {
    /// Where in a term a word may stand.
    struct Role: OptionSet {
        let rawValue: UInt8
        static let first = Role(rawValue: 1)
        static let last = Role(rawValue: 2)
        static let inside = Role(rawValue: 4)
    }

    /// One form of a word by its ending, and another of the same word that shows it.
    struct Base {
        var ending: String
        var other: String
    }

    private var edges: Set<String> = []
    private var edgeEndings: [String] = []
    private var lasts: Set<String> = []
    private var lastEndings: [String] = []
    private var firsts: Set<String> = []
    private var firstEndings: [String] = []
    private var joints: Set<String> = []
    private var nouns: Set<String> = []
    /// Of singulars, and of what else may be looked up.
    private(set) var bases: [Base] = []
    private(set) var plurals: [Base] = []

    init(language: LanguageTag) {
        for line in (DataFile.text(named: "term-edges.\(language.language)") ?? "").split(separator: "\n") {
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
            let rest = line[line.index(after: colon)...].drop { $0 == " " }
            let words = rest.split(separator: " ").map { Self.plain(String($0)) }
            let endings = words.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
            switch line[..<colon] {
            case "edge":
                edges.formUnion(words)
                edgeEndings += endings
            case "last":
                lasts.formUnion(words)
                lastEndings += endings
            case "first":
                firsts.formUnion(words)
                firstEndings += endings
            case "joint": joints.formUnion(words)
            case "noun": nouns.formUnion(words)
            case "base", "plural":
                let columns = rest.split(separator: "\t").map { $0 == "–" ? "" : String($0) }
                guard columns.count == 2 else { continue }
                let base = Base(ending: columns[0], other: columns[1])
                if line.hasPrefix("base") { bases.append(base) } else { plurals.append(base) }
            default: break
            }
        }
    }

    /// Where in a term a word may stand.
    /// - Parameter word: in small letters.
    func role(of word: String) -> Role {
        let word = Self.plain(word)
        var role: Role = joints.contains(word) ? .inside : []
        if edges.contains(word) { return role }
        let isNoun =
            nouns.contains(word)
            || word.last.map { "аоиы".contains($0) && nouns.contains(String(word.dropLast())) } == true
        if !isNoun, edgeEndings.contains(where: { word.hasSuffix($0) }) { return role }
        role.insert(.first)
        if firsts.contains(word) || (!isNoun && firstEndings.contains { word.hasSuffix($0) }) { return role }
        role.insert(.inside)
        if !lasts.contains(word), isNoun || !lastEndings.contains(where: { word.hasSuffix($0) }) { role.insert(.last) }
        return role
    }

    private static func plain(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "ё" ? "е" : $0 == "’" ? "'" : $0 }))
    }
}
