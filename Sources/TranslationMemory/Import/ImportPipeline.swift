import LocalizationModel
import Threads

/// Stores units while others are being read: they are handed over in batches, in order, to a thread that stores them.
/// The first batch is stored by the thread that reads, so that a small import starts no other.
struct ImportPipeline {
    private static let batchSize = 128
    private static let waitingBatches = 8

    private let importer: MemoryImporter
    private var batch: [TranslationUnit] = []
    private var isLarge = false
    private var storing: StoringThread?

    /// Stores all units that `next` gives.
    ///
    /// - Throws: what `next` or storing throws, whichever happens first in the order of the units.
    static func run(
        _ importer: MemoryImporter, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) {
        var pipeline = ImportPipeline(importer)
        do throws(TolmachError) {
            while let unit = try next() { try pipeline.add(unit) }
        } catch {
            // What was read before the failure may itself have failed to be stored.
            try pipeline.finish()
            throw error
        }
        try pipeline.finish()
    }

    private init(_ importer: MemoryImporter) {
        self.importer = importer
        batch.reserveCapacity(Self.batchSize)
    }

    private mutating func add(_ unit: consuming TranslationUnit) throws(TolmachError) {
        // What all units share and none needs is left behind, or two threads would count its users all the time.
        unit.origin.file = nil
        if MemoryImporter.isShort(unit.source.plain.utf8.count, unit.target?.plain.utf8.count ?? 0) {
            unit.location = nil
        }
        batch.append(unit)
        if batch.count == Self.batchSize { try handOver() }
    }

    private mutating func handOver() throws(TolmachError) {
        if isLarge && storing == nil { storing = StoringThread(importer, capacity: Self.waitingBatches) }
        isLarge = true
        guard let storing else {
            try importer.add(batch)
            batch.removeAll(keepingCapacity: true)
            return
        }
        let full = batch
        batch = []
        batch.reserveCapacity(Self.batchSize)
        // Why it takes no more is said when it ends.
        if !storing.put(full) { try finish() }
    }

    private mutating func finish() throws(TolmachError) {
        let storing = self.storing
        self.storing = nil
        try storing?.finish()
        try importer.add(batch)
        batch = []
    }
}

/// The thread that stores units.
private final class StoringThread: @unchecked Sendable {
    // @unchecked: the importer and the failure belong to the thread until it has ended.
    private let importer: MemoryImporter
    private let queue: BoundedQueue<[TranslationUnit]>
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
    func put(_ units: [TranslationUnit]) -> Bool { queue.put(units) }

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
