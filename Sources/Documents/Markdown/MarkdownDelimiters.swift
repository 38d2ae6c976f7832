/// A row of `*`, `_` or `~`: what of it closes emphasis, what opens, and what is left as text.
final class MarkdownDelimiters {
    let sign: UInt8
    let opens: Bool
    let closes: Bool
    /// Emphasis that ends here, in the order of the text: how many signs, and the emphasis.
    var closing: [(length: Int, emphasis: MarkdownEmphasis)] = []
    /// Emphasis that begins here, innermost first.
    var opening: [(length: Int, emphasis: MarkdownEmphasis)] = []

    init(sign: UInt8, opens: Bool, closes: Bool) {
        self.sign = sign
        self.opens = opens
        self.closes = closes
    }

    var used: Int { (closing + opening).reduce(0) { $0 + $1.length } }

    func append(_ range: Range<Int>, to pieces: inout InlinePieces) {
        var position = range.lowerBound
        for (length, emphasis) in closing {
            pieces.appendClosing(position..<(position + length), pair: emphasis.pair)
            position += length
        }
        let textEnd = range.upperBound - opening.reduce(0) { $0 + $1.length }
        pieces.appendVerbatim(position..<textEnd)
        position = textEnd
        for (length, emphasis) in opening.reversed() {
            emphasis.pair = pieces.appendOpening(position..<(position + length))
            position += length
        }
    }
}
