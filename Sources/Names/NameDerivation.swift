/// Adjectives that are made of names: турецкий, украинский.
enum NameDerivation {
    /// Whether a word is an adjective of one of the names: it begins as the name does and goes on with `ск`.
    static func isDerived(_ word: String, from names: [String]) -> Bool {
        let word = word.lowercased()
        return names.contains { name in
            let stem = name.lowercased().prefix(max(3, name.count - 2))
            guard word.hasPrefix(stem) else { return false }
            let rest = word.dropFirst(stem.count)
            return rest.contains("ск") && !name.lowercased().dropFirst(stem.count).contains("ск")
        }
    }
}
