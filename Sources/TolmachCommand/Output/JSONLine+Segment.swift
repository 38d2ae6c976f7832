import LocalizationModel

/// What the contract says of a segment: the keys of `segment`, with which `suggest` begins too.
extension JSONLine {
    mutating func fields(of segment: Segment) {
        field("file", segment.location.file)
        field("block", segment.block)
        field("segment", segment.number)
        field("language", segment.language?.description)
        field("text", segment.text.codes.isEmpty ? segment.text.plain : segment.text.display)
        field("line", segment.location.line)
        field("column", segment.location.column)
    }
}
