import LocalizationModel

/// Finds codes again in text that came back without them: from a spreadsheet, a Word table, or Xcode.
enum CodeRecovery {
    /// The text with the source's codes where their spelling stands in it.
    ///
    /// Each code of the source is taken once, the nearest after the last found first; what is spelled like a code but
    /// is one too many becomes a code as well, so that it can be reported as doubled.
    ///
    /// - Parameter spelled: how the codes are spelled in the text.
    static func find(codesOf source: InlineText, in text: String, spelled: (InlineCode) -> String) -> InlineText {
        var known: [(spelling: [UInt8], code: InlineCode)] = source.codes
            .map { (Array(spelled($0.code).utf8), $0.code) }.filter { !$0.0.isEmpty }
        // Of two spellings that begin alike the longer one is meant.
        known.sort { $0.spelling.count > $1.spelling.count }
        let firsts = Set(known.lazy.map { $0.spelling[0] })
        var used = Set<Int>()
        var result = InlineText()
        let bytes = Array(text.utf8)
        var start = 0
        var position = 0
        while position < bytes.count {
            guard firsts.contains(bytes[position]) else {
                position += 1
                continue
            }
            let fitting = known.indices.filter { index in
                bytes[position...].starts(with: known[index].spelling)
            }
            // The longest spelling; of equal ones that which the text hasn't had yet.
            guard let longest = fitting.first else {
                position += 1
                continue
            }
            let same = fitting.filter { known[$0].spelling == known[longest].spelling }
            let chosen = same.first { !used.contains($0) } ?? longest
            used.insert(chosen)
            result.append(String(decoding: bytes[start..<position], as: UTF8.self))
            result.append(known[chosen].code)
            position += known[chosen].spelling.count
            start = position
        }
        result.append(String(decoding: bytes[start...], as: UTF8.self))
        return result
    }
}
