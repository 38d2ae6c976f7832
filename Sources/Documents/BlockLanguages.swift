import LanguageRecognition
import LocalizationModel

/// Gives each block its language: what the user says wherever there are words of its letters, what the document declares
/// where the text looks like a language and does not plainly say otherwise, and else what is recognised, with the
/// languages that most of the document is in winning ties.
struct BlockLanguages {
    private static let recognizer = LanguageRecognizer()
    /// From this lead on, in bits, a block counts for the document's languages.
    private static let sureLead = 20.0

    /// The language the user says the document is in.
    let declared: LanguageTag?
    /// What looks like no language is believed to be in the declared one, if it has letters.
    let blocksAreTexts: Bool

    func assign(to blocks: inout [TextBlock]) {
        // What is declared is only checked; what is not is recognised, and then once more where it is in doubt.
        let found = blocks.map { (declared ?? $0.language) == nil ? Self.recognizer.recognize($0.text.plain) : nil }
        let expected = Self.majorities(of: found)
        for index in blocks.indices {
            let text = blocks[index].text.plain
            if let found = found[index] {
                let isInDoubt = found.language != nil && found.certainty < Self.sureLead
                blocks[index].language =
                    isInDoubt ? Self.recognizer.recognize(text, expecting: expected).language : found.language
            } else if let declared = declared ?? blocks[index].language {
                blocks[index].language =
                    (self.declared == nil
                        ? Self.recognizer.language(of: text, declared: declared)
                        : Self.recognizer.language(of: text, stated: declared))
                    ?? (blocksAreTexts && Self.hasLetters(text) ? declared : nil)
            }
            if blocks[index].language == nil { blocks[index].isTranslatable = false }
        }
    }

    private static func hasLetters(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    /// The languages with most letters: of Russian and Ukrainian the one, and of English and Turkish.
    private static func majorities(of found: [RecognizedLanguage?]) -> [LanguageTag] {
        var letters: [LanguageTag: Int] = [:]
        for case let block? in found where block.certainty >= sureLead {
            if let language = block.language { letters[language, default: 0] += block.letters }
        }
        let pairs: [(LanguageTag, LanguageTag)] = [(.russian, .ukrainian), (.english, .turkish)]
        return pairs.compactMap { first, second in
            let (left, right) = (letters[first, default: 0], letters[second, default: 0])
            return left == right ? nil : left > right ? first : second
        }
    }
}
