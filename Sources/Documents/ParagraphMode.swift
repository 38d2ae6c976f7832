/// Where a paragraph of plain text ends.
public enum ParagraphMode: String, Sendable, CaseIterable {
    /// At an empty line; single line ends inside are white space, except between interface strings.
    case blankLines = "blank-lines"
    /// At each line's end.
    case lines
}
