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
    /// Hashes of context and text: they take little room, and two of ten million meet by chance once in 300,000 such
    /// files.
    private var seen: Set<UInt64> = []
    private let hashing = KeyedHash.random
    /// The file of the last reference, and how it is written.
    private var place = (file: "", written: "")
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
        guard !source.isEmpty, isNew(context, source) else {
            repeated += 1
            return
        }
        bytes.append(0x0A)
        for note in unit.notes {
            for line in note.split(whereSeparator: \.isNewline) { append("#. \(line)\n") }
        }
        if let place = unit.location { append("#: \(reference(place.file)):\(place.line)\n") }
        if unit.target != nil, Self.isFuzzy(unit.status) { append("#, fuzzy\n") }
        if let context {
            append("msgctxt ")
            append(quoted: context)
        }
        append("msgid ")
        append(quoted: source)
        append("msgstr ")
        append(quoted: unit.target?.original ?? "")
    }

    private mutating func isNew(_ context: String?, _ source: String) -> Bool {
        var hash = hashing
        hash.add(text: context ?? "")
        hash.add(text: source)
        return seen.insert(hash.value).inserted
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
        append("msgid \"\"\nmsgstr ")
        append(quoted: header)
    }

    private static func isFuzzy(_ status: TranslationUnit.Status) -> Bool {
        switch status {
        case .translated, .reviewed, .final: false
        case .untranslated, .machine, .aligned, .draft, .rejected: true
        }
    }

    /// White space would end the reference; the manual sets it between isolates.
    private mutating func reference(_ file: String) -> String {
        if place.file != file {
            let name = String(file.map { $0.isNewline ? " " : $0 })
            place = (file, name.contains(where: \.isWhitespace) ? "\u{2068}\(name)\u{2069}" : name)
        }
        return place.written
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// A string with its line end; a text of several lines has one a line, below an empty one.
    private mutating func append(quoted text: String) {
        var text = text
        text.withUTF8 { text in
            // A line end that nothing follows begins no further line.
            if text.dropLast().contains(0x0A) { append("\"\"\n") }
            bytes.append(UInt8(ascii: "\""))
            var start = 0
            for index in text.indices {
                let byte = text[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") || byte == 0x7F else {
                    continue
                }
                bytes.append(contentsOf: text[start..<index])
                start = index + 1
                switch byte {
                case UInt8(ascii: "\\"): append("\\\\")
                case UInt8(ascii: "\""): append("\\\"")
                case 0x09: append("\\t")
                case 0x0D: append("\\r")
                case 0x0A: append(start < text.count ? "\\n\"\n\"" : "\\n")
                default:
                    // Three octal digits, as of hexadecimal ones gettext takes any number.
                    let digits = String(byte, radix: 8)
                    append("\\" + String(repeating: "0", count: 3 - digits.count) + digits)
                }
            }
            bytes.append(contentsOf: text[start...])
        }
        append("\"\n")
    }
}
