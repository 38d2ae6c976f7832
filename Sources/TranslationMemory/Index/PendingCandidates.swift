import LocalizationModel

/// Texts that were found and not looked at yet, and those that were.
struct PendingCandidates {
    var hints: [CandidateHint] = []
    /// What a text must come to.
    private(set) var threshold: Int
    private var seen: Set<UInt32> = []

    init(threshold: Int) { self.threshold = threshold }

    /// Looks at all texts that may come to `lowest` and to the threshold, best first; the threshold may rise meanwhile.
    /// What can't come to the threshold any more is forgotten, and no text is read twice.
    ///
    /// - Parameter consider: gives the threshold from then on, or nil where the text was not read.
    mutating func settle(
        downTo lowest: Int, _ consider: (CandidateHint, Int) throws(TolmachError) -> Int?
    ) throws(TolmachError) {
        guard !hints.isEmpty else { return }
        hints.sort { ($1.bound, $0.number) < ($0.bound, $1.number) }
        var done = 0
        while done < hints.count, hints[done].bound >= lowest, hints[done].bound >= threshold {
            let hint = hints[done]
            done += 1
            guard !seen.contains(hint.number), let next = try consider(hint, threshold) else { continue }
            seen.insert(hint.number)
            threshold = max(threshold, next)
        }
        hints.removeFirst(done)
        while let last = hints.last, last.bound < threshold { hints.removeLast() }
    }
}
