import LocalizationModel

/// What the contract says of a segment with its matches, terms and names.
extension JSONLine {
    mutating func fields(of suggested: SuggestedSegment) {
        fields(of: suggested.segment)
        objects("matches", of: suggested.matches) { $0.fields(of: $1) }
        let offsets = DisplayOffsets(suggested.segment.text)
        objects("terms", of: suggested.terms) { $0.fields(of: $1, offsets) }
        objects("names", of: suggested.names) { $0.fields(of: $1, offsets) }
        field("targetLanguage", suggested.targetLanguage?.description)
        if let id = suggested.segment.resourceID { field("id", id) }
        if let note = suggested.segment.note { field("note", note) }
        objects("fragments", of: suggested.fragments) { $0.fields(of: $1, offsets) }
    }

    private mutating func fields(of match: Match) {
        field("score", match.score)
        field("kind", match.kind.rawValue)
        field("source", match.source.display)
        field("target", match.target.display)
        field("memory", match.memory)
        objects("edits", of: match.edits) { item, edit in
            item.field("operation", edit.operation.rawValue)
            item.field("old", edit.old)
            item.field("new", edit.new)
        }
        objects("penalties", of: match.penalties) { item, penalty in
            item.field("reason", penalty.reason)
            item.field("points", penalty.points)
            item.field("detail", penalty.detail)
        }
        objects("repaired", of: match.repairs) { item, repair in
            item.field("old", repair.old)
            item.field("new", repair.new)
        }
        field("status", match.status.rawValue)
    }

    private mutating func fields(of fragment: Fragment, _ offsets: DisplayOffsets) {
        let range = offsets.range(fragment.scalars)
        field("start", range.lowerBound)
        field("end", range.upperBound)
        field("source", fragment.source)
        field("target", fragment.target)
        field("kind", fragment.kind.rawValue)
        field("count", fragment.count)
        field("memory", fragment.memory)
    }

    private mutating func fields(of rendering: SuggestedSegment.Rendering, _ offsets: DisplayOffsets) {
        let range = offsets.range(rendering.mention.scalars)
        field("start", range.lowerBound)
        field("end", range.upperBound)
        field("source", rendering.mention.text)
        field("targets", rendering.targets)
        field("kind", rendering.mention.concept.kind.rawValue)
    }
}
