internal import CMemoryKernels

/// The short strings of one length, with a byte for each character, and how often they have the characters of each of 32
/// classes: what is scanned for strings that are alike by characters.
///
/// An insertion, deletion or substitution takes at most one character away from one text and adds one to it; so the
/// characters that only one of two texts has, in classes however made, are never more than their
/// Levenshtein distance. (The "bag distance" of I. Bartolini, P. Ciaccia and M. Patella, 2002.) The longer text has more
/// that the other has not than the other way round, so that alone is counted. Eight groups of the classes, four bytes
/// a text, tell nearly all texts apart.
final class ShortTexts {
    let length: Int
    let texts: [UInt32]
    /// 16 bytes a text, 4 bits a class.
    private let counts: [UInt8]
    /// 4 bytes a text, 4 bits a group of classes, in whole blocks.
    private let groups: [UInt8]
    /// For each text as many bytes as it has characters, each a hash of one.
    private let characters: [UInt8]

    init(texts: [UInt32] = [], characters: [UInt8] = [], length: Int = 0) {
        self.length = length
        self.texts = texts
        self.characters = characters
        counts = length > 0 ? Self.counts(characters, length: length) : []
        groups = Self.groups(counts)
    }

    var byteCount: Int { texts.count * (24 + length) }

    /// A character in 6 bits. Letters of one alphabet have bytes of their own, and so have digits and common punctuation;
    /// those of two alphabets may share one.
    static func byte(_ character: UInt32) -> UInt8 {
        switch character {
        case 0x61...0x7A, 0x430...0x44F: UInt8(truncatingIfNeeded: character & 31)
        default: UInt8(truncatingIfNeeded: 32 | (character ^ character >> 6) & 31)
        }
    }

    /// Bytes that the characters of a text take, packed.
    static func packedSize(length: Int) -> Int { (length * 3 + 3) / 4 }

    /// Adds the characters of a text, 6 bits each, the first lowest, in whole bytes.
    static func pack(_ characters: [UInt32], into bytes: inout [UInt8]) {
        var waiting: UInt32 = 0
        var bits: UInt32 = 0
        for character in characters {
            waiting |= UInt32(byte(character)) << bits
            bits += 6
            while bits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: waiting))
                waiting >>= 8
                bits -= 8
            }
        }
        if bits > 0 { bytes.append(UInt8(truncatingIfNeeded: waiting)) }
    }

    /// The characters of texts of one length, a byte each.
    static func unpack(_ packed: [UInt8], length: Int) -> [UInt8] {
        let size = packedSize(length: length)
        var bytes: [UInt8] = []
        guard size > 0 else { return bytes }
        bytes.reserveCapacity(packed.count / size * length)
        for start in stride(from: 0, through: packed.count - size, by: size) {
            var waiting: UInt32 = 0
            var bits: UInt32 = 0
            var place = start
            for _ in 0..<length {
                if bits < 6 {
                    waiting |= UInt32(packed[place]) << bits
                    bits += 8
                    place += 1
                }
                bytes.append(UInt8(waiting & 63))
                waiting >>= 6
                bits -= 6
            }
        }
        return bytes
    }

    /// How often texts of a length, one after the other, have the characters of each class.
    static func counts(_ characters: [UInt8], length: Int) -> [UInt8] {
        let count = characters.count / length
        return [UInt8](unsafeUninitializedCapacity: count * 16) { counts, filled in
            filled = count * 16
            guard let counts = counts.baseAddress else { return }
            characters.withUnsafeBufferPointer { characters in
                guard let start = characters.baseAddress else { return }
                for index in 0..<count { cmemorykernels_count(start + index * length, length, counts + index * 16) }
            }
        }
    }

    /// The counts of texts in groups, in whole blocks.
    static func groups(_ counts: [UInt8]) -> [UInt8] {
        let block = Int(CMEMORYKERNELS_BLOCK)
        let size = (counts.count / 16 + block - 1) / block * block * 4
        return [UInt8](unsafeUninitializedCapacity: size) { groups, filled in
            groups.initialize(repeating: 0)
            filled = size
            counts.withUnsafeBufferPointer { counts in
                guard let start = counts.baseAddress, let groups = groups.baseAddress else { return }
                for index in 0..<counts.count / 16 { cmemorykernels_groups(start + index * 16, index, groups) }
            }
        }
    }

    /// Calls `body` with each text whose distance from the pattern may be `distance` or less, and that least distance:
    /// none that is nearer is left out, as equal characters have equal bytes.
    func forEach(near pattern: CharacterPattern, within distance: Int, _ body: (UInt32, Int) -> Void) {
        guard distance >= abs(length - pattern.length) else { return }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * texts.count + 1) { found in
            let distances = found.baseAddress.map { $0 + texts.count }
            let isLonger: Int32 = length > pattern.length ? 1 : 0
            let grouped = cmemorykernels_near_groups(
                groups, texts.count, pattern.groups, isLonger, Int32(clamping: distance), found.baseAddress)
            let count = cmemorykernels_near(
                counts, pattern.counts, isLonger, Int32(clamping: distance), found.baseAddress, grouped)
            cmemorykernels_distances(
                characters, length, found.baseAddress, count, pattern.places, pattern.length, distances)
            for place in 0..<count {
                let actual = Int(found[texts.count + place])
                if actual <= distance { body(texts[Int(found[place])], actual) }
            }
        }
    }
}
