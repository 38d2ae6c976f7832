import LocalizationModel
import XMLStream

/// Checks elements, their order, their attributes and the attributes' values against a grammar.
///
/// A document repeats itself: the same elements with the same children and attributes, again and again. What
/// was found to fit is remembered by a keyed hash, so that it is checked once.
struct StructureRule {
    /// How the values of an attribute are checked.
    private enum ValueCheck {
        case none, nameToken
        /// Index into `types`.
        case type(Int)
        case misplaced, unknown
    }

    private let grammar: FormatGrammar
    /// By name number.
    private var rules: [FormatGrammar.ElementRule?] = []
    /// Names of types that values are checked for.
    private var types: [String] = []
    /// By a hash of element and attribute.
    private var valueChecks: [(key: UInt64, check: ValueCheck)] = Array(repeating: (0, .none), count: 1 << 10)
    private var fittingContents = FittingMemory()
    private var fittingAttributes = FittingMemory()
    private var fittingValues = FittingMemory()

    init(grammar: FormatGrammar) {
        self.grammar = grammar
    }

    mutating func check(_ document: FormatDocument, into findings: inout [FormatFinding]) {
        while rules.count < document.tree.names.count {
            rules.append(grammar.name(document.tree.names[rules.count]).flatMap { grammar.elements[$0] })
        }
        for node in document.nodes {
            let name = document.name(node)
            if name.isEmpty { continue }
            guard let rule = rules[Int(document.tree.nodes[node].nameNumber)] else {
                let shown = document.tree.name(node).qualifiedName
                findings.append(
                    document.finding("unknown-name", "<\(shown)> is no element of its namespace", at: node))
                continue
            }
            checkContent(of: node, name, rule, document, &findings)
            checkAttributes(of: node, name, rule, document, &findings)
        }
    }

    // MARK: Content

    private mutating func checkContent(
        of node: Int, _ name: String, _ rule: FormatGrammar.ElementRule, _ document: FormatDocument,
        _ findings: inout [FormatFinding]
    ) {
        let tree = document.tree
        switch rule.content {
        case .any: return
        case .empty, .text:
            if let child = tree.children(node).first(where: { _ in true }) {
                let childName = tree.name(child).qualifiedName
                findings.append(document.finding("content", "<\(childName)> may not stand in <\(name)>", at: child))
            }
            if case .empty = rule.content, tree.nodes[node].hasText {
                findings.append(document.finding("content", "<\(name)> must be empty", at: node))
            }
        case .children(let model, let isMixed):
            if !isMixed, tree.nodes[node].hasText {
                findings.append(
                    document.finding("content", "text may not stand directly in <\(name)>", at: node))
            }
            var key = fittingContents.key(Int(tree.nodes[node].nameNumber))
            for child in tree.children(node) { key.add(Int(tree.nodes[child].nameNumber)) }
            if fittingContents.contains(key) { return }
            if let finding = contentFinding(of: node, name, model, document) {
                findings.append(finding)
            } else {
                fittingContents.remember(key)
            }
        }
    }

    private func contentFinding(
        of node: Int, _ name: String, _ model: ContentModel, _ document: FormatDocument
    ) -> FormatFinding? {
        let tree = document.tree
        let own = tree.name(node).namespace
        let children = Array(tree.children(node))
        let seen = children.map { child in
            let childName = document.name(child)
            return ContentModel.Child(
                name: childName.isEmpty ? nil : childName, isOther: tree.name(child).namespace != own)
        }
        guard let mismatch = model.mismatch(in: seen) else { return nil }
        let expected = mismatch.expected.joined(separator: ", ")
        guard mismatch.child < children.count else {
            let message =
                expected.isEmpty ? "<\(name)> is not complete" : "<\(name)> is not complete; expected \(expected)"
            return document.finding("content", message, at: node)
        }
        let child = children[mismatch.child]
        let shown = tree.name(child).qualifiedName
        let message =
            expected.isEmpty
            ? "<\(shown)> may not stand here in <\(name)>"
            : "<\(shown)> may not stand here in <\(name)>; expected \(expected)"
        return document.finding("content", message, at: child)
    }

    // MARK: Attributes

    private mutating func checkAttributes(
        of node: Int, _ name: String, _ rule: FormatGrammar.ElementRule, _ document: FormatDocument,
        _ findings: inout [FormatFinding]
    ) {
        let tree = document.tree
        let element = tree.nodes[node].nameNumber
        var key = fittingAttributes.key(Int(element))
        for attribute in tree.attributes(node) { key.add(tree.attributeName(attribute)) }
        if !fittingAttributes.contains(key) {
            let missing = rule.attributes.filter { required, attribute in
                attribute.isRequired && !document.hasAttribute(node, required)
            }
            for (required, _) in missing.sorted(by: { $0.key < $1.key }) {
                findings.append(document.finding("attribute", "<\(name)> lacks the attribute \(required)", at: node))
            }
            if missing.isEmpty { fittingAttributes.remember(key) }
        }
        for attribute in tree.attributes(node) {
            let number = tree.attributeName(attribute)
            switch valueCheck(element, number, rule, document) {
            case .none: break
            case .nameToken:
                if !tree.withValue(attribute, AttributeType.isNameToken) {
                    checkValue(attribute, of: node, name, nil, document, &findings)
                }
            case .type(let type): checkValue(attribute, of: node, name, type, document, &findings)
            case .misplaced:
                let shown = tree.names[number].qualifiedName
                findings.append(
                    document.finding("attribute", "the attribute \(shown) may not stand on <\(name)>", at: node))
            case .unknown:
                let shown = tree.names[number].qualifiedName
                findings.append(
                    document.finding("unknown-name", "\(shown) is no attribute of its namespace", at: node))
            }
        }
    }

    private mutating func valueCheck(
        _ element: Int32, _ attribute: Int, _ rule: FormatGrammar.ElementRule, _ document: FormatDocument
    ) -> ValueCheck {
        var key = fittingValues.key(Int(element))
        key.add(attribute)
        let slot = Int(truncatingIfNeeded: key.value >> 32) & (valueChecks.count - 1)
        if valueChecks[slot].key == key.value { return valueChecks[slot].check }
        let check = findValueCheck(document.tree.names[attribute], rule)
        valueChecks[slot] = (key.value, check)
        return check
    }

    private mutating func findValueCheck(_ name: XMLName, _ rule: FormatGrammar.ElementRule) -> ValueCheck {
        // What speaks to a schema processor may stand everywhere (XML Schema Part 1, section 2.6).
        if name.namespace == "http://www.w3.org/2001/XMLSchema-instance" { return .none }
        // Without prefix on an element of any namespace.
        let key = name.namespace.isEmpty ? name.localName : grammar.name(name)
        var type = key.flatMap { rule.attributes[$0]?.type }
        if type == nil {
            let isXML = name.namespace == XMLName.xmlNamespace
            let isForeign = !name.namespace.isEmpty && !isXML
            let isModule = grammar.prefixes[name.namespace] != nil
            switch rule.others {
            case .any: return .none
            case .all where isForeign || isXML, .modules where isForeign && isModule: break
            default: return .misplaced
            }
            guard isModule else { return .none }
            type = key.flatMap { grammar.attributes[$0] }
            if type == nil { return .unknown }
        }
        switch type {
        case "NMTOKEN": return .nameToken
        case "string", "anyURI", nil: return .none
        case .some(let other):
            if let known = types.firstIndex(of: other) { return .type(known) }
            types.append(other)
            return .type(types.count - 1)
        }
    }

    private mutating func checkValue(
        _ attribute: Int, of node: Int, _ name: String, _ typeNumber: Int?, _ document: FormatDocument,
        _ findings: inout [FormatFinding]
    ) {
        var key = fittingValues.key(typeNumber ?? -1)
        document.tree.withValue(attribute) { key.add(bytes: $0) }
        if fittingValues.contains(key) { return }
        let value = document.tree.value(attribute)
        let type = typeNumber.map { types[$0] } ?? "NMTOKEN"
        guard let complaint = AttributeType.complaint(about: value, type: type, in: grammar.types) else {
            fittingValues.remember(key)
            return
        }
        let shown = document.tree.names[document.tree.attributeName(attribute)].qualifiedName
        findings.append(
            document.finding(
                "attribute-value", "\(shown)=\"\(value)\" on <\(name)> should be \(complaint)", at: node))
    }
}
