import LocalizationModel
import TranslationMemory

/// Says what became of the units of an import: how many were read, stored, merged, and left out, and why.
struct ImportSummary {
    private let messages: MessageChannel
    private let strings: InterfaceStrings
    /// Warnings shown of one file; the count tells of the rest.
    private static let shownWarnings = 10

    init(_ session: CommandSession) {
        messages = session.messages
        strings = session.strings
    }

    /// One line, for units that come from no file.
    func note(_ report: ImportReport) {
        messages.note((counts(report) + omissions(report.omitted)).joined(separator: ", "))
    }

    /// - Parameter pairs: units of two languages that were read.
    func note(_ report: ImportReport, of file: String, _ reading: ReadingReport, pairs: Int) {
        for warning in reading.warnings.prefix(Self.shownWarnings) {
            messages.warning(at: warning.location, warning.message)
        }
        let hidden = reading.warningCount - min(reading.warningCount, Self.shownWarnings)
        if hidden > 0 { messages.warning("\(file): " + strings.count("count.more-warnings", hidden)) }
        var parts = [strings.count("count.units-read", reading.unitCount)]
        // A unit of several languages is stored in pairs, and what is left out of it is counted in pairs too.
        let usable = reading.unitCount - (reading.omissions[.noText] ?? 0) - (reading.omissions[.oneLanguage] ?? 0)
        if pairs > usable { parts[0] += " (" + strings.count("count.pairs", pairs) + ")" }
        parts += counts(report) + omissions(reading)
        if reading.droppedCharacterCount > 0 {
            parts.append(strings.count("count.dropped-characters", reading.droppedCharacterCount))
        }
        messages.note("\(file): " + parts.joined(separator: ", "))
        if !reading.setAside.isEmpty {
            let names = reading.setAside.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            messages.note(strings.text("memory.not-kept", ["names": names.joined(separator: ", ")]))
        }
    }

    private func omissions(_ report: ReadingReport) -> [String] {
        ReadingReport.Omission.allCases.compactMap { reason in
            guard let count = report.omissions[reason], count > 0 else { return nil }
            return strings.count("count.left-out.\(reason.rawValue)", count)
        }
    }

    private func counts(_ report: ImportReport) -> [String] {
        var parts = [strings.count("count.units-stored", report.stored)]
        if report.merged > 0 { parts.append(strings.count("count.units-known", report.merged)) }
        return parts
    }
}
