import LocalizationModel
import XMLStream

/// Says whether a file is what its standard asks: XLIFF 1.2, 2.0, 2.1, 2.2, TMX, TBX and SRX.
///
///     let findings = try FormatValidator.validate(path: "page.en-ru.xlf")
///     // [] for a valid file
///
/// The format is known by the root element. Structure comes from grammars in data files; what a schema can't
/// say is in the rules of each format. Documents are read as a stream: memory is that of their largest unit.
public enum FormatValidator {
    /// Elements whose text rules look at.
    private static let textNames: Set<String> = [
        "beforebreak", "afterbreak", "date", "termNote", "transac", "administrativeStatus", "partOfSpeech",
        "grammaticalGender", "termLocation", "termType", "transactionType",
    ]

    /// - Returns: the findings in the order of the file.
    /// - Throws: `unreadableFile`, `malformedInput` where the file is no well-formed XML, `unsupportedFormat`
    ///   where its root is of none of the formats.
    public static func validate(path: String) throws(TolmachError) -> [FormatFinding] {
        var findings: [FormatFinding] = []
        try validate(path: path) { findings.append($0) }
        return findings
    }

    /// Reports each finding, in the order of the file; where there are very many, those of the whole document
    /// (ids that stand twice far apart) come after those of its units. What was found before an error is reported.
    ///
    /// - Parameter isStrict: XLIFF 1.2 is held to its strict schema, which allows no extensions.
    /// - Throws: as `validate(path:)`, and what `report` throws.
    public static func validate(
        path: String, isStrict: Bool = false, _ report: (FormatFinding) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        var reader = try XMLStreamReader(path: path)
        try validate(&reader, isStrict: isStrict, report)
    }

    /// - Parameter file: the name that errors and locations carry.
    /// - Throws: as `validate(path:)`.
    public static func validate(
        bytes: [UInt8], file: String, isStrict: Bool = false
    ) throws(TolmachError) -> [FormatFinding] {
        var reader = try XMLStreamReader(bytes: bytes, file: file)
        var findings: [FormatFinding] = []
        try validate(&reader, isStrict: isStrict) { findings.append($0) }
        return findings
    }

    private static func validate(
        _ reader: inout XMLStreamReader, isStrict: Bool,
        _ report: (FormatFinding) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        var tree = XMLTree(keepingTextOf: textNames)
        guard let root = try tree.readRoot(from: &reader) else { return }
        let version = tree.attribute(root, "version")
        switch (tree.name(root).localName, version) {
        case ("xliff", "1.2"):
            let grammar = isStrict ? DataFile.xliff12StrictGrammar : DataFile.xliff12Grammar
            try run(XLIFF12Rules(document: FormatDocument(tree: tree, grammar: grammar)), &reader, report)
        case ("xliff", "2.0"), ("xliff", "2.1"), ("xliff", "2.2"):
            let grammar = version == "2.2" ? DataFile.xliff22Grammar : DataFile.xliff21Grammar
            try run(XLIFF2Rules(document: FormatDocument(tree: tree, grammar: grammar)), &reader, report)
        case ("tmx", _):
            try run(TMXRules(document: FormatDocument(tree: tree, grammar: DataFile.tmxGrammar)), &reader, report)
        case ("srx", _):
            try run(SRXRules(document: FormatDocument(tree: tree, grammar: DataFile.srxGrammar)), &reader, report)
        case ("tbx", _):
            try run(TBXRules(document: FormatDocument(tree: tree, grammar: DataFile.tbx3Grammar)), &reader, report)
        case ("martif", _):
            try run(TBXRules(document: FormatDocument(tree: tree, grammar: DataFile.tbx2008Grammar)), &reader, report)
        default:
            throw TolmachError(
                .unsupportedFormat, "<\(tree.name(root).qualifiedName)> is the root of no format that is validated",
                at: tree.location(root), advice: "XLIFF 1.2 to 2.2, TMX, TBX and SRX are")
        }
    }

    private static func run(
        _ rules: consuming some FormatRules, _ reader: inout XMLStreamReader,
        _ report: (FormatFinding) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        var queue = FindingQueue()
        do throws(TolmachError) {
            try queue.add(namespaceFindings(rules.document), report)
            var structure = StructureRule(grammar: rules.document.grammar)
            // A document repeats itself: a unit that is like one found sound is sound.
            var sound = FittingMemory()
            while let node = try rules.document.tree.readToEnd(from: &reader) {
                rules.document.turn(to: node)
                let name = rules.document.name(node)
                guard node == 0 || rules.isPiece(name) else { continue }
                let likeness = rules.scopeOfLikeness(name).map { rules.document.likeness(in: sound, scope: $0) }
                if let likeness, sound.contains(likeness), try rules.noteIdentifier() {
                    rules.document.tree.collapse(node)
                    continue
                }
                var findings: [FormatFinding] = []
                try rules.check(into: &findings)
                structure.check(rules.document, into: &findings)
                if !findings.isEmpty {
                    try queue.add(findings, report)
                } else if let likeness, rules.holdsOfLikePieces {
                    sound.remember(likeness)
                }
                rules.document.tree.collapse(node, isRepeatable: rules.isRepeatable(name))
            }
            try rules.finish { finding throws(TolmachError) in try queue.add([finding], report) }
        } catch {
            try queue.flush(report)
            throw error
        }
        try queue.flush(report)
    }

    private static func namespaceFindings(_ document: FormatDocument) -> [FormatFinding] {
        let name = document.tree.name(0)
        let grammar = document.grammar
        guard grammar.prefixes[name.namespace] != "" else { return [] }
        return [
            document.finding(
                "namespace", "the namespace \"\(name.namespace)\" is not that of the version", at: 0,
                advice: grammar.prefixes.first { $0.value.isEmpty }.map { "write xmlns=\"\($0.key)\"" })
        ]
    }
}
