/// Rewrites a regular expression so that its matches have a greatest length, which ICU asks of what it looks back at.
///
/// `x*` becomes `x{0,100}`, `x+` `x{1,100}` and `x{n,}` `x{n,n+100}`: a rule that looks back over more than a hundred
/// repetitions is taken for one that looks back over a hundred.
enum BoundedPattern {
    private static let most = 100

    static func bounded(_ pattern: String) -> String {
        let source = Array(pattern.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        var classDepth = 0
        var isQuantified = false
        while index < source.count {
            let scalar = source[index]
            if scalar == "\\" {
                let end = escapeEnd(source, index)
                result.append(contentsOf: source[index..<end])
                index = end
                isQuantified = false
                continue
            }
            index += 1
            if scalar == "[" { classDepth += 1 }
            if scalar == "]", classDepth > 0 { classDepth -= 1 }
            guard classDepth == 0 else {
                isQuantified = false
                result.append(scalar)
                // A bracket that comes first in its set is one of its characters.
                if scalar == "[", index < source.count, source[index] == "]" {
                    result.append("]")
                    index += 1
                }
                continue
            }
            switch scalar {
            // Behind a quantifier these say that it is lazy or gives nothing back.
            case "+" where isQuantified, "?" where isQuantified:
                result.append(scalar)
                isQuantified = false
            case "*", "+":
                result.append(contentsOf: "{\(scalar == "*" ? 0 : 1),\(most)}".unicodeScalars)
                isQuantified = true
            case "{":
                let end = source[index...].firstIndex(of: "}") ?? source.endIndex
                var inside = String(String.UnicodeScalarView(source[index..<end]))
                if inside.hasSuffix(","), let least = Int(inside.dropLast()), least < 1 << 20 {
                    inside += String(least + most)
                }
                result.append(contentsOf: "{\(inside)}".unicodeScalars)
                index = min(end + 1, source.endIndex)
                isQuantified = inside.first.map { $0.isNumber } ?? false
            default:
                result.append(scalar)
                isQuantified = scalar == "?" && index > 1 && source[index - 2] != "("
            }
        }
        return String(result)
    }

    /// The end of the escape at an index; `\Q` quotes up to `\E`.
    private static func escapeEnd(_ source: [Unicode.Scalar], _ index: Int) -> Int {
        guard index + 1 < source.count else { return source.count }
        guard source[index + 1] == "Q" else { return index + 2 }
        var end = index + 2
        while end + 1 < source.count, !(source[end] == "\\" && source[end + 1] == "E") { end += 1 }
        return min(end + 2, source.count)
    }
}
