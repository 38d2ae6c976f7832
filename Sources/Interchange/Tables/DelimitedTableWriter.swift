import Glibc
import LocalizationModel

/// Writes a job as a table for spreadsheets and scripts: tab-separated or comma-separated values.
///
/// One row a segment, the header in the reader's language, the best match as translation. Inline codes
/// stand as `<1>`, `</1>`, `<2/>`. `DelimitedTableReader` reads it back.
///
/// Source: RFC 4180 for CSV; in TSV a field is quoted the same way, but only where it must be.
public enum DelimitedTableWriter {
    /// What stands between two fields.
    public enum Separator: String, CaseIterable, Sendable {
        case tab = "\t"
        case comma = ","
        case semicolon = ";"

        /// The separator as it stands in a file.
        var byte: UInt8 {
            switch self {
            case .tab: 0x09
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            }
        }

        /// What parts the columns of a table, by its first row.
        ///
        /// - Parameter usual: What its name says.
        public static func found(in table: [UInt8], usual: Separator) -> Separator {
            let byte = DelimitedFields(bytes: table, file: "", separator: usual).separator
            return allCases.first { $0.byte == byte } ?? usual
        }
    }

    /// - Returns: the table, lines ended by `\n` in TSV and by `\r\n` in CSV, as each is used to.
    public static func write(
        _ job: TranslationJob, separator: Separator, language: TableLanguage = .english
    ) -> String {
        let words = TableWords(language: language)
        let header = [
            "file", "line", "block", "segment", "sourceLanguage", "targetLanguage", "source", "target", "score",
            "kind", "memory", "names", "terms", "note", "status",
        ]
        var table = row(header.map { words[$0] }, separator)
        for suggested in job.segments where suggested.direction != nil {
            let segment = suggested.segment
            let best = suggested.matches.first
            table += row(
                [
                    segment.location.file, String(segment.location.line), String(segment.block),
                    String(segment.number), segment.language?.description ?? "",
                    suggested.targetLanguage?.description ?? "", segment.text.display,
                    best?.target(for: segment.text).display ?? "",
                    best.map { String($0.score) } ?? "", best.map { words[$0.kind.rawValue] } ?? "",
                    best?.memory ?? "", list(suggested.names), list(suggested.terms), segment.note ?? "",
                    words["status.\(BilingualTable.status(of: best).rawValue)"],
                ], separator)
        }
        return table
    }

    private static func list(_ renderings: [SuggestedSegment.Rendering]) -> String {
        var seen: Set<String> = []
        return renderings.filter { !$0.targets.isEmpty }
            .map { "\($0.mention.text) → \($0.targets.joined(separator: " / "))" }
            .filter { seen.insert($0).inserted }.joined(separator: "; ")
    }

    static func row(_ fields: [String], _ separator: Separator) -> String {
        var bytes: [UInt8] = []
        append(fields, separator, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a row to bytes that may hold rows already.
    static func append(_ fields: [String], _ separator: Separator, to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(separator.byte) }
            append(field: field, separator, to: &bytes)
        }
        endRow(separator, &bytes)
    }

    static func endRow(_ separator: Separator, _ bytes: inout [UInt8]) {
        if separator != .tab { bytes.append(0x0D) }
        bytes.append(0x0A)
    }

    /// Appends a field, without the separator before it.
    static func append(field: String, _ separator: Separator, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        var field = field
        field.withUTF8 { text in
            func has(_ byte: UInt8) -> Bool {
                text.baseAddress.map { memchr($0, Int32(byte), text.count) != nil } ?? false
            }
            let isSpecial = has(separator.byte) || has(0x0A) || has(0x0D) || separator != .tab && has(quote)
            guard isSpecial || text.first == quote else {
                bytes.append(contentsOf: text)
                return
            }
            bytes.append(quote)
            for byte in text {
                if byte == quote { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(quote)
        }
    }
}
