import LocalizationModel
import XMLStream

/// Checks elements, their order, their attributes and the attributes' values against a grammar.
struct StructureRule {
    let grammar: FormatGrammar
    let tree: XMLTree

    func check(into findings: inout [FormatFinding]) {
        for node in tree.nodes.indices {
            let element = tree.nodes[node].element
            guard let name = grammar.name(element.name) else { continue }
            guard let rule = grammar.elements[name] else {
                findings.append(
                    finding("unknown-name", "<\(element.name.qualifiedName)> is no element of its namespace", node))
                continue
            }
            checkContent(of: node, name, rule, &findings)
            checkAttributes(of: node, name, rule, &findings)
        }
    }

    private func checkContent(
        of node: Int, _ name: String, _ rule: FormatGrammar.ElementRule, _ findings: inout [FormatFinding]
    ) {
        let children = tree.children(node)
        switch rule.content {
        case .any: return
        case .empty, .text:
            if let child = children.first {
                let childName = tree.nodes[child].element.name.qualifiedName
                findings.append(finding("content", "<\(childName)> may not stand in <\(name)>", child))
            }
            if case .empty = rule.content, tree.nodes[node].hasText {
                findings.append(finding("content", "<\(name)> must be empty", node))
            }
        case .children(let model, let isMixed):
            if !isMixed, tree.nodes[node].hasText {
                findings.append(finding("content", "text may not stand directly in <\(name)>", node))
            }
            let own = tree.nodes[node].element.name.namespace
            let seen = children.map { child in
                let childName = tree.nodes[child].element.name
                return ContentModel.Child(name: grammar.name(childName), isOther: childName.namespace != own)
            }
            guard let mismatch = model.mismatch(in: seen) else { return }
            let expected = mismatch.expected.isEmpty ? "" : "; expected \(mismatch.expected.joined(separator: ", "))"
            if mismatch.child < children.count {
                let child = children[mismatch.child]
                let childName = tree.nodes[child].element.name.qualifiedName
                findings.append(finding("content", "<\(childName)> may not stand here in <\(name)>\(expected)", child))
            } else {
                findings.append(finding("content", "<\(name)> is not complete\(expected)", node))
            }
        }
    }

    private func checkAttributes(
        of node: Int, _ name: String, _ rule: FormatGrammar.ElementRule, _ findings: inout [FormatFinding]
    ) {
        let element = tree.nodes[node].element
        for (required, attribute) in rule.attributes where attribute.isRequired {
            if !element.attributes.contains(where: { grammar.attributeName($0.name, on: element.name) == required }) {
                findings.append(finding("attribute", "<\(name)> lacks the attribute \(required)", node))
            }
        }
        for attribute in element.attributes {
            let shown = attribute.name.qualifiedName
            let key = grammar.attributeName(attribute.name, on: element.name)
            var type = key.flatMap { rule.attributes[$0]?.type }
            if type == nil {
                let isForeign = !attribute.name.namespace.isEmpty && attribute.name.namespace != XMLName.xmlNamespace
                let isModule = grammar.prefixes[attribute.name.namespace] != nil
                switch rule.others {
                case .all where isForeign || attribute.name.namespace == XMLName.xmlNamespace,
                    .modules where isForeign && isModule:
                    break
                default:
                    findings.append(finding("attribute", "the attribute \(shown) may not stand on <\(name)>", node))
                    continue
                }
                guard isModule else { continue }
                type = key.flatMap { grammar.attributes[$0] }
                if type == nil {
                    findings.append(finding("unknown-name", "\(shown) is no attribute of its namespace", node))
                    continue
                }
            }
            guard let type,
                let complaint = AttributeType.complaint(about: attribute.value, type: type, in: grammar.types)
            else { continue }
            findings.append(
                finding("attribute-value", "\(shown)=\"\(attribute.value)\" on <\(name)> should be \(complaint)", node))
        }
    }

    private func finding(_ rule: String, _ message: String, _ node: Int) -> FormatFinding {
        FormatFinding(rule: rule, message: message, location: tree.location(node))
    }
}

extension FormatGrammar {
    /// The name of an attribute as the grammar has it: without prefix on an element of any namespace.
    fileprivate func attributeName(_ name: XMLName, on element: XMLName) -> String? {
        name.namespace.isEmpty ? name.localName : self.name(name)
    }
}
