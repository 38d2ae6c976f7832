import LocalizationModel

/// Writes findings as a log in the Static Analysis Results Interchange Format, which code hosts show beside the lines
/// they speak of.
///
///     var log = SARIFLog(output)
///     try log.add(rule: "id-unique", level: .error, message: "two units have the id 7", at: location)
///     try log.finish(isSuccessful: true)
///
/// Findings are written as they come; the rules are named after them.
///
/// Source: SARIF 2.1.0 (OASIS Standard, 2020).
struct SARIFLog {
    enum Level: String {
        case error, warning, note
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let output: OutputSink
    private var line = JSONLine()
    private var rules: [String] = []
    private var hasResults = false

    init(_ output: OutputSink) throws(TolmachError) {
        self.output = output
        // Columns are counted in scalars.
        try output.write(
            #"{"$schema":""# + Self.schema
                + #"","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":["#
                + "\n")
    }

    /// Adds a finding; its line and column count from 1.
    mutating func add(
        rule: String, level: Level, message: String, at location: SourceLocation
    ) throws(TolmachError) {
        if hasResults { try output.write(",") }
        hasResults = true
        if !rules.contains(rule) { rules.append(rule) }
        line.begin()
        line.field("ruleId", rule)
        line.field("level", level.rawValue)
        line.object("message") { $0.field("text", message) }
        line.array("locations") { locations in
            locations.element { place in
                place.object("physicalLocation") { physical in
                    physical.object("artifactLocation") { $0.field("uri", Self.address(of: location.file)) }
                    physical.object("region") { region in
                        region.field("startLine", max(1, location.line))
                        region.field("startColumn", max(1, location.column))
                    }
                }
            }
        }
        line.end()
        try output.write(bytes: line.bytes)
    }

    /// Ends the log.
    /// - Parameter isSuccessful: whether every file could be looked at.
    mutating func finish(isSuccessful: Bool) throws(TolmachError) {
        try output.write("],")
        line.begin()
        line.object("driver") { driver in
            driver.field("name", "tolmach")
            driver.field("version", ProgramVersion.current)
            driver.objects("rules", of: rules) { $0.field("id", $1) }
        }
        line.end()
        try output.write(#""tool":"#)
        try output.write(bytes: line.bytes)
        try output.write(#","invocations":[{"executionSuccessful":"# + (isSuccessful ? "true" : "false") + "}]}]}\n")
    }

    /// A path as a URI: relative paths stay relative.
    ///
    /// Source: RFC 3986, section 2.3 for the characters that stand as they are.
    static func address(of path: String) -> String {
        var address = path.hasPrefix("/") ? "file://" : ""
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                address.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                address += "%"
                address.unicodeScalars.append(digits[Int(byte >> 4)])
                address.unicodeScalars.append(digits[Int(byte & 15)])
            }
        }
        return address
    }
}
