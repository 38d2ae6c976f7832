import LanguageRecognition

/// A word with the places in it where another string may have been glued on.
struct GluedToken {
    /// What changes at a joint.
    enum JointKind {
        /// A small letter, then a digit.
        case digit
        /// A small letter, then a capital of the same script.
        case capital
        /// A small letter, then a capital of the other script.
        case otherScript
    }

    struct Joint {
        /// Offset in the source.
        var offset: Int
        var kind: JointKind
        /// The letters before the joint are Cyrillic.
        var isCyrillic: Bool
        /// The letters on both sides are words that a language has, four letters or longer.
        var isBetweenCommonWords: Bool
    }

    private(set) var joints: [Joint] = []
    /// The word begins with a small letter: no name does that, but a few trademarks.
    let startsSmall: Bool

    init(_ token: Range<Int>, in source: [UInt8]) {
        let scalars = Array(String(decoding: source[token], as: UTF8.self).unicodeScalars)
        startsSmall = scalars.first?.properties.isLowercase ?? false
        var offset = token.lowerBound
        var run = 0
        for (index, scalar) in scalars.enumerated() {
            if run >= 2, let kind = Self.kind(scalars, at: index) {
                let joint = Joint(
                    offset: offset, kind: kind, isCyrillic: Self.isCyrillic(scalars[index - 1]),
                    isBetweenCommonWords: kind == .capital && Self.areCommon(scalars, around: index))
                joints.append(joint)
            }
            run = scalar.properties.isAlphabetic ? run + 1 : 0
            offset += UTF8.width(scalar)
        }
    }

    private static func kind(_ scalars: [Unicode.Scalar], at index: Int) -> JointKind? {
        let before = scalars[index - 1]
        let after = scalars[index]
        guard before.properties.isLowercase else { return nil }
        if ("0"..."9").contains(after) { return .digit }
        // One letter after the joint is no string: `МегаТ`, `appX`.
        guard after.properties.isUppercase, index + 1 < scalars.count, scalars[index + 1].properties.isAlphabetic else {
            return nil
        }
        return isCyrillic(before) == isCyrillic(after) ? .capital : .otherScript
    }

    private static func areCommon(_ scalars: [Unicode.Scalar], around index: Int) -> Bool {
        let before = scalars[..<index].reversed().prefix { $0.properties.isAlphabetic }.reversed()
        let after = scalars[index...].prefix { $0.properties.isAlphabetic }
        return [Array(before), Array(after)].allSatisfy { word in
            word.count > 3 && LanguageRecognizer().isCommonWord(String(String.UnicodeScalarView(word)))
        }
    }

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400..<0x530).contains(scalar.value) }
}
