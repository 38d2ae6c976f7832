import ICUText
import LocalizationModel

/// Mends a translation whose source differs from the segment in numbers, placeholders or codes alone,
/// where it is certain how: never by a guess.
///
/// A number is carried over where the target holds it as often as the source, and where the word behind it
/// can keep its form: because there is none, because it is one that never changes (a month, a unit), or because
/// both numbers ask for the same plural form in the target's language (UTS 35, Language Plural Rules):
/// `5 просмотров` becomes `19 просмотров` but never `21 просмотров`. What else stands around it must suit the new number
/// too (`NumberNeighbours`): `an 8-year-old` never becomes `an 9-year-old`. A number and a placeholder take each other's
/// place where no word follows whose form depends on it: `Просмотров: %d` becomes `Просмотров: 5`. Words that stand in
/// other forms bar all of it, but for those that the number itself counts (`CountedPhrase`), and so do signs (`-5`).
/// Only the values are replaced: white space, line ends and codes of the target stay as they are.
///
/// One thread at a time uses it.
final class TargetRepair {
    let sourceLanguage: LanguageTag
    let targetLanguage: LanguageTag
    private let neighbours: NumberNeighbours
    private let phrases: CountedPhrase
    private var lastSegment: (bytes: [UInt8], codes: [AnalyzedText.Code], values: [Value])?

    init(from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag) {
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        neighbours = NumberNeighbours(language: targetLanguage)
        phrases = CountedPhrase(language: sourceLanguage)
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
        // Where a sign differs, a number is no longer what it was without it.
        if comparison.differences.contains(.signs) { return nil }
        if comparison.likeness == .sameStems && !phrases.explainsForms(source, segment) { return nil }
        var result = Result(target: target, repairs: [], mended: [])
        if !comparison.differences.isDisjoint(with: [.numbers, .placeholders]) {
            guard let replaced = replaceTokens(target, analyzed, source: source, segment: segment) else { return nil }
            result = replaced
        }
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

    /// A number or placeholder of a text.
    private struct Value {
        var kind: Token.Kind
        var form: UInt64
        var text: String
        /// Nil for a placeholder.
        var number: NumberSpelling?
        /// What is set behind its digits.
        var ending: NumberEnding
        /// Its token without the ending.
        var token: Token
        /// Its place among the text's tokens.
        var index: Int

        /// Whether both say the same, each in its language.
        func says(_ other: Value) -> Bool {
            kind == other.kind && (text == other.text || number != nil && number == other.number)
        }

        var neighbour: NumberNeighbours.Value { .init(text: text, number: number, ending: ending) }
    }

    /// The placeholders of Qt's among values: in a Turkish target they look like percentages.
    private static func numbered(_ values: [Value]) -> Set<String> {
        Set(values.lazy.filter { $0.kind == .placeholder && PlaceholderTokens.isNumbered($0.text) }.map(\.text))
    }

    /// - Parameter placeholders: those of the other text that are placeholders in this one too, whatever they look like.
    private static func values(
        _ text: AnalyzedText, _ language: LanguageTag, placeholders: Set<String> = []
    ) -> [Value] {
        text.tokens.indices.filter { text.tokens[$0].kind != .word }.map { index in
            var token = text.tokens[index]
            let whole = text.string(token)
            // The digits alone, without an ending.
            let digits = token.kind == .number ? whole.utf8.prefix { $0 < 0x41 && $0 != 0x27 }.count : token.range.count
            token.end = token.start + Int32(clamping: digits)
            if token.kind == .number, token.start > 0, !placeholders.isEmpty {
                let format = text.string(Int(token.start) - 1..<Int(token.end))
                if placeholders.contains(format) {
                    token.start -= 1
                    return Value(
                        kind: .placeholder, form: token.form, text: format, number: nil, ending: NumberEnding([]),
                        token: token, index: index)
                }
            }
            let spelled = text.string(token)
            let number = token.kind == .number ? NumberSpelling(spelled, language: language) : nil
            return Value(
                kind: token.kind, form: token.form, text: spelled, number: number,
                ending: NumberEnding(whole.utf8.dropFirst(digits)), token: token, index: index)
        }
    }

    /// The values of the segment, which many sources are set against one after the other.
    private func values(ofSegment segment: AnalyzedText) -> [Value] {
        if let last = lastSegment, last.bytes == segment.bytes, last.codes == segment.codes { return last.values }
        let values = Self.values(segment, sourceLanguage)
        lastSegment = (segment.bytes, segment.codes, values)
        return values
    }

    private struct Replacement {
        /// In the target as it is written.
        var range: Range<Int>
        var old: String
        var new: String
    }

    private func replaceTokens(
        _ target: InlineText, _ analyzed: AnalyzedText, source: AnalyzedText, segment: AnalyzedText
    ) -> Result? {
        let olds = Self.values(source, sourceLanguage)
        let news = values(ofSegment: segment)
        guard olds.count == news.count else { return nil }
        var target = target
        var places = WrittenPlaces(of: target.plain, as: analyzed)
        if places == nil, target.codes.isEmpty {
            target = InlineText(TextNormalization.nfc.apply(to: target.plain))
            places = WrittenPlaces(of: target.plain, as: analyzed)
        }
        guard let places else { return nil }
        let written = Array(target.plain.utf8)
        let values = Self.values(analyzed, targetLanguage, placeholders: Self.numbered(olds))
        guard Self.keepsOrder(olds, news, values) else { return nil }
        var replacements: [Replacement] = []
        var mended: Comparison.Differences = []
        for (old, new) in zip(olds, news) where old.form != new.form {
            guard let found = self.places(of: old, in: values, olds, news) else { return nil }
            for value in found {
                let range = places.range(of: value.token)
                guard !replacements.contains(where: { $0.range == range }) else { continue }
                // A code inside a number belongs to one of its digits.
                guard !target.codes.contains(where: { range.lowerBound < $0.offset && $0.offset < range.upperBound })
                else { return nil }
                let spelled = String(decoding: written[range], as: UTF8.self)
                guard let text = spelling(new, for: old, at: value, writtenAs: spelled, in: analyzed) else {
                    return nil
                }
                let isAllowed =
                    old.kind == .placeholder && new.kind == .placeholder
                    || neighbours.allow(new.neighbour, for: value.neighbour, at: value.index, in: analyzed)
                guard isAllowed else { return nil }
                replacements.append(Replacement(range: range, old: spelled, new: text))
            }
            mended.insert(old.kind == .number && new.kind == .number ? .numbers : .placeholders)
        }
        let repairs = replacements.map { Match.Repair(old: $0.old, new: $0.new) }
        return Result(target: Self.apply(replacements, to: target), repairs: repairs, mended: mended)
    }

    /// The values of the target that say what `old` says in the source, provided that there are as many of
    /// them, and that the segment has one and the same in all of its places.
    private func places(of old: Value, in target: [Value], _ olds: [Value], _ news: [Value]) -> [Value]? {
        let same = zip(olds, news).filter { $0.0.kind == old.kind && $0.0.says(old) }
        guard Set(same.map { $0.1.form }).count == 1 else { return nil }
        let found = target.filter { $0.says(old) }
        return found.count == same.count ? found : nil
    }

    /// Whether placeholders that take their values in the order in which they stand, as `%s` does, come into the target in
    /// that of the source.
    private static func keepsOrder(_ olds: [Value], _ news: [Value], _ target: [Value]) -> Bool {
        let ordered = news.indices.filter {
            news[$0].kind == .placeholder && PlaceholderTokens.isOrdered(news[$0].text)
        }
        guard ordered.count > 1, ordered.contains(where: { olds[$0].form != news[$0].form }) else { return true }
        var last = -1
        for index in ordered {
            let twins = olds.indices.filter { olds[$0].says(olds[index]) }
            let found = target.filter { $0.says(olds[index]) }
            guard found.count == twins.count, let rank = twins.firstIndex(of: index), found[rank].index > last else {
                return false
            }
            last = found[rank].index
        }
        return true
    }

    /// How a new value is written in the place of one of the target; nil where it can't be told.
    private func spelling(
        _ new: Value, for old: Value, at place: Value, writtenAs written: String, in target: AnalyzedText
    ) -> String? {
        guard let number = new.number, let was = old.number else {
            return new.number?.written(in: targetLanguage, like: NumberSpelling("", language: targetLanguage))
                ?? new.text
        }
        let hasMarks = old.text.utf8.count > was.whole.utf8.count || was.opaque != nil
        if hasMarks && place.text == old.text {
            // Spelled as in the source, as versions are, it stays so; but for the space between thousands.
            let model = NumberSpelling(written, language: targetLanguage).thousands
            return model.map { mark in String(new.text.map { $0 == " " ? mark : $0 }) } ?? new.text
        }
        // 5 may become 5.5 in a version as well as in a measure.
        let isUnclear =
            number.fraction != nil && was.fraction == nil && NumberSpelling.hasAmbiguousPoint(sourceLanguage)
        guard !isUnclear || neighbours.isMeasured(place.index, in: target) else { return nil }
        return number.written(in: targetLanguage, like: NumberSpelling(written, language: targetLanguage))
    }

    private static func apply(_ replacements: [Replacement], to target: InlineText) -> InlineText {
        let written = Array(target.plain.utf8)
        var bytes: [UInt8] = []
        var codes = target.codes
        var position = 0
        for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let new = Array(replacement.new.utf8)
            bytes += written[position..<replacement.range.lowerBound]
            bytes += new
            for index in codes.indices where target.codes[index].offset >= replacement.range.upperBound {
                codes[index].offset += new.count - replacement.range.count
            }
            position = replacement.range.upperBound
        }
        bytes += written[position...]
        return InlineText(plain: String(decoding: bytes, as: UTF8.self), codes: codes)
    }
}
