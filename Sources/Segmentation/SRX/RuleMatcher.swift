import ICUText
import LocalizationModel

/// One rule of SRX, compiled.
///
/// Places where a rule that breaks matches are found by searching forward; whether a rule matches at a given place
/// is found by looking back from it.
struct RuleMatcher {
    let breaks: Bool
    private let check: RegularExpression
    private let search: RegularExpression?

    /// - Throws: `TolmachError.invalidArgument` where an expression is none, or looks back in a way ICU can't.
    init(_ rule: SegmentationRules.Rule) throws(TolmachError) {
        breaks = rule.breaks
        let behind = rule.after.isEmpty ? "" : "(?=\(rule.after))"
        let bounded = rule.before.isEmpty ? "" : "(?<=(?:\(BoundedPattern.bounded(rule.before))))"
        do throws(TolmachError) {
            check = try RegularExpression(behind + bounded + "(?:)")
        } catch {
            // Say what is wrong with the expression itself, if it is that.
            for pattern in [rule.before, rule.after] where !pattern.isEmpty { _ = try RegularExpression(pattern) }
            throw TolmachError(
                .invalidArgument, "“\(rule.before)” refers back to a group, which can't be done before a break",
                advice: "write out what the group matches")
        }
        search = rule.breaks ? try RegularExpression("(?:\(rule.before))" + behind) : nil
    }

    func setText(_ units: UnsafeBufferPointer<UInt16>) {
        check.setText(units)
        search?.setText(units)
    }

    /// Whether the rule matches at a place.
    func matches(at offset: Int) -> Bool { check.match(at: offset) != nil }

    /// Adds the places at which the rule breaks.
    ///
    /// Each place before which some stretch of the text matches is found, also where stretches overlap.
    func addPlaces(to places: inout [Int]) {
        guard let search else { return }
        var start = 0
        var last = -1
        while let match = search.firstMatch(from: start) {
            var end = match.upperBound
            if end != last { places.append(end) }
            last = end
            // The same beginning may have nearer ends.
            while end > match.lowerBound, let nearer = search.match(at: match.lowerBound, endingBy: end - 1) {
                places.append(nearer.upperBound)
                end = nearer.upperBound
            }
            start = match.lowerBound + 1
        }
    }
}
