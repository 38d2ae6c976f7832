import Interchange
import LocalizationModel

/// Writes translation units in a bilingual format, as they come, and counts what the format can't hold.
///
///     var output = BilingualOutput(format: .tmx)
///     try output.add(unit)
///     let bytes = try output.takeBytes() + output.finish()
///     output.losses      // units that had something the format has no place for
public struct BilingualOutput: Sendable {
    /// The formats that units are written in.
    public typealias Format = UnitFormat

    private let format: Format
    private let language: TableLanguage
    // One of these is there.
    private var memory: TMXWriter?
    private var table: UnitTableWriter?
    private var xliff: XLIFFUnitWriter?
    private var catalogue: POUnitWriter?
    private var page: HTMLPageWriter?
    private var document: BilingualTable?
    /// The languages of the file, where it has one pair.
    private var direction: TranslationDirection?
    /// What was lost so far.
    public private(set) var losses: ConversionLosses

    /// - Parameters:
    ///   - title: What a table for people is headed with.
    ///   - language: The language that it speaks to its reader.
    public init(format: Format, title: String = "", language: TableLanguage = .english) {
        self.format = format
        self.language = language
        losses = ConversionLosses(into: format)
        let (program, version) = ("Tolmach", ProgramVersion.current)
        switch format {
        case .tmx: memory = TMXWriter(sourceLanguage: nil, program: program, programVersion: version)
        case .tsv: table = UnitTableWriter(separator: .tab)
        case .csv: table = UnitTableWriter(separator: .comma)
        case .po: catalogue = POUnitWriter(program: "\(program) \(version)")
        case .html:
            page = HTMLPageWriter(
                title: title, program: "\(program) \(version)", language: language, hasScores: false)
        case .markdown, .docx:
            document = BilingualTable(title: title, program: program, programVersion: version)
        case .xliff12, .xliff20, .xliff21, .xliff22:
            guard let number = format.xliffVersion else { break }
            xliff = XLIFFUnitWriter(version: number, program: program, programVersion: version)
        }
    }

    /// The source document of the units that follow; XLIFF carries it along, so that it can still be merged.
    public mutating func describe(_ document: DocumentSkeleton?) {
        xliff?.document = document
    }

    /// Adds a unit.
    ///
    /// - Parameter findings: What is wrong with its translation; tables for people show it.
    /// - Throws: `TolmachError.invalidArgument` where the format holds one pair of languages, and this is another.
    public mutating func add(_ unit: TranslationUnit, findings: [UnitFinding] = []) throws(TolmachError) {
        let own = TranslationDirection(from: unit.sourceLanguage, to: unit.targetLanguage)
        if let direction, direction != own, !format.holdsSeveralDirections {
            throw TolmachError(
                .invalidArgument, "one \(format.rawValue) file can't hold both \(direction) and \(own)",
                at: unit.location, advice: "write xliff-1.2 or tmx, or choose one with --from and --to")
        }
        direction = own
        losses.count(unit)
        memory?.add(unit)
        table?.add(unit)
        xliff?.add(unit)
        catalogue?.add(unit)
        try page?.add(unit, findings: findings)
        document?.add(unit, findings: findings)
    }

    /// Characters that were left out because XML forbids them.
    public var droppedCharacterCount: Int { memory?.droppedCharacterCount ?? xliff?.droppedCharacterCount ?? 0 }

    /// Units that were left out because the format can't tell them from earlier ones.
    public var repeated: Int { catalogue?.repeated ?? 0 }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] {
        memory?.takeBytes() ?? table?.takeBytes() ?? xliff?.takeBytes() ?? catalogue?.takeBytes() ?? []
    }

    /// Ends the file and gives the bytes that were not taken yet, in pieces.
    ///
    /// - Throws: `libraryFailure` where there is no memory for a document, `unwritableFile` where a temporary file
    ///   finds no room, and what `write` throws.
    public mutating func finish(_ write: ([UInt8]) throws(TolmachError) -> Void) throws(TolmachError) {
        if page != nil { return try page?.finish(write) ?? () }
        if let document {
            return try write(
                format == .markdown
                    ? Array(MarkdownTableWriter.write(document, language: language).utf8)
                    : DOCXTableWriter.write(document, language: language))
        }
        try write(memory?.finish() ?? xliff?.finish() ?? catalogue?.finish() ?? takeBytes())
    }

    /// Ends the file and gives all bytes that were not taken yet.
    ///
    /// - Throws: as `finish(_:)`.
    public mutating func finish() throws(TolmachError) -> [UInt8] {
        var bytes: [UInt8] = []
        try finish { bytes += $0 }
        return bytes
    }
}
