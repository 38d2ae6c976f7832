/// The data categories of TBX-Basic and ours: which element holds each, and in which namespace it is an element itself.
///
/// Source: TBX-Basic dialect 1.2.1, modules Min and Basic; ISO 30042:2019.
enum TBXCategory {
    static let min = "http://www.tbxinfo.net/ns/min"
    static let basic = "http://www.tbxinfo.net/ns/basic"
    /// What TBX-Basic lacks: kind, gender and origin of names, and the system of a rendering.
    static let own = "urn:x-tolmach:tbx"

    private static let minimum: Set<String> = [
        "customerSubset", "subjectField", "administrativeStatus", "partOfSpeech",
    ]

    private static let elements: [String: String] = [
        "definition": "descrip", "context": "descrip", "subjectField": "descrip", "x-nameKind": "descrip",
        "x-gender": "descrip", "x-originLanguage": "descrip", "source": "admin", "customerSubset": "admin",
        "projectSubset": "admin", "partOfSpeech": "termNote", "termType": "termNote",
        "administrativeStatus": "termNote", "grammaticalGender": "termNote", "grammaticalNumber": "termNote",
        "geographicalUsage": "termNote", "termLocation": "termNote", "x-system": "termNote",
        "x-standing": "termNote", "crossReference": "ref", "externalCrossReference": "xref", "xGraphic": "xref",
        "transactionType": "transac", "responsibility": "transacNote",
    ]

    /// The prefixes of the namespaces, as the writer declares them.
    static let prefixes = [("xmlns:min", min), ("xmlns:basic", basic), ("xmlns:x", own)]

    /// The element that holds a category where categories are attributes.
    static func element(for category: String, inTerm: Bool) -> String {
        elements[category] ?? (inTerm ? "termNote" : "descrip")
    }

    /// The name of the element that a category is where categories are elements.
    static func qualifiedName(_ category: String) -> String {
        if minimum.contains(category) { return "min:" + category }
        return (elements[category] == nil || category.hasPrefix("x-") ? "x:" : "basic:") + category
    }

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
