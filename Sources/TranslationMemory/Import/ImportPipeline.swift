import LocalizationModel
import Threads

/// Stores units while others are being read: they are handed over in batches, in order, to a thread that stores them.
/// The first batch is stored by the thread that reads, so that a small import starts no other.
struct ImportPipeline {
    private static let batchSize = 128
    private static let waitingBatches = 16

    private let importer: MemoryImporter
    private var batch = PackedUnits()
    private var isLarge = false
    private var storing: StoringThread?
    /// What was read, and what of it is not stored.
    private var read = 0
    private var omitted = ReadingReport()

    /// Stores all units that `next` gives.
    ///
    /// - Returns: what became of them.
    /// - Throws: what `next` or storing throws, whichever happens first in the order of the units.
    static func run(
        _ importer: MemoryImporter, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        var pipeline = ImportPipeline(importer)
        do throws(TolmachError) {
            while let unit = try next() { try pipeline.add(unit) }
        } catch {
            // What was read before the failure may itself have failed to be stored.
            try pipeline.finish()
            throw error
        }
        try pipeline.finish()
        var report = importer.report
        report.read = pipeline.read
        report.omitted = pipeline.omitted
        return report
    }

    private init(_ importer: MemoryImporter) {
        self.importer = importer
    }

    private mutating func add(_ unit: TranslationUnit) throws(TolmachError) {
        read += 1
        guard !Self.isBlank(unit.source) else { return omitted.omit(.noText) }
        guard let target = unit.target, !Self.isBlank(target), unit.status != .untranslated else {
            return omitted.omit(.untranslated)
        }
        guard unit.source.plain.utf8.count <= ReadingReport.longestText,
            target.plain.utf8.count <= ReadingReport.longestText
        else {
            if let place = unit.location { omitted.warn("a text longer than a megabyte was left out", at: place) }
            omitted.omit(.tooLong)
            return
        }
        batch.add(unit, target: target)
        if batch.units.count == Self.batchSize || batch.bytes.count > ReadingReport.longestText { try handOver() }
    }

    /// Whether a text has nothing but white space, and no codes.
    private static func isBlank(_ text: InlineText) -> Bool {
        // Nearly every text begins with a letter, and to ask Unicode for its properties takes time.
        if let first = text.plain.utf8.first, first > 0x20, first < 0x7F { return false }
        return text.codes.isEmpty && text.plain.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    private mutating func handOver() throws(TolmachError) {
        if isLarge && storing == nil { storing = StoringThread(importer, capacity: Self.waitingBatches) }
        isLarge = true
        guard let storing else {
            try importer.add(batch)
            batch.removeUnits()
            return
        }
        // Why it takes no more is said when it ends.
        if !storing.put(batch.take()) { try finish() }
    }

    private mutating func finish() throws(TolmachError) {
        let storing = self.storing
        self.storing = nil
        try storing?.finish()
        try importer.add(batch)
        batch.removeUnits()
    }
}

/// The thread that stores units.
private final class StoringThread: @unchecked Sendable {
    // @unchecked: the importer and the failure belong to the thread until it has ended.
    private let importer: MemoryImporter
    private let queue: BoundedQueue<PackedUnits>
    private var failure: TolmachError?
    private var thread: WorkerThread?

    /// - Returns: nil where the system gives no thread.
    init?(_ importer: MemoryImporter, capacity: Int) {
        self.importer = importer
        queue = BoundedQueue(capacity: capacity)
        thread = WorkerThread { [self] in store() }
        if thread == nil { return nil }
    }

    /// - Returns: false where storing has failed.
    func put(_ units: PackedUnits) -> Bool { queue.put(units) }

    /// Waits until all is stored.
    func finish() throws(TolmachError) {
        queue.finish()
        thread?.join()
        if let failure { throw failure }
    }

    private func store() {
        do throws(TolmachError) {
            while let units = queue.take() { try importer.add(units) }
        } catch {
            failure = error
            queue.abandon()
        }
    }
}
