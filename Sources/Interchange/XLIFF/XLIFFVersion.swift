/// The versions of XLIFF that are read and written.
public enum XLIFFVersion: String, CaseIterable, Sendable {
    case version12 = "1.2"
    case version20 = "2.0"
    case version21 = "2.1"
    case version22 = "2.2"

    /// The namespace of the version's core elements; 2.0 and 2.1 share one.
    var namespace: String {
        switch self {
        case .version12: "urn:oasis:names:tc:xliff:document:1.2"
        case .version20, .version21: "urn:oasis:names:tc:xliff:document:2.0"
        case .version22: "urn:oasis:names:tc:xliff:document:2.2"
        }
    }

    /// Whether one file holds several directions: 1.2 names the languages on `file`, 2 on the root.
    public var holdsSeveralDirections: Bool { self == .version12 }
}
