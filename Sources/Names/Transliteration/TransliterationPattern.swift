/// Letters between neighbours, as `Data/transliteration/icao-9303.txt` describes: `left{letters}right`.
struct TransliterationPattern: Sendable {
    private enum Item: Sendable {
        case letters(Set<Unicode.Scalar>)
        /// Begin or end of a word.
        case border

        func fits(_ scalar: Unicode.Scalar?) -> Bool {
            switch self {
            case .letters(let letters): scalar.map { letters.contains($0) } ?? false
            case .border: !(scalar.map { $0.properties.isAlphabetic || "'’ʼ".unicodeScalars.contains($0) } ?? false)
            }
        }
    }

    /// What is replaced, in small letters.
    let letters: [Unicode.Scalar]
    private let left: [Item]
    private let right: [Item]

    /// Number of neighbours that are looked at.
    var contextCount: Int { left.count + right.count }

    /// - Parameter sets: Letters by the name of their set.
    init(_ text: some StringProtocol, sets: [String: Set<Unicode.Scalar>] = [:]) {
        let scalars = Array(text.unicodeScalars)
        let open = scalars.firstIndex(of: "{")
        let close = scalars.firstIndex(of: "}")
        let start = open.map { $0 + 1 } ?? 0
        let end = close ?? scalars.count
        letters = start <= end ? Array(scalars[start..<end]) : []
        left = Self.items(open.map { scalars[..<$0] } ?? [], sets)
        right = Self.items(close.map { scalars[($0 + 1)...] } ?? [], sets)
    }

    /// Whether the pattern fits with its letters at `index` of a text in small letters.
    func fits(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        let end = index + letters.count
        guard end <= text.count, zip(letters, text[index...]).allSatisfy({ $0 == $1 }) else { return false }
        for (offset, item) in left.reversed().enumerated() {
            let place = index - 1 - offset
            guard item.fits(text.indices.contains(place) ? text[place] : nil) else { return false }
        }
        for (offset, item) in right.enumerated() {
            let place = end + offset
            guard item.fits(text.indices.contains(place) ? text[place] : nil) else { return false }
        }
        return true
    }

    private static func items(_ scalars: ArraySlice<Unicode.Scalar>, _ sets: [String: Set<Unicode.Scalar>]) -> [Item] {
        var items: [Item] = []
        var rest = scalars
        while let scalar = rest.popFirst() {
            switch scalar {
            case "^", "$": items.append(.border)
            case "[":
                let letters = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(letters.count + 1)
                items.append(.letters(Set(letters)))
            case "@":
                let name = rest.prefix { $0.properties.isAlphabetic }
                rest = rest.dropFirst(name.count)
                items.append(.letters(sets[String(String.UnicodeScalarView(name))] ?? []))
            default: items.append(.letters([scalar]))
            }
        }
        return items
    }
}
