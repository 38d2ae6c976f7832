import LocalizationModel

/// The formats that translation units are written in.
public enum UnitFormat: String, CaseIterable, Sendable {
    case tmx
    case xliff12 = "xliff-1.2"
    case xliff20 = "xliff-2.0"
    case xliff21 = "xliff-2.1"
    case xliff22 = "xliff-2.2"
    case po, tsv, csv, html, markdown, docx

    /// The format that a file's name says, or nil.
    public init?(path: String) {
        switch path.split(separator: ".").last?.lowercased() ?? "" {
        case "tmx": self = .tmx
        case "xlf", "xliff": self = .xliff21
        case "po": self = .po
        case "tsv", "tab": self = .tsv
        case "csv": self = .csv
        case "html", "htm": self = .html
        case "md", "markdown": self = .markdown
        case "docx": self = .docx
        default: return nil
        }
    }

    /// The version, where the format is XLIFF.
    public var xliffVersion: XLIFFVersion? {
        switch self {
        case .xliff12: .version12
        case .xliff20: .version20
        case .xliff21: .version21
        case .xliff22: .version22
        case .tmx, .po, .tsv, .csv, .html, .markdown, .docx: nil
        }
    }

    /// Whether one file holds units of several pairs of languages.
    public var holdsSeveralDirections: Bool { self != .po && xliffVersion?.holdsSeveralDirections != false }

    /// Whether a status comes back from it as another.
    func loses(_ status: TranslationUnit.Status) -> Bool {
        switch self {
        case .tmx, .tsv, .csv, .html, .markdown, .docx: false
        case .xliff12: status == .aligned
        case .xliff20, .xliff21, .xliff22: [.machine, .aligned, .rejected].contains(status)
        // gettext tells a translation only from a fuzzy one.
        case .po: [.machine, .aligned, .rejected, .reviewed, .final].contains(status)
        }
    }

    /// What a unit loses in it, but for the status.
    var cannotHold: Set<UnitFeature> {
        switch self {
        case .tmx: [.untranslated]
        case .xliff12, .xliff20, .xliff21, .xliff22: [.context, .properties, .origin]
        case .po: [.context, .properties, .origin]
        case .tsv, .csv: [.codes, .context, .resourceID, .properties, .origin]
        case .docx: [.codes, .context, .resourceID, .properties, .origin]
        // The spelling of a code is shown in the page, but not read again.
        case .html: [.codes, .context, .properties, .origin]
        case .markdown: [.codes, .context, .resourceID, .notes, .properties, .origin]
        }
    }
}
