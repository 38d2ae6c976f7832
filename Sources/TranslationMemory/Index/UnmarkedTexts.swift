import LocalizationModel
import Storage

/// Texts by their numbers that lack a mark (`TextMarks`), because of what is known of their units.
struct UnmarkedTexts: Sendable {
    /// A translation has values of the text.
    private var mendable = NumberSet()
    /// A unit stands higher than others do.
    private var distinguished = NumberSet()

    init() {}

    /// What a unit says of its texts, by their numbers.
    ///
    /// - Parameters:
    ///   - plain: the texts themselves, UTF-8.
    ///   - hasCodes: whether one of them has inline codes, which may part the digits of a number.
    ///   - isInFamily: whether it is a pair of a unit of several languages: their texts are each other's translations.
    mutating func note(
        source: UInt32, target: UInt32, plain: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>),
        hasCodes: Bool, isPlain: Bool, isInFamily: Bool
    ) {
        if isInFamily || hasCodes || ValueTraces.mayShare(plain.0, plain.1) {
            mendable.insert(source)
            mendable.insert(target)
        }
        if isInFamily || !isPlain {
            distinguished.insert(source)
            distinguished.insert(target)
        }
    }

    /// The marks of a text.
    func marks(_ number: UInt32) -> TextMarks {
        var marks: TextMarks = []
        if !mendable.contains(number) { marks.insert(.keepsValues) }
        if !distinguished.contains(number) { marks.insert(.isPlain) }
        return marks
    }

    // MARK: In a file

    /// What the units of a file say of its texts from one number to another.
    ///
    /// - Throws: `TolmachError.storage`.
    mutating func noteUnits(of database: Database, from first: Int, to last: Int) throws(TolmachError) {
        let read = try database.prepare(
            """
            SELECT source, target, status, usage, details, family, one.plain, other.plain, one.codes, other.codes
                FROM unit
                JOIN stored_text one ON one.id = source JOIN stored_text other ON other.id = target
                WHERE source BETWEEN ?1 AND ?2 OR target BETWEEN ?1 AND ?2
            """)
        try read.bind(Int64(first), at: 1)
        try read.bind(Int64(last), at: 2)
        while try read.step() {
            let isPlain = UnitStanding.isPlain(
                status: StoredUnitColumns.status(read.integer(at: 2)), usageCount: read.integer(at: 3),
                details: { use in read.withBytes(at: 4, use) })
            read.withBytes(at: 6) { source in
                read.withBytes(at: 7) { target in
                    note(
                        source: UInt32(clamping: read.integer(at: 0)), target: UInt32(clamping: read.integer(at: 1)),
                        plain: (source.bindMemory(to: UInt8.self), target.bindMemory(to: UInt8.self)),
                        hasCodes: !read.isNull(at: 8) || !read.isNull(at: 9), isPlain: isPlain,
                        isInFamily: !read.isNull(at: 5))
                }
            }
        }
    }

    /// The texts of a file that lost a mark after they came into the index.
    ///
    /// - Throws: `TolmachError.storage`.
    init(_ database: Database) throws(TolmachError) {
        let read = try database.prepare("SELECT word, mendable, distinguished FROM changed_text")
        while try read.step() {
            guard let word = UInt32(exactly: read.integer(at: 0)) else { continue }
            mendable.insert(UInt64(bitPattern: Int64(read.integer(at: 1))), at: word)
            distinguished.insert(UInt64(bitPattern: Int64(read.integer(at: 2))), at: word)
        }
    }

    /// Writes down which texts up to a number, which the index has already, lost a mark.
    ///
    /// - Throws: `TolmachError.storage`.
    func store(in database: Database, upTo last: UInt32) throws(TolmachError) {
        for (set, column) in [(mendable, "mendable"), (distinguished, "distinguished")] {
            let add = try database.prepare(
                """
                INSERT INTO changed_text (word, \(column)) VALUES (?1, ?2)
                    ON CONFLICT DO UPDATE SET \(column) = \(column) | excluded.\(column)
                """)
            try set.forEachWord(upTo: last) { (word, bits) throws(TolmachError) in
                try add.bind(Int64(word), at: 1)
                try add.bind(Int64(bitPattern: bits), at: 2)
                try add.run()
            }
        }
    }

    /// Forgets what a file says of texts whose part of the index is made anew.
    ///
    /// - Throws: `TolmachError.storage`.
    static func forget(in database: Database, from first: Int, to last: Int) throws(TolmachError) {
        // A word that may have others too stays.
        try database.execute("DELETE FROM changed_text WHERE word > \(first / 64) AND word < \(last / 64)")
    }
}
