import LocalizationModel

/// A mention of a name in the source of a unit.
struct SourceName {
    var text: String
    /// Under which mentions of one name come together over a file.
    var key: String
    /// The readings that the glossary has of it; empty for a name that isn't listed.
    var mentions: [TermMention]
    /// The part whose sound the rendering should have: the family name of a person.
    var sounding: String
}
