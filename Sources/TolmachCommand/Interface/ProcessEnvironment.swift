import Glibc

/// The environment variables; the one place that reads them.
struct ProcessEnvironment: Sendable {
    subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
