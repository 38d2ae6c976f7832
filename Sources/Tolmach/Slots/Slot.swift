import LocalizationModel

/// A place in a text that holds a value rather than words: a glossary's name, a date, a placeholder.
struct Slot: Sendable {
    enum Value: Sendable {
        case name(TermMention)
        case date(DateMention)
        case weekday(WeekdayFinder.Mention)
        /// A placeholder that is spelled out in the text.
        case placeholder(String)
        /// A code that stands for a value.
        case code(InlineCode)
    }

    /// UTF-8 offsets into the plain text; empty for a code.
    var range: Range<Int>
    /// The index of the code, or nil.
    var code: Int?
    var value: Value

    /// What two slots must have in common for one value to stand in the place of the other.
    var shape: String {
        switch value {
        case .name(let mention):
            switch mention.concept.kind {
            case .place: "place"
            case .organisation: "organisation"
            default: "person"
            }
        case .date(let date): "date" + (date.day == nil ? "" : " day") + (date.year == nil ? "" : " year")
        case .weekday: "weekday"
        case .placeholder, .code: "placeholder"
        }
    }

    /// Whether both hold the same value, however it is written.
    func isSame(as other: Slot) -> Bool {
        switch (value, other.value) {
        case (.name(let one), .name(let two)): one.concept.sharesName(with: two.concept)
        case (.date(let one), .date(let two)): one.isSame(as: two)
        case (.weekday(let one), .weekday(let two)): one.day == two.day
        default: placeholder.map { $0 == other.placeholder } ?? false
        }
    }

    /// Whether it holds a date with the name of a month.
    var isDate: Bool {
        if case .date = value { true } else { false }
    }

    /// How the placeholder is spelled, whether as text or as code.
    var placeholder: String? {
        switch value {
        case .placeholder(let text): text
        case .code(let code): code.original
        default: nil
        }
    }

    /// The value as people read it.
    var text: String {
        switch value {
        case .name(let mention): mention.text
        case .date(let date): date.text
        case .weekday(let weekday): weekday.text
        case .placeholder(let text): text
        case .code(let code): code.original
        }
    }

    /// The value as it is to stand in a text.
    var inlineText: InlineText {
        guard case .code(let code) = value else { return InlineText(text) }
        var text = InlineText()
        text.append(code)
        return text
    }
}

extension GlossaryConcept {
    /// Whether two concepts name the same, one perhaps by the family name alone.
    func sharesName(with other: GlossaryConcept) -> Bool {
        id == other.id || !Set(terms.map(\.text)).isDisjoint(with: other.terms.map(\.text))
    }
}
