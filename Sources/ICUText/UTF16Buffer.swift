internal import CICU
import LocalizationModel

/// A growing buffer of UTF-16 code units that is filled again and again without allocating:
/// ICU's services want UTF-16, and this is the fast way there and back.
///
///     var buffer = UTF16Buffer()
///     buffer.assign("Привет".utf8)
///     buffer.count == 6
public struct UTF16Buffer: ~Copyable, @unchecked Sendable {
    // @unchecked: the memory is owned by this one value, which can't be copied.
    private var storage: UnsafeMutableBufferPointer<UInt16>
    /// Code units in use.
    public private(set) var count = 0

    /// Makes an empty buffer with room for so many code units.
    public init(capacity: Int = 256) {
        storage = .allocate(capacity: max(capacity, 16))
    }

    deinit { storage.deallocate() }

    /// The code units in use; valid until the buffer is next changed.
    public var units: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(rebasing: storage[..<count]) }

    /// Replaces the content by the text.
    public mutating func assign(_ text: String) {
        var text = text
        text.withUTF8 { assign(utf8: $0) }
    }

    /// Replaces the content by UTF-8 bytes; ill-formed sequences become U+FFFD.
    public mutating func assign(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count)
        guard let source = bytes.baseAddress, let target = storage.baseAddress, bytes.count <= Int(Int32.max) else {
            count = 0
            return
        }
        let written = cicu_utf8_to_utf16(source, Int32(bytes.count), target, Int32(clamping: storage.count))
        if written >= 0 {
            count = Int(written)
        } else {
            assign(units: String(decoding: bytes, as: UTF8.self).utf16)
        }
    }

    /// Replaces the content by code units.
    public mutating func assign(units: some Sequence<UInt16>) {
        count = 0
        for unit in units {
            if count == storage.count { reserve(storage.count * 2) }
            storage[count] = unit
            count += 1
        }
    }

    /// Part of the content as a string; lone surrogates become U+FFFD.
    public func string(_ range: Range<Int>) -> String {
        Self.string(UnsafeBufferPointer(rebasing: storage[range]))
    }

    /// The whole content as a string.
    public var string: String { string(0..<count) }

    static func string(_ units: UnsafeBufferPointer<UInt16>) -> String {
        guard let source = units.baseAddress, !units.isEmpty else { return "" }
        return String(unsafeUninitializedCapacity: units.count * 3) { bytes in
            guard let target = bytes.baseAddress else { return 0 }
            return max(0, Int(cicu_utf16_to_utf8(source, Int32(units.count), target, Int32(clamping: bytes.count))))
        }
    }

    /// Lets ICU write into the buffer: `body` gets memory and its capacity and returns the length it needs;
    /// where that is more, it is called once more with enough.
    mutating func fill(
        atLeast capacity: Int, _ body: (UnsafeMutablePointer<UInt16>, Int32) throws(TolmachError) -> Int32
    ) throws(TolmachError) {
        reserve(capacity)
        count = 0
        for _ in 0..<2 {
            guard let target = storage.baseAddress else { return }
            let needed = Int(try body(target, Int32(clamping: storage.count)))
            if needed <= storage.count {
                count = needed
                return
            }
            reserve(needed)
        }
    }

    /// A text as a service of ICU makes it of another; the text itself where the service fails.
    ///
    /// `service` gets the text's code units and their number, memory and its capacity, and returns the length it needs.
    static func transformed(
        _ text: String, to action: String,
        _ service: (UnsafePointer<UInt16>, Int32, UnsafeMutablePointer<UInt16>, Int32, inout cicu_status) -> Int32
    ) -> String {
        var source = UTF16Buffer(capacity: text.utf8.count)
        source.assign(text)
        let count = source.count
        guard count > 0, let units = source.units.baseAddress else { return text }
        var result = UTF16Buffer(capacity: count + 16)
        do throws(TolmachError) {
            try result.fill(atLeast: count + 16) { target, capacity throws(TolmachError) in
                var status: cicu_status = 0
                let length = service(units, Int32(count), target, capacity, &status)
                try ICUStatus.check(status, action)
                return length
            }
        } catch {
            return text
        }
        return result.string
    }

    private mutating func reserve(_ capacity: Int) {
        guard capacity > storage.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: max(capacity, storage.count * 2))
        if let source = storage.baseAddress, let target = larger.baseAddress {
            target.update(from: source, count: count)
        }
        storage.deallocate()
        storage = larger
    }
}
