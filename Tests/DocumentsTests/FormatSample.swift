import Testing

/// A small file of one format that uses most of what the format has, and the texts in it.
struct FormatSample: Sendable, CustomTestStringConvertible {
    var format: String
    var source: String
    /// What each block shows, in order.
    var texts: [String]
    /// A piece of the format that holds one block when repeated: for the test of size. Must have no line end.
    var repeatable: String
    /// What stands before and after the repeated pieces.
    var frame: (String, String) = ("", "")

    /// Whether blocks stay what they are whatever text is in them; in plain text the text is all there is to see.
    var keepsBlocks = true

    var testDescription: String { format }

    static let all: [FormatSample] = [.plainText, .lines, .html, .markdown, .appleStrings, .po, .json]
}
