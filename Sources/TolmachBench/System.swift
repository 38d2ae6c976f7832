import Glibc

/// Whether a file can be read.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// Removes a file if it is there.
func removeFile(_ path: String) { unlink(path) }
