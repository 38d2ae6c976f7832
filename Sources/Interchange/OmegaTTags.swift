import LocalizationModel

/// Text as OmegaT's filter for XLIFF 1.2 shows it: codes as `<b0>`, `</b0>`, `<s1/>`, and none at the ends.
///
/// A code's letter is the first letter of its spelling, or `f`; its number counts from 0 in the order of the text; a
/// closing code has that of its opening one. Codes before the first word and behind the last are hidden, unless they
/// belong to a pair whose other half is between.
///
/// Source: seen in OmegaT 3.6.0; a memory is of use to it only if it is written the same way.
struct OmegaTTags {
    /// The text as OmegaT shows it.
    let text: String
    /// What stands for each code that is shown.
    private let tags: [Key: String]
    /// The codes hidden at the beginning and at the end.
    private let hidden: (leading: [Key], trailing: [Key])

    private struct Key: Hashable {
        var kind: InlineCode.Kind
        var id: Int
    }

    private enum Token {
        case text(Substring)
        case code(InlineCode)

        var isWords: Bool {
            if case .text(let text) = self { return text.contains { !$0.isWhitespace } }
            return false
        }
    }

    init(_ source: InlineText) {
        let tokens = Self.tokens(source)
        let shown = Self.shown(tokens, pairs: InlineCodePairing(source).paired)
        var tags: [Key: String] = [:]
        var next = 0
        for token in tokens[shown] {
            guard case .code(let code) = token else { continue }
            let key = Key(kind: code.kind, id: code.id)
            if code.kind == .close, let open = tags[Key(kind: .open, id: code.id)] {
                tags[key] = "</" + open.dropFirst()
                continue
            }
            let name = Self.letter(of: code.original) + String(next)
            next += 1
            tags[key] =
                switch code.kind {
                case .open: "<\(name)>"
                case .close: "</\(name)>"
                case .standalone: "<\(name)/>"
                }
        }
        self.tags = tags
        hidden = (Self.keys(tokens[..<shown.lowerBound]), Self.keys(tokens[shown.upperBound...]))
        text = Self.written(tokens[shown], tags)
    }

    /// A translation of the text as it must stand in the memory; nil where it can't, for a code that is hidden in the
    /// source stands between words.
    func text(ofTarget target: InlineText) -> String? {
        var tokens = Self.tokens(target)[...]
        for key in hidden.leading {
            while case .text(let text)? = tokens.first, text.allSatisfy(\.isWhitespace) { tokens.removeFirst() }
            guard case .code(let code)? = tokens.first, Key(kind: code.kind, id: code.id) == key else { return nil }
            tokens.removeFirst()
        }
        for key in hidden.trailing.reversed() {
            while case .text(let text)? = tokens.last, text.allSatisfy(\.isWhitespace) { tokens.removeLast() }
            guard case .code(let code)? = tokens.last, Key(kind: code.kind, id: code.id) == key else { return nil }
            tokens.removeLast()
        }
        guard Self.keys(tokens).allSatisfy({ tags[$0] != nil }) else { return nil }
        return Self.written(tokens, tags)
    }

    private static func tokens(_ text: InlineText) -> [Token] {
        var tokens: [Token] = []
        text.forEachPart(text: { tokens.append(.text($0)) }, code: { tokens.append(.code($0)) })
        return tokens
    }

    private static func keys(_ tokens: ArraySlice<Token>) -> [Key] {
        tokens.compactMap { token in
            guard case .code(let code) = token else { return nil }
            return Key(kind: code.kind, id: code.id)
        }
    }

    /// The tokens that are not hidden.
    private static func shown(_ tokens: [Token], pairs: Set<Int>) -> Range<Int> {
        guard let first = tokens.firstIndex(where: \.isWords), let last = tokens.lastIndex(where: \.isWords) else {
            return tokens.indices
        }
        func partner(of index: Int) -> Int? {
            guard case .code(let code) = tokens[index], code.kind != .standalone, pairs.contains(code.id) else {
                return nil
            }
            return tokens.indices.first { other in
                guard other != index, case .code(let half) = tokens[other] else { return false }
                return half.id == code.id && half.kind != code.kind && half.kind != .standalone
            }
        }
        var shown = first..<(last + 1)
        // A half whose other half is shown is shown, and what stands between it and the words.
        while let index = tokens.indices.first(where: { index in
            !shown.contains(index) && partner(of: index).map { shown.contains($0) } == true
        }) {
            shown = min(shown.lowerBound, index)..<max(shown.upperBound, index + 1)
        }
        return shown
    }

    private static func written(_ tokens: ArraySlice<Token>, _ tags: [Key: String]) -> String {
        let text = tokens.map { token in
            switch token {
            case .text(let text): String(text)
            case .code(let code): tags[Key(kind: code.kind, id: code.id)] ?? ""
            }
        }.joined()
        let start = text.firstIndex { !$0.isWhitespace } ?? text.startIndex
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.endIndex
        return String(text[start..<end])
    }

    private static func letter(of spelling: String) -> String {
        spelling.unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.properties.lowercaseMapping } ?? "f"
    }
}
