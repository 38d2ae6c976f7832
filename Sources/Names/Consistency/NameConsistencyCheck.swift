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
/// their renderings are gathered by stem over all units, and the one in the minority is a variant. Places of the world are
/// known by the names that they have in Russian and Ukrainian.
public struct NameConsistencyCheck: Sendable {
    private let source: LanguageTag
    private let target: LanguageTag
    private let sourceRecognizer: TermRecognizer
    private let targetRecognizer: TermRecognizer
    private let sourceNames: SourceNames
    private let targetInflector: NameInflector
    private let givenNames: KnownGivenNames

    /// - Parameter glossary: Names with their renderings; may be empty.
    public init(glossary: Glossary, from source: LanguageTag, to target: LanguageTag) {
        let names = Glossary(glossary.concepts.filter(\.isName))
        self.source = source
        self.target = target
        sourceRecognizer = TermRecognizer(names, language: source)
        targetRecognizer = TermRecognizer(names, language: target)
        sourceNames = SourceNames(names, language: source)
        targetInflector = NameInflector(language: target)
        givenNames = KnownGivenNames(names, language: target)
    }

    /// A finding for every mention, in the order of the units and of their text.
    public func findings(in units: [TranslationUnit]) -> [NameFinding] {
        var judgements: [(unit: Int, judgement: ListedNames.Judgement)] = []
        let suffixes = ApostropheSuffixes(source)
        var unlisted = UnlistedNames(from: source, to: target)
        var particles = NameParticles()
        // People with their whole name, and those of whose family name somebody else is in the text.
        var (people, namesakes) = (Set<String>(), Set<String>())
        for (index, unit) in units.enumerated() {
            guard let target = unit.target?.plain, !target.isEmpty else { continue }
            let (text, translation) = (StressMarks.removed(from: unit.source.plain), StressMarks.removed(from: target))
            let mentions = sourceRecognizer.mentions(in: text)
            let renderings = targetRecognizer.mentions(in: translation)
            let words = CapitalizedWord.all(in: translation, self.target)
            let sourceWords = CapitalizedWord.all(in: text, source).flatMap(\.parts)
            particles.note(index, text, sourceWords, target: translation, words.flatMap(\.parts))
            let rendered = TextCoverage(renderings.map(\.scalars))
            let free = words.filter { !rendered.overlaps($0.scalars) }
            var listed = ListedNames(
                renderings, free, in: translation, at: location(of: unit), sourceWords: sourceWords, sourceNames,
                targetInflector, givenNames)
            let names = mentions.unique
            for (mention, var judgement) in zip(
                names, listed.judgements(of: names, names: names.map { suffixes.cutting($0.text) }))
            {
                if sourceNames.inflector.hasParadigms { judgement.finding.nameLemma = mention.term.text }
                judgements.append((index, judgement))
                if mention.concept.kind == .fullName { people.insert(mention.concept.id) }
                // A namesake who is rendered as the glossary says makes no other spelling right.
                if judgement.finding.verdict != .consistent,
                    sourceNames.isSomebodyElse(mention, among: sourceWords)
                {
                    namesakes.insert(mention.concept.id)
                }
            }
            let mentioned = TextCoverage(mentions.map(\.scalars))
            let others = sourceWords.filter { !mentioned.overlaps($0.scalars) }
            let listedNames = Dictionary(mentions.map { ($0.scalars.lowerBound, $0.concept.id) }) { first, _ in first }
            unlisted.note(
                others, of: index, at: location(of: unit), candidates: free.flatMap(\.parts), besides: listedNames)
        }
        namesakes.subtract(people)
        // What renders namesakes of places, by the place.
        var rendered: [String: [RenderedForm]] = [:]
        for (_, judgement) in judgements where judgement.isNamesake {
            guard let place = judgement.place, let found = judgement.finding.found else { continue }
            rendered[place, default: []].append(RenderedForm(found, targetInflector))
        }
        for index in judgements.indices where judgements[index].judgement.finding.isError {
            if let place = judgements[index].judgement.place, let found = judgements[index].judgement.finding.found,
                rendered[place]?.contains(where: { $0.agrees(with: RenderedForm(found, targetInflector)) }) ?? false
            {
                judgements[index].judgement.finding.verdict = .unknown
                judgements[index].judgement.finding.message = ""
                continue
            }
            // Who is called Bennett once Dan Bennett came is no other Bennett.
            guard let person = judgements[index].judgement.familyOf, namesakes.contains(person) else { continue }
            judgements[index].judgement.finding.verdict = .unknown
            judgements[index].judgement.finding.message = ""
        }
        let spellings = AdmittedSpellings(judgements.lazy.map(\.judgement))
        for index in judgements.indices { spellings.apply(to: &judgements[index].judgement) }
        var findings = judgements.map { (unit: $0.unit, finding: $0.judgement.finding) } + unlisted.findings()
        mark(particles.slips(), in: &findings)
        // Sorting keeps the order of those of one unit.
        return findings.enumerated()
            .sorted { ($0.element.unit, $0.offset) < ($1.element.unit, $1.offset) }
            .map { entry in
                var finding = entry.element.finding
                finding.sourceLanguage = source
                return finding
            }
    }

    /// Makes variants of names whose particle is not the usual one. What has its particle in the glossary is judged already.
    private func mark(_ slips: [NameParticles.Slip], in findings: inout [(unit: Int, finding: NameFinding)]) {
        if slips.isEmpty { return }
        let ofUnit = Dictionary(grouping: findings.indices) { findings[$0].unit }
        for slip in slips {
            let mentions = ofUnit[slip.unit, default: []].filter { index in
                findings[index].finding.name.split(separator: " ").contains { $0.hasSuffix(slip.name) }
            }
            guard let mention = mentions.first(where: { !findings[$0].finding.isError }),
                !mentions.contains(where: { findings[$0].finding.found?.contains(slip.found) ?? false })
            else { continue }
            findings[mention].finding.verdict = .variant
            (findings[mention].finding.found, findings[mention].finding.lemma) = (slip.found, slip.found)
            (findings[mention].finding.expected, findings[mention].finding.message) = ([slip.usual], slip.message)
        }
    }

    private func location(of unit: TranslationUnit) -> SourceLocation {
        unit.location ?? SourceLocation(file: "-", line: 1, column: 1)
    }
}

extension [TermMention] {
    /// Each name once for each place; several spellings in the glossary give a mention each.
    fileprivate var unique: [TermMention] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.concept.id) \($0.scalars.lowerBound)").inserted }
    }
}
