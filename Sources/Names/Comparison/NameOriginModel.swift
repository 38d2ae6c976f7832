internal import CNamesData

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells how well two words go together as parts of one person's name, whatever their letters: both Japanese, both
/// with the ends of Slavic names.
///
/// Names fall into groups that the training found by itself, much like languages of origin, each with its own
/// frequencies of three letters in a row. A word belongs to each group with some probability, and the groups of two
/// words that are parts of one name are known to go together more or less often than chance would have it. Beside
/// that some letters lean towards other parts of a name by themselves, as those of a patronymic do.
///
/// The file `origins.model` begins with lines of text, `key: value`; behind an empty line stand, for every slot of
/// three Latin letters and then for every one of three Cyrillic letters, a byte for each group in units of 1/`scale`.
package struct NameOriginModel: @unchecked Sendable {
    /// Groups of names.
    package static let groups = 16
    /// Weights of a slot: one a group, and the lean.
    package static let width = groups + 1
    /// Places that three letters in a row may fall on.
    package static let slots = 1 << 13
    /// The model that is compiled in; nil only where the file is not what it should be.
    static let builtIn: NameOriginModel? = {
        let file = cnamesdata_origins()
        return NameOriginModel(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }()

    /// Logarithms of each group's share of all names.
    private let shares: [Float]
    /// How much more often a group of Latin and one of Cyrillic spellings go together than chance has it.
    private let together: [Float]
    /// Never freed, as the model lives as long as the program; never written to.
    private let weights: UnsafePointer<Int8>
    private let scale: Float

    /// Reads the file's bytes; nil where they are not what the doc comment says.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        let tableSize = 2 * Self.slots * Self.width
        guard let end = (1..<max(1, bytes.count)).first(where: { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }),
            bytes.count - end - 1 == tableSize
        else { return nil }
        var values: [Substring: [Float]] = [:]
        let header = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
        for line in header.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            values[line[..<colon.lowerBound]] = line[colon.upperBound...].split(separator: " ").compactMap { Float($0) }
        }
        guard let shares = values["shares"], shares.count == Self.groups, let scale = values["scale"]?.first, scale > 0,
            let together = values["together"], together.count == Self.groups * Self.groups
        else { return nil }
        self.shares = shares
        self.together = together
        self.scale = scale
        let weights = UnsafeMutablePointer<Int8>.allocate(capacity: tableSize)
        for index in 0..<tableSize { (weights + index).initialize(to: Int8(bitPattern: bytes[end + 1 + index])) }
        self.weights = UnsafePointer(weights)
    }

    /// The logarithm of how much more often two such words are parts of one name than chance would have it.
    func affinity(_ latin: LetterNumbers, _ cyrillic: LetterNumbers) -> Float {
        let left = sums(of: latin, weights)
        let right = sums(of: cyrillic, weights + Self.slots * Self.width)
        let (leftGroups, rightGroups) = (Self.normalized(left.groups), Self.normalized(right.groups))
        var sum: Float = 0
        for one in 0..<Self.groups {
            for other in 0..<Self.groups {
                sum += leftGroups[one] * rightGroups[other] * together[one * Self.groups + other]
            }
        }
        return log(max(sum, 1e-6)) + left.lean + right.lean
    }

    /// The logarithm of how likely a word belongs to each group, but for a summand they share, and its lean.
    private func sums(of word: LetterNumbers, _ table: UnsafePointer<Int8>) -> (groups: [Float], lean: Float) {
        var groups = shares
        var lean: Float = 0
        Self.forEachSlot(of: word) { slot in
            let row = table + slot * Self.width
            for group in 0..<Self.groups { groups[group] += Float(row[group]) / scale }
            lean += Float(row[Self.groups]) / scale
        }
        return (groups, lean)
    }

    /// Probabilities whose logarithms are these, but for a summand they share.
    package static func normalized(_ logarithms: [Float]) -> [Float] {
        let highest = logarithms.max() ?? 0
        let values = logarithms.map { exp($0 - highest) }
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }

    /// Calls `body` with the slots of three letters in a row, the ends of the word being letters too; the last three
    /// count once more by themselves.
    package static func forEachSlot(of word: LetterNumbers, _ body: (Int) -> Void) {
        let letters = word.padded
        for start in 1..<letters.count - 3 { body(slot(letters[start], letters[start + 1], letters[start + 2], 0)) }
        let end = letters.count - 1
        if word.count > 1 { body(slot(letters[end - 3], letters[end - 2], letters[end - 1], 1)) }
    }

    private static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ kind: UInt32) -> Int {
        var hash = (UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)) &* 0x9E37_79B1 ^ kind &* 0x85EB_CA77
        hash ^= hash >> 15
        hash &*= 0x2C1B_3C6D
        return Int(hash >> 16) & (slots - 1)
    }
}
