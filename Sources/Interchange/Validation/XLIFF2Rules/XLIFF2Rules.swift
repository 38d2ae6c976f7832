import LocalizationModel

/// What XLIFF 2.0, 2.1 and 2.2 ask beyond their schemas.
struct XLIFF2Rules: FormatRules {
    var document: FormatDocument
    private let ledger = IdentifierLedger(spaces: XLIFF2IdentifierSpace.spaces)
    private var fileNumber = 1
    private(set) var holdsOfLikePieces = false

    init(document: FormatDocument) {
        self.document = document
    }

    func isPiece(_ name: String) -> Bool {
        switch name {
        case "unit", "group", "file": true
        default: false
        }
    }

    func scopeOfLikeness(_ name: String) -> Int? { name == "unit" ? fileNumber : nil }

    mutating func noteIdentifier() throws(TolmachError) -> Bool {
        let location = document.tree.location(document.top)
        let result = document.withAttribute(document.top, "id") { bytes in
            Result { () throws(TolmachError) in
                guard AttributeType.isNameToken(bytes) else { return false }
                try ledger.define(
                    bytes: bytes, XLIFF2IdentifierSpace.units.rawValue, scope: fileNumber, at: location)
                return true
            }
        }
        return try result?.get() ?? false
    }

    mutating func check(into findings: inout [FormatFinding]) throws(TolmachError) {
        let piece = XLIFF2Document(content: document, ledger: ledger, fileNumber: fileNumber)
        let noted = ledger.count
        try XLIFF2IdentifierRule.check(piece, into: &findings)
        XLIFF2FragmentRule.check(piece, into: &findings)
        try XLIFF2ReferenceRule.check(piece, into: &findings)
        XLIFF2AnnotationRule.check(piece, into: &findings)
        XLIFF2LanguageRule.check(piece, into: &findings)
        XLIFF2SegmentRule.check(piece, into: &findings)
        XLIFF2CodeRule.check(piece, into: &findings)
        XLIFF2ReorderingRule.check(piece, into: &findings)
        if piece.hasModules {
            XLIFF2MatchAndGlossaryRule.check(piece, into: &findings)
            XLIFF2ValidationModuleRule.check(piece, into: &findings)
            XLIFF2SizeAndStyleRule.check(piece, into: &findings)
            try XLIFF2ResourceDataRule.check(piece, into: &findings)
            try XLIFF2ITSRule.check(piece, into: &findings)
            XLIFF2PluralRule.check(piece, into: &findings)
        }
        // Its own id was noted and nothing else, and nothing in it speaks of the unit by its id.
        holdsOfLikePieces =
            ledger.count == noted + 1 && !piece.hasModules
            && !document.nodes.contains { document.hasAttribute($0, "ref") }
        if document.name(document.top) == "file" { fileNumber += 1 }
    }

    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) throws(TolmachError) {
        try ledger.finish(file: document.tree.file, report)
    }
}
