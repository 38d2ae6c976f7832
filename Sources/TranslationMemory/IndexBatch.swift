import LocalizationModel
import Storage

/// A part of a memory file's index that is gathered in memory and written at one go.
enum IndexBatch {
    /// A posting under its stored key.
    struct Entry: Comparable {
        var key: Int64
        var posting: UInt64

        static func < (left: Entry, right: Entry) -> Bool {
            left.key != right.key ? left.key < right.key : left.posting < right.posting
        }
    }

    /// Adds the entries of one text.
    static func add(
        _ text: AnalyzedText, _ number: UInt32, _ language: LanguageTag, to entries: inout [Entry],
        _ short: inout [Int64: ShortTexts]
    ) {
        let posting = Posting(weight: text.weight, signature: Posting.signature(text.tokens), text: number).packed
        let first = entries.count
        for token in text.tokens {
            let key = MemorySchema.storedKey(token.key, language: language)
            // A word that stands twice in the text is listed once; texts are short enough to look back.
            if text.tokens.count <= 64 {
                if entries[first...].contains(where: { $0.key == key }) { continue }
            }
            entries.append(Entry(key: key, posting: posting))
        }
        if text.tokens.isEmpty {
            entries.append(
                Entry(key: MemorySchema.storedKey(Posting.emptyKey, language: language), posting: posting))
        }
        if !text.characters.isEmpty {
            let slot = MemorySchema.slot(language: language, length: text.characters.count)
            short[slot, default: ShortTexts()].append(text.characters, number)
        }
    }

    /// Writes all entries as lists of a batch, and empties the array.
    static func write(
        _ entries: inout [Entry], _ short: [Int64: ShortTexts], batch: Int, to database: Database
    ) throws(TolmachError) {
        entries.sort()
        let insert = try database.prepare("INSERT INTO posting (key, batch, count, list) VALUES (?, ?, ?, ?)")
        var list: [UInt64] = []
        var index = 0
        while index < entries.count {
            let key = entries[index].key
            list.removeAll(keepingCapacity: true)
            while index < entries.count && entries[index].key == key {
                let posting = entries[index].posting.littleEndian
                if list.last != posting { list.append(posting) }
                index += 1
            }
            try insert.bind(key, at: 1)
            try insert.bind(batch, at: 2)
            try insert.bind(list.count, at: 3)
            try bind(list, to: insert, at: 4)
            try insert.run()
        }
        entries.removeAll(keepingCapacity: true)
        let insertShort = try database.prepare(
            "INSERT INTO short_text (slot, batch, signatures, texts, characters) VALUES (?, ?, ?, ?, ?)")
        for (slot, texts) in short.sorted(by: { $0.key < $1.key }) {
            try insertShort.bind(slot, at: 1)
            try insertShort.bind(batch, at: 2)
            try bind(texts.signatures.map(\.littleEndian), to: insertShort, at: 3)
            try bind(texts.texts.map(\.littleEndian), to: insertShort, at: 4)
            try bind(texts.characters, to: insertShort, at: 5)
            try insertShort.run()
        }
    }

    private static func bind<Number>(_ numbers: [Number], to statement: Statement, at index: Int) throws(TolmachError) {
        var failure: TolmachError?
        numbers.withUnsafeBytes { bytes in
            do throws(TolmachError) { try statement.bind(bytes, at: index) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
