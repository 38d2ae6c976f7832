import Foundation
import LanguageRecognition
import LocalizationModel

@testable import Terminology

/// About 300 sentence pairs with nine terms, made of `term-corpus.tsv`.
struct TermCorpusSample {
    /// A term, by its forms.
    private struct Term {
        var english: [String]
        var russian: [String]
    }

    static let shared = TermCorpusSample()

    private var terms: [Term] = []
    private(set) var pairs: [(english: String, russian: String)] = []
    /// 300 sentence pairs that have no terms.
    private(set) var plainPairs: [(english: String, russian: String)] = []
    private var forward: [TermExtractor.Candidate] = []
    private var backward: [TermExtractor.Candidate] = []

    private init() {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("term-corpus.tsv")
        var rows: [String: [[String]]] = [:]
        for line in ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
        where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            rows[columns[0], default: []].append(Array(columns.dropFirst()))
        }
        terms = (rows["term"] ?? []).map { row in
            Term(english: [row[0], row[1].isEmpty ? row[0] : row[1]], russian: Array(row[2...]))
        }
        let (cities, days) = (rows["city"] ?? [], rows["day"] ?? [])
        let sentences = rows["sentence"] ?? []
        for (index, term) in terms.enumerated() {
            for round in 0..<33 {
                let number = index * 33 + round
                let sentence = sentences[(round * 7 + index) % sentences.count]
                let (city, day) = (cities[(number * 3 + round / 20) % cities.count], days[number % days.count])
                pairs.append(
                    (
                        Self.filled(sentence[0], term.english, city[0], day[0]),
                        Self.filled(sentence[1], term.russian, city[1], day[1])
                    ))
            }
        }
        plainPairs = Self.plainPairs(rows)
        forward = Self.candidates(from: .english, to: .russian, pairs.map { ($0.english, $0.russian) })
        backward = Self.candidates(from: .russian, to: .english, pairs.map { ($0.russian, $0.english) })
    }

    /// What is found from English to Russian, or the other way round.
    func candidates(reversed: Bool) -> [TermExtractor.Candidate] { reversed ? backward : forward }

    func russian(of english: String) -> String? { terms.first { $0.english[0] == english }?.russian[0] }

    func english(of russian: String) -> String? { terms.first { $0.russian[0] == russian }?.english[0] }

    /// What is found in some pairs.
    static func candidates(
        from source: LanguageTag, to target: LanguageTag, _ pairs: [(String, String)]
    ) -> [TermExtractor.Candidate] {
        let recognizer = LanguageRecognizer()
        var extractor = TermExtractor(from: source, to: target) { recognizer.shares(ofCommonWordsIn: $0) }
        for pair in pairs { extractor.add(pair.0, pair.1) }
        return extractor.candidates()
    }

    private static func plainPairs(_ rows: [String: [[String]]]) -> [(english: String, russian: String)] {
        let parts = ["who", "did", "what", "where"].map { rows[$0] ?? [] }
        var state: UInt64 = 1
        return (0..<300).map { _ in
            let chosen = parts.map { part in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return part[Int(state >> 33) % max(part.count, 1)]
            }
            return (
                chosen.map { $0[0] }.joined(separator: " ") + ".", chosen.map { $0[1] }.joined(separator: " ") + "."
            )
        }
    }

    private static func filled(_ sentence: String, _ forms: [String], _ city: String, _ day: String) -> String {
        var text = sentence.replacing("{city}", with: city).replacing("{day}", with: day)
        for (index, form) in forms.enumerated() { text = text.replacing("{\(index)}", with: form) }
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
