internal import CICU
import LocalizationModel

/// ICU's text boundaries: characters, words, lines, sentences. Source: Unicode Standard Annexes 14 and 29.
///
///     let words = try BreakIterator(.word, language: .english)
///     words.forEachBoundary(in: buffer) { end, status in ... }
public struct BreakIterator: ~Copyable {
    /// What a boundary stands between.
    public enum Kind: Sendable {
        case character, word, line, sentence
    }

    private let handle: OpaquePointer

    /// Opens the rules of a language.
    ///
    /// - Throws: `TolmachError.libraryFailure` where ICU has no data for it.
    public init(_ kind: Kind, language: LanguageTag) throws(TolmachError) {
        let native: cicu_break_kind =
            switch kind {
            case .character: cicu_break_character
            case .word: cicu_break_word
            case .line: cicu_break_line
            case .sentence: cicu_break_sentence
            }
        var status: cicu_status = 0
        let opened = cicu_break_open(native, language.description, &status)
        try ICUStatus.check(status, "open text boundaries for \(language)")
        guard let opened else { throw TolmachError(.libraryFailure, "ICU can't open text boundaries") }
        handle = opened
    }

    deinit { cicu_break_close(handle) }

    /// Calls `body` with each boundary after the start (UTF-16 offset) and ICU's rule status;
    /// for words a status of 0 to 99 is space or punctuation, 100 to 199 a number, 200 and up letters.
    public mutating func forEachBoundary(
        in units: UnsafeBufferPointer<UInt16>, _ body: (_ end: Int, _ ruleStatus: Int) -> Void
    ) {
        guard let pointer = units.baseAddress, units.count <= Int(Int32.max) else { return }
        var status: cicu_status = 0
        cicu_break_set_text(handle, pointer, Int32(units.count), &status)
        guard status <= 0 else { return }
        while true {
            let end = cicu_break_next(handle)
            guard end >= 0 else { return }
            body(Int(end), Int(cicu_break_rule_status(handle)))
        }
    }
}
