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

    /// In one line what a match says otherwise than the segment, what was mended in it and what lowered its score, or nil
    /// where it is the segment's own.
    ///
    ///     Difference to the memory: Talks in [Antalya] {Ankara} | Mended: Анталье → Анкаре | Lowered: memory −10 (old.tmx)
    static func remark(on match: Match, for segment: InlineText) -> String? {
        let words = TableWords(language: .english)
        let difference = MatchDifference(of: match, for: segment).abridged().marked
        var seen: Set<Match.Repair> = []
        let repairs = match.repairs.filter { seen.insert($0).inserted }.map { repair in
            if repair.new.isEmpty { return "\(repair.old) left out" }
            return repair.old.isEmpty ? "\(repair.new) added" : "\(repair.old) → \(repair.new)"
        }
        let penalties = match.penalties.map { penalty in
            let wording = PenaltyWording(penalty)
            return words.penalty(wording.key) + (penalty.deduction.map { " " + $0 } ?? "")
                + (wording.detail.map { " (\($0))" } ?? "")
        }
        let parts = [
            ("difference", difference), ("mended", repairs.joined(separator: ", ")),
            ("lowered", penalties.joined(separator: ", ")),
        ]
        .filter { !$0.1.isEmpty }.map { "\(words[$0.0]): \($0.1)" }
        return parts.isEmpty ? nil : parts.joined(separator: " | ").split { $0.isWhitespace }.joined(separator: " ")
    }
}
