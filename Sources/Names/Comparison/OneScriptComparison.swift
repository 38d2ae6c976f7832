import LocalizationModel

/// Says how likely two words in one script are one name: Ukrainian against Russian, English against Turkish.
///
/// Two spellings are compared by how they sound. A Cyrillic word is also rendered from Ukrainian into Russian and the
/// other way by the system `slavic`, tradition included, and the rendering counts that comes nearest: Микола is
/// Николай, Київ is Киев.
struct OneScriptComparison {
    /// A word with all that it may sound like in the other language; make it once, as it takes the longer time.
    struct Word {
        /// The word's own sound first.
        fileprivate let sounds: [NameSound]

        init(_ text: some StringProtocol) {
            let text = String(text.prefix(LetterNumbers.maximum))
            var sounds = [NameSound(text)]
            if NameComparison.isCyrillic(text) {
                for system in OneScriptComparison.slavic {
                    let result = system.transliterate(text, limit: OneScriptComparison.renderings)
                    for rendering in [result.output] + result.alternatives {
                        let sound = NameSound(rendering)
                        if !sounds.contains(where: { $0.letters == sound.letters }) { sounds.append(sound) }
                    }
                }
            }
            self.sounds = sounds
        }
    }

    /// Sounds are alike from 0 to 1; this puts them on the scale of `NamePairModel`.
    private static let zero: Float = 0.6
    private static let scale: Float = 15
    /// How many renderings by rule are looked at in each direction; by tradition all. With more, verbs that begin a
    /// sentence look like names (прийшов, пришёл).
    private static let renderings = 1
    private static let slavic: [TransliterationSystem] = [
        (LanguageTag.ukrainian, LanguageTag.russian), (.russian, .ukrainian),
    ]
    .compactMap { TransliterationSystem.named("slavic", from: $0, to: $1) }

    /// The logarithm of the odds that both are one name, from -9 to 6; symmetric.
    static func odds(_ one: Word, _ other: Word) -> Float {
        guard let first = one.sounds.first, let second = other.sounds.first else { return -.infinity }
        let likeness = max(
            one.sounds.reduce(0) { max($0, $1.likeness(to: second)) },
            other.sounds.reduce(0) { max($0, $1.likeness(to: first)) })
        return (Float(likeness) - zero) * scale
    }
}
