import LocalizationModel
import Storage

extension MemoryDatabase {
    /// Hits gathered before the best are chosen: of what stands in half of all units not every unit is weighed.
    private static let weighedHits = 2000

    /// The units that have what is looked for: words by the index, regular expressions by reading all texts.
    func search(_ query: ConcordanceQuery) throws(TolmachError) -> [ConcordanceHit] {
        try withConnection { connection throws(TolmachError) in
            var languages: Set<LanguageTag> = []
            let read = try connection.database.prepare("SELECT tag FROM language")
            while try read.step() {
                if let tag = read.text(at: 0).flatMap({ LanguageTag($0) }) { languages.insert(tag) }
            }
            var finder = try ConcordanceFinder(query, languages: languages)
            let hits =
                finder.readsAll
                ? try Self.readAll(&finder, connection.database) : try Self.lookUp(&finder, connection)
            return finder.best(of: hits)
        }
    }

    private static func lookUp(
        _ finder: inout ConcordanceFinder, _ connection: MemoryConnection
    ) throws(TolmachError) -> [ConcordanceHit] {
        let units = try ConcordanceUnits(connection.database, side: finder.query.side)
        let wanted = max(finder.query.limit, weighedHits)
        for (language, phrases) in finder.phrases.sorted(by: { $0.key < $1.key }) {
            let index = try DatabaseIndex(connection: connection, language: LanguageTag(language: language))
            for text in try texts(phrases, in: index) {
                try units.collect(text, &finder)
                if units.hits.count >= wanted { return units.hits }
            }
        }
        return units.hits
    }

    /// The texts that have all words, by number.
    private static func texts(_ phrases: ConcordancePhrases, in index: DatabaseIndex) throws(TolmachError) -> [UInt32] {
        // A question of numbers alone goes through all texts that have some.
        let isOfNumbers = phrases.keySets.isEmpty
        let keySets = isOfNumbers ? [[Token.valueKey]] : phrases.keySets
        var found: [UInt32] = []
        for part in index.parts {
            var lists: [[Range<Int>]] = []
            for keys in keySets {
                var ofWord: [Range<Int>] = []
                for key in keys { ofWord.append(try part.list(of: key)) }
                lists.append(ofWord)
            }
            // The rarest word first: the others only sift what it has.
            lists.sort { $0.reduce(0) { $0 + $1.count } < $1.reduce(0) { $0 + $1.count } }
            var ofPart: Set<UInt32>?
            for ofWord in lists where ofPart?.isEmpty != true {
                var texts: Set<UInt32> = []
                for list in ofWord {
                    for text in try part.texts(in: list) where ofPart?.contains(text) ?? true { texts.insert(text) }
                }
                ofPart = texts
            }
            found += ofPart ?? []
        }
        return found.sorted()
    }

    private static func readAll(
        _ finder: inout ConcordanceFinder, _ database: Database
    ) throws(TolmachError) -> [ConcordanceHit] {
        let units = try ConcordanceUnits(database, side: finder.query.side)
        let texts = try database.prepare("SELECT id, language, plain FROM text")
        var languages: [String: LanguageTag] = [:]
        let wanted = max(finder.query.limit, weighedHits)
        while units.hits.count < wanted, try texts.step() {
            guard let tag = texts.text(at: 1), let plain = texts.text(at: 2) else { continue }
            let language = languages[tag] ?? LanguageTag(tag) ?? LanguageTag(language: "und")
            languages[tag] = language
            if finder.find(in: InlineText(plain), language) != nil {
                try units.collect(UInt32(clamping: texts.integer(at: 0)), &finder)
            }
            if let failure = finder.failure { throw failure }
        }
        return units.hits
    }
}

/// Gathers the units that hold the texts that were found, each once.
private final class ConcordanceUnits {
    private let read: Statement
    private var seen: Set<Int64> = []
    private(set) var hits: [ConcordanceHit] = []

    init(_ database: Database, side: ConcordanceQuery.Side) throws(TolmachError) {
        let ofSource = StoredUnitColumns.select + " WHERE unit.source = ?1"
        let ofTarget = StoredUnitColumns.select + " WHERE unit.target = ?1"
        let query =
            switch side {
            case .source: ofSource
            case .target: ofTarget
            case .both: ofSource + " UNION ALL " + ofTarget
            }
        read = try database.prepare(query)
    }

    func collect(_ text: UInt32, _ finder: inout ConcordanceFinder) throws(TolmachError) {
        try read.bind(Int64(text), at: 1)
        defer { read.reset() }
        while try read.step() {
            let stored = try StoredUnitColumns.unit(read)
            guard seen.insert(stored.number).inserted else { continue }
            if let hit = finder.hit(stored.unit) { hits.append(hit) }
        }
    }
}
