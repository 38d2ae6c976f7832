/// The short strings of one length, with a signature and a byte for each character: what is scanned for strings that
/// are alike by characters.
struct ShortTexts: Sendable {
    var signatures: [UInt64] = []
    var texts: [UInt32] = []
    /// For each text as many bytes as it has characters, each a hash of one.
    var characters: [UInt8] = []

    mutating func append(_ folded: [UInt32], _ text: UInt32) {
        signatures.append(Self.signature(folded))
        texts.append(text)
        for character in folded { characters.append(Self.byte(character)) }
    }

    /// Letters of one alphabet have bytes of their own, and those of two alphabets seldom share one.
    static func byte(_ character: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: character ^ (character >> 8) &* 0x5B)
    }

    /// Two bits for each of 32 classes of characters: it stands in the text, it stands there twice.
    ///
    /// An insertion, deletion or substitution takes at most one bit away from one text and adds one to it;
    /// so the bits that only one of two texts has are never more than their Levenshtein distance.
    static func signature(_ characters: [UInt32]) -> UInt64 {
        var once: UInt64 = 0
        var twice: UInt64 = 0
        for character in characters {
            let bit = UInt64(1) << UInt64(character & 31)
            twice |= once & bit
            once |= bit
        }
        return once | twice << 32
    }

    /// Calls `body` with each text of `length` characters whose distance from the pattern may be `distance` or less:
    /// none that is nearer is left out, as equal characters have equal bytes.
    func forEach(near pattern: CharacterPattern, length: Int, within distance: Int, _ body: (UInt32) -> Void) {
        guard characters.count == signatures.count * length else { return }
        let signature = pattern.signature
        signatures.withUnsafeBufferPointer { signatures in
            characters.withUnsafeBufferPointer { characters in
                for index in 0..<signatures.count {
                    let other = signatures[index]
                    guard (signature & ~other).nonzeroBitCount <= distance,
                        (other & ~signature).nonzeroBitCount <= distance
                    else { continue }
                    let bytes = UnsafeBufferPointer(rebasing: characters[index * length..<(index + 1) * length])
                    if pattern.distance(to: bytes) <= distance { body(texts[index]) }
                }
            }
        }
    }
}
