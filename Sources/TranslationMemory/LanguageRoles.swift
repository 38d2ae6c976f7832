/// Whether units of a memory may translate from a language, and into it: where none does, none is looked for.
struct LanguageRoles {
    var isSource: Bool
    var isTarget: Bool
}
