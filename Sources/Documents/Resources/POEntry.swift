/// One entry of a PO file while it is being read: for each keyword the insides of its quoted strings.
struct POEntry {
    /// Where its first keyword stands.
    var start = 0
    var comments: [String] = []
    /// What the flag `max-length:80` says, which Weblate and others know.
    var maximumLength: Int?
    var context: [Range<Int>]?
    var id: [Range<Int>]?
    var pluralID: [Range<Int>]?
    /// By number of the plural form; 0 where there are none.
    var translations: [(number: Int, strings: [Range<Int>])] = []
}
