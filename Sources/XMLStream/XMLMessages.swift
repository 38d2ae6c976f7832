internal import CLibXML2
import LocalizationModel

/// Says what libxml2 found in the words of this program.
enum XMLMessages {
    static func error(code: Int32, message: String, at location: SourceLocation) -> TolmachError {
        let text = clean(message)
        switch code {
        case Int32(XML_ERR_UNKNOWN_ENCODING.rawValue), Int32(XML_ERR_UNSUPPORTED_ENCODING.rawValue):
            return TolmachError(
                .invalidEncoding, "the file declares an encoding that is not known here", at: location,
                advice: "save the file as UTF-8, or name its encoding in the XML declaration")
        case Int32(XML_ERR_INVALID_ENCODING.rawValue), Int32(XML_I18N_CONV_FAILED.rawValue):
            return TolmachError(
                .invalidEncoding, "bytes that are not in the file's encoding", at: location,
                advice: "save the file as UTF-8, or name its encoding in the XML declaration")
        case Int32(XML_ERR_INVALID_CHAR.rawValue):
            return TolmachError(
                .malformedInput, "a character that XML forbids (\(text))", at: location,
                advice: "remove it; control characters have no place in XML")
        case Int32(XML_ERR_DOCUMENT_EMPTY.rawValue):
            return TolmachError(.malformedInput, "no XML here: the file is empty or begins otherwise", at: location)
        case _ where isOfReference(code: code, message: message):
            return TolmachError(
                .malformedInput, "a & that begins no reference", at: location, advice: "write &amp; for the character &"
            )
        default:
            return TolmachError(.malformedInput, "not well-formed XML: \(text)", at: location)
        }
    }

    /// Whether the message is about a `&` with no reference behind it.
    static func isOfReference(code: Int32, message: String) -> Bool {
        switch code {
        case Int32(XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue), Int32(XML_ERR_ENTITYREF_NO_NAME.rawValue): true
        case Int32(XML_ERR_NAME_REQUIRED.rawValue): message.hasPrefix("xmlParseEntityRef")
        default: false
        }
    }

    /// One line, lower case at the start, no full stop.
    private static func clean(_ message: String) -> String {
        var text = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        while text.hasSuffix(" ") || text.hasSuffix(".") { text.removeLast() }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
