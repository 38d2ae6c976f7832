import LocalizationModel

/// The hashes of texts in one language, by which an equal text is found again: equal texts have the same language tag,
/// the same words and the same codes.
struct TextHash {
    /// Both hashes of a text: that which is stored, and one that nobody can foresee.
    struct Pair {
        var stored: UInt64
        var secret: UInt64
    }

    /// The language as the file spells it.
    let tag: String
    private let seed: UInt64
    private let secret: UInt64

    /// - Parameter secret: another number each time where the secret hash is asked for.
    init(_ tag: String, secret: UInt64 = 0) {
        self.tag = tag
        seed = ByteHash.of(tag.utf8)
        self.secret = secret
    }

    /// The hash of a text that is stored.
    ///
    /// - Parameters:
    ///   - plain: its words, UTF-8.
    ///   - codes: its codes as the file spells them; empty where it has none.
    func of(_ plain: UnsafeBufferPointer<UInt8>, codes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let hash = ByteHash.of(plain, seed: seed)
        return codes.isEmpty ? hash : ByteHash.of(codes, seed: hash &+ 1)
    }

    /// Both hashes of a text.
    func pair(of plain: UnsafeBufferPointer<UInt8>, codes: UnsafeBufferPointer<UInt8>) -> Pair {
        var pair = ByteHash.pair(of: plain, seeds: (seed, seed ^ secret))
        if !codes.isEmpty { pair = ByteHash.pair(of: codes, seeds: (pair.0 &+ 1, pair.1 &+ 1)) }
        return Pair(stored: pair.0, secret: pair.1)
    }
}
