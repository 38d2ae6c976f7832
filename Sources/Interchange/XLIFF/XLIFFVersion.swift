import LocalizationModel
import XMLStream

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

extension XLIFFVersion {
    /// The version that a document's root names; 1.0 and 1.1 are read as 1.2.
    ///
    /// - Throws: `unsupportedFormat` where it is no XLIFF, or of no version that is known.
    init(root: XMLElement, at location: SourceLocation) throws(TolmachError) {
        guard root.name.localName == "xliff" else {
            throw TolmachError(
                .unsupportedFormat, "the root is <\(root.name.qualifiedName)>, not <xliff>", at: location,
                advice: "pass --input-format to say what the file is")
        }
        let word = root["version"] ?? "1.2"
        guard let version = Self(rawValue: word == "1.1" || word == "1.0" ? "1.2" : word) else {
            throw TolmachError(
                .unsupportedFormat, "XLIFF version \(word) is none that is known", at: location,
                advice: "versions 1.2, 2.0, 2.1 and 2.2 are read")
        }
        self = version
    }
}
