/// What ICU found wrong with a regular expression, in words, and what to write instead.
enum RegularExpressionFault {
    static func words(for status: String) -> (reason: String, advice: String) {
        switch status {
        case "U_REGEX_MISSING_CLOSE_BRACKET":
            ("a [ is not closed", #"close it with ], or write \[ for the bracket itself"#)
        case "U_REGEX_MISMATCHED_PAREN":
            ("a parenthesis has no partner", #"write both, or \( and \) for the signs themselves"#)
        case "U_REGEX_RULE_SYNTAX":
            ("a sign that can't stand here", #"write \ before a sign that means itself, as in \* \+ \? \( \["#)
        case "U_REGEX_BAD_ESCAPE_SEQUENCE":
            (#"nothing that \ may stand before"#, #"write \\ for the backslash itself"#)
        case "U_REGEX_PROPERTY_SYNTAX":
            ("a kind of characters that Unicode doesn't know", "name one that it has, such as L or Cyrillic")
        case "U_REGEX_BAD_INTERVAL":
            ("a brace without a count", #"write how often between two braces, or \ before the brace itself"#)
        case "U_REGEX_MAX_LT_MIN": ("a count whose second number is the smaller one", "write the smaller number first")
        case "U_REGEX_NUMBER_TOO_BIG": ("too large a number", "write a smaller one")
        case "U_REGEX_INVALID_BACK_REF":
            ("a reference to a group that isn't there", #"number the groups by their parentheses; \1 is the first"#)
        case "U_REGEX_INVALID_FLAG": ("an unknown flag", "the flags are i, m, s, u, w and x, as in (?i)")
        case "U_REGEX_LOOK_BEHIND_LIMIT":
            ("a look behind without a limit", "write how often at most instead of * or +")
        case "U_REGEX_INVALID_RANGE":
            ("a range whose end comes before its beginning", "write it the other way round, as in [a-z]")
        case "U_REGEX_PATTERN_TOO_BIG": ("it is too large", "write a shorter one")
        case "U_REGEX_INVALID_CAPTURE_GROUP_NAME":
            ("a name that no group can have", "name it with Latin letters and digits")
        default: (status, "write it as a regular expression of ICU")
        }
    }
}
