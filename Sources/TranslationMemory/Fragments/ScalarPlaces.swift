/// Leads tokens of an analysed text back to the text as it was given, in Unicode scalars: white space that was folded and
/// letters that were composed aside, both have the same scalars in the same order.
struct ScalarPlaces {
    private let given: [Unicode.Scalar]
    /// For each token its scalars in the text as given; nil where they can't be told.
    private var ranges: [Range<Int>?] = []

    init(_ text: AnalyzedText, in plain: String) {
        given = Array(plain.unicodeScalars)
        var position = 0
        for token in text.tokens {
            let wanted = Array(text.string(token).unicodeScalars)
            var found: Range<Int>?
            var start = position
            while start + wanted.count <= given.count {
                if given[start..<start + wanted.count].elementsEqual(wanted) {
                    found = start..<start + wanted.count
                    break
                }
                start += 1
            }
            if let found { position = found.upperBound }
            ranges.append(found)
        }
    }

    /// The scalars of a range of tokens.
    func scalars(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = ranges[tokens.lowerBound], let last = ranges[tokens.upperBound - 1] else { return nil }
        return first.lowerBound..<max(first.upperBound, last.upperBound)
    }

    /// The text of a range of scalars.
    func text(_ scalars: Range<Int>) -> String {
        String(String.UnicodeScalarView(given[scalars]))
    }
}
