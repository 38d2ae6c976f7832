import Glibc

/// Whether a file can be read.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// Removes a file if it is there.
func removeFile(_ path: String) { unlink(path) }

/// The offset of the next line feed, or the end of the bytes.
func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
}
