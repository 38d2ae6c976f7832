/// The data categories of TBX-Basic and ours: which element holds each, and in which namespace it is an element itself.
///
/// Source: TBX-Basic dialect 1.2.1, modules Min and Basic; ISO 30042:2019.
enum TBXCategory {
    static let min = "http://www.tbxinfo.net/ns/min"
    static let basic = "http://www.tbxinfo.net/ns/basic"
    /// What TBX-Basic lacks: kind, gender and origin of names, and the system of a rendering.
    static let own = "urn:x-tolmach:tbx"

    /// The element and the module of each category of the dialect.
    private static let dialect: [String: (element: String, module: String)] = Dictionary(
        DataFile.tbxBasicCategories.compactMap { $0.count > 2 ? ($0[2], ($0[0], $0[1])) : nil },
        uniquingKeysWith: { first, _ in first })

    /// The values that a category may have; empty where any will do.
    private static let pickLists: [String: [String]] = Dictionary(
        DataFile.tbxBasicCategories.compactMap { row in
            row.count > 3 ? (row[2], row[3].split(separator: "|").map(String.init)) : nil
        }, uniquingKeysWith: { first, _ in first })

    /// The categories of the dialect.
    static var names: some Sequence<String> { dialect.keys }

    /// The values that a category of the dialect may have, or none where any will do; nil of other categories.
    static func values(of category: String) -> [String]? { pickLists[category] }

    /// The elements of what the dialect lacks.
    private static let others = [
        "x-nameKind": "descrip", "x-gender": "descrip", "x-originLanguage": "descrip", "x-system": "termNote",
        "x-standing": "termNote", "grammaticalNumber": "termNote",
    ]

    /// The prefixes of the namespaces, as the writer declares them.
    static let prefixes = [("xmlns:min", min), ("xmlns:basic", basic), ("xmlns:x", own)]

    /// The element that holds a category where categories are attributes.
    static func element(for category: String, inTerm: Bool) -> String {
        dialect[category]?.element ?? others[category] ?? (inTerm ? "termNote" : "descrip")
    }

    /// The name of the element that a category is where categories are elements.
    static func qualifiedName(_ category: String) -> String { (dialect[category]?.module ?? "x") + ":" + category }

    /// Elements whose `type` is the category.
    static let holders: Set<String> = [
        "descrip", "admin", "adminNote", "descripNote", "termNote", "transac", "transacNote", "ref", "xref",
    ]

    /// Whether a category can be the name of an element.
    static func isName(_ category: String) -> Bool {
        guard let first = category.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
            return false
        }
        return category.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
        }
    }
}
