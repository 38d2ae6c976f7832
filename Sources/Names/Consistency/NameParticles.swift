import LocalizationModel

/// The particles of names, bin Salman and al-Assad, over a whole text: who is бен Салман in most places is not бин Салман
/// in another.
///
/// A name with its particle in the source goes with the one in the target that sounds like it; a name without one there
/// tells nothing.
struct NameParticles {
    /// From this likeness in sound on, a name behind a particle may render another.
    private static let likely = 0.6
    /// Mentions that a particle must have before another is measured by it.
    private static let enough = 2
    /// Particles that stand apart, and those that stand before a hyphen or an apostrophe.
    private static let apart = NameStem.data["particles-apart"] ?? []
    private static let joined = NameStem.data["particles"] ?? []

    /// A name behind a particle, as it stands in a text.
    private struct ParticledName {
        /// In small letters, several with spaces between them: van der.
        var particle: String
        var name: String
        /// Both as the text has them.
        var text: String
    }

    /// A name with one particle in the source, by which its mentions belong together.
    private struct Key: Hashable {
        let particle: String
        let name: NameSpelling
    }

    private struct Mention {
        let unit: Int
        let source: ParticledName
        let rendering: ParticledName
    }

    /// A mention whose particle is not the usual one.
    struct Slip {
        let unit: Int
        /// The name in the source without its particle.
        let name: String
        /// Particle and name as the text has them, and as it usually has them.
        let found: String
        let usual: String
        let message: String
    }

    private var mentions: [Key: [Mention]] = [:]

    /// Notes the names of a unit that have a particle in both texts.
    ///
    /// - Parameters:
    ///   - words: The capitalised words of the source.
    ///   - renderings: Those of the target.
    mutating func note(
        _ unit: Int, _ source: String, _ words: [CapitalizedWord], target: String, _ renderings: [CapitalizedWord]
    ) {
        let names = Self.names(in: source, words)
        if names.isEmpty { return }
        var open = Self.names(in: target, renderings).map { (name: $0, sound: NameSound($0.name)) }
        for name in names {
            let sound = NameSound(name.name)
            let best = open.indices.map { ($0, open[$0].sound.likeness(to: sound)) }.max { $0.1 < $1.1 }
            guard let best, best.1 >= Self.likely else { continue }
            let key = Key(particle: name.particle, name: NameSpelling(name.name))
            mentions[key, default: []].append(
                Mention(unit: unit, source: name, rendering: open.remove(at: best.0).name))
        }
    }

    /// What differs from most mentions of its name, in the order of the units.
    func slips() -> [Slip] {
        mentions.values.flatMap { slips(among: $0) }.sorted { ($0.unit, $0.found) < ($1.unit, $1.found) }
    }

    private func slips(among mentions: [Mention]) -> [Slip] {
        let counts = Dictionary(mentions.map { ($0.rendering.particle, 1) }, uniquingKeysWith: +)
        guard counts.count > 1, let usual = counts.max(by: { $0.value < $1.value }), usual.value >= Self.enough,
            counts.values.count(where: { $0 == usual.value }) == 1,
            let example = mentions.first(where: { $0.rendering.particle == usual.key })?.rendering.text
        else { return [] }
        // What is left in the letters of the source tells nothing of the others: Los Angeles.
        let isCyrillic = NameComparison.isCyrillic(example)
        return mentions.filter {
            $0.rendering.particle != usual.key && NameComparison.isCyrillic($0.rendering.text) == isCyrillic
        }.map { mention in
            let name = mention.source.text
            let count = counts[mention.rendering.particle] ?? 1
            return Slip(
                unit: mention.unit, name: mention.source.name, found: mention.rendering.text, usual: example,
                message: "\(name) is rendered \(usual.value) × \(example), \(count) × \(mention.rendering.text)")
        }
    }

    /// The words of a text that stand behind particles.
    private static func names(in text: String, _ words: [CapitalizedWord]) -> [ParticledName] {
        if words.isEmpty { return [] }
        let scalars = Array(text.unicodeScalars)
        return words.compactMap { word in
            var particles: [String] = []
            var start = word.scalars.lowerBound
            while let particle = particle(before: start, in: scalars) {
                particles.insert(particle.text, at: 0)
                start = particle.start
            }
            if particles.isEmpty { return nil }
            let whole = String(String.UnicodeScalarView(scalars[start..<word.scalars.lowerBound])) + word.text
            return ParticledName(particle: particles.joined(separator: " "), name: word.text, text: whole)
        }
    }

    private static func particle(before end: Int, in text: [Unicode.Scalar]) -> (text: String, start: Int)? {
        guard end > 1, end <= text.count else { return nil }
        let mark = text[end - 1]
        guard mark == " " || mark == "-" || mark.isApostrophe else { return nil }
        let letters = text[..<(end - 1)].reversed().prefix { $0.properties.isAlphabetic }
        let start = end - 1 - letters.count
        guard start == 0 || !(text[start - 1] == "-" || text[start - 1].isApostrophe) else { return nil }
        let particle = String(String.UnicodeScalarView(text[start..<(end - 1)])).lowercased()
        return (mark == " " ? apart : joined.union(apart)).contains(particle) ? (particle, start) : nil
    }
}
