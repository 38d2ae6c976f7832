/// The versions of XLIFF that are read and written.
public enum XLIFFVersion: String, CaseIterable, Sendable {
    case v1_2 = "1.2"
    case v2_0 = "2.0"
    case v2_1 = "2.1"
    case v2_2 = "2.2"

    /// The namespace of the version's core elements; 2.0 and 2.1 share one.
    var namespace: String {
        switch self {
        case .v1_2: "urn:oasis:names:tc:xliff:document:1.2"
        case .v2_0, .v2_1: "urn:oasis:names:tc:xliff:document:2.0"
        case .v2_2: "urn:oasis:names:tc:xliff:document:2.2"
        }
    }

    /// Whether one file holds several directions: 1.2 names the languages on `file`, 2 on the root.
    public var holdsSeveralDirections: Bool { self == .v1_2 }
}
