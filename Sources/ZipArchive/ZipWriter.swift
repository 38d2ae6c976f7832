internal import CMinizip
import LocalizationModel

/// Writes a ZIP archive in memory. The same members make the same bytes, on any day.
///
///     var archive = try ZipWriter()
///     try archive.add("word/document.xml", bytes)
///     let bytes = try archive.finish()
public struct ZipWriter: ~Copyable {
    private let handle: OpaquePointer

    /// - Throws: `libraryFailure` where there is no memory.
    public init() throws(TolmachError) {
        guard let handle = cminizip_create() else { throw Self.failure }
        self.handle = handle
    }

    deinit {
        cminizip_free(handle)
    }

    /// Adds a member, deflated.
    ///
    /// - Throws: `libraryFailure` where there is no memory, or the archive is finished.
    public mutating func add(_ name: String, _ bytes: [UInt8]) throws(TolmachError) {
        let status = bytes.withUnsafeBufferPointer { buffer in
            var nothing: UInt8 = 0
            return withUnsafePointer(to: &nothing) {
                cminizip_add(handle, name, buffer.baseAddress ?? $0, buffer.count)
            }
        }
        guard status == 0 else { throw Self.failure }
    }

    /// Ends the archive and gives its bytes.
    ///
    /// - Throws: `libraryFailure` where there is no memory, or it was finished before.
    public mutating func finish() throws(TolmachError) -> [UInt8] {
        var count = 0
        guard let bytes = cminizip_finish(handle, &count) else { throw Self.failure }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private static var failure: TolmachError {
        TolmachError(.libraryFailure, "the archive can't be written", advice: "free some memory and try again")
    }
}
