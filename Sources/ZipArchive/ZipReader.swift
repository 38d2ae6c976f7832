internal import CMinizip
import LocalizationModel

/// Reads members of a ZIP archive that is in memory, such as a Word document, with a limit on their size.
///
///     let archive = try ZipReader(bytes: bytes, file: "review.docx")
///     let xml = try archive.contents(of: "word/document.xml", atMost: 1 << 28)
///
/// It stands on minizip, which is part of zlib. What an archive claims of its members' sizes isn't believed: reading
/// stops at the limit.
///
/// Source: PKWARE APPNOTE 6.3 (stored and deflated members).
public struct ZipReader: ~Copyable {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let handle: OpaquePointer
    private let file: String

    /// - Parameters:
    ///   - bytes: The whole archive.
    ///   - file: The name that errors carry.
    /// - Throws: `malformedInput` where the bytes are no ZIP archive.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = copy.initialize(from: bytes)
        guard let base = copy.baseAddress, let handle = cminizip_open(base, bytes.count) else {
            copy.deallocate()
            throw TolmachError(
                .malformedInput, "this is no ZIP archive, or it is cut short",
                at: SourceLocation(file: file, line: 1, column: 1), advice: "get the file again from where it came")
        }
        self.bytes = copy
        self.handle = handle
        self.file = file
    }

    deinit {
        cminizip_close(handle)
        bytes.deallocate()
    }

    /// The bytes of a member, or nil where there is none of this name.
    ///
    /// - Parameter limit: The most bytes that it may have when unpacked.
    /// - Throws: `malformedInput` where it is larger or damaged.
    public func contents(of name: String, atMost limit: Int) throws(TolmachError) -> [UInt8]? {
        guard cminizip_find(handle, name) == 0 else { return nil }
        let pieceSize = 1 << 16
        var contents: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: pieceSize)
        while true {
            let count = piece.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.map { cminizip_read(handle, $0, UInt32(pieceSize)) } ?? -1
            }
            if count == 0 { return contents }
            guard count > 0 else { throw damage("\(name) in the archive is damaged") }
            guard contents.count + Int(count) <= limit else {
                throw damage("\(name) in the archive is larger than \(limit) bytes")
            }
            contents += piece[..<Int(count)]
        }
    }

    private func damage(_ message: String) -> TolmachError {
        TolmachError(
            .malformedInput, message, at: SourceLocation(file: file, line: 1, column: 1),
            advice: "get the file again from where it came")
    }
}
