import LocalizationModel

/// How the codes of a text pair up: which stand for a span that nests, and which are halves.
struct InlineCodePairing {
    /// Ids whose opening and closing code both stand in the text, the opening one first.
    private(set) var paired: Set<Int> = []
    /// Those of them that nest with all others, so that an XML element can span them.
    private(set) var nested: Set<Int> = []

    init(_ codes: some Sequence<InlineCode>) {
        var open: [Int] = []
        var crossed: Set<Int> = []
        for code in codes {
            switch code.kind {
            case .open:
                open.append(code.id)
            case .close:
                guard let start = open.lastIndex(of: code.id) else { continue }
                paired.insert(code.id)
                // What opened inside and is still open crosses this span: it can't be an element as well.
                crossed.formUnion(open[(start + 1)...])
                open.remove(at: start)
            case .standalone:
                break
            }
        }
        nested = paired.subtracting(crossed)
    }

    init(_ text: InlineText) {
        self.init(text.codes.lazy.map(\.code))
    }
}
