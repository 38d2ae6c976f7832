extension StringProtocol {
    /// The text as it is shown in a message: of a long one the beginning.
    var excerpt: String {
        let beginning = prefix(60)
        return beginning.endIndex < endIndex ? beginning + "…" : String(self)
    }
}
