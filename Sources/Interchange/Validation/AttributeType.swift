internal import ICUText
import LocalizationModel

/// What values an attribute may have.
///
/// Source: XML Schema Part 2 for the built-in types.
enum AttributeType: Sendable {
    case builtIn(String)
    case oneOf([String])
    case range(Double?, Double?)
    case pattern(String)
    case union([String])
    /// Values of the type, parted by white space.
    case list(String)

    init(kind: String, detail: String) {
        switch kind {
        case "one": self = .oneOf(detail.split(separator: "|").map(String.init))
        case "pattern": self = .pattern(detail)
        case "range":
            let bounds = detail.split(separator: " ").map { Double($0) }
            self = .range(bounds.first ?? nil, bounds.last ?? nil)
        case "list": self = .list(detail)
        default: self = .union(detail.split(separator: " ").map(String.init))
        }
    }

    /// What a value should be, in words, where it isn't; nil where it is.
    static func complaint(about value: String, type: String, in types: [String: AttributeType]) -> String? {
        switch types[type] ?? .builtIn(type) {
        case .oneOf(let values):
            return values.contains(value) ? nil : "one of \(values.joined(separator: ", "))"
        case .range(let low, let high):
            guard let number = Double(value), number >= low ?? number, number <= high ?? number else {
                return "a number from \(low.map { "\($0)" } ?? "") to \(high.map { "\($0)" } ?? "")"
            }
            return nil
        case .pattern(let pattern):
            return matches(value, pattern) ? nil : "of the form \(pattern)"
        case .union(let members):
            // The unions of these grammars name only types that are no unions themselves, or repeat one.
            let complaints = members.filter { $0 != type }.map { complaint(about: value, type: $0, in: types) }
            return complaints.contains { $0 == nil } ? nil : complaints.compactMap(\.self).joined(separator: "; or ")
        case .list(let item):
            return value.split(whereSeparator: \.isWhitespace).lazy.compactMap {
                complaint(about: String($0), type: item, in: types)
            }.first
        case .builtIn(let name):
            return builtInComplaint(about: value, name)
        }
    }

    private static func builtInComplaint(about value: String, _ name: String) -> String? {
        let tokens = value.split(whereSeparator: \.isWhitespace)
        switch name {
        case "NMTOKEN":
            return tokens.count == 1 && isNameToken(tokens[0]) ? nil : "a name token (letters, digits, . - _ :)"
        case "NMTOKENS":
            return !tokens.isEmpty && tokens.allSatisfy { isNameToken($0) } ? nil : "name tokens parted by spaces"
        case "ID", "IDREF":
            let isName =
                tokens.count == 1 && isNameToken(tokens[0]) && !tokens[0].contains(":")
                && tokens[0].unicodeScalars.first.map { !"0123456789.-\u{B7}".unicodeScalars.contains($0) } == true
            return isName ? nil : "a name that begins with a letter or _ and has no colon"
        case "positiveInteger": return (Int(value) ?? 0) > 0 ? nil : "a whole number from 1"
        case "nonNegativeInteger": return (Int(value) ?? -1) >= 0 ? nil : "a whole number from 0"
        case "integer": return Int(value) != nil ? nil : "a whole number"
        case "decimal": return Double(value) != nil ? nil : "a number"
        case "language": return LanguageTag(value) != nil ? nil : "a language tag (BCP 47), such as en or uk-UA"
        case "xmlSpace": return value == "default" || value == "preserve" ? nil : "default or preserve"
        case "hexBinary":
            let isHex = value.utf8.count.isMultiple(of: 2) && value.allSatisfy { $0.isASCII && $0.isHexDigit }
            return isHex && !value.isEmpty ? nil : "pairs of hexadecimal digits"
        case "dateTime":
            let form = #"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"#
            return matches(value, form) ? nil : "a date and time such as 2024-05-31T12:00:00Z"
        default: return nil
        }
    }

    private static func matches(_ value: String, _ pattern: String) -> Bool {
        guard let expression = try? RegularExpression("^(?:\(pattern))$") else { return true }
        return Array(value.utf16).withUnsafeBufferPointer { units in
            expression.setText(units)
            return expression.firstMatch(from: 0) != nil
        }
    }

    /// Whether bytes are a name token; those beyond ASCII are left to the closer look.
    static func isNameToken(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                    UInt8(ascii: ":"):
                    true
                default: false
                }
            }
    }

    static func isNameToken(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":", "\u{B7}": true
                default:
                    scalar.value >= 0xC0 && scalar.value != 0xD7 && scalar.value != 0xF7 && scalar != "\u{37E}"
                        && !(0x2000...0x200B).contains(scalar.value) && !(0x200E...0x203E).contains(scalar.value)
                }
            }
    }
}
