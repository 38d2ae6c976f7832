import LocalizationModel

/// Writes translation units as XLIFF of any version, as they come.
///
///     var writer = XLIFFUnitWriter(version: .version21, program: "Tolmach", programVersion: "0.1.0")
///     writer.document = reader.skeleton          // the source document, so that the file can still be merged
///     writer.add(unit)
///     let bytes = writer.finish()
///
/// Segments that were one unit of XLIFF 2 are one again; in 1.2 each is a unit. XLIFF 2 holds one pair of languages:
/// the units of another are for another writer.
public struct XLIFFUnitWriter: Sendable {
    private var version12: XLIFF12UnitFileWriter?
    private var version2: XLIFF2UnitFileWriter?
    /// The source document; must be set before the first unit.
    public var document: DocumentSkeleton? {
        didSet {
            version12?.document = document
            version2?.document = document
        }
    }

    public init(version: XLIFFVersion, program: String, programVersion: String) {
        if version == .version12 {
            version12 = XLIFF12UnitFileWriter(program: program, programVersion: programVersion)
        } else {
            version2 = XLIFF2UnitFileWriter(version: version, program: "\(program) \(programVersion)")
        }
    }

    /// Adds a unit.
    public mutating func add(_ unit: TranslationUnit) {
        version12?.add(unit)
        version2?.add(unit)
    }

    /// Characters left out so far because XML forbids them.
    public var droppedCharacterCount: Int { version12?.droppedCharacterCount ?? version2?.droppedCharacterCount ?? 0 }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] { version12?.takeBytes() ?? version2?.takeBytes() ?? [] }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] { version12?.finish() ?? version2?.finish() ?? [] }
}

/// Ids of a file, each used once.
struct UniqueIDs: Sendable {
    /// Hashes of the ids: they take little room, and where two meet by chance an id only gets a number it didn't need.
    private var used: Set<UInt64> = []
    /// The number behind a wish that was given last.
    private var numbers: [String: Int] = [:]
    private let hashing = KeyedHash.random

    /// The wish, or the wish with a number behind it where it is taken.
    mutating func id(_ wish: String) -> String {
        if insert(wish) { return wish }
        var number = numbers[wish] ?? 1
        var id = wish
        repeat {
            number += 1
            id = "\(wish)-\(number)"
        } while !insert(id)
        numbers[wish] = number
        return id
    }

    /// Forgets all ids.
    mutating func removeAll() {
        used.removeAll(keepingCapacity: true)
        if !numbers.isEmpty { numbers.removeAll() }
    }

    private mutating func insert(_ id: String) -> Bool {
        var hash = hashing
        hash.add(text: id)
        return used.insert(hash.value).inserted
    }

    /// The text with what an NMTOKEN can't have replaced: ids of XLIFF 2 are such.
    static func nmtoken(_ text: String) -> String {
        var copy = text
        if copy.withUTF8(AttributeType.isNameToken) { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isASCIIName =
                        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                        || "._-:".unicodeScalars.contains(scalar)
                    return scalar.isASCII && isASCIIName ? scalar : "_"
                }))
    }
}
