import Glibc
import LocalizationModel

/// Remembers ids and references to them through a whole document, however many there are, in bounded memory:
/// what would be too much is sorted and written to a nameless temporary file, and merged at the end.
///
/// Ids are compared by a keyed hash of 64 bits; two of ten million meet by chance once in 300,000 such files.
final class IdentifierLedger {
    /// A kind of ids, such as those of a file's units, with what to say of them.
    struct Space: Sendable {
        var rule: String
        /// What to say of an id that stands twice; nil where it may.
        var duplicate: (@Sendable (String) -> String)?
        /// The rule of a reference that leads nowhere, where it is another.
        var danglingRule: String?
        /// What to say of a reference that leads nowhere.
        var dangling: (@Sendable (String) -> String)?
        var severity = FormatFinding.Severity.error
    }

    /// One id or reference, in fixed size.
    private struct Entry {
        var hash: UInt64
        var line: UInt32
        var column: UInt32
        /// The text's first 24 bytes.
        var text: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var space: UInt16
        var length: UInt8
        var isReference: Bool

        func precedes(_ other: Entry) -> Bool {
            (hash, line, column) < (other.hash, other.line, other.column)
        }
    }

    private let spaces: [Space]
    private let capacity: Int
    private let hashing = KeyedHash.random
    /// How many ids and references were noted.
    private(set) var count = 0
    private var entries: [Entry] = []
    private var spill: UnsafeMutablePointer<FILE>?
    /// Where each sorted run of the temporary file begins and how many entries it has.
    private var runs: [(start: Int, count: Int)] = []

    /// - Parameter capacity: entries held in memory, of 48 bytes each.
    init(spaces: [Space], capacity: Int = 1 << 19) {
        self.spaces = spaces
        self.capacity = capacity
    }

    deinit {
        if let spill { fclose(spill) }
    }

    /// Notes an id.
    /// - Parameter scope: what the id must be unique in, such as the number of its file.
    func define(_ id: String, _ space: Int, scope: Int = 0, at place: SourceLocation) throws(TolmachError) {
        try add(id, space, scope, place, isReference: false)
    }

    /// Notes an id, given as UTF-8.
    func define(
        bytes id: UnsafeBufferPointer<UInt8>, _ space: Int, scope: Int, at place: SourceLocation
    ) throws(TolmachError) {
        try add(bytes: id, space, scope, place, isReference: false)
    }

    /// Notes a reference to an id.
    func refer(to id: String, _ space: Int, scope: Int = 0, at place: SourceLocation) throws(TolmachError) {
        try add(id, space, scope, place, isReference: true)
    }

    private func add(
        _ id: String, _ space: Int, _ scope: Int, _ place: SourceLocation, isReference: Bool
    ) throws(TolmachError) {
        var id = id
        let result = id.withUTF8 { bytes in
            Result { () throws(TolmachError) in try add(bytes: bytes, space, scope, place, isReference: isReference) }
        }
        try result.get()
    }

    private func add(
        bytes id: UnsafeBufferPointer<UInt8>, _ space: Int, _ scope: Int, _ place: SourceLocation, isReference: Bool
    ) throws(TolmachError) {
        var hash = hashing
        hash.add(space)
        hash.add(scope)
        hash.add(bytes: id)
        var entry = Entry(
            hash: hash.value, line: UInt32(clamping: place.line),
            column: UInt32(clamping: place.column), space: UInt16(clamping: space),
            length: UInt8(clamping: id.count), isReference: isReference)
        withUnsafeMutableBytes(of: &entry.text) { text in
            text.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(id).prefix(text.count)))
        }
        count += 1
        entries.append(entry)
        if entries.count >= capacity { try spillEntries() }
    }

    private func spillEntries() throws(TolmachError) {
        entries.sort { $0.precedes($1) }
        if spill == nil { spill = tmpfile() }
        let start = runs.last.map { $0.start + $0.count } ?? 0
        let written = entries.withUnsafeBytes { bytes in
            spill.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) } ?? 0
        }
        guard written == entries.count * MemoryLayout<Entry>.stride else {
            throw TolmachError(
                .unwritableFile, "no room for a temporary file to compare ids in: \(String(cString: strerror(errno)))",
                advice: "make room where temporary files go")
        }
        runs.append((start, entries.count))
        entries.removeAll(keepingCapacity: true)
    }

    /// Reports ids that stand twice and references that lead nowhere, in no particular order.
    func finish(
        file: String, _ report: (FormatFinding) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        entries.sort { $0.precedes($1) }
        var group = Group()
        guard let spill else {
            for entry in entries { try group.add(entry, spaces, file, report) }
            return try group.close(spaces, file, report)
        }
        if !entries.isEmpty { try spillEntries() }
        entries = []
        var readers = runs.map { RunReader(start: $0.start, count: $0.count, share: capacity / runs.count) }
        for index in readers.indices { try readers[index].fill(from: spill) }
        while let least = readers.indices.filter({ readers[$0].current != nil }).min(by: {
            guard let left = readers[$0].current, let right = readers[$1].current else { return false }
            return left.precedes(right)
        }) {
            if let entry = readers[least].current { try group.add(entry, spaces, file, report) }
            try readers[least].advance(spill)
        }
        try group.close(spaces, file, report)
    }

    /// Entries of the same id, in the order of the file.
    private struct Group {
        var hash: UInt64 = 0
        var isDefined = false
        var dangling: [Entry] = []

        mutating func add(
            _ entry: Entry, _ spaces: [Space], _ file: String,
            _ report: (FormatFinding) throws(TolmachError) -> Void
        ) throws(TolmachError) {
            if entry.hash != hash {
                try close(spaces, file, report)
                hash = entry.hash
            }
            if entry.isReference {
                if !isDefined, dangling.count < 1000 { dangling.append(entry) }
            } else {
                if isDefined, let message = spaces[Int(entry.space)].duplicate {
                    try report(Self.finding(entry, spaces, file, message))
                }
                isDefined = true
                dangling.removeAll()
            }
        }

        mutating func close(
            _ spaces: [Space], _ file: String, _ report: (FormatFinding) throws(TolmachError) -> Void
        ) throws(TolmachError) {
            for entry in dangling {
                if let message = spaces[Int(entry.space)].dangling {
                    try report(Self.finding(entry, spaces, file, message))
                }
            }
            dangling.removeAll()
            isDefined = false
        }

        private static func finding(
            _ entry: Entry, _ spaces: [Space], _ file: String, _ message: (String) -> String
        ) -> FormatFinding {
            let space = spaces[Int(entry.space)]
            var text = withUnsafeBytes(of: entry.text) { String(decoding: $0.prefix(Int(entry.length)), as: UTF8.self) }
            if Int(entry.length) > 24 { text += "…" }
            let rule = entry.isReference ? space.danglingRule ?? space.rule : space.rule
            return FormatFinding(
                rule: rule, severity: space.severity, message: message(text),
                location: SourceLocation(file: file, line: Int(entry.line), column: Int(entry.column)),
                advice: FindingAdvice.text(for: rule))
        }
    }

    /// Reads one sorted run of the temporary file, piece by piece.
    private struct RunReader {
        private var next: Int
        private var left: Int
        private let share: Int
        private var buffer: [Entry] = []
        private var position = 0

        init(start: Int, count: Int, share: Int) {
            next = start
            left = count
            self.share = max(16, share)
        }

        var current: Entry? { position < buffer.count ? buffer[position] : nil }

        mutating func advance(_ file: UnsafeMutablePointer<FILE>) throws(TolmachError) {
            position += 1
            if position == buffer.count { try fill(from: file) }
        }

        mutating func fill(from file: UnsafeMutablePointer<FILE>) throws(TolmachError) {
            let count = min(share, left)
            position = 0
            let stride = MemoryLayout<Entry>.stride
            fseek(file, next * stride, SEEK_SET)
            var read = 0
            buffer = [Entry](unsafeUninitializedCapacity: count) { slots, initialized in
                read = fread(slots.baseAddress, stride, count, file)
                initialized = read
            }
            if read < count {
                throw TolmachError(.unreadableFile, "the temporary file that ids are compared in can't be read back")
            }
            next += count
            left -= count
        }
    }
}
