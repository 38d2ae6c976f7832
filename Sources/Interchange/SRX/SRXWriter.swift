import Segmentation
import XMLStream

/// Writes segmentation rules as SRX 2.0.
///
///     SRXWriter.bytes(of: .standard)
///
/// Source: SRX 2.0, OSCAR recommendation of 7 April 2008.
public enum SRXWriter {
    private static let namespace = "http://www.lisa.org/srx20"

    /// A whole file, in UTF-8; rules that name no word lists are written as the standard has them and nothing else.
    public static func bytes(of rules: SegmentationRules) -> [UInt8] {
        var writer = XMLStreamWriter(indentation: 2)
        writer.declaration()
        writer.start("srx", [("xmlns", namespace), ("version", "2.0")])
        writer.start(
            "header",
            [
                ("segmentsubflows", rules.segmentsSubflows ? "yes" : "no"),
                ("cascade", rules.cascades ? "yes" : "no"),
            ])
        let handling = rules.formatHandling ?? .init()
        formatHandle("start", handling.includesStart, &writer)
        formatHandle("end", handling.includesEnd, &writer)
        formatHandle("isolated", handling.includesIsolated, &writer)
        if !rules.wordLists.isEmpty {
            writer.comment(
                "For other programs the rules below; for Tolmach these words, as long as the rules are not edited.")
            writer.start(SRXExtension.element, [("xmlns", SRXExtension.namespace), ("rules", rules.digest)])
            for list in rules.wordLists {
                writer.element(SRXExtension.list, [("language", list.language)], text: list.text)
            }
            writer.end()
        }
        writer.end()
        writer.start("body")
        writer.start("languagerules")
        for language in rules.languageRules {
            writer.start("languagerule", [("languagerulename", language.name)])
            for rule in language.rules {
                writer.start("rule", [("break", rule.breaks ? "yes" : "no")])
                writer.element("beforebreak", text: rule.before)
                writer.element("afterbreak", text: rule.after)
                writer.end()
            }
            writer.end()
        }
        writer.end()
        writer.start("maprules")
        for map in rules.languageMaps {
            writer.element(
                "languagemap", [("languagepattern", map.pattern), ("languagerulename", map.languageRule)], text: "")
        }
        writer.finish()
        return writer.takeBytes()
    }

    private static func formatHandle(_ type: String, _ includes: Bool, _ writer: inout XMLStreamWriter) {
        writer.element("formathandle", [("type", type), ("include", includes ? "yes" : "no")], text: "")
    }
}
