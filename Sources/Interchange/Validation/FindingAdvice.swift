/// What to do about a finding, by its rule, where the rule itself doesn't know better.
enum FindingAdvice {
    private static let table: [String: String] = Dictionary(
        DataFile.findingAdvice.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })

    static func text(for rule: String) -> String? { table[rule] }
}
