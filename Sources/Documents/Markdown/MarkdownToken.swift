/// A stretch of a Markdown block's inside.
struct MarkdownToken {
    enum Kind {
        case text
        case spelled([UInt8])
        case space
        case standalone
        /// A code that opens; without a pair it turned out to be text (`[`) or a lone tag.
        case opening(pair: Int?, name: String)
        /// A code that closes the token of that index, and what to write for it beside a new text if not what stands there.
        case closing(pair: Int, spelling: String? = nil)
        case delimiters(MarkdownDelimiters)
    }

    var kind: Kind
    var range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// The name of an opening code.
    var name: String? {
        if case .opening(_, let name) = kind { name } else { nil }
    }

    /// The pieces of a block that tokens stand for.
    static func pieces(of tokens: [MarkdownToken], in source: [UInt8]) -> InlinePieces {
        var pieces = InlinePieces()
        var pairs: [Int: Int] = [:]
        for token in tokens {
            switch token.kind {
            case .text: pieces.appendFolding(token.range, of: source)
            case .spelled(let text): pieces.append(text, spelledAt: token.range)
            case .space: pieces.appendSpace(token.range)
            case .standalone: pieces.appendStandalone(token.range)
            case .opening(let pair?, _): pairs[pair] = pieces.appendOpening(token.range)
            case .opening(nil, "["): pieces.appendVerbatim(token.range)
            case .opening: pieces.appendStandalone(token.range)
            case .closing(let pair, let spelling):
                pieces.appendClosing(token.range, pair: pairs[pair] ?? -1, spelling: spelling)
            case .delimiters(let run): run.append(token.range, to: &pieces)
            }
        }
        return pieces
    }
}
