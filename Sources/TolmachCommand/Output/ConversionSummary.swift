import Interchange
import LocalizationModel
import Tolmach

/// Says how many units were written in a format, and what of them it couldn't hold.
struct ConversionSummary {
    private let messages: MessageChannel
    private let strings: InterfaceStrings

    init(_ session: CommandSession) {
        messages = session.messages
        strings = session.strings
    }

    /// - Parameters:
    ///   - count: units that were given to the writer.
    ///   - others: units of languages that weren't asked for.
    func note(_ writer: BilingualOutput, _ format: BilingualOutput.Format, count: Int, others: Int) {
        let left = (writer.losses.counts[.untranslated] ?? 0) + writer.repeated
        messages.note(strings.count("count.units-written", count - left))
        if others > 0 { messages.note(strings.count("count.units-of-others", others)) }
        for feature in UnitFeature.allCases {
            guard let lost = writer.losses.counts[feature] else { continue }
            messages.warning(
                strings.text("convert.lost.\(feature.rawValue)", ["count": String(lost), "format": format.rawValue]))
        }
        if writer.droppedCharacterCount > 0 {
            messages.warning(strings.count("count.dropped-characters", writer.droppedCharacterCount))
        }
        if writer.repeated > 0 {
            messages.warning(strings.text("convert.lost.repeated", ["count": String(writer.repeated)]))
        }
    }
}
