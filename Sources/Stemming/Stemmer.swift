import LocalizationModel

/// Cuts a word to the part that its forms share, so that `files` and `file`, `файлы` and `файлом` meet.
///
///     let stemmer = Stemmer(language: .russian)
///     stemmer.stem("файлами") == "файл"
///
/// Words are given in lower case. English, Russian, Turkish and the other languages that Snowball knows are
/// cut by its algorithms, Ukrainian by rules of our own (`UkrainianStemmer`); in any other language a word
/// is its own stem. What alternates in Russian stems is made alike (`RussianStemmer`), irregular words are looked up
/// (`StemWords`), and cities such as Киев and Київ have one stem in all cases (`PlaceNames`). Source: M. F. Porter, Snowball,
/// 2001; the English algorithm is Porter2.
public final class Stemmer: Sendable {
    private enum Method: Sendable {
        case snowball(SnowballHandle)
        case russian(SnowballHandle)
        case ukrainian(StemWords)
        case none
    }

    private let method: Method
    private let words: StemWords?
    /// Of words of which the rules would make something else.
    private let stems: [String: String]

    public init(language: LanguageTag) {
        stems = PlaceNames.stems(of: language)
        words = StemWords.of(language)
        if language.language == "uk", let words {
            method = .ukrainian(words)
        } else if let handle = SnowballHandle(language.language) {
            method = language.language == "ru" ? .russian(handle) : .snowball(handle)
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
        if let words {
            if var base = words.irregular[String(decoding: word, as: UTF8.self)] {
                // Cut further, який would be як.
                if case .ukrainian = method { return base.withUTF8(body) }
                return base.withUTF8 { withRegularStem(of: $0, body) }
            }
            if let length = words.wholeStemLength(of: word) {
                return body(UnsafeBufferPointer(rebasing: word[..<length]))
            }
        }
        return withRegularStem(of: word, body)
    }

    private func withRegularStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        switch method {
        case .snowball(let handle): return handle.withStem(of: word, body)
        case .russian(let handle):
            var stem = RussianStemmer.mended(handle.withStem(of: word) { String(decoding: $0, as: UTF8.self) })
            return stem.withUTF8(body)
        case .ukrainian(let words):
            var stem = UkrainianStemmer.stem(of: String(decoding: word, as: UTF8.self), words)
            return stem.withUTF8(body)
        case .none: return body(word)
        }
    }
}
