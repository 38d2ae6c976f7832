import Inflection
import LocalizationModel

/// What renders words of places that have a name of their own in the target's language: Япония for Japan, which no
/// likeness in sound tells.
struct PlaceWords {
    /// What a word of the target is to a word of the source.
    enum Match {
        /// A form of the place's own name.
        case form
        /// One letter away from a form of a name.
        case slip(for: String)
    }

    /// A shorter word may be another one with each letter changed.
    private static let shortest = 5

    private let inflector: NameInflector
    /// The place's names by the word of the source.
    private var names: [SpellingLikeness.Word: [RenderedForm]] = [:]
    private var matches: [UInt64: Match?] = [:]

    init(_ inflector: NameInflector) { self.inflector = inflector }

    /// Whether a word of the source is the name of a place, or a part of one.
    mutating func contains(_ number: SpellingLikeness.Word, _ text: String) -> Bool {
        !renderings(of: number, text).isEmpty
    }

    private mutating func renderings(of number: SpellingLikeness.Word, _ text: String) -> [RenderedForm] {
        if let known = names[number] { return known }
        let renderings = Exonyms.words(for: text, in: inflector.language).map { RenderedForm($0, inflector) }
        names[number] = renderings
        return renderings
    }

    /// What a word of the target, with its number, is to a word of the source; nil where it is neither a form of what
    /// renders the place nor near to one.
    mutating func match(
        _ number: SpellingLikeness.Word, _ text: String, _ target: SpellingLikeness.Word, _ form: RenderedForm
    ) -> Match? {
        let key = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(bitPattern: target))
        if let known = matches[key] { return known }
        let match = Self.match(renderings(of: number, text), form)
        matches[key] = match
        return match
    }

    private static func match(_ names: [RenderedForm], _ form: RenderedForm) -> Match? {
        if names.contains(where: { $0.agrees(with: form) }) { return .form }
        let slip = names.first { name in
            name.stem.folded.count >= shortest && form.stem.folded.count >= shortest && !form.isRelated(to: name)
                && form.misspellingDistance(to: name) == 1
        }
        return slip.map { .slip(for: $0.text) }
    }
}
