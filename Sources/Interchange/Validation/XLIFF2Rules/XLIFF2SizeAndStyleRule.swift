/// Size and length restrictions, and format style.
///
/// Source: XLIFF 2.1, sections 5.3 (Format Style), 5.6 (Size and Length Restriction).
enum XLIFF2SizeAndStyleRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        // Own profiles may have sizes that are no numbers; a number that isn't whole is wrong in any.
        let isStandard = hasStandardProfile(document)
        var sizeData: Set<String>?
        for node in document.nodes {
            guard document.tree.attributes(node).contains(where: { document.content.attributeName($0).contains(":") })
            else { continue }
            checkStyle(node, document, &findings)
            checkSize(node, isStandard: isStandard, document, &findings)
            if let reference = document.attribute(node, "slr:sizeInfoRef") {
                let known = sizeData ?? sizeDataIDs(document)
                sizeData = known
                if !known.contains(reference) {
                    document.report(
                        "size", "slr:sizeInfoRef names no slr:data: \(reference)", at: node, into: &findings)
                }
            }
            if document.isCore(node, "ec"), document.attribute(node, "isolated") != "yes" {
                for name in ["fs:fs", "fs:subFs", "slr:sizeInfo", "slr:sizeInfoRef", "slr:equivStorage"]
                where document.hasAttribute(node, name) {
                    document.report(
                        name.hasPrefix("fs") ? "format-style" : "size", "only an isolated <ec> has \(name)", at: node,
                        into: &findings)
                }
            }
        }
    }

    /// Whether the file, or a group around, takes a profile of the standard.
    private static func hasStandardProfile(_ document: XLIFF2Document) -> Bool {
        var current = document.content.top
        while current >= 0 {
            if let profiles = document.child(current, "slr:profiles"),
                document.attribute(profiles, "generalProfile")?.hasPrefix("xliff:") == true
            {
                return true
            }
            current = document.tree.nodes[current].parent
        }
        return false
    }

    private static func checkStyle(_ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        guard let value = document.attribute(node, "fs:subFs") else { return }
        if !document.hasAttribute(node, "fs:fs") {
            document.report("format-style", "fs:subFs needs fs:fs", at: node, into: &findings)
        }
        if !Self.isListOfPairs(value) {
            document.report(
                "format-style", "fs:subFs holds pairs of a name and a value, parted by a comma", at: node,
                into: &findings)
        }
    }

    /// Pairs are `name,value`, parted by backslashes; a backslash escapes itself and the comma.
    private static func isListOfPairs(_ value: String) -> Bool {
        var commas = 0
        var bytes = value.utf8.makeIterator()
        var current = bytes.next()
        while let byte = current {
            current = bytes.next()
            if byte == UInt8(ascii: ",") {
                commas += 1
            } else if byte == UInt8(ascii: "\\") {
                if current == UInt8(ascii: ",") || current == UInt8(ascii: "\\") {
                    current = bytes.next()
                } else if commas != 1 {
                    return false
                } else {
                    commas = 0
                }
            }
        }
        return commas == 1
    }

    private static func checkSize(
        _ node: Int, isStandard: Bool, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        let size = document.attribute(node, "slr:sizeInfo")
        let reference = document.attribute(node, "slr:sizeInfoRef")
        if size != nil, reference != nil {
            document.report("size", "slr:sizeInfo and slr:sizeInfoRef exclude each other", at: node, into: &findings)
        }
        for (name, value) in [
            ("slr:sizeInfo", size), ("slr:equivStorage", document.attribute(node, "slr:equivStorage")),
        ] {
            if let value, !isSize(value), isStandard || Double(value) != nil {
                document.report("size", "\(name)=\"\(value)\" should be a whole number", at: node, into: &findings)
            }
        }
        for name in ["slr:sizeRestriction", "slr:storageRestriction"] {
            if let value = document.attribute(node, name), !isRestriction(value) {
                document.report(
                    "size", "\(name)=\"\(value)\" should be *, a number, or two parted by a comma", at: node,
                    into: &findings)
            }
        }
    }

    private static func isSize(_ value: String) -> Bool {
        value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { (Int($0) ?? -1) >= 0 }
    }

    private static func isRestriction(_ value: String) -> Bool {
        if value == "*" { return true }
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, (Int(parts[0]) ?? -1) >= 0 else { return false }
        return parts.count == 1 || parts[1] == "*" || (Int(parts[1]) ?? -1) >= 0
    }

    /// The ids in the `slr:data` that the file, group or unit holds, or one around it.
    private static func sizeDataIDs(_ document: XLIFF2Document) -> Set<String> {
        var ids: Set<String> = []
        var current = document.content.top
        while current >= 0 {
            for child in document.tree.children(current) where document.name(child) == "slr:data" {
                for node in child..<min(document.tree.nodes[child].end, document.tree.nodes.count) {
                    if let id = document.attribute(node, "id") { ids.insert(id) }
                }
            }
            current = document.tree.nodes[current].parent
        }
        return ids
    }
}
