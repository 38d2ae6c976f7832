import LocalizationModel

/// Cuts a word to the part that its forms share, so that `files` and `file`, `файлы` and `файлом` meet.
///
///     let stemmer = Stemmer(language: .russian)
///     stemmer.stem("файлами") == "файл"
///
/// Words are given in lower case. English, Russian, Turkish and the other languages that Snowball knows are
/// cut by its algorithms, Ukrainian by rules of our own (`UkrainianStemmer`); in any other language a word
/// is its own stem. Cities such as Киев and Київ have one stem in all cases (`PlaceNames`). Source: M. F. Porter,
/// Snowball, 2001; the English algorithm is Porter2.
public final class Stemmer: Sendable {
    private enum Method: Sendable {
        case snowball(SnowballHandle)
        case ukrainian
        case none
    }

    private let method: Method
    /// Of words of which the rules would make something else.
    private let stems: [String: String]

    public init(language: LanguageTag) {
        stems = PlaceNames.stems(of: language)
        if language.language == "uk" {
            method = .ukrainian
        } else if let handle = SnowballHandle(language.language) {
            method = .snowball(handle)
        } else {
            method = .none
        }
    }

    /// The stem of a word in lower case.
    public func stem(_ word: String) -> String {
        var word = word
        return word.withUTF8 { bytes in
            withStem(of: bytes) { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Calls `body` with the stem of a word given as UTF-8; the bytes live as long as the call.
    public func withStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if !stems.isEmpty, PlaceNames.mayBe(word), var stem = stems[String(decoding: word, as: UTF8.self)] {
            return stem.withUTF8(body)
        }
        switch method {
        case .snowball(let handle): return handle.withStem(of: word, body)
        case .ukrainian:
            var stem = UkrainianStemmer.stem(of: String(decoding: word, as: UTF8.self))
            return stem.withUTF8(body)
        case .none: return body(word)
        }
    }
}
