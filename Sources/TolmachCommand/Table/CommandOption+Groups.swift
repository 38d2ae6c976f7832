/// Options that go together.
extension CommandOption {
    /// How documents are read.
    static let reading: [CommandOption] = [inputFormat, encoding, paragraphs]

    /// From what a translation is suggested.
    static let resources: [CommandOption] = [memory, glossary, rules, minScore, limit]
}
