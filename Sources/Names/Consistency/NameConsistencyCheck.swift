import Inflection
import LocalizationModel
import Terminology

/// Checks that the translation renders every name of the source the same way, and as the glossary has it.
///
///     let check = NameConsistencyCheck(glossary: glossary, from: .english, to: .russian)
///     for finding in check.findings(in: units) where finding.isError { ... }
///
/// Names of the glossary are looked for in the target in every case; where none stands, the nearest capitalised word
/// in sound is what the translator wrote. Names the glossary lacks are capitalised words that don't start a sentence:
/// their renderings are gathered by stem over all units, and the one in the minority is a variant.
public struct NameConsistencyCheck: Sendable {
    /// From this likeness in sound on, a word may be a misspelt rendering of a listed name.
    private static let misspellingLikeness = 0.6
    private let source: LanguageTag
    private let target: LanguageTag
    private let sourceRecognizer: TermRecognizer
    private let targetRecognizer: TermRecognizer
    private let sourceInflector: NameInflector
    private let targetInflector: NameInflector

    /// - Parameter glossary: Names with their renderings; may be empty.
    public init(glossary: Glossary, from source: LanguageTag, to target: LanguageTag) {
        let names = Glossary(glossary.concepts.filter(\.isName))
        self.source = source
        self.target = target
        sourceRecognizer = TermRecognizer(names, language: source)
        targetRecognizer = TermRecognizer(names, language: target)
        sourceInflector = NameInflector(language: source)
        targetInflector = NameInflector(language: target)
    }

    /// A finding for every mention, in the order of the units and of their text.
    public func findings(in units: [TranslationUnit]) -> [NameFinding] {
        var findings: [(unit: Int, finding: NameFinding)] = []
        var unlisted = UnlistedNames(from: source, to: target)
        for (index, unit) in units.enumerated() {
            guard let translation = unit.target?.plain, !translation.isEmpty else { continue }
            let text = unit.source.plain
            let mentions = sourceRecognizer.mentions(in: text)
            let renderings = targetRecognizer.mentions(in: translation)
            let words = CapitalizedWord.all(in: translation, target)
            let free = words.filter { word in !renderings.contains { $0.scalars.overlaps(word.scalars) } }
            for mention in mentions.unique {
                let finding = finding(
                    for: mention, at: location(of: unit), renderings: renderings, candidates: free)
                findings.append((index, finding))
            }
            let others = CapitalizedWord.all(in: text, source).flatMap(\.parts)
                .filter { word in !mentions.contains { $0.scalars.overlaps(word.scalars) } }
            unlisted.note(others, of: index, at: location(of: unit), candidates: free.flatMap(\.parts))
        }
        // Sorting keeps the order of those of one unit.
        return (findings + unlisted.findings()).enumerated()
            .sorted { ($0.element.unit, $0.offset) < ($1.element.unit, $1.offset) }
            .map(\.element.finding)
    }

    private func location(of unit: TranslationUnit) -> SourceLocation {
        unit.location ?? SourceLocation(file: "-", line: 1, column: 1)
    }

    private func finding(
        for mention: TermMention, at location: SourceLocation, renderings: [TermMention],
        candidates: [CapitalizedWord]
    ) -> NameFinding {
        let expected = mention.concept.terms(in: target).map(\.text)
        var finding = NameFinding(
            location: location, name: mention.text, language: target, expected: expected, verdict: .unknown)
        if sourceInflector.hasParadigms { finding.nameLemma = mention.term.text }
        guard let best = expected.first else {
            finding.message = "the glossary has no rendering of \(mention.text) in \(target)"
            return finding
        }
        if let rendering = renderings.first(where: { mention.concept.isRendered(by: $0.concept, in: target) }) {
            finding.found = rendering.text
            finding.lemma = rendering.term.text
            finding.verdict = .consistent
            return finding
        }
        // A name that is a word as well is not recognised where a sentence begins; beside its name it is one.
        if let (word, rendering) = form(of: expected, among: candidates) {
            (finding.found, finding.lemma, finding.verdict) = (word, rendering, .consistent)
            return finding
        }
        // What the translator may have written instead: the capitalised word that sounds most like the name.
        let parts = best.split(separator: " ").map { String($0) }
        let sounds = parts.map { NameSound($0) }
        let nearest = candidates.map { word in
            (word: word, likeness: sounds.map { $0.likeness(to: NameSound(word.text)) }.max() ?? 0)
        }
        .max { $0.likeness < $1.likeness }
        guard let nearest, nearest.likeness >= Self.misspellingLikeness else {
            finding.verdict = .missing
            finding.message = "nothing renders \(mention.text); expected \(best)"
            return finding
        }
        finding.found = nearest.word.text
        // An adjective or the like says the name in its own way.
        let stem = NameStem(nearest.word.text, language: target)
        if parts.contains(where: { stem.isDerived(from: NameStem($0, language: target)) }) { return finding }
        finding.verdict = .wrong
        finding.message = "\(nearest.word.text) stands for \(mention.text), which the glossary renders as \(best)"
        return finding
    }

    /// A word that is one of some renderings of one word, in any case.
    private func form(
        of renderings: [String], among candidates: [CapitalizedWord]
    ) -> (word: String, rendering: String)? {
        let stems = renderings.map { NameStem($0, language: target).folded }
        for candidate in candidates where candidate.startsSentence {
            let form = RenderedForm(candidate.text, targetInflector)
            for (rendering, stem) in zip(renderings, stems) {
                if form.stem.folded == stem || form.lemmas.contains(rendering.lowercased()) {
                    return (candidate.text, rendering)
                }
            }
        }
        return nil
    }
}

extension [TermMention] {
    /// Each name once for each place; several spellings in the glossary give a mention each.
    fileprivate var unique: [TermMention] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.concept.id) \($0.text)").inserted }
    }
}

extension GlossaryConcept {
    /// Whether another concept is this one, whole or reduced to the family name.
    fileprivate func isRendered(by other: GlossaryConcept, in language: LanguageTag) -> Bool {
        id == other.id
            || !Set(terms(in: language).map(\.text)).isDisjoint(with: other.terms(in: language).map(\.text))
    }
}
