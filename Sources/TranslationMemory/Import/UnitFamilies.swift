import LocalizationModel
import Storage

/// Numbers the units of several languages that an import brings, whose pairs come one after the other. Where the memory
/// has one of the pairs already, the others join what that belongs to, so that all of them translate each other.
struct UnitFamilies {
    private let database: Database
    private let read: Statement
    private let write: Statement
    /// The unit that the last pair belonged to, as its file and as the memory numbers it.
    private var current: (given: Int, stored: Int)?
    private var last: Int

    /// Families of so many pairs, which no honest file has, stay apart.
    private static let mostPairs = 1000

    init(_ database: Database) throws(TolmachError) {
        self.database = database
        last = try database.integer("SELECT max(family) FROM unit") ?? 0
        read = try database.prepare("SELECT family FROM unit WHERE id = ?")
        write = try database.prepare("UPDATE unit SET family = ?2 WHERE id = ?1")
    }

    /// The memory's number for a pair that is to be stored.
    mutating func number(of given: Int) throws(TolmachError) -> Int {
        if let current, current.given == given { return current.stored }
        guard last < Int.max else { throw MemorySchema.damage(database) }
        last += 1
        current = (given, last)
        return last
    }

    /// Brings a pair that the memory has together with the others of the unit that it came with again.
    mutating func join(_ pair: Int64, given: Int) throws(TolmachError) {
        guard let known = try family(of: pair) else {
            try write.bind(pair, at: 1)
            try write.bind(number(of: given), at: 2)
            return try write.run()
        }
        if let current, current.given == given, current.stored != known {
            self.current = (given, try unite(current.stored, known))
        } else {
            current = (given, known)
        }
    }

    private func family(of pair: Int64) throws(TolmachError) -> Int? {
        try read.bind(pair, at: 1)
        defer { read.reset() }
        return try read.step() && !read.isNull(at: 0) ? read.integer(at: 0) : nil
    }

    /// Makes one family of two, the smaller becoming part of the larger, and returns its number.
    private func unite(_ one: Int, _ other: Int) throws(TolmachError) -> Int {
        let (ofOne, ofOther) = (try pairs(in: one), try pairs(in: other))
        let (smaller, larger) = ofOne <= ofOther ? (one, other) : (other, one)
        guard min(ofOne, ofOther) < Self.mostPairs else { return larger }
        try database.execute("UPDATE unit SET family = \(larger) WHERE family = \(smaller)")
        return larger
    }

    private func pairs(in family: Int) throws(TolmachError) -> Int {
        try database.integer(
            "SELECT count(*) FROM (SELECT 1 FROM unit WHERE family = \(family) LIMIT \(Self.mostPairs))") ?? 0
    }
}
