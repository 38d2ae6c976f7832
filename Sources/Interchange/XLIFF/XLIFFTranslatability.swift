/// Whether units are to be translated, as the `translate` of the unit, of the groups around it and of the file says: the
/// nearest counts.
struct XLIFFTranslatability {
    /// What the elements say that are open, with their depth.
    private var open: [(depth: Int, isTranslatable: Bool)] = []

    /// Notes what a `file` or `group` says that begins; an element at its depth or deeper has ended.
    mutating func begin(depth: Int, translate: String?) {
        let isTranslatable = isTranslatable(depth: depth, translate: translate)
        open.append((depth, isTranslatable))
    }

    /// Whether the element at a depth is to be translated.
    mutating func isTranslatable(depth: Int, translate: String?) -> Bool {
        while let last = open.last, last.depth >= depth { open.removeLast() }
        return translate.map { $0 != "no" } ?? open.last?.isTranslatable ?? true
    }
}
