import LocalizationModel

/// What a format asks beyond its grammar. Documents are looked at piece by piece: a unit when it ends, then the
/// group around it without its units, and so on up to the root.
protocol FormatRules {
    var document: FormatDocument { get set }

    /// Whether an element is a piece, looked at as soon as it ends.
    func isPiece(_ name: String) -> Bool

    /// Whether such a piece may stand any number of times where it stands.
    func isRepeatable(_ name: String) -> Bool

    /// Looks at the element that `document` was turned to.
    mutating func check(into findings: inout [FormatFinding]) throws(TolmachError)

    /// Looks at what can be said only at the document's end.
    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) throws(TolmachError)
}

extension FormatRules {
    func isRepeatable(_ name: String) -> Bool { name != "header" }
}
