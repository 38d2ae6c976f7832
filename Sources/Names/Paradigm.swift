/// One line of a data file of paradigms: names that end so decline so.
struct Paradigm: Sendable {
    /// The letters that each place of the name's end may have.
    private let end: [Set<Character>]
    private let isWholeName: Bool
    private let cutCount: Int
    /// Genitive to prepositional; nil where the name doesn't decline.
    private let endings: [String]?

    /// Nil for a line that isn't a paradigm.
    init?(_ line: Substring) {
        let columns = line.split(separator: "\t")
        guard columns.count == 3 else { return nil }
        var places: [Set<Character>] = []
        var set: Set<Character>?
        isWholeName = columns[0].hasPrefix("^")
        for character in columns[0] where character != "^" {
            switch character {
            case "[": set = []
            case "]":
                places.append(set ?? [])
                set = nil
            default:
                if set == nil { places.append([character]) } else { set?.insert(character) }
            }
        }
        end = places
        cutCount = columns[1] == "-" ? 0 : columns[1].count
        let forms = columns[2].split(separator: " ").map { $0 == "-" ? "" : String($0) }
        guard forms == ["="] || forms.count == 5 else { return nil }
        endings = forms == ["="] ? nil : forms
    }

    func fits(_ name: [Character]) -> Bool {
        guard isWholeName ? name.count == end.count : name.count > end.count else { return false }
        return zip(name.suffix(end.count), end).allSatisfy { $1.contains($0) }
    }

    /// The name in a case; `number` counts from 0 for the genitive.
    func form(of name: Substring, number: Int) -> String {
        guard let endings else { return String(name) }
        let stem = name.dropLast(cutCount)
        // A name in capitals stays so.
        let isCapitals = name.count > 2 && name.allSatisfy { !$0.isLowercase }
        return stem + (isCapitals ? endings[number].uppercased() : endings[number])
    }
}
