import LocalizationModel

/// Lists of fields as one text: codes, properties and notes in a column of a memory file.
/// Fields end with U+001F and records with U+001E; a backslash stands before these and itself where they are text.
enum FieldList {
    static func encode(_ records: [[String]]) -> String? {
        guard !records.isEmpty else { return nil }
        var result = ""
        for record in records {
            for field in record {
                for scalar in field.unicodeScalars {
                    if scalar == "\u{1F}" || scalar == "\u{1E}" || scalar == "\\" { result.append("\\") }
                    result.unicodeScalars.append(scalar)
                }
                result.append("\u{1F}")
            }
            result.append("\u{1E}")
        }
        return result
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
