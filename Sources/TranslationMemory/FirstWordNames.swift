import ICUText
import LocalizationModel

/// Tells whether the first words of two sentences, whose capitals say nothing, are names: `Norway has …`, `Sweden has …`.
///
/// A first word is a name where CLDR has a country of that name, or where the memory's other texts have it inside
/// sentences, always with a capital. It only names what differs: two texts that don't share all words score 94 at the most
/// anyway, which is where the cap of names lies, so that no bound of the index is touched.
struct FirstWordNames<Index: MemoryIndex> {
    let index: Index
    let tools: MatchingTools
    let language: LanguageTag

    /// So many texts are asked about a word.
    private static var witnesses: Int { 8 }

    /// `Norway → Sweden` where the first words differ and one of them at least is a name; else nil.
    func change(from old: AnalyzedText, to new: AnalyzedText) -> String? {
        guard let one = old.tokens.first, let other = new.tokens.first, one.key != other.key else { return nil }
        let was = isName(one, of: old, missingIn: new)
        let becomes = isName(other, of: new, missingIn: old)
        guard was || becomes else { return nil }
        return "\(was ? old.string(one) : "") → \(becomes ? new.string(other) : "")"
    }

    private func isName(_ token: Token, of text: AnalyzedText, missingIn other: AnalyzedText) -> Bool {
        guard token.kind == .word, token.traits.contains(.capitalised), !token.traits.contains(.function),
            !other.tokens.contains(where: { $0.key == token.key })
        else { return false }
        if tools.countries(language).contains(token.key) { return true }
        if let known = tools.firstWords[token.form] { return known }
        let isName = (try? standsAsName(token)) ?? false
        tools.firstWords[token.form] = isName
        return isName
    }

    private func standsAsName(_ token: Token) throws(TolmachError) -> Bool {
        var count = 0
        let analyzer = tools.analyzer(language)
        for part in index.parts {
            let list = try part.list(of: token.key)
            for number in try part.texts(in: list.prefix(Self.witnesses)) {
                guard let text = try index.text(number, analyzer: analyzer) else { continue }
                let words = text.tokens.filter { $0.kind == .word }
                let capitals = words.count { $0.traits.contains(.capitalised) }
                for word in words.dropFirst() where word.form == token.form {
                    guard word.traits.contains(.capitalised) else { return false }
                    // In a title every word has its capital.
                    if capitals * 2 <= words.count { count += 1 }
                }
            }
            if count > 0 { break }
        }
        return count > 0
    }
}
