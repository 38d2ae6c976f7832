/// Colours and weights of terminal text, or none of them where they aren't wanted.
///
/// Source: ECMA-48, section 8.3.117 (SGR).
struct TextStyle: Sendable {
    /// What a piece of text is, rather than how it looks.
    enum Role: String, Sendable {
        case heading = "1"
        case strong = "1;39"
        case faint = "2"
        case option = "36"
        case name = "35;4"
        case term = "36;4"
        case good = "32"
        case fair = "33"
        case poor = "31"
        case error = "1;31"
        case warning = "1;33"
        case inserted = "32;1"
        case deleted = "31;9"
    }

    let isEnabled: Bool

    func callAsFunction(_ role: Role, _ text: some StringProtocol) -> String {
        isEnabled && !text.isEmpty ? opening(role) + text + closing : String(text)
    }

    /// What begins a piece of text.
    func opening(_ role: Role) -> String { isEnabled ? "\u{1B}[\(role.rawValue)m" : "" }

    /// What ends it.
    var closing: String { isEnabled ? "\u{1B}[0m" : "" }
}
