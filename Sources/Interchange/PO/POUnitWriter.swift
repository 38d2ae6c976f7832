import LocalizationModel

/// Writes translation units as a gettext catalogue.
///
///     var writer = POUnitWriter(program: "Tolmach 0.1.0")
///     writer.add(unit)
///     let bytes = writer.finish()
///
/// Codes stand as they are spelled. A unit's key, or else its id, is the `msgctxt`, so that equal texts stay apart. What
/// nobody has vouched for is `fuzzy`. Units whose keys count from `[0]`, as a reader gives the plural forms of a message,
/// are one entry again. Of two entries with one context and text the second is left out and counted.
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
    /// What may be the plural forms of one message, so far.
    private var forms: [TranslationUnit] = []
    /// Entries that repeat an earlier one and were left out.
    public private(set) var repeated = 0

    /// - Parameter program: Name and version of the program that writes.
    public init(program: String) {
        self.program = program
    }

    /// Adds an entry; the first one's languages are the file's.
    public mutating func add(_ unit: TranslationUnit) {
        writeHeader(unit)
        if continuesForms(unit) { return forms.append(unit) }
        writeForms()
        if Self.form(of: unit)?.number == 0 {
            forms = [unit]
            return
        }
        write(unit, context: unit.context.resourceID ?? unit.id)
    }

    /// Writes what was held back, and returns the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        writeForms()
        return takeBytes()
    }

    /// The key of the message, and which of its forms the unit is: `menu[1]`.
    private static func form(of unit: TranslationUnit) -> (key: Substring, number: Int)? {
        guard let key = unit.context.resourceID, key.last == "]", let bracket = key.lastIndex(of: "["),
            let number = Int(key[key.index(after: bracket)...].dropLast()), number >= 0
        else { return nil }
        return (key[..<bracket], number)
    }

    private func continuesForms(_ unit: TranslationUnit) -> Bool {
        guard let first = forms.first, let form = Self.form(of: unit) else { return false }
        // The first form has a text of its own, the others share one.
        return form.number == forms.count && form.key == Self.form(of: first)?.key
            && (forms.count == 1 || unit.source == forms[1].source)
    }

    private mutating func writeForms() {
        guard let first = forms.first else { return }
        defer { forms = [] }
        guard forms.count > 1, let key = Self.form(of: first)?.key else {
            return write(first, context: first.context.resourceID)
        }
        write(first, context: key.isEmpty ? nil : String(key))
    }

    /// Writes a unit, or what is held back as the forms of one message, of which it is the first.
    private mutating func write(_ unit: TranslationUnit, context: String?) {
        let source = unit.source.original
        // An empty text is the header's.
        guard !source.isEmpty, isNew(context, source) else {
            repeated += max(forms.count, 1)
            return
        }
        bytes.append(0x0A)
        for note in unit.notes {
            for line in note.split(whereSeparator: \.isNewline) { append("#. \(line)\n") }
        }
        if let place = unit.location { append("#: \(reference(place.file)):\(place.line)\n") }
        let units = forms.isEmpty ? [unit] : forms
        if units.contains(where: { $0.target != nil && Self.isFuzzy($0.status) }) { append("#, fuzzy\n") }
        if let context {
            append("msgctxt ")
            append(quoted: context)
        }
        append("msgid ")
        append(quoted: source)
        if units.count > 1 {
            append("msgid_plural ")
            append(quoted: units[1].source.original)
        }
        for (number, unit) in units.enumerated() {
            append(units.count > 1 ? "msgstr[\(number)] " : "msgstr ")
            append(quoted: unit.target?.original ?? "")
        }
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
        let lines =
            [
                "Language: \(name)", "X-Source-Language: \(unit.sourceLanguage)", "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit", "X-Generator: \(program)",
            ] + (Self.pluralForms[language.language].map { ["Plural-Forms: \($0)"] } ?? [])
        let header = lines.map { $0 + "\n" }.joined()
        append("msgid \"\"\nmsgstr ")
        append(quoted: header)
    }

    /// Source: GNU gettext 0.21, `plural-table.c`.
    private static let pluralForms: [String: String] = {
        let slavic =
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
        let two = "nplurals=2; plural=(n != 1);"
        return ["ru": slavic, "uk": slavic, "en": two, "tr": two]
    }()

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
