/// The language that a table speaks to its reader, whatever languages are translated in it.
public enum TableLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case russian = "ru"
}
