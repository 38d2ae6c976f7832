/// A `hi` of TMX as the spelling of an inline code: `<hi x="1" type="special-part">`.
///
/// Source: TMX 1.4b, section 3.4.
struct TMXHighlight {
    static let closing = "</hi>"
    var type: String?
    /// The spelling.
    var original: String

    /// - Parameter number: The `x` attribute.
    init(number: String?, type: String?) {
        self.type = type
        original = "<hi"
        if let number { original += " x=\"\(number)\"" }
        if let type { original += " type=\"\(type)\"" }
        original += ">"
    }

    /// - Returns: nil where the spelling is not one that a `hi` has.
    init?(original: String) {
        guard original.hasPrefix("<hi"), original.hasSuffix(">") else { return nil }
        var values: [String: String] = [:]
        // Each attribute with its value: `x="1`, ` type="special-part`.
        for attribute in original.dropFirst(3).dropLast().split(separator: "\"", omittingEmptySubsequences: false)
            .dropLast().chunkedInPairs
        {
            guard attribute.name.hasPrefix(" "), attribute.name.hasSuffix("=") else { return nil }
            values[String(attribute.name.dropFirst().dropLast())] = String(attribute.value)
        }
        self.init(number: values["x"], type: values["type"])
        guard self.original == original else { return nil }
    }
}

extension ArraySlice where Element == Substring {
    /// Names and values that stand by turns.
    fileprivate var chunkedInPairs: [(name: Substring, value: Substring)] {
        stride(from: startIndex, to: endIndex - 1, by: 2).map { (self[$0], self[$0 + 1]) }
    }
}
