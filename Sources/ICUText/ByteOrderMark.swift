/// The signature at the start of a file in a Unicode encoding.
///
/// Source: The Unicode Standard, section 23.8, "Byte Order Mark (BOM): U+FEFF".
public enum ByteOrderMark {
    /// Longest first, as the mark of UTF-16LE begins that of UTF-32LE.
    private static let marks: [(name: String, bytes: [UInt8])] = [
        ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]), ("UTF-8", [0xEF, 0xBB, 0xBF]),
        ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
    ]

    public static func bytes(ofEncoding name: String) -> [UInt8] {
        marks.first { $0.name == name }?.bytes ?? []
    }

    /// The encoding that the mark in front of some bytes stands for, and the mark's length.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> (name: String, length: Int)? {
        marks.first { bytes.starts(with: $0.bytes) }.map { ($0.name, $0.bytes.count) }
    }
}
