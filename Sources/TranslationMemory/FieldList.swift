import LocalizationModel

/// Lists of fields as one text: codes, properties and notes in a column of a memory file.
/// Fields end with U+001F and records with U+001E; a backslash stands before these and itself where they are text.
enum FieldList {
    private static let fieldEnd: UInt8 = 0x1F
    private static let recordEnd: UInt8 = 0x1E
    private static let escape = UInt8(ascii: "\\")

    static func encode(_ records: [[String]]) -> String? {
        guard !records.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for record in records {
            for field in record { append(field, to: &bytes) }
            endRecord(&bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a field of a record, UTF-8.
    static func append(_ field: String, to bytes: inout [UInt8]) {
        var field = field
        field.withUTF8 { field in
            if field.contains(where: { $0 == fieldEnd || $0 == recordEnd || $0 == escape }) {
                for byte in field {
                    if byte == fieldEnd || byte == recordEnd || byte == escape { bytes.append(escape) }
                    bytes.append(byte)
                }
            } else {
                bytes.append(contentsOf: field)
            }
        }
        bytes.append(fieldEnd)
    }

    /// Ends a record whose fields were appended.
    static func endRecord(_ bytes: inout [UInt8]) {
        bytes.append(recordEnd)
    }

    static func decode(_ text: String?) -> [[String]] {
        guard let text else { return [] }
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                field.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "\u{1F}" {
                record.append(String(field))
                field = String.UnicodeScalarView()
            } else if scalar == "\u{1E}" {
                records.append(record)
                record = []
            } else {
                field.append(scalar)
            }
        }
        return records
    }

    static func encode(_ codes: [InlineText.PlacedCode]) -> String? {
        encode(
            codes.map { placed in
                [
                    "\(placed.offset)", placed.code.kind.rawValue, "\(placed.code.id)", placed.code.original,
                    placed.code.equivalent.map { "=" + $0 } ?? "",
                ]
            })
    }

    static func codes(_ text: String?) -> [InlineText.PlacedCode] {
        decode(text).compactMap { fields in
            guard fields.count == 5, let offset = Int(fields[0]), let kind = InlineCode.Kind(rawValue: fields[1]),
                let id = Int(fields[2])
            else { return nil }
            let equivalent = fields[4].isEmpty ? nil : String(fields[4].dropFirst())
            return InlineText.PlacedCode(
                offset: offset, code: InlineCode(kind, id: id, original: fields[3], equivalent: equivalent))
        }
    }
}
