import LocalizationModel

/// Writes translation units as a gettext catalogue.
///
///     var writer = POUnitWriter(program: "Tolmach 0.1.0")
///     writer.add(unit)
///     let bytes = writer.takeBytes()
///
/// Codes stand as they are spelled. A unit's key, or else its id, is the `msgctxt`, so that equal texts stay apart. What
/// nobody has vouched for is `fuzzy`. Of two entries with one context and text the second is left out and counted.
///
/// Source: GNU gettext manual, "The Format of PO Files".
public struct POUnitWriter: Sendable {
    private let program: String
    private var bytes: [UInt8] = []
    private var seen: Set<[String]> = []
    private var hasHeader = false
    /// Entries that repeat an earlier one and were left out.
    public private(set) var repeated = 0

    /// - Parameter program: Name and version of the program that writes.
    public init(program: String) {
        self.program = program
    }

    /// Adds an entry; the first one's languages are the file's.
    public mutating func add(_ unit: TranslationUnit) {
        writeHeader(unit)
        let context = unit.context.resourceID ?? unit.id
        let source = unit.source.original
        // An empty text is the header's.
        guard !source.isEmpty, seen.insert([context ?? "", source]).inserted else {
            repeated += 1
            return
        }
        var entry = "\n"
        for note in unit.notes {
            for line in note.split(whereSeparator: \.isNewline) { entry += "#. \(line)\n" }
        }
        if let place = unit.location { entry += "#: \(Self.reference(place))\n" }
        if unit.target != nil, Self.isFuzzy(unit.status) { entry += "#, fuzzy\n" }
        if let context { entry += "msgctxt \(Self.quoted(context))" }
        entry += "msgid \(Self.quoted(source))msgstr \(Self.quoted(unit.target?.original ?? ""))"
        bytes += entry.utf8
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func writeHeader(_ unit: TranslationUnit) {
        guard !hasHeader else { return }
        hasHeader = true
        let language = unit.targetLanguage
        let name = [language.language, language.region].compactMap(\.self).joined(separator: "_")
        let lines = [
            "Language: \(name)", "X-Source-Language: \(unit.sourceLanguage)", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit", "X-Generator: \(program)",
        ]
        let header = lines.map { $0 + "\n" }.joined()
        bytes += "msgid \"\"\nmsgstr \(Self.quoted(header))".utf8
    }

    private static func isFuzzy(_ status: TranslationUnit.Status) -> Bool {
        switch status {
        case .translated, .reviewed, .final: false
        case .untranslated, .machine, .aligned, .draft, .rejected: true
        }
    }

    /// White space would end the reference; the manual sets it between isolates.
    private static func reference(_ place: SourceLocation) -> String {
        let file = String(place.file.map { $0.isNewline ? " " : $0 })
        return file.contains(where: \.isWhitespace) ? "\u{2068}\(file)\u{2069}:\(place.line)" : "\(file):\(place.line)"
    }

    /// A string with its line end; a text of several lines has one a line, below an empty one.
    private static func quoted(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": line += "\\\\"
            case "\"": line += "\\\""
            case "\t": line += "\\t"
            case "\r": line += "\\r"
            case "\n":
                lines.append(line + "\\n")
                line = ""
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                line += "\\x" + String(scalar.value >> 4, radix: 16) + String(scalar.value & 15, radix: 16)
            default: line.unicodeScalars.append(scalar)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        if lines.count == 1 { return "\"\(lines[0])\"\n" }
        return "\"\"\n" + lines.map { "\"\($0)\"\n" }.joined()
    }
}
