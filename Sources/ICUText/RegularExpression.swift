internal import CICU
import LocalizationModel

/// A compiled ICU regular expression with a text it is matched against.
///
/// One value serves one thread; `copy()` gives another thread its own matcher of the same pattern.
/// Offsets are UTF-16 code units of the buffer given last. A match attempt that backtracks without end is cut short
/// and counts as no match; `wasCutShort` tells of it.
public final class RegularExpression {
    private let handle: OpaquePointer
    /// Whether any match attempt was cut short.
    public private(set) var wasCutShort = false

    private init(handle: OpaquePointer) { self.handle = handle }

    /// Compiles a pattern.
    ///
    /// - Throws: `TolmachError.invalidArgument` with the position in the pattern where it can't be understood.
    public convenience init(_ pattern: String, caseInsensitive: Bool = false) throws(TolmachError) {
        var buffer = UTF16Buffer(capacity: pattern.utf8.count)
        buffer.assign(pattern)
        var line: Int32 = 0
        var offset: Int32 = 0
        var status: cicu_status = 0
        let flags = caseInsensitive ? UInt32(cicu_regex_case_insensitive) : 0
        var opened: OpaquePointer?
        if let units = buffer.units.baseAddress, buffer.count > 0 {
            opened = cicu_regex_open(units, Int32(buffer.count), flags, &line, &offset, &status)
        }
        guard let opened else {
            if pattern.isEmpty {
                throw TolmachError(
                    .invalidArgument, "the regular expression is empty", advice: "write what is to be found")
            }
            let (reason, advice) = RegularExpressionFault.words(for: String(cString: cicu_status_name(status)))
            // ICU has read the character by which it knew.
            let place = min(max(1, Int(offset)), buffer.count)
            throw TolmachError(
                .invalidArgument, "bad regular expression at character \(place) of “\(pattern)”: \(reason)",
                advice: advice)
        }
        self.init(handle: opened)
    }

    deinit { cicu_regex_close(handle) }

    /// An independent matcher of the same pattern.
    public func copy() throws(TolmachError) -> RegularExpression {
        var status: cicu_status = 0
        guard let clone = cicu_regex_clone(handle, &status) else {
            throw TolmachError(.libraryFailure, "ICU can't copy a regular expression")
        }
        return RegularExpression(handle: clone)
    }

    /// Sets the text to match; the units must stay alive and unchanged while matching goes on.
    public func setText(_ units: UnsafeBufferPointer<UInt16>) {
        guard let pointer = units.baseAddress, units.count <= Int(Int32.max) else { return }
        var status: cicu_status = 0
        cicu_regex_set_text(handle, pointer, Int32(units.count), &status)
    }

    /// The first match that begins at `offset` or later.
    public func firstMatch(from offset: Int) -> Range<Int>? {
        var status: cicu_status = 0
        let isFound = cicu_regex_find(handle, Int32(clamping: offset), &status)
        wasCutShort = wasCutShort || status > 0
        return isFound ? range(ofGroup: 0) : nil
    }

    /// The match after the one found last.
    public func nextMatch() -> Range<Int>? {
        var status: cicu_status = 0
        let isFound = cicu_regex_find_next(handle, &status)
        wasCutShort = wasCutShort || status > 0
        return isFound ? range(ofGroup: 0) : nil
    }

    /// The match that begins exactly at `offset`.
    public func match(at offset: Int) -> Range<Int>? {
        var status: cicu_status = 0
        let isFound = cicu_regex_looking_at(handle, Int32(clamping: offset), &status)
        wasCutShort = wasCutShort || status > 0
        return isFound ? range(ofGroup: 0) : nil
    }

    /// The match that begins exactly at `offset` and ends at `limit` or before it. Assertions see the text around.
    public func match(at offset: Int, endingBy limit: Int) -> Range<Int>? {
        var status: cicu_status = 0
        let isFound = cicu_regex_looking_at_within(handle, Int32(clamping: offset), Int32(clamping: limit), &status)
        wasCutShort = wasCutShort || status > 0
        return isFound ? range(ofGroup: 0) : nil
    }

    /// Bounds of a group of the last match, or nil where the group took no part.
    public func range(ofGroup group: Int) -> Range<Int>? {
        let start = cicu_regex_start(handle, Int32(clamping: group))
        let end = cicu_regex_end(handle, Int32(clamping: group))
        return start >= 0 && end >= start ? Int(start)..<Int(end) : nil
    }
}
