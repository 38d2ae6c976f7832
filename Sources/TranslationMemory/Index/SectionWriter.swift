/// Writes the sections of a part one after the other, little-endian.
struct SectionWriter {
    private var bytes: [UInt8]
    private var end = 0

    /// - Parameter capacity: bytes to make room for; more are taken where they are needed.
    init(capacity: Int) { bytes = [UInt8](repeating: 0, count: capacity) }

    /// Begins a section at the next multiple, and tells where.
    mutating func begin(at multiple: Int = IndexPartLayout.alignment) -> Int {
        skip((multiple - end % multiple) % multiple)
        return end
    }

    /// Leaves bytes that are zero.
    mutating func skip(_ count: Int) {
        grow(by: count)
        end += count
    }

    private mutating func grow(by count: Int) {
        guard end + count + 8 > bytes.count else { return }
        bytes.append(contentsOf: repeatElement(0, count: max(bytes.count / 8, count + 8)))
    }

    /// Writes the low bytes of a number: at most 8, and all bits above them zero.
    @inline(__always)
    mutating func put(_ value: UInt64, bytes count: Int) {
        grow(by: count)
        bytes.withUnsafeMutableBytes {
            $0.storeBytes(of: value.littleEndian, toByteOffset: end, as: UInt64.self)
        }
        end += count
    }

    mutating func put(_ words: [UInt32]) {
        for word in words { put(UInt64(word), bytes: 4) }
    }

    mutating func put(_ other: [UInt8]) {
        grow(by: other.count)
        bytes.replaceSubrange(end..<end + other.count, with: other)
        end += other.count
    }

    /// All that was written, with the header at its beginning.
    consuming func finish(header: [UInt32]) -> [UInt8] {
        let size = begin()
        end = 0
        put(header)
        bytes.removeLast(bytes.count - size)
        return bytes
    }
}
