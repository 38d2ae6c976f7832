/// The languages that the program speaks with its user.
enum InterfaceLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"

    /// The language of the user's locale: the first of LC_ALL, LC_MESSAGES and LANG that says something.
    ///
    /// Source: POSIX.1-2017, XBD chapter 8.2.
    init(environment: ProcessEnvironment) {
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
        self = InterfaceLanguage(rawValue: String(language)) ?? .english
    }
}
