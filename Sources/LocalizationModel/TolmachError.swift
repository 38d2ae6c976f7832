/// Why something could not be done: what happened, where, and what to do next.
///
///     throw TolmachError(.malformedInput, "unexpected end of file in <seg>",
///                        at: location, advice: "export the memory again")
///
/// The message is lower case without a full stop, so that it can follow `file:line:column: `.
public struct TolmachError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure a caller may want to tell apart.
    public enum Code: String, Sendable {
        /// The file isn't there, is a folder, or may not be read.
        case unreadableFile
        /// The bytes are not in the encoding that was declared or found.
        case invalidEncoding
        /// The input breaks its format's rules.
        case malformedInput
        /// The input's format is not one that is read here.
        case unsupportedFormat
        /// A pattern, rule or option value that can't be understood.
        case invalidArgument
        /// The output can't be written.
        case unwritableFile
        /// A memory database is damaged, busy, from a newer version, or no memory at all.
        case storage
        /// A library failed in a way that is no fault of the input.
        case libraryFailure
    }

    /// The kind of failure.
    public var code: Code
    /// What happened: lower case, no full stop.
    public var message: String
    /// Where, or nil if it concerns no place in a file.
    public var location: SourceLocation?
    /// What the user can do about it, as a clause: "pass --encoding to say what it is".
    public var advice: String?

    /// Makes an error.
    public init(_ code: Code, _ message: String, at location: SourceLocation? = nil, advice: String? = nil) {
        self.code = code
        self.message = message
        self.location = location
        self.advice = advice
    }

    /// One line: `file:line:column: message; advice`.
    public var description: String {
        (location.map { "\($0): " } ?? "") + message + (advice.map { "; \($0)" } ?? "")
    }
}
