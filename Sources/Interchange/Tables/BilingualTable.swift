import LocalizationModel

/// A job or a bilingual file as people look at it: a row a segment, whatever the table is written as.
///
///     let table = BilingualTable(job)
///     let page = HTMLTableWriter.write(table, language: .english)
///
///     var table = BilingualTable(title: "page.en-ru.xlf", program: "Tolmach", programVersion: "0.1.0")
///     table.add(unit, findings: [UnitFinding(.codes, "<1> lost")])
public struct BilingualTable: Sendable {
    /// One segment.
    struct Row: Sendable {
        /// What leads back to the segment: `b12.s1`, or the unit's key in its file.
        var id: String
        var location: SourceLocation?
        var direction: TranslationDirection
        var source: InlineText
        /// The translation, or what the memory offers best.
        var target: InlineText?
        var status: TranslationUnit.Status
        /// What the memory offers, best first.
        var matches: [Match] = []
        var names: [SuggestedSegment.Rendering] = []
        var terms: [SuggestedSegment.Rendering] = []
        /// Pieces known in translation, where there is no match.
        var fragments: [Fragment] = []
        var resourceID: String?
        var notes: [String] = []
        /// What is wrong with the translation.
        var findings: [UnitFinding] = []
    }

    /// The document's name or path.
    public let title: String
    /// Name and version of the program that writes.
    public let program: String
    private(set) var rows: [Row] = []

    /// A table without rows.
    public init(title: String, program: String, programVersion: String) {
        self.title = title
        self.program = "\(program) \(programVersion)"
    }

    /// The segments of a job that go into another language, each with its best match as translation.
    public init(_ job: TranslationJob) {
        self.init(title: job.document.name, program: job.program, programVersion: job.programVersion)
        for suggested in job.segments {
            guard let direction = suggested.direction else { continue }
            let segment = suggested.segment
            let best = suggested.matches.first
            rows.append(
                Row(
                    id: SegmentAddress(block: segment.block, number: segment.number).unitID,
                    location: segment.location, direction: direction, source: segment.text,
                    target: best?.target(for: segment.text), status: Self.status(of: best), matches: suggested.matches,
                    names: suggested.names, terms: suggested.terms, fragments: suggested.fragments,
                    resourceID: segment.resourceID,
                    notes: segment.note.map { [$0] } ?? []))
        }
    }

    /// Adds a unit of a bilingual file.
    public mutating func add(_ unit: TranslationUnit, findings: [UnitFinding] = []) {
        rows.append(Row(unit, number: rows.count + 1, findings: findings))
    }

    /// The directions, in the order of their first rows.
    var directions: [TranslationDirection] {
        var seen: Set<TranslationDirection> = []
        return rows.map(\.direction).filter { seen.insert($0).inserted }
    }

    func rows(in direction: TranslationDirection) -> [Row] { rows.filter { $0.direction == direction } }

    /// The document's name without its folder.
    var shortTitle: String { title.split(separator: "/").last.map(String.init) ?? title }

    /// What a segment is at that has this for its translation.
    static func status(of match: Match?) -> TranslationUnit.Status {
        guard let match else { return .untranslated }
        if match.status == .machine { return .machine }
        return match.kind == .context || match.kind == .exact ? .translated : .draft
    }
}

extension BilingualTable.Row {
    /// The row of a unit of a bilingual file; the number stands for an id where it has none.
    init(_ unit: TranslationUnit, number: Int, findings: [UnitFinding]) {
        self.init(
            id: unit.id ?? String(number), location: unit.location,
            direction: TranslationDirection(from: unit.sourceLanguage, to: unit.targetLanguage),
            source: unit.source, target: unit.target, status: unit.status,
            resourceID: unit.context.resourceID == unit.id ? nil : unit.context.resourceID, notes: unit.notes,
            findings: findings)
    }
}
