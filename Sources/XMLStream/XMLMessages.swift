internal import CLibXML2
import LocalizationModel

/// Says what libxml2 found in the words of this program.
enum XMLMessages {
    static func error(code: Int32, message: String, at location: SourceLocation) -> TolmachError {
        switch code {
        case Int32(XML_ERR_UNKNOWN_ENCODING.rawValue), Int32(XML_ERR_UNSUPPORTED_ENCODING.rawValue):
            return TolmachError(
                .invalidEncoding, "the file declares an encoding that is not known here", at: location,
                advice: "save the file as UTF-8, or name its encoding in the XML declaration")
        case Int32(XML_ERR_INVALID_ENCODING.rawValue), Int32(XML_I18N_CONV_FAILED.rawValue):
            return TolmachError(
                .invalidEncoding, "bytes that are not in the file's encoding", at: location,
                advice: "save the file as UTF-8, or name its encoding in the XML declaration")
        default:
            let (text, advice) = words(code: code, message: message)
            return TolmachError(.malformedInput, text, at: location, advice: advice)
        }
    }

    /// What is not well-formed, and what to do about it.
    private static func words(code: Int32, message: String) -> (message: String, advice: String) {
        let text = clean(message)
        switch code {
        case Int32(XML_ERR_INVALID_CHAR.rawValue):
            return ("a character that XML forbids (\(text))", "remove it; control characters have no place in XML")
        case Int32(XML_ERR_DOCUMENT_EMPTY.rawValue):
            return (
                "no XML here: the file is empty or begins otherwise", "see that it is the right file, or get it again"
            )
        case Int32(XML_ERR_DOCUMENT_END.rawValue):
            return ("something stands behind the end of the root element", "remove it, or get the file again")
        case Int32(XML_ERR_RESERVED_XML_NAME.rawValue) where message.hasPrefix("XML declaration"):
            return (
                "the XML declaration doesn't stand at the very beginning of the file",
                "remove what stands before it, or the declaration"
            )
        case _ where isOfReference(code: code, message: message):
            return ("a & that begins no reference", "write &amp; for the character &")
        case Int32(XML_ERR_NAME_REQUIRED.rawValue) where message.contains("StartTag"):
            return ("a < that begins no tag", "write &lt; for the character <")
        case Int32(XML_ERR_LT_IN_ATTRIBUTE.rawValue):
            return ("a < in the value of an attribute", "write &lt; for the character <, or close the value before it")
        case Int32(XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue):
            return ("the value of an attribute without quotation marks", "set it in quotation marks")
        case Int32(XML_ERR_MISPLACED_CDATA_END.rawValue):
            return ("]]> in text", "write ]]&gt; instead")
        default:
            return ("not well-formed XML: \(text)", "mend it there, or get the file again")
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

    /// One line, lower case at the start unless it begins with a name such as XML, no full stop.
    private static func clean(_ message: String) -> String {
        var text = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        while text.hasSuffix(" ") || text.hasSuffix(".") { text.removeLast() }
        let isName = text.dropFirst().prefix { !$0.isWhitespace }.contains(where: \.isUppercase)
        return isName ? text : text.prefix(1).lowercased() + text.dropFirst()
    }
}
