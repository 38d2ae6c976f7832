/// The short strings of one length, with a signature of their characters: what is scanned for strings
/// that are alike by characters.
struct ShortTexts: Sendable {
    var signatures: [UInt64] = []
    var texts: [UInt32] = []

    mutating func append(_ signature: UInt64, _ text: UInt32) {
        signatures.append(signature)
        texts.append(text)
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

    /// Calls `body` with each text whose distance from the signature's may be `distance` or less.
    func forEach(near signature: UInt64, within distance: Int, _ body: (UInt32) -> Void) {
        signatures.withUnsafeBufferPointer { signatures in
            for index in 0..<signatures.count {
                let other = signatures[index]
                if (signature & ~other).nonzeroBitCount <= distance && (other & ~signature).nonzeroBitCount <= distance
                {
                    body(texts[index])
                }
            }
        }
    }
}
