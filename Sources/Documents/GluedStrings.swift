import LanguageRecognition

/// Takes apart strings of an interface that were glued together when a page was copied, as in
/// `19 просмотров0 комментариев` or `Read moreПохожие записи`.
///
/// A joint is a place inside a word where a new string may begin: a digit after a small letter, or a capital
/// after one. Names such as iPhone, YouTube, СберБанк and COVID19 have such places too, so the words around
/// must speak for it.
enum GluedStrings {
    /// The parts of a line, in order, without white space around them; the line itself where nothing is glued.
    static func parts(of line: Range<Int>, in source: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = line.lowerBound
        let tokens = InterfaceLine.tokens(in: line, of: source)
        for (index, token) in tokens.enumerated() {
            let scalars = GluedToken(token, in: source)
            for joint in scalars.joints {
                let context = JointContext(
                    line: start..<line.upperBound, joint: joint.offset, isFirstToken: index == 0,
                    isLastToken: index == tokens.count - 1, source: source)
                guard isGlue(joint, in: scalars, context) else { continue }
                parts.append(TextLines.trimmed(start..<joint.offset, in: source))
                start = joint.offset
            }
        }
        parts.append(TextLines.trimmed(start..<line.upperBound, in: source))
        return parts
    }

    /// Where in the line a joint stands.
    private struct JointContext {
        var line: Range<Int>
        var joint: Int
        var isFirstToken: Bool
        var isLastToken: Bool
        var source: [UInt8]

        var before: String { String(decoding: source[line.lowerBound..<joint], as: UTF8.self) }
        var after: String { String(decoding: source[joint..<line.upperBound], as: UTF8.self) }
    }

    private static func isGlue(_ joint: GluedToken.Joint, in token: GluedToken, _ context: JointContext) -> Bool {
        switch joint.kind {
        case .digit:
            // `просмотров0 комментариев`: a number that counts what follows, after something that was counted.
            return !context.isLastToken && startsWithCount(context.after)
                && (joint.isCyrillic || startsWithCount(context.before)) && isText(context.before)
                && isText(context.after)
        case .otherScript:
            return isText(context.before) && isText(context.after)
        case .capital:
            guard !(context.isFirstToken && context.isLastToken) || joint.isBetweenCommonWords else { return false }
            if joint.isCyrillic, token.startsSmall { return true }
            return joint.isBetweenCommonWords
        }
    }

    /// Whether a string is a number and a word in small letters: `0 комментариев`.
    private static func startsWithCount(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") }),
            let letter = words[1].unicodeScalars.first
        else { return false }
        return letter.properties.isLowercase
    }

    private static func isText(_ text: String) -> Bool {
        LanguageRecognizer().recognize(text).language != nil
    }
}
