import LocalizationModel

/// What happened to an inline code on the way from source to translation.
public struct CodeDamage: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// The translation lacks it.
        case lost
        /// The translation has it more often than the source.
        case doubled
        /// The source doesn't have it.
        case added
        /// It closes before it opens, or overlaps another span, and didn't in the source.
        case crossed
    }

    public var kind: Kind
    /// The code as people see it: `<1>`, `</1>`, `<2/>`.
    public var code: String

    public init(_ kind: Kind, code: String) {
        self.kind = kind
        self.code = code
    }

    public var description: String { "\(code) \(kind.rawValue)" }

    /// Compares the codes of a translation with those of its source.
    ///
    ///     CodeDamage.found(in: "Перевод", of: source)     // [<1> lost, </1> lost]
    public static func found(in target: InlineText, of source: InlineText) -> [CodeDamage] {
        var damages: [CodeDamage] = []
        var expected: [String: Int] = [:]
        for placed in source.codes { expected[placed.code.placeholder, default: 0] += 1 }
        var found: [String: Int] = [:]
        for placed in target.codes {
            let code = placed.code.placeholder
            found[code, default: 0] += 1
            let allowed = expected[code] ?? 0
            if allowed == 0 {
                damages.append(CodeDamage(.added, code: code))
            } else if found[code] == allowed + 1 {
                damages.append(CodeDamage(.doubled, code: code))
            }
        }
        for placed in source.codes where found[placed.code.placeholder] == nil {
            found[placed.code.placeholder] = 0
            damages.append(CodeDamage(.lost, code: placed.code.placeholder))
        }
        let sourcePairs = InlineCodePairing(source)
        let targetPairs = InlineCodePairing(target)
        for id in sourcePairs.nested.sorted() where !targetPairs.nested.contains(id) {
            let halves = ["<\(id)>", "</\(id)>"]
            if halves.allSatisfy({ (found[$0] ?? 0) > 0 }) { damages.append(CodeDamage(.crossed, code: halves[0])) }
        }
        return damages
    }
}
