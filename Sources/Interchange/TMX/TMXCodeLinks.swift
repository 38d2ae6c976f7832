import LocalizationModel

/// What a `seg` says of which of its codes are those of the other languages.
///
/// TMX has the attribute `x` for that. Where a file doesn't use it, codes belong together that are spelled alike, of
/// several such those with the same `i`, then those with the same `i` alone; what is left, in its order, where both texts
/// have as many of its kind left. A code that none of this finds a partner for has a number that its text alone has.
///
/// Source: TMX 1.4b, section 3.4 and "Content Markup".
struct TMXCodeLinks {
    /// Whether any code has an `x`.
    var areWritten = false
    /// The `i` of pairs, by the number that the code has here.
    var names: [Int: String] = [:]

    /// All codes of one number.
    private struct Code {
        var id: Int
        var hasOpening = false
        var hasClosing = false
        var spelling: String
        var name: String?
    }

    /// What codes have in common that belong together.
    private struct Key: Hashable {
        var hasOpening: Bool
        var hasClosing: Bool
        var spelling: String?
        var name: String?
    }

    /// Numbers the codes of a translation as those of its source that they stand for.
    ///
    /// Complexity: linear in the number of codes.
    static func linked(
        _ target: InlineText, _ targetLinks: TMXCodeLinks, to source: InlineText, _ sourceLinks: TMXCodeLinks
    ) -> InlineText {
        if sourceLinks.areWritten && targetLinks.areWritten { return target }
        var sources = codes(of: source, sourceLinks)
        var targets = codes(of: target, targetLinks)
        var numbers: [Int: Int] = [:]
        func link(_ key: (Code) -> Key?, onlyIfAsMany: Bool = false) {
            var ids: [Key: [Int]] = [:]
            for code in sources.reversed() { if let key = key(code) { ids[key, default: []].append(code.id) } }
            if onlyIfAsMany {
                let wanted = Dictionary(grouping: targets) { key($0) }
                ids = ids.filter { wanted[$0.key]?.count == $0.value.count }
            }
            var used: Set<Int> = []
            targets.removeAll { code in
                guard let key = key(code), let id = ids[key]?.popLast() else { return false }
                numbers[code.id] = id
                used.insert(id)
                return true
            }
            sources.removeAll { used.contains($0.id) }
        }
        func key(_ code: Code, spelling: Bool = false, name: Bool = false) -> Key? {
            if name, code.name == nil { return nil }
            return Key(
                hasOpening: code.hasOpening, hasClosing: code.hasClosing, spelling: spelling ? code.spelling : nil,
                name: name ? code.name : nil)
        }
        var next = (source.codes.map(\.code.id).max() ?? 0) + 1
        link { key($0, spelling: true, name: true) }
        link { key($0, spelling: true) }
        link { key($0, name: true) }
        link({ key($0) }, onlyIfAsMany: true)
        for code in targets {
            numbers[code.id] = next
            next += 1
        }
        return numbers.allSatisfy { $0.key == $0.value } ? target : target.renumbered(by: numbers)
    }

    /// The codes in the order of the text.
    private static func codes(of text: InlineText, _ links: TMXCodeLinks) -> [Code] {
        var codes: [Code] = []
        var places: [Int: Int] = [:]
        for code in text.codes.lazy.map(\.code) {
            let place = places[code.id] ?? codes.count
            if place == codes.count {
                places[code.id] = place
                codes.append(Code(id: code.id, spelling: code.original, name: links.names[code.id]))
            }
            if code.kind == .open { codes[place].hasOpening = true }
            if code.kind == .close { codes[place].hasClosing = true }
        }
        return codes
    }
}
