internal import CICU
import LocalizationModel
import Synchronization

/// An ICU transform: one of ICU's own by name, or one of our rule files. Source: UTS 35, part 2, Transforms.
///
///     let bgn = try Transliterator(name: "Russian-Latin/BGN")
///     bgn.apply(to: "Лавров") == "Lavrov"
public final class Transliterator: Sendable {
    // The handle may be used by one thread at a time.
    private let handle: Mutex<Handle>

    private struct Handle: ~Copyable, @unchecked Sendable {
        let pointer: OpaquePointer
        deinit { cicu_transliterator_close(pointer) }
    }

    /// Opens a transform that ICU ships, or compiles `rules` under that name.
    ///
    /// - Throws: `TolmachError.invalidArgument` where ICU knows no such transform or the rules are wrong.
    public init(name: String, rules: String? = nil, reversed: Bool = false) throws(TolmachError) {
        var nameBuffer = UTF16Buffer(capacity: name.utf8.count)
        nameBuffer.assign(name)
        var rulesBuffer = UTF16Buffer(capacity: rules?.utf8.count ?? 0)
        rulesBuffer.assign(rules ?? "")
        var offset: Int32 = 0
        var status: cicu_status = 0
        var opened: OpaquePointer?
        if let units = nameBuffer.units.baseAddress {
            opened = cicu_transliterator_open(
                units, Int32(nameBuffer.count), reversed, rules == nil ? nil : rulesBuffer.units.baseAddress,
                Int32(rulesBuffer.count), &offset, &status)
        }
        guard let opened else {
            throw TolmachError(
                .invalidArgument,
                "no transliteration “\(name)”: \(String(cString: cicu_status_name(status)))"
                    + (rules == nil ? "" : " at character \(offset + 1) of its rules"))
        }
        handle = Mutex(Handle(pointer: opened))
    }

    /// The text, transformed.
    public func apply(to text: String) -> String {
        handle.withLock { handle in
            var source = UTF16Buffer(capacity: text.utf8.count)
            source.assign(text)
            var result = UTF16Buffer(capacity: source.count * 3 + 32)
            let units = source.units
            let pointer = handle.pointer
            do throws(TolmachError) {
                try result.fill(atLeast: units.count * 3 + 32) { target, capacity throws(TolmachError) in
                    guard let start = units.baseAddress else { return 0 }
                    target.update(from: start, count: units.count)
                    var status: cicu_status = 0
                    let length = cicu_transliterator_apply(pointer, target, Int32(units.count), capacity, &status)
                    try ICUStatus.check(status, "transliterate")
                    return length
                }
            } catch {
                return text
            }
            return result.string
        }
    }
}
