import LocalizationModel
import Names
import Terminology

extension CommandSpecification {
    private static let context = CommandOption("context", value: .text)
    private static let recommendFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    static let namesRecommend = CommandSpecification(
        "names", "recommend", operands: [.some(.name)],
        options: [.from, .to, context, .glossary, .limit, recommendFormat, .output],
        examples: [
            "tolmach names recommend Cavusoglu --to ru --context \"Turkish Foreign Minister\"",
            "tolmach names recommend \"Oleksandr Shevchenko\" --to uk --format json",
        ]
    ) { session throws(TolmachError) in
        let glossary = try session.glossary()
        let from = try session.language(.from)
        let limit = try session.number(.limit, in: 1...100) ?? 5
        let output = try OutputSink.named(session.invocation.value(.output))
        let isJSON = session.invocation.value(recommendFormat) == "json"
        for name in session.invocation.operands {
            let target =
                try session.language(.to) ?? (name.unicodeScalars.contains { $0.value >= 0x400 } ? .english : .russian)
            let listed = glossary.renderings(of: name, from: from, to: target)
            let ruled = NameTransliterator.recommend(
                name, from: from == .english ? nil : from, to: target,
                context: session.invocation.value(context) ?? "", in: from, limit: limit + 1)
            let best = listed.first ?? ruled.output
            var seen: Set<String> = [best]
            let others = (listed + [ruled.output] + ruled.alternatives).filter { seen.insert($0).inserted }
            let alternatives = Array(others.prefix(limit))
            let system = listed.isEmpty ? ruled.system : "glossary"
            if isJSON {
                var line = JSONLine()
                line.begin()
                line.field("input", name)
                line.field("from", ruled.from.description)
                line.field("to", target.description)
                line.field("system", system)
                line.field("output", best)
                line.field("alternatives", alternatives)
                line.field("origin", ruled.origin?.language.description)
                line.field("confidence", ruled.origin?.confidence ?? 1)
                line.field("reasons", ruled.origin?.reasons ?? [])
                line.end()
                try output.write(bytes: line.bytes)
                continue
            }
            let style = session.terminal.style
            try output.write(line: style(.name, name) + " → " + style(.inserted, best))
            let reasons = ruled.origin?.reasons ?? []
            if !listed.isEmpty {
                try output.write(line: "  " + session.strings["names.recommend.glossary"])
            } else {
                let values = ["system": ruled.system, "language": ruled.from.description]
                try output.write(line: "  " + session.strings.text("names.recommend.system", values))
                if !reasons.isEmpty {
                    let signs = ["signs": reasons.joined(separator: ", ")]
                    try output.write(line: "  " + session.strings.text("names.recommend.signs", signs))
                }
            }
            if !alternatives.isEmpty {
                try output.write(
                    line: "  " + session.strings["names.recommend.alternatives"] + " "
                        + alternatives.joined(separator: ", "))
            }
        }
        try output.finish()
        return .success
    }
}

extension Glossary {
    /// What the glossary has for a name as a whole, best first.
    fileprivate func renderings(of name: String, from: LanguageTag?, to target: LanguageTag) -> [String] {
        let languages: [LanguageTag] = from.map { [$0] } ?? [.english, .turkish, .ukrainian, .russian]
        let names = Glossary(concepts.filter(\.isName))
        for language in languages where !language.sharesLanguage(with: target) {
            let mention = TermRecognizer(names, language: language).mentions(in: name).first
            guard let mention, mention.text.utf8.count == name.utf8.count else { continue }
            let renderings = mention.concept.usableTerms(in: target).map(\.text)
            if !renderings.isEmpty { return renderings }
        }
        return []
    }
}
