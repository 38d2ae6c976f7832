import LocalizationModel

/// What the contract says of a segment with its matches, terms and names.
extension JSONLine {
    mutating func fields(of suggested: SuggestedSegment) {
        fields(of: suggested.segment)
        array("matches") { array in
            for match in suggested.matches { array.element { $0.fields(of: match) } }
        }
        let offsets = DisplayOffsets(suggested.segment.text)
        array("terms") { array in
            for term in suggested.terms { array.element { $0.fields(of: term, offsets) } }
        }
        array("names") { array in
            for name in suggested.names { array.element { $0.fields(of: name, offsets) } }
        }
        field("targetLanguage", suggested.targetLanguage?.description)
        if let id = suggested.segment.resourceID { field("id", id) }
        if let note = suggested.segment.note { field("note", note) }
    }

    private mutating func fields(of match: Match) {
        field("score", match.score)
        field("kind", match.kind.rawValue)
        field("source", match.source.display)
        field("target", match.target.display)
        field("memory", match.memory)
        array("edits") { array in
            for edit in match.edits {
                array.element {
                    $0.field("operation", edit.operation.rawValue)
                    $0.field("old", edit.old)
                    $0.field("new", edit.new)
                }
            }
        }
        array("penalties") { array in
            for penalty in match.penalties {
                array.element {
                    $0.field("reason", penalty.reason)
                    $0.field("points", penalty.points)
                    $0.field("detail", penalty.detail)
                }
            }
        }
        array("repaired") { array in
            for repair in match.repairs {
                array.element {
                    $0.field("old", repair.old)
                    $0.field("new", repair.new)
                }
            }
        }
        field("status", match.status.rawValue)
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
