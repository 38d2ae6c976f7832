internal import CNamesData

/// Tells how common a name is in Cyrillic letters, and what that is worth where two words may be different parts of one
/// person's name: an Иванов bears any of many given names, who has a rare family name one of few.
///
/// The file `frequencies.model` begins with lines of text, `key: value`; behind an empty line stand the names that more
/// than one person bears, four bytes each, the lowest first: 28 bits of the name's hash and 4 of its class.
package struct NameFrequencies: Sendable {
    /// Classes of how common a name is: the length of its count in bits.
    package static let classes = 16
    /// The frequencies that are compiled in; nil only where the file is not what it should be.
    static let builtIn: NameFrequencies? = {
        let file = cnamesdata_frequencies()
        return NameFrequencies(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }()

    /// By class, the logarithm of how much more common such names are among other parts of a name than by chance.
    private let worths: [Float]
    private let entries: [UInt32]

    /// Reads the file's bytes; nil where they are not what the doc comment says.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard let end = (1..<max(1, bytes.count)).first(where: { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }),
            (bytes.count - end - 1).isMultiple(of: 4)
        else { return nil }
        let header = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
        guard let line = header.split(separator: "\n").first(where: { $0.hasPrefix("worths: ") }) else { return nil }
        worths = line.split(separator: " ").dropFirst().compactMap { Float($0) }
        guard worths.count == Self.classes else { return nil }
        entries = stride(from: end + 1, to: bytes.count, by: 4).map {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
        }
    }

    /// What it is worth that this word is as common as it is.
    func worth(of word: LetterNumbers) -> Float {
        let key = Self.entry(of: word, class: 0)
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low] >> 4 == key >> 4 else { return worths[0] }
        return worths[Int(entries[low] & 15)]
    }

    /// The class of a name that so many people bear; one is as rare as none.
    package static func `class`(ofCount count: Int) -> Int {
        count < 2 ? 0 : min(Int.bitWidth - count.leadingZeroBitCount, classes - 1)
    }

    /// A name with its class as the file has them.
    package static func entry(of word: LetterNumbers, class: Int) -> UInt32 {
        // FNV-1a. Source: G. Fowler, L. C. Noll and K.-P. Vo, "The FNV non-cryptographic hash algorithm".
        var hash: UInt32 = 0x811C_9DC5
        for letter in word.padded { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
        hash ^= hash >> 15
        return hash << 4 | UInt32(`class`)
    }
}
