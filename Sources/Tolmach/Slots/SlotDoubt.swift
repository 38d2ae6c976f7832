/// Why a value of a translation was left as it was; the raw value is a penalty's reason.
enum SlotDoubt: String, Sendable {
    /// A verb, adjective, pronoun or preposition may have to follow the new name.
    case agreement = "name-agreement"
    /// The old name's form doesn't tell in which of several forms the new one must stand.
    case ambiguousCase = "name-case"
    /// The glossary has no such form of the new name.
    case unknownForm = "name-form"
    /// The translation doesn't have the old value as often as the source has it.
    case notFound = "value-not-found"
    /// The word before the value has a form that the new one may not suit.
    case wordBefore = "value-form"
    /// The word behind the value follows the sound of the old one.
    case wordBehind = "value-particle"
    /// Placeholders take their values in order, and the translation has another order.
    case order = "value-order"
    /// A value that belongs with it had to stay.
    case besideKept = "value-pair"
}
