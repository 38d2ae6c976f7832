import LocalizationModel

extension Match {
    /// Of what was mended in the translation the inline codes: those of the segment that took others' place, came in, or
    /// had nothing to stand for any more. Each once.
    public func codeRepairs(for segment: InlineText) -> [Repair] {
        let olds = Set(source.codes.map(\.code.original))
        let news = Set(segment.codes.map(\.code.original))
        var seen: Set<Repair> = []
        return repairs.filter { repair in
            // Numbers, dates and names never come from nothing nor go.
            let isCode =
                repair.old.isEmpty || repair.new.isEmpty || olds.contains(repair.old) && news.contains(repair.new)
            return isCode && seen.insert(repair).inserted
        }
    }
}
