/// The kinds of `XMLEvent`, for those who look at events without making strings of them.
public enum XMLEventKind: UInt8, Sendable {
    case start, end, text, comment, instruction, documentType
}
