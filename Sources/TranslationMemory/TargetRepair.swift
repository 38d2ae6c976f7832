import ICUText
import LocalizationModel

/// Mends a translation whose source differs from the segment in numbers, placeholders or codes alone,
/// where it is certain how: never by a guess.
///
/// A number is carried over where the target holds it as often as the source, and where the word behind it
/// can keep its form: because there is none, because it is one that never changes (a month, a unit), or because
/// both numbers ask for the same plural form in the target's language (UTS 35, Language Plural Rules):
/// `5 просмотров` becomes `19 просмотров` but never `21 просмотров`. The word before it must suit the new number too
/// (`WordBeforeNumber`): `an 8-year-old` never becomes `an 9-year-old`. A number and a placeholder take each other's place
/// where no word follows whose form depends on it: `Просмотров: %d` becomes `Просмотров: 5`.
struct TargetRepair {
    let sourceLanguage: LanguageTag
    let targetLanguage: LanguageTag
    let targetFacts: WordFacts
    private let wordBeforeNumber: WordBeforeNumber
    let sourcePlurals: PluralRules?
    let targetPlurals: PluralRules?

    init(from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag) {
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        targetFacts = WordFacts.of(targetLanguage)
        wordBeforeNumber = WordBeforeNumber(language: targetLanguage)
        sourcePlurals = try? PluralRules(language: LanguageTag(language: sourceLanguage.language))
        targetPlurals = try? PluralRules(language: LanguageTag(language: targetLanguage.language))
    }

    /// A mended target and what was done.
    struct Result {
        var target: InlineText
        var repairs: [Match.Repair]
        /// The differences that are no more.
        var mended: Comparison.Differences
    }

    /// Mends what can be mended; nil where the numbers, placeholders or codes that differ can't all be.
    func mend(
        _ target: InlineText, analyzed: AnalyzedText, source: AnalyzedText, segment: AnalyzedText,
        segmentText: InlineText, comparison: Comparison
    ) -> Result? {
        var result = Result(target: target, repairs: [], mended: [])
        if !comparison.differences.isDisjoint(with: [.numbers, .placeholders]) {
            guard let replaced = replaceTokens(target, analyzed, source: source, segment: segment) else { return nil }
            result = replaced
        }
        if comparison.likeness == .sameStems && !areFormsExplained(source, segment) { return nil }
        if comparison.differences.contains(.codes) {
            guard
                let coded = CodeTransfer.mend(result.target, source: source, segment: segment, segmentText: segmentText)
            else { return result.repairs.isEmpty ? nil : result }
            result.target = coded.target
            result.repairs += coded.repairs
            result.mended.insert(.codes)
        }
        return result
    }

    private struct Replacement {
        var token: Token
        var new: String
    }

    private func replaceTokens(
        _ target: InlineText, _ analyzed: AnalyzedText, source: AnalyzedText, segment: AnalyzedText
    ) -> Result? {
        var replacements: [Replacement] = []
        var mended: Comparison.Differences = []
        let olds = source.tokens.filter { $0.kind != .word }
        let news = segment.tokens.filter { $0.kind != .word }
        guard olds.count == news.count else { return nil }
        for (old, new) in zip(olds, news) where old.form != new.form {
            guard let found = places(of: old, in: analyzed, source: source, segment: segment) else { return nil }
            for token in found where !replacements.contains(where: { $0.token.start == token.start }) {
                let isRight =
                    old.kind == .placeholder && new.kind == .placeholder
                    || keepsForm(before: token, in: analyzed, new: new.kind, segment.string(new))
                        && keepsForm(after: token, in: analyzed, new: new.kind, segment.string(new))
                guard isRight else { return nil }
                replacements.append(Replacement(token: token, new: spelling(segment.string(new), new.kind)))
            }
            mended.insert(old.kind == .number && new.kind == .number ? .numbers : .placeholders)
        }
        guard let text = apply(replacements, to: target, analyzed) else { return nil }
        let repairs = replacements.map { Match.Repair(old: analyzed.string($0.token), new: $0.new) }
        return Result(target: text, repairs: repairs, mended: mended)
    }

    /// The tokens of the target that say what `old` says in the source, provided that there are as many of
    /// them, and that the segment has one and the same in all of its places.
    private func places(
        of oldToken: Token, in target: AnalyzedText, source: AnalyzedText, segment: AnalyzedText
    ) -> [Token]? {
        let old = source.string(oldToken)
        let kind = oldToken.kind
        let olds = source.tokens.filter { $0.kind != .word }
        let news = segment.tokens.filter { $0.kind != .word }
        let value = NumberSpelling(old, language: sourceLanguage)
        let same = zip(olds, news).filter {
            $0.0.kind == kind && NumberSpelling(source.string($0.0), language: sourceLanguage) == value
        }
        guard Set(same.map { $0.1.form }).count == 1 else { return nil }
        let found = target.tokens.filter { token in
            guard token.kind == kind else { return false }
            let text = target.string(token)
            return text == old || (kind == .number && NumberSpelling(text, language: targetLanguage) == value)
        }
        return found.count == same.count ? found : nil
    }

    private func spelling(_ new: String, _ kind: Token.Kind) -> String {
        guard kind == .number else { return new }
        let number = NumberSpelling(new, language: sourceLanguage)
        let isGrouped = new.utf8.count > number.whole.utf8.count + (number.fraction.map { $0.utf8.count + 1 } ?? 0)
        return number.written(in: targetLanguage, grouped: isGrouped)
    }

    /// Whether the word before a number, or a placeholder that may stand for any, stays right when it becomes `new`.
    private func keepsForm(before token: Token, in target: AnalyzedText, new kind: Token.Kind, _ new: String) -> Bool {
        let text = String(decoding: target.bytes[..<Int(token.start)], as: UTF8.self)
        let value = kind == .number ? NumberSpelling(new, language: sourceLanguage).value : nil
        return wordBeforeNumber.mayStay(in: text, before: value)
    }

    /// Whether the word behind it stays right.
    private func keepsForm(after token: Token, in target: AnalyzedText, new kind: Token.Kind, _ new: String) -> Bool {
        let areNumbers = token.kind == .number && kind == .number
        if targetLanguage.language == "tr" {
            let following = target.bytes[Int(token.end)...]
            let hasSuffix = following.first == 0x27 || following.prefix(3).elementsEqual([0xE2, 0x80, 0x99])
            return !hasSuffix || areNumbers && TurkishNumber.soundAlike(target.string(token), new)
        }
        guard let next = target.tokens.first(where: { $0.start >= token.end }), next.kind == .word else { return true }
        let between = target.bytes[Int(token.end)..<Int(next.start)]
        guard between.allSatisfy({ $0 == 0x20 || $0 == 0x2D }) else { return true }
        if targetFacts.steady.contains(target.string(next).lowercased()) { return true }
        guard areNumbers else {
            let number =
                kind == .number
                ? NumberSpelling(new, language: sourceLanguage)
                : NumberSpelling(target.string(token), language: targetLanguage)
            return hasGeneralForm(number)
        }
        guard let targetPlurals, let old = NumberSpelling(target.string(token), language: targetLanguage).value,
            let value = NumberSpelling(new, language: sourceLanguage).value
        else { return false }
        return targetPlurals.category(of: old) == targetPlurals.category(of: value)
    }

    /// Whether a word beside a number has the form that it has beside a placeholder: in languages where nearly all whole
    /// numbers ask for one form.
    private func hasGeneralForm(_ number: NumberSpelling) -> Bool {
        guard let targetPlurals, let value = number.value else { return false }
        let general = targetPlurals.category(of: 5)
        return targetPlurals.category(of: 2) == general && targetPlurals.category(of: value) == general
    }

    /// Whether words of other forms in the source are there because its numbers ask for other plural forms.
    private func areFormsExplained(_ source: AnalyzedText, _ segment: AnalyzedText) -> Bool {
        guard let sourcePlurals else { return false }
        let olds = source.tokens.filter { $0.kind == .number }
        let news = segment.tokens.filter { $0.kind == .number }
        guard olds.count == news.count else { return false }
        return zip(olds, news).contains { old, new in
            guard let one = NumberSpelling(source.string(old), language: sourceLanguage).value,
                let other = NumberSpelling(segment.string(new), language: sourceLanguage).value
            else { return false }
            return sourcePlurals.category(of: one) != sourcePlurals.category(of: other)
        }
    }

    private func apply(_ replacements: [Replacement], to target: InlineText, _ analyzed: AnalyzedText) -> InlineText? {
        let isAsWritten = target.plain.utf8.elementsEqual(analyzed.bytes)
        guard isAsWritten || target.codes.isEmpty else { return nil }
        var bytes: [UInt8] = []
        var codes = target.codes
        var position = 0
        for replacement in replacements.sorted(by: { $0.token.start < $1.token.start }) {
            let range = replacement.token.range
            bytes += analyzed.bytes[position..<range.lowerBound]
            let new = Array(replacement.new.utf8)
            bytes += new
            for index in codes.indices where target.codes[index].offset >= range.upperBound {
                codes[index].offset += new.count - range.count
            }
            position = range.upperBound
        }
        bytes += analyzed.bytes[position...]
        return InlineText(plain: String(decoding: bytes, as: UTF8.self), codes: codes)
    }
}
