import LocalizationModel

/// Writes the sections of a part one after the other, little-endian, and hands its pages over as they become full; the
/// first ones, which begin with the header, come last.
struct SectionWriter {
    /// Takes whole pages, given the number of the first; only the part's last page may be shorter than others.
    typealias Sink = (Int, [UInt8]) throws(TolmachError) -> Void

    private let sink: Sink
    private var bytes = Self.empty
    private var end = 0
    /// Bytes before those at hand.
    private var before = 0
    private var beginning: [UInt8] = []

    private static let pagesAtOnce = 32
    private static var chunk: Int { pagesAtOnce * IndexPartLayout.pageSize }
    /// A number may be written so far beyond a chunk.
    private static let slack = 8
    private static var empty: [UInt8] { [UInt8](repeating: 0, count: chunk + slack) }

    init(_ sink: @escaping Sink) { self.sink = sink }

    /// Begins a section at the next multiple, and tells where.
    mutating func begin(at multiple: Int = IndexPartLayout.alignment) throws(TolmachError) -> Int {
        try skip((multiple - (before + end) % multiple) % multiple)
        return before + end
    }

    /// Leaves bytes that are zero.
    mutating func skip(_ count: Int) throws(TolmachError) {
        var left = count
        while left > 0 {
            let step = min(left, Self.chunk - end)
            end += step
            left -= step
            if end == Self.chunk { try handOver() }
        }
    }

    private mutating func handOver() throws(TolmachError) {
        var full = Self.empty
        swap(&full, &bytes)
        end -= Self.chunk
        for place in 0..<end { bytes[place] = full[Self.chunk + place] }
        full.removeLast(Self.slack)
        if before == 0 { beginning = full } else { try sink(before / IndexPartLayout.pageSize, full) }
        before += Self.chunk
    }

    /// Writes the low bytes of a number: at most 8, and all bits above them zero.
    @inline(__always)
    mutating func put(_ value: UInt64, bytes count: Int) throws(TolmachError) {
        bytes.withUnsafeMutableBytes {
            $0.storeBytes(of: value.littleEndian, toByteOffset: end, as: UInt64.self)
        }
        end += count
        if end >= Self.chunk { try handOver() }
    }

    mutating func put(_ words: some Sequence<UInt32>) throws(TolmachError) {
        for word in words { try put(UInt64(word), bytes: 4) }
    }

    mutating func put(_ other: UnsafeRawBufferPointer) throws(TolmachError) {
        var place = 0
        while place < other.count {
            let step = min(other.count - place, Self.chunk - end)
            bytes.withUnsafeMutableBytes {
                UnsafeMutableRawBufferPointer(rebasing: $0[end..<end + step])
                    .copyBytes(from: UnsafeRawBufferPointer(rebasing: other[place..<place + step]))
            }
            end += step
            place += step
            if end == Self.chunk { try handOver() }
        }
    }

    /// Hands the rest over, with the header at the beginning; tells how many bytes there are in all.
    mutating func finish(header: [UInt32]) throws(TolmachError) -> Int {
        let size = try begin()
        bytes.removeLast(bytes.count - end)
        if before == 0 {
            swap(&beginning, &bytes)
        } else if end > 0 {
            try sink(before / IndexPartLayout.pageSize, bytes)
        }
        for (index, word) in header.enumerated() {
            for byte in 0..<4 { beginning[index * 4 + byte] = UInt8(truncatingIfNeeded: word >> UInt32(byte * 8)) }
        }
        try sink(0, beginning)
        return size
    }
}
