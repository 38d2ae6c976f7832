import ICUText
import LocalizationModel
import Synchronization

/// Cuts text by the rules of an SRX file.
///
/// Rules are compiled when a language is first met. Threads that use one value at the same time each have their own
/// compiled rules.
final class RuleSegmentation: Sendable {
    // What one thread works with, while it is not in the pool.
    private final class Workbench: @unchecked Sendable {
        var matchers: [LanguageTag: [RuleMatcher]] = [:]
        var units = UTF16Buffer()
    }

    private let rules: SegmentationRules
    private let pool = Mutex<[Workbench]>([])

    /// - Throws: `TolmachError.invalidArgument` where an expression can't be used.
    init(_ rules: SegmentationRules) throws(TolmachError) {
        self.rules = rules
        for language in rules.languageRules {
            for rule in language.rules { _ = try RuleMatcher(rule) }
        }
        for map in rules.languageMaps { _ = try RegularExpression("(?:\(map.pattern))\\z", caseInsensitive: true) }
    }

    /// Calls `body` with the UTF-8 offset behind each segment, the last with the text's own end.
    func forEachEnd(in text: UnsafeBufferPointer<UInt8>, language: LanguageTag, _ body: (Int) -> Void) {
        guard !text.isEmpty else { return }
        let bench = pool.withLock { $0.popLast() } ?? Workbench()
        defer { pool.withLock { $0.append(bench) } }
        let matchers = bench.matchers[language] ?? matchers(for: language)
        bench.matchers[language] = matchers
        bench.units.assign(utf8: text)
        let ends = Self.ends(matchers, in: bench.units.units)
        // Both forms of the text are walked together.
        var offset = 0
        var units = 0
        for end in ends {
            while units < end, offset < text.count {
                let length = Self.length(of: text[offset])
                offset += length
                units += length == 4 ? 2 : 1
            }
            if offset > 0, offset < text.count, units == end { body(offset) }
        }
        body(text.count)
    }

    private static func length(of lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// The expressions compiled in `init` compile again; one that does not is left out.
    private func matchers(for language: LanguageTag) -> [RuleMatcher] {
        var tag = UTF16Buffer()
        tag.assign(language.description)
        let rules = rules.rules { pattern in
            guard let expression = try? RegularExpression("(?:\(pattern))\\z", caseInsensitive: true) else {
                return false
            }
            expression.setText(tag.units)
            return expression.match(at: 0) != nil
        }
        return rules.compactMap { try? RuleMatcher($0) }
    }

    /// UTF-16 offsets at which the first rule that matches says to break.
    private static func ends(_ matchers: [RuleMatcher], in units: UnsafeBufferPointer<UInt16>) -> [Int] {
        var places: [Int] = []
        for matcher in matchers {
            matcher.setText(units)
            matcher.addPlaces(to: &places)
        }
        places.sort()
        var ends: [Int] = []
        var previous = 0
        for place in places where place > previous && place < units.count {
            previous = place
            if matchers.first(where: { $0.matches(at: place) })?.breaks == true { ends.append(place) }
        }
        return ends
    }
}
