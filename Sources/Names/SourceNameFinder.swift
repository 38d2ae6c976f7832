import LocalizationModel
import Terminology

/// Finds the names in source text: those that the glossary lists, then runs of words with capitals.
struct SourceNameFinder: Sendable {
    private let recognizer: TermRecognizer
    private let commonWords: Set<String>
    private let endings: CaseEndings

    init(_ glossary: Glossary, language: LanguageTag) {
        recognizer = TermRecognizer(glossary, language: language)
        commonWords = Set(
            DataFile.lines(named: "common-capitals.\(language.language)").flatMap { $0.split(separator: " ") }
                .map { String($0) })
        endings = CaseEndings(language: language)
    }

    /// The names of a text, in its order.
    func names(in text: String) -> [SourceName] {
        var found: [(start: Int, name: SourceName)] = []
        var taken: [Range<Int>] = []
        for mention in recognizer.mentions(in: text) where mention.concept.isName {
            if taken.last == mention.scalars {
                found[found.count - 1].name.mentions.append(mention)
                continue
            }
            taken.append(mention.scalars)
            found.append(
                (
                    mention.scalars.lowerBound,
                    SourceName(
                        text: mention.text, key: mention.concept.id, mentions: [mention],
                        sounding: mention.concept.kind == .fullName
                            ? lastWord(of: mention.term.text) : mention.term.text)
                ))
        }
        let words = NameWord.words(of: text)
        for run in unlistedRuns(of: words, taken: taken) {
            guard let first = run.first, let last = run.last else { continue }
            let text = words[first.lowerBound..<last.upperBound].map(\.stem).joined(separator: " ")
            let stem = String(words[last.lowerBound].stem)
            found.append(
                (
                    words[first.lowerBound].scalars.lowerBound,
                    SourceName(text: text, key: key(of: stem), mentions: [], sounding: stem)
                ))
        }
        return found.sorted { $0.start < $1.start }.map(\.name)
    }

    private func lastWord(of text: String) -> String {
        text.split(separator: " ").last.map { String($0) } ?? text
    }

    /// Without a glossary the forms of a name come together under the shortest stem that it may have.
    private func key(of word: String) -> String {
        endings.lemmas(of: word).min { ($0.text.count, $0.paradigm, $0.text) < ($1.text.count, $1.paradigm, $1.text) }?
            .text ?? word
    }

    /// Runs of words with capitals, each as the ranges of its words.
    private func unlistedRuns(of words: [NameWord], taken: [Range<Int>]) -> [[Range<Int>]] {
        // A headline in capitals, or in a title's way of writing, tells nothing.
        guard words.count < 4 || words.count(where: \.isCapitalized) * 3 < words.count * 2 else { return [] }
        var runs: [[Range<Int>]] = []
        var next = 0
        var previous = -2
        for (number, word) in words.enumerated() {
            while next < taken.count, taken[next].upperBound <= word.scalars.lowerBound { next += 1 }
            let isTaken = next < taken.count && taken[next].overlaps(word.scalars)
            guard !isTaken, word.isCapitalized, !word.beginsSentence, word.text.unicodeScalars.count > 2,
                !commonWords.contains(word.stem.lowercased())
            else { continue }
            if previous == number - 1, word.joinsPrevious, !runs.isEmpty {
                runs[runs.count - 1].append(number..<number + 1)
            } else {
                runs.append([number..<number + 1])
            }
            previous = number
        }
        return runs
    }
}
