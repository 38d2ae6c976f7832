import Foundation
import Interchange

/// A translator that changes one letter in each language and keeps every text as long as it was.
enum XLIFFTranslator {
    static func change(_ text: String) -> String {
        text.replacingOccurrences(of: "e", with: "3").replacingOccurrences(of: "е", with: "э")
    }

    /// Fills in the target of every unit or segment from its source, whatever was there.
    static func translate(_ file: String, version: XLIFFVersion) -> String {
        version == .version12 ? translate12(file) : translate2(file)
    }

    private static func translate12(_ file: String) -> String {
        edit(file, from: "<trans-unit ", to: "</trans-unit>") { unit in
            var unit = unit
            let source = inside("<source>", "</source>", of: unit) ?? ""
            let segmented = inside("<seg-source>", "</seg-source>", of: unit)
            let head = unit.range(of: "</seg-source>") ?? unit.range(of: "</source>")
            guard let head else { return unit }
            if let start = unit.range(of: "<target", range: head.upperBound..<unit.endIndex),
                let end = unit.range(of: "</target>", range: start.upperBound..<unit.endIndex),
                unit.range(of: "<context-group", range: head.upperBound..<start.lowerBound) == nil
            {
                unit.removeSubrange(start.lowerBound..<end.upperBound)
            }
            let target = "<target state=\"translated\">" + changeOutsideTags(segmented ?? source) + "</target>"
            let place = unit.range(of: "</seg-source>") ?? unit.range(of: "</source>")
            if let place { unit.insert(contentsOf: target, at: place.upperBound) }
            return unit
        }
    }

    private static func translate2(_ file: String) -> String {
        edit(file, from: "<segment ", to: "</segment>") { segment in
            guard let source = inside("<source>", "</source>", of: segment),
                let place = segment.range(of: "</source>")
            else { return segment }
            let head = segment[..<place.upperBound].replacingOccurrences(of: "\"initial\"", with: "\"translated\"")
            return head + "<target>" + changeOutsideTags(source) + "</target></segment>"
        }
    }

    private static func inside(_ open: String, _ close: String, of text: String) -> String? {
        guard let start = text.range(of: open), let end = text.range(of: close, range: start.upperBound..<text.endIndex)
        else { return nil }
        return String(text[start.upperBound..<end.lowerBound])
    }

    private static func edit(
        _ file: String, from open: String, to close: String, _ change: (String) -> String
    ) -> String {
        var result = ""
        var rest = file[...]
        while let start = rest.range(of: open),
            let end = rest.range(of: close, range: start.upperBound..<rest.endIndex)
        {
            result += rest[..<start.lowerBound]
            result += change(String(rest[start.lowerBound..<end.upperBound]))
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// Tags stay, and so does what stands inside a code: a spelling is no text.
    private static func changeOutsideTags(_ xml: String) -> String {
        var result = ""
        var rest = xml[...]
        while let tag = rest.range(of: "<[^>]*>", options: .regularExpression) {
            let name = rest[tag].dropFirst().prefix { $0.isLetter }
            result += change(String(rest[..<tag.lowerBound])) + rest[tag]
            rest = rest[tag.upperBound...]
            if ["bpt", "ept", "ph", "it"].contains(name), let close = rest.range(of: "</\(name)>") {
                result += rest[..<close.upperBound]
                rest = rest[close.upperBound...]
            }
        }
        return result + change(String(rest))
    }
}
