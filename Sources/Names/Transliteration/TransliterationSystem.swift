import ICUText
import LocalizationModel

/// A named way to write names of one language, or script, in another.
///
///     let system = TransliterationSystem.named("kmu-2010", from: .ukrainian, to: nil)
///     system?.transliterate("Згурський").output == "Zghurskyi"
///
/// Each is a data file in `Data/transliteration`, with its source.
public struct TransliterationSystem: Sendable {
    /// What users call it: `icao-9303`. Several directions may share one.
    public let id: String
    /// The languages it is for; `Latn` stands for names in Latin letters whatever their language.
    public let from: [LanguageTag]
    public let to: [LanguageTag]
    /// What it is, in words.
    public let title: String
    /// The document that defines it.
    public let source: String
    /// Whether it loses nothing, so that it can be undone.
    public let isReversible: Bool
    /// Signs that are all read as the first of them.
    private let apostrophes: [Character]
    private let engine: Engine

    private enum Engine: Sendable {
        /// One set of rules for each target language.
        case rules([String: TransliterationRules], tradition: NameTradition?)
        case icu(Transliterator)
        case turkishLetters(TurkishLetters)
    }

    private static let latin = LanguageTag(language: "und", script: "Latn")

    /// A rendering by a system.
    public struct Result: Hashable, Sendable {
        public var output: String
        /// Other renderings, where the system or the spelling leaves a choice; the likeliest first.
        public var alternatives: [String]
    }

    /// All systems, in a fixed order.
    public static let all: [TransliterationSystem] = {
        var systems: [TransliterationSystem] = []
        for name in TransliterationFile.names {
            guard let file = TransliterationFile(named: name), let system = TransliterationSystem(file) else {
                continue
            }
            systems.append(system)
            if let reversed = system.reversed() { systems.append(reversed) }
        }
        systems.append(turkish)
        return systems
    }()

    private static let turkish = TransliterationSystem(
        id: "turkish-letters", from: [.turkish], to: [.turkish],
        title: "Turkish letters put back where a text has ASCII",
        source: "turkish-names.txt", isReversible: false, engine: .turkishLetters(TurkishLetters()))

    private init(
        id: String, from: [LanguageTag], to: [LanguageTag], title: String, source: String, isReversible: Bool,
        apostrophes: [Character] = [], engine: Engine
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.title = title
        self.source = source
        self.isReversible = isReversible
        self.apostrophes = apostrophes
        self.engine = engine
    }

    private init?(_ file: TransliterationFile) {
        let tags = { (text: String?) in
            (text ?? "").split(separator: " ").compactMap { $0 == "Latn" ? Self.latin : LanguageTag($0) }
        }
        let (from, to) = (tags(file.headers["from"]), tags(file.headers["to"]))
        guard let id = file.headers["id"], !from.isEmpty, !to.isEmpty else { return nil }
        let engine: Engine
        if let name = file.headers["icu"] {
            guard let transliterator = try? Transliterator(name: name) else { return nil }
            engine = .icu(transliterator)
        } else {
            let isTurkish = from.contains(.turkish)
            var rules: [String: TransliterationRules] = [:]
            for (column, language) in to.enumerated() {
                rules[language.language] = TransliterationRules(
                    file.rules(column: column), isTurkish: isTurkish, writesTurkish: language == .turkish,
                    hasSmallInnerCapitals: file.headers["inner-capitals"] == "small")
            }
            let tradition = file.headers["tradition"].map { _ in
                NameTradition(from: from.first ?? .russian, to: to.first ?? .ukrainian)
            }
            engine = .rules(rules, tradition: tradition)
        }
        self.init(
            id: id, from: from, to: to, title: file.headers["title"] ?? id, source: file.headers["source"] ?? "",
            isReversible: file.headers["reversible"] == "yes",
            apostrophes: Array(file.headers["apostrophes"] ?? ""), engine: engine)
    }

    /// The system undone, where it can be.
    private func reversed() -> TransliterationSystem? {
        guard isReversible, case .rules(let rules, _) = engine, let forward = rules.values.first else { return nil }
        return TransliterationSystem(
            id: id, from: to, to: from, title: title + ", undone", source: source, isReversible: true,
            engine: .rules(
                Dictionary(from.map { ($0.language, forward.reversed()) }, uniquingKeysWith: { first, _ in first }),
                tradition: nil))
    }

    /// The system with a name for a pair of languages; nil languages fit any.
    public static func named(_ id: String, from: LanguageTag?, to: LanguageTag?) -> TransliterationSystem? {
        all.first { $0.id == id && $0.takes(from, among: $0.from) && $0.takes(to, among: $0.to) }
    }

    /// The systems between two languages; nil languages fit any.
    public static func between(_ from: LanguageTag?, _ to: LanguageTag?) -> [TransliterationSystem] {
        all.filter { $0.takes(from, among: $0.from) && $0.takes(to, among: $0.to) }
    }

    private func takes(_ language: LanguageTag?, among known: [LanguageTag]) -> Bool {
        guard let language else { return true }
        return known.contains {
            $0.sharesLanguage(with: language)
                || $0 == Self.latin && (language.script ?? "Latn") == "Latn"
                    && !["ru", "uk"].contains(language.language)
        }
    }

    /// Writes a text in a language that the system is for, its first where none is named.
    ///
    /// - Parameter limit: How many renderings at most, the first included.
    public func transliterate(_ text: String, to language: LanguageTag? = nil, limit: Int = 6) -> Result {
        let text = withOneApostrophe(text)
        switch engine {
        case .icu(let transliterator): return Result(output: transliterator.apply(to: text), alternatives: [])
        case .turkishLetters(let letters):
            let all = letters.candidates(for: text)
            return Result(output: all.first ?? text, alternatives: Array(all.dropFirst().prefix(limit - 1)))
        case .rules(let rules, let tradition):
            let target = language.flatMap { rules[$0.language] } ?? to.first.flatMap { rules[$0.language] }
            guard let target else { return Result(output: text, alternatives: []) }
            if let tradition { return tradition.render(text, rules: target, limit: limit) }
            let all = target.renderings(of: text, limit: max(limit, 1))
            return Result(
                output: all.first ?? text,
                alternatives: all.dropFirst().filter { !Self.mixesScripts($0) || Self.mixesScripts(text) })
        }
    }

    /// The letters of a rendering that are in the script that the system leads from, as it has no rule for them: the ы of a
    /// text that is to be written by a system for Ukrainian.
    public func lettersLeft(in output: String) -> [Character] {
        let writesCyrillic = to.contains { ["ru", "uk"].contains($0.language) }
        return output.filter { letter in
            guard letter.isLetter, let scalar = letter.unicodeScalars.first else { return false }
            return writesCyrillic ? scalar.value < 0x250 : (0x400...0x52F).contains(scalar.value)
        }.map { $0 }
    }

    private func withOneApostrophe(_ text: String) -> String {
        guard let first = apostrophes.first, text.contains(where: { $0 != first && apostrophes.contains($0) }) else {
            return text
        }
        return String(text.map { apostrophes.contains($0) ? first : $0 })
    }

    /// Whether a word of a text has Latin and Cyrillic letters, as no rendering that is of use has.
    static func mixesScripts(_ text: String) -> Bool {
        text.split(whereSeparator: { !$0.isLetter }).contains { word in
            word.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
                && word.unicodeScalars.contains { $0.value < 0x250 }
        }
    }
}
