import LocalizationModel
import XMLStream

/// What may stand where in a format: elements, their content, their attributes; read from a data file.
struct FormatGrammar: Sendable {
    enum Content: Sendable {
        case empty, text, any
        /// Children, with text between them or not.
        case children(ContentModel, isMixed: Bool)
    }

    struct ElementRule: Sendable {
        var content: Content
        var attributes: [String: (type: String, isRequired: Bool)]
        /// What other attributes may stand there.
        var others: Others
    }

    /// None, those of modules, those of all other namespaces, or any.
    enum Others: Sendable { case none, modules, all, any }

    /// Prefix by namespace; the prefix of the core is empty.
    private(set) var prefixes: [String: String] = [:]
    private(set) var types: [String: AttributeType] = [:]
    private(set) var attributes: [String: String] = [:]
    private(set) var elements: [String: ElementRule] = [:]

    init(_ rows: [[String]]) {
        for row in rows where row.count >= 3 {
            switch row[0] {
            case "namespace": prefixes[row[2]] = row[1] == "-" ? "" : row[1]
            case "type": types[row[1]] = AttributeType(kind: row[2], detail: row.count > 3 ? row[3] : "")
            case "attribute": attributes[row[1]] = row[2]
            case "element": elements[row[1]] = Self.rule(content: row[2], attributes: row.count > 3 ? row[3] : "")
            default: break
            }
        }
    }

    private static func rule(content: String, attributes: String) -> ElementRule {
        var rule = ElementRule(content: .any, attributes: [:], others: .none)
        switch content {
        case "empty": rule.content = .empty
        case "any": rule.content = .any
        case _ where content == "text" || content.hasPrefix("text "): rule.content = .text
        default:
            let isMixed = content.hasPrefix("mixed ")
            if let model = ContentModel(content.dropFirst(isMixed ? 6 : 0)) {
                rule.content = .children(model, isMixed: isMixed)
            }
        }
        for field in attributes.split(separator: " ") {
            if field == "*any" {
                rule.others = .any
            } else if field == "*" {
                rule.others = .all
            } else if field == "*modules" {
                rule.others = .modules
            } else {
                let parts = field.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let isRequired = parts[0].hasSuffix("!")
                rule.attributes[String(parts[0].dropLast(isRequired ? 1 : 0))] = (String(parts[1]), isRequired)
            }
        }
        return rule
    }

    /// The name as the grammar has it, or nil in a namespace that it doesn't know.
    func name(_ name: XMLName) -> String? {
        if name.namespace == XMLName.xmlNamespace { return "xml:" + name.localName }
        guard let prefix = prefixes[name.namespace] else { return nil }
        return prefix.isEmpty ? name.localName : "\(prefix):\(name.localName)"
    }
}
