import LocalizationModel

/// What the translator reads in notes: names and terms with their renderings, and what lowered a match.
enum XLIFFNotes {
    /// `Kuleba → Кулеба`, one line a name or term, each once.
    static func lines(for segment: SuggestedSegment) -> [String] {
        lines(for: segment.names + segment.terms) + lines(for: segment.fragments)
    }

    /// `fragment: ceasefire agreement → соглашение о прекращении огня`, one line a piece that a memory knows.
    static func lines(for fragments: [Fragment]) -> [String] {
        fragments.filter { $0.kind != .term }.map { "fragment: \($0.source) → \($0.target)" }
    }

    /// The same for renderings that were gathered.
    static func lines(for renderings: [SuggestedSegment.Rendering]) -> [String] {
        var seen: Set<String> = []
        return renderings.compactMap { rendering in
            guard !rendering.targets.isEmpty else { return nil }
            let line = "\(rendering.mention.text) → \(rendering.targets.joined(separator: " / "))"
            return seen.insert(line).inserted ? line : nil
        }
    }

    /// What was mended in a match and what lowered its score, or nil where nothing was.
    static func remark(on match: Match) -> String? {
        let repairs = match.repairs.map { "\($0.old) → \($0.new)" }
        let penalties = match.penalties.map { penalty in
            penalty.reason + (penalty.deduction.map { " " + $0 } ?? "") + (penalty.detail.map { " (\($0))" } ?? "")
        }
        let parts = repairs + penalties
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
