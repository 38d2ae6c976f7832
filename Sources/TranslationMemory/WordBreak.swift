import LocalizationModel

/// Tells which inline codes end the word before them.
enum WordBreak {
    /// Whether no word goes on behind a code: a line break, a picture, a value. `<b>` may stand within a word, and so may
    /// what says where a word can be parted, a comment, or a mark of one character such as that of an access key.
    static func isAt(_ kind: InlineCode.Kind, _ original: String) -> Bool {
        guard kind == .standalone, original.utf8.count != 1 else { return false }
        let start = original.prefix(6).lowercased()
        return !joining.contains { start.hasPrefix($0) }
    }

    private static let joining = ["<wbr", "<!--", "&shy;", "&#173;", "&#xad;", "&zwj;", "&zwnj;"]

    /// Where words end in a text because of its codes, in UTF-8 offsets.
    static func places(in codes: [InlineText.PlacedCode]) -> [Int] {
        codes.filter { isAt($0.code.kind, $0.code.original) }.map(\.offset)
    }
}
