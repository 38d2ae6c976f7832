import FileAccess
import Glibc
import LocalizationModel

/// Where the bytes of a reader come from: a file, read in chunks, or memory.
struct XMLInput: ~Copyable {
    private static let chunkSize = 1 << 16

    private var descriptor: Int32 = -1
    private var bytes: [UInt8]
    /// Start of the current chunk in `bytes`.
    private var start = 0
    /// What was read of `bytes` in memory.
    private var position = 0
    /// Whether a zero byte is a character, as in ASCII and UTF-8, and no half of one; nil before the first chunk.
    private var isByteWise: Bool?

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(path: String) throws(TolmachError) {
        bytes = [UInt8](repeating: 0, count: Self.chunkSize)
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            throw InputFile.unreadable(path, errno)
        }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// Makes the next chunk ready and returns its size, 0 at the end.
    mutating func readChunk(file: String) throws(TolmachError) -> Int {
        guard descriptor >= 0 else {
            start = position
            let count = min(Self.chunkSize, bytes.count - position)
            position += count
            replaceZeros(count)
            return count
        }
        let count = bytes.withUnsafeMutableBytes { Self.read(descriptor, into: $0) }
        guard count >= 0 else { throw InputFile.unreadable(file, errno) }
        replaceZeros(count)
        return count
    }

    /// Reads a file as UTF-8 that declares an encoding of single bytes, or of units of several, and is UTF-8 all the same: in
    /// the first chunk, which was just made ready, spaces take the place of what names the encoding.
    ///
    /// - Returns: the encoding's name; nil where the declaration is right, or where that can't be told.
    mutating func overruleEncoding(count: Int) -> String? {
        let chunk = start..<start + count
        let declared = bytes.withUnsafeBufferPointer { DeclaredEncoding(UnsafeBufferPointer(rebasing: $0[chunk])) }
        guard let declared, declared.isOfSingleBytes || declared.isOfWideUnits || declared.isOfASCII else { return nil }
        var evidence = UTF8Evidence()
        bytes.withUnsafeBufferPointer { evidence.read(UnsafeBufferPointer(rebasing: $0[chunk])) }
        descriptor < 0 ? readRest(evidence: &evidence) : readAhead(from: count, evidence: &evidence)
        guard declared.isOfWideUnits ? evidence.isPossible : evidence.isUTF8 else { return nil }
        for index in declared.place { bytes[start + index] = UInt8(ascii: " ") }
        return declared.name
    }

    private func readRest(evidence: inout UTF8Evidence) {
        bytes.withUnsafeBufferPointer { evidence.read(UnsafeBufferPointer(rebasing: $0[position...])) }
    }

    /// Looks at what comes after the first bytes; of what can't be read twice the beginning must do.
    private func readAhead(from offset: Int, evidence: inout UTF8Evidence) {
        var room = [UInt8](repeating: 0, count: Self.chunkSize)
        var offset = offset
        while !evidence.isSure {
            let count = pread(descriptor, &room, room.count, off_t(offset))
            guard count > 0 else { return }
            room.withUnsafeBufferPointer { evidence.read(UnsafeBufferPointer(rebasing: $0[..<count])) }
            offset += count
        }
    }

    /// Reads what comes next to another place and returns how much that is, 0 at the end.
    mutating func read(into room: UnsafeMutableRawBufferPointer, file: String) throws(TolmachError) -> Int {
        if descriptor >= 0 {
            let count = Self.read(descriptor, into: room)
            guard count >= 0 else { throw InputFile.unreadable(file, errno) }
            return count
        }
        let count = min(room.count, bytes.count - position)
        bytes.withUnsafeBytes {
            room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }

    /// - Returns: -1 where it can't be read; `errno` says why.
    private static func read(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let count = Glibc.read(descriptor, room.baseAddress, room.count)
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// The parser takes a zero byte for the end of what it was given; another character that XML forbids is treated as
    /// what it is.
    private mutating func replaceZeros(_ count: Int) {
        let chunk = start..<start + count
        if isByteWise == nil, count > 0 {
            let beginning = bytes[chunk].prefix(4)
            isByteWise =
                !beginning.contains(0) && !beginning.starts(with: [0xFF, 0xFE])
                && !beginning.starts(with: [0xFE, 0xFF])
        }
        guard isByteWise == true else { return }
        bytes.withUnsafeMutableBytes { Self.replaceZeros(in: UnsafeMutableRawBufferPointer(rebasing: $0[chunk])) }
    }

    /// The same of bytes in which each zero is a character.
    static func replaceZeros(in bytes: UnsafeMutableRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        var offset = 0
        while let zero = memchr(base + offset, 0, bytes.count - offset) {
            zero.storeBytes(of: 1, as: UInt8.self)
            offset = base.distance(to: zero) + 1
        }
    }

    func withChunk(count: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        guard count > 0 else { return }
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
    }
}
