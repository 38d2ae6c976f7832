import ICUText
import LocalizationModel

/// Recommends how to write a name in another language: by the system that its origin asks for, with the reasons.
///
///     let name = NameTransliterator.recommend("Cavusoglu", to: .russian)
///     name.output == "Чавушоглу" && name.system == "practical" && name.origin?.language == .turkish
public struct NameTransliterator: Sendable {
    /// Origins besides the likeliest whose renderings are offered.
    private static let otherOrigins = 2

    /// A rendering with what led to it.
    public struct Recommendation: Hashable, Sendable {
        public var output: String
        public var alternatives: [String]
        /// The system's name; `none` where the name needs no other letters.
        public var system: String
        /// The language whose rules were applied.
        public var from: LanguageTag
        /// The origin that was guessed, or nil where it was told.
        public var origin: NameOrigin?
    }

    /// - Parameters:
    ///   - origin: The language the name comes from, or nil to have it guessed.
    ///   - context: Text around the name, which may tell its origin.
    ///   - textLanguage: The language of the text that has the name. English makes an English spelling likelier.
    public static func recommend(
        _ name: String, from origin: LanguageTag? = nil, to target: LanguageTag, context: String = "",
        in textLanguage: LanguageTag? = nil, limit: Int = 6
    ) -> Recommendation {
        let name = TextNormalization.nfc.apply(to: name)
        let context = TextNormalization.nfc.apply(to: context)
        let known = origin == nil ? Exonyms.renderings(of: name, in: target) : []
        if let first = known.first {
            // Whoever bears the place's name is written by its sound: Florence Pugh.
            let person = apply("practical", .english, target, to: name, 1).output
            let others = known.dropFirst() + (known.contains(person) ? [] : [person])
            return Recommendation(
                output: first, alternatives: Array(others.prefix(max(limit - 1, 0))), system: "tradition",
                from: .english, origin: nil)
        }
        // One number, as a king has it: what else looks like one is a letter of the name.
        if let space = name.lastIndex(of: " "), case let numeral = name[space...], isRoman(numeral.dropFirst()),
            let before = name[..<space].split(separator: " ").last, !isRoman(before)
        {
            var result = recommend(
                String(name[..<space]), from: origin, to: target, context: context, in: textLanguage, limit: limit)
            result.output += numeral
            result.alternatives = result.alternatives.map { $0 + numeral }
            return result
        }
        let isCyrillic = name.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        var guess: NameOrigin?
        var others: [LanguageTag] = []
        let from: LanguageTag
        if let origin {
            from = origin
        } else if isCyrillic {
            let isUkrainian = name.unicodeScalars.contains { "іїєґІЇЄҐ".unicodeScalars.contains($0) }
            if !isUkrainian { guess = NameOrigin.guess(name, context: context) }
            from = isUkrainian || guess?.language == .ukrainian ? .ukrainian : .russian
        } else {
            let isEnglishText = textLanguage?.sharesLanguage(with: .english) ?? false
            let origins = NameOrigin.decisions(for: name, context: context, isEnglishText: isEnglishText)
            // What speaks for English without a sign of it isn't a guess.
            guess = origins.first.flatMap { $0.reasons.isEmpty ? nil : $0 }
            from = origins.first?.language ?? .english
            others = origins.dropFirst().prefix(otherOrigins).map(\.language)
        }
        if !isCyrillic, from == .turkish, target.sharesLanguage(with: .turkish) {
            let spelled = apply("turkish-letters", .turkish, .turkish, to: name, limit)
            return Recommendation(
                output: spelled.output, alternatives: spelled.alternatives, system: "turkish-letters", from: from,
                origin: guess)
        }
        if !isCyrillic, from.sharesLanguage(with: .russian), target.sharesLanguage(with: .turkish) {
            // Shoigu is Şoygu: by the name's own letters.
            let own = apply("romanised", nil, .russian, to: name, 1).output
            return Recommendation(
                output: apply("practical", .russian, .turkish, to: own, 1).output, alternatives: [],
                system: "romanised+practical", from: from, origin: guess)
        }
        guard isCyrillic || ["ru", "uk"].contains(target.language) else {
            return Recommendation(output: name, alternatives: [], system: "none", from: from, origin: guess)
        }
        var (result, system) = render(name, from, to: target, isCyrillic: isCyrillic, limit: limit)
        var seen: Set<String> = [result.output]
        let ofOthers = others.map { render(name, $0, to: target, isCyrillic: isCyrillic, limit: 1).0.output }
            .filter { !TransliterationSystem.mixesScripts($0) && seen.insert($0).inserted }
        let own = result.alternatives.filter { seen.insert($0).inserted }
        result.alternatives = Array(
            (own.prefix(max(limit - 1 - ofOthers.count, 0)) + ofOthers).prefix(max(limit - 1, 0)))
        return Recommendation(
            output: result.output, alternatives: result.alternatives, system: system, from: from, origin: guess)
    }

    /// Whether a word is a Roman number, as kings and popes have one.
    private static func isRoman(_ word: Substring) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { "IVX".utf8.contains($0) }
    }

    private static func render(
        _ name: String, _ from: LanguageTag, to target: LanguageTag, isCyrillic: Bool, limit: Int
    ) -> (TransliterationSystem.Result, system: String) {
        if isCyrillic {
            if from.sharesLanguage(with: target) { return (.init(output: name, alternatives: []), "none") }
            let id =
                if ["ru", "uk"].contains(target.language) {
                    "slavic"
                } else if from.language == "uk" {
                    "kmu-2010"
                } else if ["en", "tr"].contains(target.language) {
                    "practical"
                } else {
                    "bgn-pcgn"
                }
            return (apply(id, from, target, to: name, limit), id)
        }
        switch from.language {
        case "ru", "uk":
            let back = apply("romanised", nil, from, to: name, limit)
            if from.sharesLanguage(with: target) { return (back, "romanised") }
            // Back to the name's own letters first, then into the other language.
            var seen: Set<String> = []
            let all = ([back.output] + back.alternatives).map { apply("slavic", from, target, to: $0, 1).output }
                .filter { seen.insert($0).inserted }
            return (.init(output: all.first ?? name, alternatives: Array(all.dropFirst())), "romanised+slavic")
        case "tr":
            let spelled = apply("turkish-letters", .turkish, .turkish, to: name, 1).output
            return (apply("practical", from, target, to: spelled, limit), "practical")
        default:
            let isKnown = TransliterationSystem.named("practical", from: from, to: target) != nil
            return (apply("practical", isKnown ? from : .english, target, to: name, limit), "practical")
        }
    }

    private static func apply(
        _ id: String, _ from: LanguageTag?, _ to: LanguageTag, to name: String, _ limit: Int
    ) -> TransliterationSystem.Result {
        let system = TransliterationSystem.named(id, from: from ?? LanguageTag(language: "und", script: "Latn"), to: to)
        return system?.transliterate(name, to: to, limit: limit) ?? .init(output: name, alternatives: [])
    }
}
