internal import CICU
import LocalizationModel

/// Unicode normalisation forms. Source: Unicode Standard Annex 15.
public enum TextNormalization: Sendable {
    /// Canonical composition: what texts are compared in.
    case nfc
    /// Canonical decomposition: letters and their marks apart.
    case nfd
    /// Compatibility composition: ligatures and width variants folded.
    case nfkc
    /// Compatibility composition with letter case folded and ignorable characters removed.
    case nfkcCaseFold

    private var form: cicu_form {
        switch self {
        case .nfc: cicu_form_nfc
        case .nfd: cicu_form_nfd
        case .nfkc: cicu_form_nfkc
        case .nfkcCaseFold: cicu_form_nfkc_casefold
        }
    }

    /// The text in this form.
    ///
    ///     TextNormalization.nfc.apply(to: "и\u{306}") == "й"
    public func apply(to text: String) -> String {
        if case .nfc = self, Self.isPlainlyComposed(text) { return text }
        let form = form
        return UTF16Buffer.transformed(text, to: "normalise text") { units, count, target, capacity, status in
            cicu_normalize(form, units, count, target, capacity, &status)
        }
    }

    /// Whether a glance shows that a text is composed: below U+0300, and in the first half of the Cyrillic block,
    /// composition changes nothing.
    private static func isPlainlyComposed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0xCC || $0 == 0xD0 || $0 == 0xD1 } }
    }

    /// The text without its combining marks: `Çavuşoğlu` becomes `Cavusoglu`, `ё` becomes `е`, dotless ı stays.
    ///
    /// `й` keeps its breve, as it is a letter of its own to all who write it.
    public static func strippingMarks(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in TextNormalization.nfd.apply(to: text).unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark {
                let isShortI = scalar == "\u{306}" && (scalars.last == "и" || scalars.last == "И")
                if !isShortI { continue }
            }
            scalars.append(scalar)
        }
        return TextNormalization.nfc.apply(to: String(scalars))
    }
}
