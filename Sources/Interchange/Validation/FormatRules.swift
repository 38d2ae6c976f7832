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

    /// What a piece must share with another, beside what it is and stands in, for the same to hold of both; nil for
    /// pieces each of which must be looked at.
    func scopeOfLikeness(_ name: String) -> Int?

    /// Whether what `check` just found holds of every piece that is like this one but for its id.
    var holdsOfLikePieces: Bool { get }

    /// Notes the id of a piece that is like one which was found sound; false where its id needs a look.
    mutating func noteIdentifier() throws(TolmachError) -> Bool

    /// Looks at what can be said only at the document's end.
    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) throws(TolmachError)
}

extension FormatRules {
    func scopeOfLikeness(_ name: String) -> Int? { nil }
    var holdsOfLikePieces: Bool { false }
    mutating func noteIdentifier() throws(TolmachError) -> Bool { false }
    func isRepeatable(_ name: String) -> Bool { name != "header" }
}
