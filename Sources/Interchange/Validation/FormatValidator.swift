import LocalizationModel
import XMLStream

/// Says whether a file is what its standard asks: XLIFF 1.2, 2.0, 2.1, 2.2, TMX and SRX.
///
///     let findings = try FormatValidator.validate(path: "page.en-ru.xlf")
///     // [] for a valid file
///
/// The format is known by the root element. Structure comes from grammars in data files; what a schema can't
/// say is in the rules of each format. The whole document is held in memory.
public enum FormatValidator {
    /// - Returns: the findings in the order of the file.
    /// - Throws: `unreadableFile`, `malformedInput` where the file is no well-formed XML, `unsupportedFormat`
    ///   where its root is of none of the formats.
    public static func validate(path: String) throws(TolmachError) -> [FormatFinding] {
        var reader = try XMLStreamReader(path: path)
        return try validate(&reader)
    }

    /// - Parameter file: the name that errors and locations carry.
    /// - Throws: as `validate(path:)`.
    public static func validate(bytes: [UInt8], file: String) throws(TolmachError) -> [FormatFinding] {
        var reader = try XMLStreamReader(bytes: bytes, file: file)
        return try validate(&reader)
    }

    private static func validate(_ reader: inout XMLStreamReader) throws(TolmachError) -> [FormatFinding] {
        let tree = try XMLTree(reading: &reader, keepingTextOf: ["beforebreak", "afterbreak"])
        guard let root = tree.nodes.first?.element else { return [] }
        var findings: [FormatFinding] = []
        let grammar: FormatGrammar
        switch (root.name.localName, root["version"]) {
        case ("xliff", "1.2"):
            grammar = DataFile.xliff12Grammar
            XLIFF12Rule(tree: tree).check(into: &findings)
        case ("xliff", "2.0"), ("xliff", "2.1"), ("xliff", "2.2"):
            grammar = root["version"] == "2.2" ? DataFile.xliff22Grammar : DataFile.xliff21Grammar
            XLIFF2Document(tree: tree, grammar: grammar).check(into: &findings)
        case ("tmx", _):
            grammar = DataFile.tmxGrammar
            TMXRule(tree: tree).check(into: &findings)
        case ("srx", _):
            grammar = DataFile.srxGrammar
            SRXRule(tree: tree).check(into: &findings)
        default:
            throw TolmachError(
                .unsupportedFormat, "<\(root.name.qualifiedName)> is the root of no format that is validated",
                at: tree.location(0), advice: "XLIFF 1.2 to 2.2, TMX and SRX are")
        }
        checkNamespace(of: tree, grammar, &findings)
        StructureRule(grammar: grammar, tree: tree).check(into: &findings)
        return findings.sorted {
            ($0.location.line, $0.location.column, $0.rule) < ($1.location.line, $1.location.column, $1.rule)
        }
    }

    private static func checkNamespace(
        of tree: XMLTree, _ grammar: FormatGrammar, _ findings: inout [FormatFinding]
    ) {
        let name = tree.nodes[0].element.name
        guard grammar.prefixes[name.namespace] != "" else { return }
        findings.append(
            FormatFinding(
                rule: "namespace", message: "the namespace \"\(name.namespace)\" is not that of the version",
                location: tree.location(0),
                advice: grammar.prefixes.first { $0.value.isEmpty }.map { "write xmlns=\"\($0.key)\"" }))
    }
}
