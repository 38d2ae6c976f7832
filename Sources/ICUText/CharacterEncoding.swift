internal import CICU
import LocalizationModel

/// A character encoding that ICU knows by name: `windows-1251`, `KOI8-R`, `UTF-16LE`.
public struct CharacterEncoding: Hashable, Sendable, CustomStringConvertible {
    /// The name as it was given.
    public let name: String

    /// Nil where no encoding has this name.
    public init?(_ name: String) {
        guard !name.isEmpty, cicu_encoding_exists(name) else { return nil }
        self.name = name
    }

    /// The name.
    public var description: String { name }

    /// The bytes as UTF-8.
    ///
    /// - Throws: `TolmachError.invalidEncoding` naming the offset of the first byte without meaning.
    public func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws(TolmachError) -> [UInt8] {
        try convert(bytes, cicu_encoding_to_utf8) { "byte \($0) is no \(name)" }
    }

    /// UTF-8 as bytes of this encoding.
    ///
    /// - Throws: `TolmachError.invalidEncoding` naming the UTF-8 offset of the first character it can't hold.
    public func encode(utf8 bytes: UnsafeBufferPointer<UInt8>) throws(TolmachError) -> [UInt8] {
        try convert(bytes, cicu_encoding_from_utf8) { "the character at byte \($0) has no place in \(name)" }
    }

    private typealias Converter = (
        UnsafePointer<CChar>, UnsafePointer<UInt8>, Int64, UnsafeMutablePointer<UInt8>, Int64,
        UnsafeMutablePointer<Int64>, UnsafeMutablePointer<cicu_status>
    ) -> Int64

    private func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, _ convert: Converter, complaint: (Int64) -> String
    ) throws(TolmachError) -> [UInt8] {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return [] }
        var capacity = bytes.count * 2 + 16
        for _ in 0..<2 {
            var needed: Int64 = 0
            var badOffset: Int64 = -1
            var status: cicu_status = 0
            let result = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
                guard let start = target.baseAddress else { return }
                needed = convert(name, source, Int64(bytes.count), start, Int64(capacity), &badOffset, &status)
                count = min(Int(needed), capacity)
            }
            try ICUStatus.check(status, "convert from \(name)")
            guard badOffset < 0 else { throw TolmachError(.invalidEncoding, complaint(badOffset)) }
            if Int(needed) <= capacity { return result }
            capacity = Int(needed)
        }
        throw TolmachError(.libraryFailure, "ICU can't convert from \(name)")
    }
}
