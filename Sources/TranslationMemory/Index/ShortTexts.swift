internal import CMemoryKernels

/// The short strings of one length, with a signature and a byte for each character: what is scanned for strings that
/// are alike by characters.
struct ShortTexts {
    let length: Int
    let texts: [UInt32]
    private let signatures: [UInt64]
    private let pairs: [PairSignature]
    /// For each text as many bytes as it has characters, each a hash of one.
    private let characters: [UInt8]

    init(texts: [UInt32] = [], characters: [UInt8] = [], length: Int = 0) {
        self.length = length
        self.texts = texts
        self.characters = characters
        var signatures: [UInt64] = []
        var pairs: [PairSignature] = []
        signatures.reserveCapacity(texts.count)
        pairs.reserveCapacity(texts.count)
        characters.withUnsafeBufferPointer { characters in
            for index in texts.indices {
                let text = UnsafeBufferPointer(rebasing: characters[index * length..<(index + 1) * length])
                signatures.append(Self.signature(text))
                pairs.append(PairSignature(text))
            }
        }
        self.signatures = signatures
        self.pairs = pairs
    }

    var byteCount: Int { texts.count * (28 + length) }

    /// Letters of one alphabet have bytes of their own, and those of two alphabets seldom share one.
    static func byte(_ character: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: character ^ (character >> 8) &* 0x5B)
    }

    /// Two bits for each of 32 classes of characters: it stands in the text, it stands there twice.
    ///
    /// An insertion, deletion or substitution takes at most one bit away from one text and adds one to it;
    /// so the bits that only one of two texts has are never more than their Levenshtein distance.
    static func signature(_ characters: some Sequence<UInt8>) -> UInt64 {
        var once: UInt64 = 0
        var twice: UInt64 = 0
        for character in characters {
            let bit = UInt64(1) << UInt64(character & 31)
            twice |= once & bit
            once |= bit
        }
        return once | twice << 32
    }

    /// Calls `body` with each text whose distance from the pattern may be `distance` or less, and that least distance:
    /// none that is nearer is left out, as equal characters have equal bytes.
    func forEach(near pattern: CharacterPattern, within distance: Int, _ body: (UInt32, Int) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: signatures.count + 1) { found in
            let count = signatures.withUnsafeBufferPointer { signatures in
                cmemorykernels_near(
                    signatures.baseAddress, signatures.count, pattern.signature, Int32(clamping: distance),
                    found.baseAddress)
            }
            characters.withUnsafeBufferPointer { characters in
                for place in 0..<count {
                    let index = Int(found[place])
                    guard pattern.pairs.mayBe(within: distance, of: pairs[index]) else { continue }
                    let bytes = UnsafeBufferPointer(rebasing: characters[index * length..<(index + 1) * length])
                    let actual = pattern.distance(to: bytes)
                    if actual <= distance { body(texts[index], actual) }
                }
            }
        }
    }
}
