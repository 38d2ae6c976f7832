import LocalizationModel

/// What a cell under the head of a data category says.
///
///     GlossaryCell.property("сущ.", category: "partOfSpeech", head: "POS")   // termNote partOfSpeech: noun
///     GlossaryCell.property("phrasal", category: "partOfSpeech", head: "POS")   // note POS: phrasal
enum GlossaryCell {
    /// What words a value has, by category.
    private static let values: [String: [String: String]] = {
        var values: [String: [String: String]] = [:]
        for name in TBXCategory.names {
            for value in TBXCategory.values(of: name) ?? [] {
                values[name, default: [:]][GlossaryColumn.folded(value)] = value
            }
        }
        for row in DataFile.glossaryColumns where row.count == 4 && row[0] == "value" {
            values[row[1], default: [:]][GlossaryColumn.folded(row[2])] = row[2]
            for word in row[3].split(separator: "|") {
                values[row[1], default: [:]][GlossaryColumn.folded(word)] = row[2]
            }
        }
        return values
    }()

    /// The value of a category that a cell calls by some word; nil where it has no such.
    static func value(_ text: String, of category: String) -> String? { values[category]?[GlossaryColumn.folded(text)] }

    /// The property that a cell gives: of the data category where its value is one that this may have, else a note that
    /// says the column's head.
    static func property(_ text: String, category: String, head: String) -> GlossaryProperty {
        let note = GlossaryProperty(element: "note", category: head, value: text)
        guard let allowed = TBXCategory.values(of: category) else {
            let isOwn = category.hasPrefix("x-") && TBXCategory.isName(category)
            return isOwn ? property(text, category, inTerm: false) : note
        }
        if !allowed.isEmpty {
            guard let value = value(text, of: category) else { return note }
            return property(value, category, inTerm: false)
        }
        switch TBXCategory.element(for: category, inTerm: false) {
        case "xref":
            var (text, target) = split(text)
            if target == nil, isAddress(text) { target = text }
            guard let target else { return note }
            if text.isEmpty { text = target }
            return GlossaryProperty(element: "xref", category: category, value: text, target: target)
        case "ref":
            let (text, target) = split(text)
            return GlossaryProperty(element: "ref", category: category, value: text, target: target)
        // It belongs to something that was done.
        case "transacNote": return note
        default: return property(text, category, inTerm: false)
        }
    }

    private static func property(_ value: String, _ category: String, inTerm: Bool) -> GlossaryProperty {
        GlossaryProperty(
            element: TBXCategory.element(for: category, inTerm: inTerm), category: category, value: value)
    }

    /// How a property stands in a cell: behind its text what it points at, `the quay <http://example.org/quay>`.
    static func text(of property: GlossaryProperty) -> String {
        guard let target = property.target, target != property.value else { return property.value }
        return property.value.isEmpty ? "<\(target)>" : "\(property.value) <\(target)>"
    }

    private static func split(_ text: String) -> (text: String, target: String?) {
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return (text, nil) }
        let target = text[text.index(after: open)...].dropLast()
        return (text[..<open].trimmed, target.isEmpty ? nil : String(target))
    }

    private static func isAddress(_ text: String) -> Bool {
        !text.contains(where: \.isWhitespace)
            && (text.contains("://")
                || ["www.", "mailto:", "doi:", "urn:"].contains { text.lowercased().hasPrefix($0) })
    }
}
