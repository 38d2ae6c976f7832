import LocalizationModel

/// The translation that a segment is given before a person sees it.
struct Pretranslation {
    var target: InlineText
    var match: Match

    /// - Returns: nil where no match reaches the score, or the match's codes can't be those of the segment.
    init?(of segment: SuggestedSegment, from score: Int?) {
        guard let score, let match = segment.matches.first, match.score >= score,
            let target = match.fittedTarget(for: segment.segment.text)
        else { return nil }
        self.target = target
        self.match = match
    }

    /// Exact matches count as translated; what was mended or is only alike asks for a look.
    var isTranslated: Bool { (match.kind == .context || match.kind == .exact) && match.status != .machine }

    /// Where the translation comes from, as a `state-qualifier` of XLIFF 1.2.
    var qualifier: String {
        if match.status == .machine { return "leveraged-mt" }
        return isTranslated ? "exact-match" : "fuzzy-match"
    }
}

extension Match {
    /// The translation with the codes of a segment: each takes id and spelling of the segment's code of the same
    /// kind that it stands for; as it is where the codes don't correspond.
    func target(for source: InlineText) -> InlineText {
        fittedTarget(for: source) ?? target
    }

    /// As `target(for:)`, but nil where the codes don't correspond.
    func fittedTarget(for source: InlineText) -> InlineText? {
        guard source.codes.count == target.codes.count else { return nil }
        var unused = source.codes.map(\.code)
        var fitted: [InlineText.PlacedCode] = []
        for placed in target.codes {
            let position =
                unused.firstIndex { $0.kind == placed.code.kind && $0.original == placed.code.original }
                ?? unused.firstIndex { $0.kind == placed.code.kind && $0.id == placed.code.id }
                ?? unused.firstIndex { $0.kind == placed.code.kind }
            guard let position else { return nil }
            fitted.append(.init(offset: placed.offset, code: unused.remove(at: position)))
        }
        return InlineText(plain: target.plain, codes: fitted)
    }
}
