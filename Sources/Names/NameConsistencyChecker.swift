import LocalizationModel
import Terminology

/// Checks that the names of a text are rendered in its translation as the glossary has them, and always alike.
///
/// A rendering may stand in any case: `с Кулебой` renders Kuleba, `с Кулебай` doesn't. Names that no glossary
/// lists are compared over the units given: the rendering that most of the mentions have is taken for the right
/// one, and others are reported as variants.
///
///     let checker = NameConsistencyChecker(glossary, from: .english, to: .russian)
///     let report = checker.check(units)
public struct NameConsistencyChecker: Sendable {
    let source: SourceNameFinder
    let recognizer: TermRecognizer
    let endings: CaseEndings
    let target: LanguageTag

    /// - Parameter glossary: May be empty.
    public init(_ glossary: Glossary = Glossary(), from source: LanguageTag, to target: LanguageTag) {
        self.source = SourceNameFinder(glossary, language: source)
        recognizer = TermRecognizer(glossary, language: target)
        endings = CaseEndings(language: target)
        self.target = target
    }

    /// The mentions of names in units and what became of each, in the order of the units.
    ///
    /// Units without a translation are left out. Takes time linear in the text.
    public func check(_ units: [TranslationUnit]) -> NameReport {
        var findings: [NameFinding] = []
        var unitCount = 0
        /// Where the findings of names that no glossary lists stand, by name.
        var unlisted: [String: [Int]] = [:]
        for unit in units {
            guard let translation = unit.target?.plain, !translation.isEmpty else { continue }
            unitCount += 1
            let names = source.names(in: unit.source.plain)
            guard !names.isEmpty else { continue }
            var rendered = RenderedNames(in: translation, recognizer: recognizer)
            for name in names where !expected(name).isEmpty { rendered.claim(name) }
            for name in names {
                let expected = expected(name)
                var finding = NameFinding(
                    file: unit.location?.file ?? "", line: unit.location?.line ?? 0, name: name.text,
                    language: target, expected: expected, verdict: .unknown, message: "")
                if expected.isEmpty {
                    finding.found = rendered.takeNearest(to: [name.sounding], words: 1, alike: 0.7)
                    unlisted[name.key, default: []].append(findings.count)
                } else {
                    judge(&finding, name, &rendered)
                }
                findings.append(finding)
            }
        }
        for places in unlisted.values { compare(places, in: &findings) }
        for index in findings.indices { findings[index].message = NameMessage.text(of: findings[index]) }
        return NameReport(findings: findings, unitCount: unitCount)
    }

    /// The renderings that the glossary allows, those of each reading of the name.
    private func expected(_ name: SourceName) -> [String] {
        var seen: Set<String> = []
        return name.mentions.flatMap { $0.concept.terms(in: target) }.filter { $0.standing != .deprecated }.map(\.text)
            .filter { seen.insert($0).inserted }
    }

    /// Judges a name that the glossary lists.
    private func judge(_ finding: inout NameFinding, _ name: SourceName, _ rendered: inout RenderedNames) {
        if let mention = rendered.takeMention(of: name) {
            finding.found = mention.text
            finding.lemma = mention.term.text
            let isRefused = mention.term.standing == .forbidden || mention.term.standing == .deprecated
            finding.verdict = isRefused ? .wrong : .consistent
            return
        }
        let isPerson = name.mentions.contains { $0.concept.kind == .fullName }
        let sounding = finding.expected.map { text in
            isPerson ? text.split(separator: " ").last.map { String($0) } ?? text : text
        }
        let words = sounding.map { $0.split(separator: " ").count }.max() ?? 1
        if let adjective = rendered.derivation(of: sounding) {
            finding.found = adjective
            finding.verdict = .consistent
        } else if let near = rendered.takeNearest(to: sounding, words: words, alike: 0.75) {
            finding.found = near
            finding.verdict = .wrong
        } else if let mention = rendered.lastMention(of: name) {
            finding.found = mention.text
            finding.lemma = mention.term.text
            finding.verdict = .consistent
        } else {
            finding.verdict = .missing
        }
    }

    /// Compares the renderings of one name that the glossary doesn't list.
    private func compare(_ places: [Int], in findings: inout [NameFinding]) {
        guard let first = places.first else { return }
        let forms = places.compactMap { findings[$0].found }
        let sound = NameSound(findings[first].name.split(separator: " ").last ?? "")
        guard let lemma = endings.commonLemma(of: forms, soundingLike: sound) else { return }
        let count = forms.count { endings.explains(lemma, $0) }
        for place in places {
            guard let found = findings[place].found else { continue }
            if endings.explains(lemma, found) {
                findings[place].lemma = lemma.text
                findings[place].verdict = forms.count > 1 ? .consistent : .unknown
            } else if count > 1 {
                findings[place].verdict = .variant
                findings[place].expected = [lemma.text]
            }
        }
    }
}
